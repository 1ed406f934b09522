import type { Found, Kind, Live } from './types.ts';

/** What was found of one kind. */
export function foundOf<K extends Kind>(live: Live, kind: K): Extract<Found, { kind: K }>[] {
  return live.found.items.filter(
    (found): found is Extract<Found, { kind: K }> => found.kind === kind,
  );
}
