/** Why a permission set has its tier: sentences for people. */
import { compareText } from '../reconcile/canonical.ts';
import type { BoundarySpec } from '../reconcile/types.ts';
import { ACTIONS_DATE, allActions, isKnown, levelOf } from './actions.ts';
import type { Grant, Unread } from './grants.ts';
import { MANAGED_DATE, nameOf } from './managed.ts';
import { managesPermissions, type Rights, type Weight, weigh } from './weigh.ts';

/** So many names tell enough. */
const NAMED = 5;

/** Actions that decide no tier and that a reviewer wants to know of. */
const REMARKABLE = ['iam:CreateRole', 'iam:CreateUser', 'iam:PassRole', 'sts:AssumeRole'];

/** What decided the tier, and what else is to be known of the rights. */
export function rightsEvidence(
  rights: Rights,
  weight: Weight,
  grants: readonly Grant[],
): readonly string[] {
  if (grants.length === 0) {
    return [];
  }
  const deciding = weight.rule === 'everything' ? allActions() : weight.deciding;
  const from = grants.filter(({ changing }) => deciding.some((each) => changing.has(each)));
  const by = from.length > 0 ? ` (${listed(from.map(({ name }) => name))})` : '';
  return [
    `${decided(rights, weight)}${by}`,
    ...(weight.tier === 'admin' ? [] : remarks(rights, weight)),
    ...grants.flatMap((grant) => corrected(grant, rights)),
    ...unfamiliar(rights),
  ];
}

function decided(rights: Rights, { rule, deciding }: Weight): string {
  switch (rule) {
    case 'everything':
      return 'allows every action';
    case 'own account':
      return `allows ${listed(deciding)}: with that it can give itself every right in the account`;
    case 'whole organization':
      return `allows ${listed(deciding)}: on the accounts that administer Identity Center or the organization it can give itself every right`;
    case 'most':
      return `allows ${count(rights.changing.size)} actions that change something, permissions among them, and more than half of all actions`;
    case 'some':
      return `allows ${listed(deciding)}`;
    case 'none':
      return reading(rights);
  }
}

function reading({ all }: Rights): string {
  const lists = [...all].filter((action) => levelOf(action) === 'List').length;
  return all.size === 0
    ? `allows no action that the data of ${ACTIONS_DATE} knows`
    : `only reads: ${count(lists)} List and ${count(all.size - lists)} Read actions`;
}

function remarks(rights: Rights, { rule }: Weight): readonly string[] {
  const giving = rule === 'some' ? managesPermissions(rights) : [];
  const noted = REMARKABLE.filter((action) => rights.changing.has(action));
  return [
    ...(giving.length > 0 ? [`can change who has access: ${listed(giving)}`] : []),
    ...(noted.length > 0 ? [`to be noted: ${listed(noted)}`] : []),
  ];
}

/** Only what another policy does not allow without the correction. */
function corrected({ name, correction }: Grant, { all, changing }: Rights): readonly string[] {
  const actions = (correction?.actions ?? []).filter(
    (each) => all.has(each) && !changing.has(each),
  );
  return correction && actions.length > 0
    ? [`${name} has ${listed(actions)}, write-labelled, counted as read: ${correction.reason}`]
    : [];
}

function unfamiliar({ all }: Rights): readonly string[] {
  const names = [...all].filter((action) => !isKnown(action));
  return names.length > 0
    ? [`${listed(names)}: not in the data of ${ACTIONS_DATE}, counted by name`]
    : [];
}

/** The policies that nobody here can read, and what they may bring at most. */
export function unreadEvidence(unread: readonly Unread[], possible: Weight): readonly string[] {
  const why: Readonly<Record<Unread['why'], string>> = {
    'customer managed': 'is a customer managed policy: its text is in the accounts, not here',
    'not in the data': `is not among the AWS managed policies of ${MANAGED_DATE}`,
    'no policy document': 'is no policy document',
  };
  const { tier, whereItRules } = possible;
  const most = tier === whereItRules ? tier : `${tier}, ${whereItRules} where it rules`;
  return [
    ...unread.map((each) => `${each.name} ${why[each.why]}`),
    ...(unread.length > 0 && tier !== 'admin'
      ? [`whatever they allow, the boundary and the Denies leave ${most} at most`]
      : []),
  ];
}

/** What the permissions boundary does to the tier; `rights` are those of one that is known. */
export function boundaryEvidence(
  boundary: BoundarySpec | null,
  rights: Rights | undefined,
): readonly string[] {
  if (boundary === null) {
    return [];
  }
  if ('customerManagedPolicy' in boundary) {
    const { name } = boundary.customerManagedPolicy;
    return [`the permissions boundary ${name} is customer managed: it may allow less than this`];
  }
  const name = nameOf(boundary.awsManagedPolicy);
  return [
    rights
      ? `the permissions boundary ${name} allows ${weigh(rights).tier} at most`
      : `the permissions boundary ${name} is not among the AWS managed policies of ${MANAGED_DATE}: it may allow less than this`,
  ];
}

/** The first names in code unit order, then how many more: `a, b and 3 more`. */
export function listed(names: readonly string[]): string {
  const sorted = [...names].sort(compareText);
  const [first, more] = [sorted.slice(0, NAMED), sorted.length - NAMED];
  return more > 0 ? `${first.join(', ')} and ${count(more)} more` : first.join(', ');
}

function count(amount: number): string {
  return amount.toLocaleString('en-US');
}
