/** What a plan cannot say without contradicting itself, whatever its fingerprint is. */
import { rulesOf } from './kinds/table.ts';
import type { Change, Key, Plan } from './types.ts';

/**
 * A sentence about the first contradiction, with its place as `changes[3]`; nothing where there is
 * none. Who reads a plan sees what a change holds, and apply goes by its key: both have to be one.
 */
export function contradictionIn({ changes, deferred }: Plan): string | undefined {
  const all: [place: string, change: Change][] = [
    ...changes.map((change, i) => [`changes[${i}]`, change] as [string, Change]),
    ...deferred.map(({ change }, i) => [`deferred[${i}].change`, change] as [string, Change]),
  ];
  const places = new Map<Key, string>();
  for (const [place, change] of all) {
    const first = places.get(change.key);
    if (first !== undefined) {
      return `${place} is about the same thing as ${first}`;
    }
    places.set(change.key, place);
    if (sides(change).some((spec) => rulesOf(change.kind).key(spec as never) !== change.key)) {
      return `${place} has the key of another thing`;
    }
  }
  return undefined;
}

function sides({ before, after }: Change): readonly object[] {
  return [before, after].flatMap((spec) => spec ?? []);
}
