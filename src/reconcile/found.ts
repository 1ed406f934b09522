import type { Found, Kind } from './types.ts';

/** What was found of one kind. */
export function foundOf<K extends Kind>(
  live: { readonly found: { readonly items: readonly Found[] } },
  kind: K,
): Extract<Found, { kind: K }>[] {
  return live.found.items.filter(
    (found): found is Extract<Found, { kind: K }> => found.kind === kind,
  );
}
