/** What one guardrail says of one plan. */
import { compareText } from '../canonical.ts';
import type { Config, LiveItem } from '../types.ts';
import type { Facts, Privileges, StateInput } from './facts.ts';

/** The section of the file, of this commit or of the one it is compared with. */
export type Rules = NonNullable<Config['guardrails']>;

export type GuardrailName = NonNullable<Config['overrides']>[number]['guardrail'];

export type Level = 'warn' | 'override' | 'deny';

export interface GuardrailInput extends StateInput {
  readonly live: StateInput['live'] & {
    readonly foreignSets: readonly { readonly name: string }[];
  };
  /** Guardrails of the commit that this one is compared with, `{}` where it has none: both apply. */
  readonly baseGuardrails?: Rules;
  /** Tiers by what the file of that commit states in `privilege`: nobody states and uses at once. */
  readonly basePrivileges?: Privileges;
  /** What was found without what the file ignores, each marked whether it is ours. */
  readonly items: readonly LiveItem[];
  readonly fingerprint: string;
}

export type GuardrailFacts = GuardrailInput & Facts;

/** A rule that trips. */
export interface Finding {
  readonly level: Level;
  readonly text: string;
  /** It trips only because it names something that does not exist. */
  readonly isMisnamed?: true;
}

/** No findings: the plan passes, and `passed` says by which numbers. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly passed: string;
}

/** `undefined`: the file has no such rule, and there is no default. */
export type Guardrail = (rules: Rules, facts: GuardrailFacts) => Judgement | undefined;

const SEVERITY: { readonly [L in Level]: number } = { warn: 0, override: 1, deny: 2 };

/** A rule that cannot be evaluated blocks, also where it would only warn. */
export function blockingLevel(level: Level): Level {
  return SEVERITY[level] < SEVERITY.override ? 'override' : level;
}

const MOST_NAMES = 5;

/** `a, b and 3 more`: sorted, each once. */
export function listed(names: readonly string[]): string {
  const all = [...new Set(names)].sort(compareText);
  const shown = all.slice(0, MOST_NAMES).join(', ');
  return all.length > MOST_NAMES ? `${shown} and ${all.length - MOST_NAMES} more` : shown;
}

/** `1 assignment`, `2 assignments`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
