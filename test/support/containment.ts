/** What an approved change allows, told a second time and without the code that decides it. */
import type { Change, Json } from '../../src/reconcile/types.ts';

/** JSON with its keys in order. */
function spelled(value: unknown): string {
  return JSON.stringify(value, (_key, inner: Json) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The single effects of a change; that an edit reaches all accounts is part of each edit. */
function effectsOf({ action, before, after }: Change): string[] {
  if (!after) {
    return [`gone ${spelled(before)}`];
  }
  const old = (before ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(after)
    .filter(([name]) => name !== 'provisioned')
    .map(([name, value]) => [name, value, spelled(old[name]) !== spelled(value)] as const)
    .filter(([, , differs]) => action === 'create' || differs)
    .map(([name, value]) => `${name} = ${spelled(value)}`);
}

/** Why this is not contained in what was approved; nothing where it is. */
export function excess(approved: readonly Change[], done: Change): string | undefined {
  const allowed = approved.find(({ key }) => key === done.key);
  if (!allowed) {
    return `${done.key} is in no approved change`;
  }
  const otherId = Object.keys(allowed.ids).find((name) => allowed.ids[name] !== done.ids[name]);
  if (otherId !== undefined) {
    return `${done.key} has another ${otherId}`;
  }
  const effects = new Set(effectsOf(allowed));
  const more = effectsOf(done).find((effect) => !effects.has(effect));
  return more === undefined ? undefined : `${done.key}: ${more} was not approved`;
}
