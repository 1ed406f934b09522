/** The rules that every step is held to: how often each was looked at, and what broke it. */

/** What each rule says; the numbers are those of docs/testing.md. */
export const RULES = {
  P1: 'after an apply a plan finds nothing, and everybody has what the map says',
  P2: 'the same plan to the byte, whatever the order in the file and in the answers',
  P3: 'a plan writes nothing',
  P4: 'no effect that the plan did not show',
  P5: 'no change that is not needed',
  P6: 'nobody loses in between what he keeps, or gets what he is not to have',
  P7: 'a set is edited before somebody new gets it; who moves gets before he loses',
  P8: 'after a crash the next run does the rest',
  P9: 'what is left after a crash was in the plan',
  P10: 'what could not be read, or contradicts the file, is a reason to write nothing',
  P11: 'nothing is made twice',
  P12: 'two applies at once end as one does',
  P13: 'an entry less gives nothing, and takes nothing from others',
  P14: 'who is wanted is never taken away, also where the group is not there',
  P15: 'the emergency access stays as it is',
  P16: 'more deletions than are allowed: nothing is written',
  P17: 'what is not managed is not touched',
  P23: 'units stand for the accounts below them',
  P24: 'after an interruption no write begins',
  P25: 'no token in any output or file',
  P26: 'exit code 0 means that it is as the file says',
  P27: 'one fault needs one further run at most',
  bug: 'every error is one of the tool’s own',
} as const;

export type Rule = keyof typeof RULES;

/** How often each rule was looked at; one that is absent was not. */
export type Counts = Readonly<Partial<Record<Rule, number>>>;

export class Tally {
  readonly #counts: Partial<Record<Rule, number>> = {};
  readonly #broken: string[] = [];
  readonly #all: Tally | undefined;

  /** @param all counts along */
  constructor(all?: Tally) {
    this.#all = all;
  }

  /** Counts a look at a rule; `wrong` says what broke it, each in words. */
  look(rule: Rule, wrong: readonly string[]): void {
    this.#counts[rule] = (this.#counts[rule] ?? 0) + 1;
    this.#all?.look(rule, wrong);
    this.#broken.push(...wrong.map((text) => `${rule} ${text}`));
  }

  get counts(): Counts {
    return { ...this.#counts };
  }

  get broken(): readonly string[] {
    return this.#broken;
  }
}

/** One row for each rule, with how often all together looked at it. */
export function tableOf(all: readonly Counts[]): readonly string[] {
  const rules = Object.keys(RULES) as Rule[];
  const sum = (rule: Rule) => all.reduce((count, one) => count + (one[rule] ?? 0), 0);
  return [
    '| rule | what holds | looked at |',
    '|---|---|---|',
    ...rules.map((rule) => `| ${rule} | ${RULES[rule]} | ${sum(rule)} |`),
  ];
}
