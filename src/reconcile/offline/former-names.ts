/** Who was called otherwise in the file of the base, by `previously` in that of today. */

/**
 * New name → the name that it takes over: one that the base declares and the file of today does not.
 * Where the base declares the new name too, nobody is renamed.
 * @param renames old name → new name
 */
export function formerNames(
  renames: ReadonlyMap<string, string>,
  old: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const pairs = [...renames].filter(
    ([former, name]) =>
      Object.hasOwn(old, former) && !Object.hasOwn(now, former) && !Object.hasOwn(old, name),
  );
  return new Map(pairs.map(([former, name]) => [name, former]));
}
