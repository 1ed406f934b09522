/** A search through random companies, in shares that processes can take. */
import type { Asked, Found } from './check.ts';
import { tableOf } from './invariants.ts';

const SHARE = 5;

/** Which stories are drawn depends on the seed alone. */
export function sharesOf({ runs, seed }: Pick<Asked, 'runs' | 'seed'>): readonly Asked[] {
  return Array.from({ length: Math.ceil(runs / SHARE) }, (_, index) => ({
    seed,
    from: index * SHARE,
    runs: Math.min(SHARE, runs - index * SHARE),
  }));
}

/** A table of how often each rule was looked at, and each story that breaks one. */
export function reportOf(findings: readonly Found[]): readonly string[] {
  return [
    ...tableOf(findings.map(({ counts }) => counts)),
    ...findings.flatMap(({ failure }) => failure ?? []),
  ];
}
