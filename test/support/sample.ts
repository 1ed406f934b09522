/**
 * `npm test` takes a fixed part of what is long and much alike; `npm run test:all` takes all of it.
 */
export const ALL = process.env['ACCESSCTL_TEST_ALL'] !== undefined;

/** Each n-th, from the first on; all of them in `npm run test:all`. */
export function eachNth<T>(n: number, list: readonly T[]): readonly T[] {
  return list.filter((_, index) => ALL || index % n === 0);
}

/** So many runs of a property in `npm test`, and so many in `npm run test:all`. */
export function runs(usual: number, all: number): number {
  return ALL ? all : usual;
}

/** For fast-check: the same draws each time in `npm test`, others each time in `npm run test:all`. */
export const draws: { readonly seed?: number } = ALL ? {} : { seed: 8 };
