/** Assignments that belong together on one line of a plan. Strings in here are not safe yet. */
import { compareText } from '../reconcile/canonical.ts';
import { higher } from '../reconcile/guardrails/tiers.ts';
import { groupBy } from '../reconcile/lists.ts';
import type {
  Action,
  AssignmentSpec,
  Change,
  Plan,
  PrincipalType,
  Tier,
} from '../reconcile/types.ts';
import {
  type AccountNames,
  accountWithId,
  byAction,
  ofKind,
  principal,
  source,
  type Written,
  written,
} from './view.ts';

/** What has to be known of a plan to show assignments. */
export type AssignmentView = Pick<Plan, 'accounts' | 'privileges' | 'rulingAccounts'>;

/** Changes of assignments that differ only in the account, and allow the same there. */
export interface AssignmentGroup {
  readonly action: Action;
  readonly drift: boolean;
  readonly principalType: PrincipalType;
  readonly principalName: string;
  /** `group Contoso`. */
  readonly principal: string;
  readonly permissionSet: string;
  /** How much it allows in these accounts; absent where nobody has looked. */
  readonly tier: Tier | 'unknown' | undefined;
  /** By name, each once. */
  readonly accountIds: readonly string[];
  /** Where it is written, or why it is changed. */
  readonly source: string;
  readonly written: Written | undefined;
}

/** How much an assignment allows: more where IAM Identity Center itself is administered. */
export function tierOf(
  { permissionSet, accountId }: Pick<AssignmentSpec, 'permissionSet' | 'accountId'>,
  { privileges, rulingAccounts }: Pick<Plan, 'privileges' | 'rulingAccounts'>,
): Tier | 'unknown' | undefined {
  const privilege = Object.hasOwn(privileges, permissionSet)
    ? privileges[permissionSet]
    : undefined;
  if (!privilege) {
    return undefined;
  }
  const { tier, whereItRules } = privilege;
  return rulingAccounts.includes(accountId) ? higher(tier, whereItRules) : tier;
}

/** Assignments of one principal and permission set with the same action, tier, origin and source. */
export function groupAssignments(
  changes: readonly Change<'assignment'>[],
  plan: AssignmentView,
  configFile: string,
): AssignmentGroup[] {
  const groups = groupBy(byAction(changes), (change) => {
    const spec = change.after ?? change.before;
    return JSON.stringify([
      change.action,
      change.origin,
      spec?.principalType,
      spec?.principal,
      spec?.permissionSet,
      spec && tierOf(spec, plan),
      source(change, configFile),
    ]);
  });
  return [...groups.values()].flatMap((group) => assignmentGroup(group, plan, configFile));
}

function assignmentGroup(
  group: readonly Change<'assignment'>[],
  plan: AssignmentView,
  configFile: string,
): AssignmentGroup[] {
  const [first] = group;
  const spec = first?.after ?? first?.before;
  if (!first || !spec) {
    return [];
  }
  const ids = group.flatMap(({ after, before }) => (after ?? before)?.accountId ?? []);
  return [
    {
      action: first.action,
      drift: first.origin === 'drift',
      principalType: spec.principalType,
      principalName: spec.principal,
      principal: principal(first),
      permissionSet: spec.permissionSet,
      tier: tierOf(spec, plan),
      accountIds: sortAccounts(ids, plan.accounts),
      source: source(first, configFile),
      written: written(first),
    },
  ];
}

function sortAccounts(ids: readonly string[], accounts: AccountNames): string[] {
  return ids
    .map((id) => ({ id, name: accountWithId(id, accounts) }))
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ id }) => id);
}

/** Assignments with an admin permission set that come, or that go. */
export function adminGrants(
  changes: readonly Change[],
  action: Action,
  plan: Pick<Plan, 'privileges' | 'rulingAccounts'>,
): Change<'assignment'>[] {
  return ofKind(changes, 'assignment').filter((change) => {
    const spec = change.after ?? change.before;
    return change.action === action && spec && tierOf(spec, plan) === 'admin';
  });
}

/** What a plan does now or later: who approves it approves both. */
export function nowAndLater({ changes, deferred }: Plan): Change[] {
  return [...changes, ...deferred.map(({ change }) => change)];
}
