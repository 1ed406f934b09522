/** The AWS managed policies, action by action. */
import { allActions } from './actions.ts';
import table from './managed-policies.gen.json' with { type: 'json' };

/** When the newest of the known policies was changed, `2026-08-26`. */
export const MANAGED_DATE: string = table.date;

/** What one AWS managed policy allows, and what it denies without conditions on every resource. */
export interface ManagedPolicy {
  /** Path and name, `job-function/Billing`. */
  readonly name: string;
  readonly allows: readonly string[];
  readonly denies: readonly string[];
}

const allows: Readonly<Record<string, string>> = table.allows;
const denies: Readonly<Record<string, string>> = table.denies;
const denying: ReadonlySet<string> = new Set(table.denying);

/** Paths and names of all AWS managed policies that a permission set can hold. */
export function managedPolicyNames(): readonly string[] {
  return Object.keys(allows);
}

/** Whether the data knows a policy, by its ARN: what it allows need not be looked up for that. */
export function isManagedPolicy(arn: string): boolean {
  return Object.hasOwn(allows, nameOf(arn));
}

/**
 * A policy by its ARN, of any partition; absent when the data does not know it.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
export function managedPolicy(arn: string): ManagedPolicy | undefined {
  const name = nameOf(arn);
  const runs = Object.hasOwn(allows, name) ? allows[name] : undefined;
  return runs === undefined
    ? undefined
    : { name, allows: actionsAt(runs), denies: actionsAt(denies[name] ?? '') };
}

/** Whether any statement of a policy denies, on whatever condition; true for one that is not known. */
export function deniesAnything(arn: string): boolean {
  const name = nameOf(arn);
  return !Object.hasOwn(allows, name) || denying.has(name);
}

/** `job-function/Billing` of `arn:aws:iam::aws:policy/job-function/Billing`. */
export function nameOf(arn: string): string {
  return arn.replace(/^arn:[^:]*:iam::aws:policy\//, '');
}

/** `a+3 2`: from place 10 on four actions, then the one two places further; to the base of 36. */
function actionsAt(runs: string): readonly string[] {
  const found: string[] = [];
  let last = 0;
  for (const run of runs === '' ? [] : runs.split(' ')) {
    const [gap = '', more = '0'] = run.split('+');
    const first = last + Number.parseInt(gap, 36);
    last = first + Number.parseInt(more, 36);
    found.push(...allActions().slice(first, last + 1));
  }
  return found;
}
