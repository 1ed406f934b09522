import type { Config, Directory, Item, Live, Problem, Where } from './types.ts';

export interface SignOnInput {
  readonly config: Config;
  readonly where: Where;
  readonly directory: Directory;
  readonly live: Live;
  readonly desired: readonly Item[];
  readonly now: number;
}

export function signOnProblems(_input: SignOnInput): Problem[] {
  return [];
}
