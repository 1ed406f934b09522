/** From the actions that somebody may take to a tier. */
import type { Tier } from '../reconcile/types.ts';
import { ACTION_COUNT, allActions, levelOf } from './actions.ts';

/** Actions after all Denies and the boundary. */
export interface Rights {
  readonly all: ReadonlySet<string>;
  /** Those of `all` that change something or hand out what does. */
  readonly changing: ReadonlySet<string>;
}

/** The rule that decided a tier. */
export type Rule = 'everything' | 'own account' | 'whole organization' | 'most' | 'some' | 'none';

export interface Weight {
  readonly tier: Tier;
  readonly whereItRules: Tier;
  readonly rule: Rule;
  /** The actions that decided; none where their number did. */
  readonly deciding: readonly string[];
}

/** With one of these whoever holds it can give itself every right in the account. */
const RULES_ACCOUNT = `
  iam:AddUserToGroup iam:AttachGroupPolicy iam:AttachRolePolicy iam:AttachUserPolicy
  iam:CreateAccessKey iam:CreateLoginProfile iam:CreatePolicyVersion iam:PutGroupPolicy
  iam:PutRolePolicy iam:PutUserPolicy iam:SetDefaultPolicyVersion iam:UpdateAssumeRolePolicy
  iam:UpdateLoginProfile
`;

/**
 * The same for every account, where Identity Center or the organization is administered. The
 * console's own operation is among them, and so is membership of a group in the identity store.
 */
const RULES_ORGANIZATION = `
  identitystore:CreateGroupMembership organizations:AttachPolicy organizations:DetachPolicy
  sso-directory:AddMemberToGroup sso:AttachCustomerManagedPolicyReferenceToPermissionSet
  sso:AttachManagedPolicyToPermissionSet sso:CreateAccountAssignment sso:PutInlinePolicyToPermissionSet sso:PutPermissionsPolicy
`;

/** Whether some actions are enough to rule an account, whatever else is allowed. */
export function rulesAnAccount(changing: ReadonlySet<string>): boolean {
  return rulesAccount.some((action) => changing.has(action));
}

const rulesAccount = RULES_ACCOUNT.trim().split(/\s+/);
const rulesOrganization = RULES_ORGANIZATION.trim().split(/\s+/);

/** The tier of some rights. Each right more leaves it where it is or raises it. */
export function weigh(rights: Rights): Weight {
  const { all, changing } = rights;
  if (all.size >= ACTION_COUNT && allActions().every((action) => all.has(action))) {
    return { tier: 'admin', whereItRules: 'admin', rule: 'everything', deciding: [] };
  }
  const own = rulesAccount.filter((action) => changing.has(action));
  if (own.length > 0) {
    return { tier: 'admin', whereItRules: 'admin', rule: 'own account', deciding: own };
  }
  const whole = rulesOrganization.filter((action) => changing.has(action));
  if (whole.length > 0) {
    return { tier: 'power', whereItRules: 'admin', rule: 'whole organization', deciding: whole };
  }
  if (all.size > ACTION_COUNT / 2 && managesPermissions(rights).length > 0) {
    return { tier: 'power', whereItRules: 'power', rule: 'most', deciding: [] };
  }
  return changing.size > 0
    ? { tier: 'write', whereItRules: 'write', rule: 'some', deciding: [...changing] }
    : { tier: 'read', whereItRules: 'read', rule: 'none', deciding: [] };
}

/** The actions with which others can be given access, as `s3:PutBucketPolicy`. */
export function managesPermissions({ changing }: Rights): readonly string[] {
  return [...changing].filter((action) => levelOf(action) === 'Permissions management');
}
