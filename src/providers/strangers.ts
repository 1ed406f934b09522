/** Whom only the file of the base commit names must not get into the way of whom the file means. */
import type { Principal, Scope, WantedPrincipal } from '../reconcile/types.ts';
import type { EntraPrincipal } from './entra/read.ts';

/**
 * Everybody whom the file may mean, and of those whom only the base names the one of exactly that
 * name. Who was renamed since, and several of one name, are strangers: they might bear the name of
 * somebody whom the file pins, and names have to be unique in what follows.
 */
export function withoutStrangers(
  found: readonly EntraPrincipal[],
  scope: Pick<Scope, 'groups' | 'users'>,
): readonly EntraPrincipal[] {
  const lists = { group: scope.groups, user: scope.users };
  if (![...scope.groups, ...scope.users].some(({ isFormer }) => isFormer)) {
    return found;
  }
  const kept = found.filter((one) => mayBeMeant(one, lists[one.type]));
  const names = new Set(kept.map(nameKey));
  const former = found.filter(
    (one) =>
      !names.has(nameKey(one)) &&
      lists[one.type].some(({ name, isFormer }) => isFormer && name === one.name),
  );
  return [...kept, ...former.filter((one) => isAlone(one, former))];
}

/** By its pin, or by a name without one: Graph finds names also in another case. */
function mayBeMeant({ entraId, name }: EntraPrincipal, wanted: readonly WantedPrincipal[]) {
  return wanted.some(
    (one) =>
      !one.isFormer &&
      (one.objectId
        ? one.objectId.toLowerCase() === entraId
        : one.name.toLowerCase() === name.toLowerCase()),
  );
}

function isAlone(one: EntraPrincipal, all: readonly EntraPrincipal[]): boolean {
  return all.every((other) => nameKey(other) !== nameKey(one) || other.entraId === one.entraId);
}

function nameKey({ type, name }: Pick<Principal, 'type' | 'name'>): string {
  return `${type}:${name}`;
}
