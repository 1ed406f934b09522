/**
 * Ties what Entra knows to what the identity store knows. SCIM notes Entra's object id as the
 * external id; only where a store entry has none at all (it was not made by SCIM, or the mapping
 * leaves it out) does the name have to do.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html
 */
import type { Principal } from '../reconcile/types.ts';
import type { EntraPrincipal } from './entra/read.ts';

/** One list: joined principals, those only in Entra, those only in the store. */
export function joinPrincipals(
  entra: readonly EntraPrincipal[],
  store: readonly Principal[],
): Principal[] {
  const byExternalId = new Map(store.map((one) => [idKey(one.type, one.externalId), one]));
  const byName = new Map(store.map((one) => [`${one.type}:${one.name}`, one]));
  const used = new Set<Principal>();
  const distinct = new Map(entra.map((one) => [`${one.type}:${one.entraId}`, one]));
  const joined = [...distinct.values()].map((known) => {
    const namesake = byName.get(`${known.type}:${known.name}`);
    const match =
      byExternalId.get(idKey(known.type, known.entraId)) ??
      (namesake?.externalId === undefined ? namesake : undefined);
    if (match) {
      used.add(match);
    }
    return joinOne(known, match, namesake);
  });
  const names = new Set(joined.map(({ type, name }) => `${type}:${name}`));
  const rest = store.filter((one) => !used.has(one)).map((one) => distinguish(one, names));
  return [...joined, ...rest];
}

/** SCIM notes the id as Entra writes it; who wrote it otherwise may have used capitals. */
function idKey(type: Principal['type'], id: string | undefined): string {
  return `${type}:${id?.toLowerCase()}`;
}

function joinOne(
  known: EntraPrincipal,
  match: Principal | undefined,
  namesake: Principal | undefined,
): Principal {
  const externalId = (match ?? namesake)?.externalId;
  return {
    ...known,
    ...(match?.storeId && { storeId: match.storeId }),
    ...(externalId && { externalId }),
    ...(match && match.name !== known.name && { storeName: match.name }),
  };
}

/** A store entry that only shares its name with an Entra object is somebody else: not to be mistaken. */
function distinguish(one: Principal, names: ReadonlySet<string>): Principal {
  return names.has(`${one.type}:${one.name}`)
    ? { ...one, name: `${one.name} [${one.storeId}]`, storeName: one.name }
    : one;
}
