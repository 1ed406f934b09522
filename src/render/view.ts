/**
 * Questions that every rendering of a plan asks: how many, who, where written, which belong
 * together. Strings in here are not safe yet.
 */
import { compareText } from '../reconcile/canonical.ts';
import { groupBy } from '../reconcile/lists.ts';
import type { Action, Change, Kind, Plan, Position, PrincipalType } from '../reconcile/types.ts';
import { thousands } from './layout.ts';

export type AccountNames = Plan['accounts'];

/** Danger last: the eye is at the end. */
const ACTIONS: readonly Action[] = ['create', 'update', 'delete'];

/** The changes of one kind. */
export function ofKind<K extends Kind>(
  changes: readonly Change[],
  kind: K,
): Extract<Change, { kind: K }>[] {
  return changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);
}

/** Creates, updates, deletes; within them by key. */
export function byAction<C extends Change>(changes: readonly C[]): C[] {
  return [...changes].sort(
    (a, b) => ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action) || compareText(a.key, b.key),
  );
}

/** How many changes have this action. */
export function countAction(changes: readonly Change[], action: Action): number {
  return changes.filter((change) => change.action === action).length;
}

export function countDrift(changes: readonly Change[]): number {
  return changes.filter((change) => change.origin === 'drift').length;
}

/** `access.yaml:112`. */
export function place(at: Position): string {
  return `${at.file}:${at.line}`;
}

/** Where a change is written, in the file of today or in the one that it is compared with. */
export interface Written {
  readonly at: Position;
  readonly side: 'head' | 'base';
}

/** The first place; nothing for what no file mentions. */
export function written({ because, reason }: Change): Written | undefined {
  const [at] = because;
  return at && { at, side: reason.code === 'removed' ? 'base' : 'head' };
}

/** Reasons that the place itself already tells: it is written there, and not so in AWS. */
const PLAIN_REASONS = new Set(['missing', 'differs']);

/** Where a change is written, and why it is made where that is not plain. */
export function source({ action, because, reason }: Change, configFile: string): string {
  const [first] = because;
  const otherwise = action === 'delete' ? 'not in' : 'differs from';
  if (!first) {
    return reason.text || `${otherwise} ${configFile}`;
  }
  const why = PLAIN_REASONS.has(reason.code) ? '' : reason.text;
  return `${place(first)} ${why}`.trimEnd();
}

/** The account's name, with the id where the name is not the only one of its kind or is not known. */
export function accountName(id: string, accounts: AccountNames): string {
  const name = accounts[id];
  if (name === undefined) {
    return id;
  }
  return twinsIn(accounts).has(name) ? `${name} (${id})` : name;
}

const twins = new WeakMap<AccountNames, ReadonlySet<string>>();

/** Names that more than one account has; looked for once for each plan. */
function twinsIn(accounts: AccountNames): ReadonlySet<string> {
  const known = twins.get(accounts);
  if (known) {
    return known;
  }
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const name of Object.values(accounts)) {
    (seen.has(name) ? found : seen).add(name);
  }
  twins.set(accounts, found);
  return found;
}

/** `payments-dev (333344445555)`. */
export function accountWithId(id: string, accounts: AccountNames): string {
  const name = accounts[id];
  return name === undefined ? id : `${name} (${id})`;
}

/** Principals that a plan gives something to, and those it takes something from. */
export function gainsAndLosses(changes: readonly Change[]): { gains: string[]; loses: string[] } {
  const names = (action: Action) => [
    ...new Set(
      ofKind(changes, 'assignment')
        .filter((change) => change.action === action)
        .map(principal),
    ),
  ];
  return { gains: names('create').sort(compareText), loses: names('delete').sort(compareText) };
}

/** `group Contoso`, `user ada@contoso.example`. */
export function principal(change: Change<'assignment' | 'appAssignment'>): string {
  const spec = change.after ?? change.before;
  return spec ? `${spec.principalType} ${spec.principal}` : change.key;
}

/** Changes of app assignments that differ only in who is assigned. */
export interface AppAssignmentGroup {
  readonly action: Action;
  readonly drift: boolean;
  readonly principalType: PrincipalType;
  /** By name. */
  readonly principals: readonly string[];
  readonly app: string;
  /** `access.yaml:48-52`, or why it is changed. */
  readonly source: string;
  readonly written: Written | undefined;
}

/** App assignments with the same action, origin, type of principal and reason. */
export function groupAppAssignments(
  changes: readonly Change<'appAssignment'>[],
  configFile: string,
): AppAssignmentGroup[] {
  const groups = groupBy(byAction(changes), (change) => {
    const spec = change.after ?? change.before;
    const why = change.because.length > 0 ? change.reason.code : source(change, configFile);
    return JSON.stringify([change.action, change.origin, spec?.app, spec?.principalType, why]);
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const spec = first?.after ?? first?.before;
    return first && spec
      ? [
          {
            action: first.action,
            drift: first.origin === 'drift',
            principalType: spec.principalType,
            principals: group.map(({ after, before }) => (after ?? before)?.principal ?? ''),
            app: spec.app,
            source: group.length > 1 ? places(group, configFile) : source(first, configFile),
            written: firstWritten(group),
          },
        ]
      : [];
  });
}

/** `group Contoso → AWS IAM Identity Center`, `3 groups → AWS IAM Identity Center`. */
export function appAssignmentName({ principalType, principals, app }: AppAssignmentGroup): string {
  const [first = ''] = principals;
  const who =
    principals.length === 1
      ? `${principalType} ${first}`
      : `${thousands(principals.length)} ${principalType}s`;
  return `${who} → ${app}`;
}

/** What a change is about: `SAML settings of AWS IAM Identity Center`. */
export function changeName(change: Change): string {
  switch (change.kind) {
    case 'enterpriseApp':
      return `enterprise app ${(change.after ?? change.before)?.displayName ?? change.key}`;
    case 'samlSettings':
      return `SAML settings of ${(change.after ?? change.before)?.app ?? change.key}`;
    case 'signingCertificate':
      return `signing certificate of ${(change.after ?? change.before)?.app ?? change.key}`;
    case 'scimSync':
      return `SCIM sync of ${(change.after ?? change.before)?.app ?? change.key}`;
    case 'appAssignment':
      return `${principal(change)} → ${(change.after ?? change.before)?.app ?? change.key}`;
    case 'permissionSet':
      return `permission set ${(change.after ?? change.before)?.name ?? change.key}`;
    case 'accessControlAttributes':
      return 'attributes for access control';
    case 'assignment':
      return principal(change);
  }
}

/** The first line, in the file of the first one. */
function firstWritten(changes: readonly Change[]): Written | undefined {
  const all = changes.flatMap((change) => written(change) ?? []);
  return all
    .filter(({ at }) => at.file === all[0]?.at.file)
    .sort((a, b) => a.at.line - b.at.line)[0];
}

/** The lines of one file as a range; the first place and how many more otherwise. */
function places(changes: readonly Change[], configFile: string): string {
  const [first, ...others] = changes.flatMap(({ because }) => because.slice(0, 1));
  const [change] = changes;
  if (!first || !change) {
    return change ? source(change, configFile) : '';
  }
  const all = [first, ...others];
  const [from, to] = [
    Math.min(...all.map(({ line }) => line)),
    Math.max(...all.map(({ line }) => line)),
  ];
  if (all.some(({ file }) => file !== first.file)) {
    return `${place(first)} +${others.length} more`;
  }
  return from === to ? place(first) : `${first.file}:${from}-${to}`;
}

/** Guardrails that stop the plan. */
export function blocking(plan: Plan): Plan['guardrails'] {
  return plan.guardrails.filter(({ level }) => level === 'override' || level === 'deny');
}

/** The last part of `arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6`. */
export function instanceName(plan: Plan): string {
  return plan.target.instanceArn.split('/').at(-1) ?? plan.target.instanceArn;
}
