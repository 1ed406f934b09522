/* Generated from schema/plan.schema.json by npm run gen; do not edit. */

/**
 * An instant in ISO 8601, UTC: 2026-11-02T09:00:00.000Z.
 */
export type Instant = string;
/**
 * One difference between access.yaml and the clouds. It has no other properties than these: whoever approves a change has to know all that it says.
 */
export type Change =
  | EnterpriseAppChange
  | SamlSettingsChange
  | SigningCertificateChange
  | ScimSyncChange
  | AppAssignmentChange
  | PermissionSetChange
  | AssignmentChange
  | AccessControlAttributesChange;
/**
 * The action follows from which of before and after is there.
 */
export type Action = 'create' | 'update' | 'delete';
/**
 * The natural key of a thing, assignment/group:Contoso/ReadOnlyAccess/111122223333. Not to be taken apart.
 */
export type Key = string;
/**
 * The parts that differ. Only for update.
 *
 * @minItems 1
 */
export type Fields = string[];
/**
 * The id of an AWS account: 12 digits.
 */
export type AccountId = string;
/**
 * Ids of the accounts whose roles this edit of a permission set changes, as far as they were examined.
 */
export type Reach = AccountId[];
/**
 * Whether somebody gets more rights or fewer by it.
 */
export type Risk = 'broadens' | 'narrows' | 'neutral';
/**
 * Keys of the changes that must be done first.
 */
export type Needs = Key[];
/**
 * Two changes with a common lane never run at once.
 */
export type Lanes = string[];
/**
 * drift = the file of the base commit asks for the very same, so it is no work of this edit.
 */
export type Origin = 'change' | 'drift';
/**
 * Where access.yaml asks for it; empty for what it does not mention. Of a delete with the reason `removed`: where access.yaml of the base commit has asked for it.
 */
export type Because = Position[];
/**
 * Whether it is a group or a user.
 */
export type PrincipalType = 'group' | 'user';
/**
 * Any JSON.
 */
export type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | {
      [k: string]: Json;
    };
/**
 * A permissions boundary: exactly one of the two kinds of policy.
 */
export type BoundarySpec =
  | {
      /**
       * Its ARN.
       */
      awsManagedPolicy: string;
    }
  | {
      customerManagedPolicy: CustomerPolicy;
    };
/**
 * How much a permission set allows at most; unknown = it rests on policies whose text is not at hand.
 */
export type Tier = 'read' | 'write' | 'power' | 'admin' | 'unknown';

/**
 * What `accessctl plan -o` saves and `accessctl apply` is given: an assertion of what was reviewed, never instructions. A new minor version may add properties where additionalProperties is true; a reader ignores what it does not know there. Anything else is a new major version, which older readers refuse. The fingerprint covers target.instanceArn, target.tenantId, and of each change key, action, ids, before and after; all other properties are there to be read by people.
 */
export interface PlanContract {
  /**
   * Version of this format: 1 and a minor version.
   */
  formatVersion: string;
  /**
   * The version of accessctl that made the plan.
   */
  toolVersion: string;
  /**
   * When the plan was made. Apply takes it for a day.
   */
  createdAt: Instant;
  target: Target;
  /**
   * What is to be done, in the order in which apply starts it.
   */
  changes: Change[];
  /**
   * What cannot be done yet, although nothing is wrong.
   */
  deferred: Deferred[];
  /**
   * What a person has to do.
   */
  manual: ManualStep[];
  /**
   * What ends on a day, and stops sign-in or sync when nobody renews it.
   */
  expiries: Expiry[];
  /**
   * Existing things that are not ours: counted, never touched.
   */
  unmanaged: {
    /**
     * How many permission sets.
     */
    permissionSets: number;
    /**
     * How many assignments.
     */
    assignments: number;
  };
  /**
   * Parts of access.yaml that this version of accessctl cannot carry out yet.
   *
   * Items: A part of access.yaml.
   */
  notManagedYet: {
    /**
     * The part.
     */
    what: string;
    /**
     * Where it is written.
     */
    at: Position;
  }[];
  /**
   * Verdicts of the guardrails when the plan was made. Apply judges anew.
   */
  guardrails: Verdict[];
  /**
   * How much the permission sets allow that the changes speak of, by name.
   */
  privileges: {
    [k: string]: Privilege;
  };
  /**
   * What the edits of permission sets allow more and less, by name.
   */
  rights: {
    [k: string]: RightsDelta;
  };
  /**
   * Roles that AWS deletes with the last assignment of their permission set in an account.
   */
  endingRoles: EndingRole[];
  /**
   * Of each permission set of which an assignment goes, by name: how long its sessions last, PT8H. Who loses it keeps a running session for so long at most.
   */
  sessions: {
    [k: string]: string;
  };
  /**
   * The accounts from which IAM Identity Center is administered.
   */
  rulingAccounts: AccountId[];
  /**
   * Absent where the members of groups were not read.
   */
  people?: PeopleImpact;
  /**
   * Absent where the file was compared with no other commit.
   */
  base?: Base;
  examined: Examined;
  /**
   * Warnings and notices.
   */
  problems: Problem[];
  /**
   * Names of the accounts that the plan speaks of, by id.
   */
  accounts: {
    [k: string]: string;
  };
  /**
   * First 12 hex digits of the SHA-256 over the canonical changes.
   */
  fingerprint: string;
}
/**
 * The instance, organization and tenant that a plan is for. Apply refuses a plan that was made for another one (E647).
 */
export interface Target {
  /**
   * The primary Region of the instance.
   */
  region: string;
  /**
   * The ARN of the IAM Identity Center instance.
   */
  instanceArn: string;
  /**
   * The id of its identity store.
   */
  identityStoreId: string;
  /**
   * The id of the AWS organization.
   */
  organizationId: string;
  /**
   * The id of the Entra tenant. Absent where Entra is not asked.
   */
  tenantId?: string;
}
/**
 * A change of the enterprise app in Entra.
 */
export interface EnterpriseAppChange {
  action: Action;
  /**
   * What sort of thing.
   */
  kind: 'enterpriseApp';
  key: Key;
  ids: Ids;
  /**
   * The thing as it is. Absent for create.
   */
  before?: EnterpriseAppSpec;
  /**
   * The thing as it will be. Absent for delete.
   */
  after?: EnterpriseAppSpec;
  fields?: Fields;
  reach?: Reach;
  reason: Reason;
  risk: Risk;
  needs: Needs;
  lanes: Lanes;
  origin: Origin;
  because: Because;
}
/**
 * What the names meant when this was planned, by role: storeId, entraId, permissionSetArn. What did not exist yet has none. Apply leaves out a change whose ids are others by then.
 */
export interface Ids {
  [k: string]: string;
}
/**
 * The enterprise app.
 */
export interface EnterpriseAppSpec {
  /**
   * Its display name.
   */
  displayName: string;
  /**
   * False: everybody in the tenant may sign in to it.
   */
  assignmentRequired: boolean;
}
/**
 * Why a change is made, or waits.
 */
export interface Reason {
  /**
   * Stable: missing, differs, notInFile, …. New ones may come with a minor version.
   */
  code: string;
  /**
   * For people.
   */
  text: string;
}
/**
 * A place in a file, 1-based.
 */
export interface Position {
  /**
   * The file, relative to the folder of access.yaml.
   */
  file: string;
  /**
   * The first line.
   */
  line: number;
  /**
   * The first column.
   */
  column: number;
  /**
   * The last line.
   */
  endLine: number;
  /**
   * The column after the last one.
   */
  endColumn: number;
}
/**
 * A change of the enterprise app's SAML settings.
 */
export interface SamlSettingsChange {
  action: Action;
  /**
   * What sort of thing.
   */
  kind: 'samlSettings';
  key: Key;
  ids: Ids;
  /**
   * The thing as it is. Absent for create.
   */
  before?: SamlSettingsSpec;
  /**
   * The thing as it will be. Absent for delete.
   */
  after?: SamlSettingsSpec;
  fields?: Fields;
  reach?: Reach;
  reason: Reason;
  risk: Risk;
  needs: Needs;
  lanes: Lanes;
  origin: Origin;
  because: Because;
}
/**
 * All of SAML that Entra holds. An empty text or list: there is none.
 */
export interface SamlSettingsSpec {
  /**
   * The display name of the enterprise app.
   */
  app: string;
  /**
   * saml, password, notSupported.
   */
  signOnMode: string;
  /**
   * Entity ids of AWS, sorted.
   */
  identifiers: string[];
  /**
   * Assertion consumer service URLs of AWS, sorted.
   */
  replyUrls: string[];
  /**
   * The sign-in URL.
   */
  signInUrl: string;
  /**
   * The relay state.
   */
  relayState: string;
  /**
   * Which groups stand in the assertion.
   */
  groupClaim: string;
  /**
   * By namespace and name; null = they may not be read, and the file does not manage them.
   */
  claims: ClaimSpec[] | null;
  /**
   * Who is told before a certificate ends, sorted.
   */
  notificationEmails: string[];
}
/**
 * A further claim in the assertion.
 */
export interface ClaimSpec {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its namespace; empty = none.
   */
  namespace: string;
  /**
   * Where its value comes from: user.department.
   */
  source: string;
}
/**
 * A change of the certificates that Entra signs with.
 */
export interface SigningCertificateChange {
  action: Action;
  /**
   * What sort of thing.
   */
  kind: 'signingCertificate';
  key: Key;
  ids: Ids;
  /**
   * The thing as it is. Absent for create.
   */
  before?: SigningCertificateSpec;
  /**
   * The thing as it will be. Absent for delete.
   */
  after?: SigningCertificateSpec;
  fields?: Fields;
  reach?: Reach;
  reason: Reason;
  risk: Risk;
  needs: Needs;
  lanes: Lanes;
  origin: Origin;
  because: Because;
}
/**
 * The certificates that Entra may sign with, and the one with which it does.
 */
export interface SigningCertificateSpec {
  /**
   * The display name of the enterprise app.
   */
  app: string;
  /**
   * The first to expire first.
   */
  certificates: CertificateSpec[];
  /**
   * Thumbprint of the one that signs; empty = none was chosen.
   */
  active: string;
}
/**
 * A certificate that Entra may sign with.
 */
export interface CertificateSpec {
  /**
   * SHA-1 of the DER certificate in upper-case hexadecimal; empty while it is not made yet.
   */
  thumbprint: string;
  /**
   * When it ends, ISO 8601, UTC; of one that is not made yet its validity, P3Y.
   */
  expires: string;
}
/**
 * A change of the SCIM job.
 */
export interface ScimSyncChange {
  action: Action;
  /**
   * What sort of thing.
   */
  kind: 'scimSync';
  key: Key;
  ids: Ids;
  /**
   * The thing as it is. Absent for create.
   */
  before?: ScimSyncSpec;
  /**
   * The thing as it will be. Absent for delete.
   */
  after?: ScimSyncSpec;
  fields?: Fields;
  reach?: Reach;
  reason: Reason;
  risk: Risk;
  needs: Needs;
  lanes: Lanes;
  origin: Origin;
  because: Because;
}
/**
 * The SCIM job. null: Entra does not tell, or masks it.
 */
export interface ScimSyncSpec {
  /**
   * The display name of the enterprise app.
   */
  app: string;
  /**
   * The URL of AWS's SCIM endpoint.
   */
  endpoint: string | null;
  /**
   * Who is copied.
   */
  scope: 'assigned' | 'all' | null;
  /**
   * Who is told of failures; empty = nobody.
   */
  notificationEmail: string | null;
  /**
   * Entra stops a cycle that would delete more; 0 = switched off.
   */
  deletionThreshold: number | null;
  /**
   * notStarted = made, but nobody has started it so far.
   */
  state: 'running' | 'paused' | 'notStarted';
}
/**
 * A change of who is assigned to the enterprise app.
 */
export interface AppAssignmentChange {
  action: Action;
  /**
   * What sort of thing.
   */
  kind: 'appAssignment';
  key: Key;
  ids: Ids;
  /**
   * The thing as it is. Absent for create.
   */
  before?: AppAssignmentSpec;
  /**
   * The thing as it will be. Absent for delete.
   */
  after?: AppAssignmentSpec;
  fields?: Fields;
  reach?: Reach;
  reason: Reason;
  risk: Risk;
  needs: Needs;
  lanes: Lanes;
  origin: Origin;
  because: Because;
}
/**
 * A group or user that is assigned to the enterprise app.
 */
export interface AppAssignmentSpec {
  /**
   * The display name of the enterprise app.
   */
  app: string;
  principalType: PrincipalType;
  /**
   * The name of the group or user.
   */
  principal: string;
}
/**
 * A change of a permission set.
 */
export interface PermissionSetChange {
  action: Action;
  /**
   * What sort of thing.
   */
  kind: 'permissionSet';
  key: Key;
  ids: Ids;
  /**
   * The thing as it is. Absent for create.
   */
  before?: PermissionSetSpec;
  /**
   * The thing as it will be. Absent for delete.
   */
  after?: PermissionSetSpec;
  fields?: Fields;
  reach?: Reach;
  reason: Reason;
  risk: Risk;
  needs: Needs;
  lanes: Lanes;
  origin: Origin;
  because: Because;
}
/**
 * A whole permission set. An empty text, list or map, or null: there is none.
 */
export interface PermissionSetSpec {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its description.
   */
  description: string;
  /**
   * How long a session lasts: PT8H, PT1H30M.
   */
  sessionDuration: string;
  /**
   * Where a sign-in leads to.
   */
  relayState: string;
  /**
   * ARNs of AWS managed policies, sorted.
   */
  awsManagedPolicies: string[];
  /**
   * Customer managed policies, sorted.
   */
  customerManagedPolicies: CustomerPolicy[];
  /**
   * The inline policy in its canonical form; null = none.
   */
  inlinePolicy: Json;
  /**
   * The permissions boundary; null = none.
   */
  permissionsBoundary: BoundarySpec | null;
  /**
   * Its tags.
   */
  tags: {
    [k: string]: string;
  };
  /**
   * False while an earlier edit has not reached every account that holds the set.
   */
  provisioned: boolean;
}
/**
 * A customer managed policy, by name and path.
 */
export interface CustomerPolicy {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its path, / or /teams/data/.
   */
  path: string;
}
/**
 * A change of who has a permission set in an account.
 */
export interface AssignmentChange {
  action: Action;
  /**
   * What sort of thing.
   */
  kind: 'assignment';
  key: Key;
  ids: Ids;
  /**
   * The thing as it is. Absent for create.
   */
  before?: AssignmentSpec;
  /**
   * The thing as it will be. Absent for delete.
   */
  after?: AssignmentSpec;
  fields?: Fields;
  reach?: Reach;
  reason: Reason;
  risk: Risk;
  needs: Needs;
  lanes: Lanes;
  origin: Origin;
  because: Because;
}
/**
 * A permission set for somebody in an account.
 */
export interface AssignmentSpec {
  principalType: PrincipalType;
  /**
   * The name of the group or user.
   */
  principal: string;
  /**
   * The name of the permission set.
   */
  permissionSet: string;
  accountId: AccountId;
}
/**
 * A change of the attributes for access control.
 */
export interface AccessControlAttributesChange {
  action: Action;
  /**
   * What sort of thing.
   */
  kind: 'accessControlAttributes';
  key: Key;
  ids: Ids;
  /**
   * The thing as it is. Absent for create.
   */
  before?: AccessControlAttributesSpec;
  /**
   * The thing as it will be. Absent for delete.
   */
  after?: AccessControlAttributesSpec;
  fields?: Fields;
  reach?: Reach;
  reason: Reason;
  risk: Risk;
  needs: Needs;
  lanes: Lanes;
  origin: Origin;
  because: Because;
}
/**
 * The attributes for access control.
 */
export interface AccessControlAttributesSpec {
  /**
   * The source of each attribute, ${path:…}, by its name.
   */
  attributes: {
    [k: string]: string;
  };
}
/**
 * A change that cannot be made yet. The first apply after the obstacle is gone makes it.
 */
export interface Deferred {
  change: Change;
  reason: Reason;
}
/**
 * A step that no API can do.
 */
export interface ManualStep {
  /**
   * Stable: identitySource, uploadMetadata, enableScim, …
   */
  code: string;
  /**
   * What is to be done.
   */
  title: string;
  /**
   * How, one after the other.
   */
  steps: string[];
  /**
   * Where access.yaml asks for it.
   */
  at?: Position;
}
/**
 * Something that ends on a day.
 */
export interface Expiry {
  /**
   * What ends.
   */
  what: 'signing certificate' | 'SCIM token';
  /**
   * When, ISO 8601, UTC.
   */
  expires: string;
  /**
   * Whole days left; negative when it is over.
   */
  days: number;
}
/**
 * A guardrail's verdict.
 */
export interface Verdict {
  /**
   * Its name, as an override has to name it.
   */
  guardrail: string;
  /**
   * ok and warn let the plan pass; override and deny stop it.
   */
  level: 'ok' | 'warn' | 'override' | 'deny';
  /**
   * The numbers that led to it, for people.
   */
  text: string;
}
/**
 * How much a permission set allows, and why.
 */
export interface Privilege {
  tier: Tier;
  /**
   * On the accounts from which IAM Identity Center is administered.
   */
  whereItRules: Tier;
  /**
   * Why, in sentences for people.
   */
  evidence: string[];
}
/**
 * What an edit of a permission set lets its holders do more and less.
 */
export interface RightsDelta {
  /**
   * More.
   */
  added: ActionCount;
  /**
   * Less.
   */
  removed: ActionCount;
}
/**
 * Some actions of AWS.
 */
export interface ActionCount {
  /**
   * How many.
   */
  count: number;
  /**
   * How many of them change anything, or hand out what does.
   */
  changing: number;
  /**
   * The first of them, those that change something before others.
   */
  first: string[];
}
/**
 * A role that AWS deletes in an account, with the last assignment of its permission set there.
 */
export interface EndingRole {
  /**
   * The permission set.
   */
  permissionSet: string;
  accountId: AccountId;
  /**
   * The permission set that takes its place there: a role of another name.
   */
  replacedBy?: string;
}
/**
 * Whose access the plan changes, person by person.
 */
export interface PeopleImpact {
  /**
   * How many people gain access.
   */
  gaining: number;
  /**
   * How many people lose access.
   */
  losing: number;
  /**
   * Who is given something that they have already, and nothing else.
   */
  unaffected: number;
  /**
   * Who gains what.
   */
  gains: PeopleGroup[];
  /**
   * Who loses what.
   */
  losses: PeopleGroup[];
  /**
   * How many hold each permission set that is edited, by its name.
   */
  holders: {
    [k: string]: number;
  };
  /**
   * Groups whose members could not be read: they are in no number.
   */
  unknownGroups: string[];
}
/**
 * People to whom the same happens, and what.
 */
export interface PeopleGroup {
  /**
   * User principal names, in code unit order.
   */
  people: string[];
  /**
   * What they gain or lose.
   */
  access: Access[];
}
/**
 * A permission set in some accounts.
 */
export interface Access {
  /**
   * Its name.
   */
  permissionSet: string;
  /**
   * The accounts, in code unit order.
   */
  accountIds: AccountId[];
}
/**
 * The commit whose access.yaml the plan was compared with.
 */
export interface Base {
  /**
   * As it was asked for: main.
   */
  ref: string;
  /**
   * Full hexadecimal id.
   */
  commit: string;
}
/**
 * What was read, and what was not.
 */
export interface Examined {
  /**
   * Permission sets that were read.
   */
  permissionSets: number;
  /**
   * Assignments that were read.
   */
  assignments: number;
  /**
   * Accounts that were read.
   */
  accounts: number;
  /**
   * Groups that were read.
   */
  groups: number;
  /**
   * Users that were read.
   */
  users: number;
  /**
   * full = every principal was examined, also deleted ones; then apply reads as much.
   */
  scope: 'fast' | 'full';
  /**
   * What was not read, in sentences for people.
   */
  notExamined: string[];
}
/**
 * Something about the input that is worth knowing.
 */
export interface Problem {
  /**
   * Stable: E513.
   */
  code: string;
  /**
   * How bad it is.
   */
  severity: 'error' | 'warning' | 'notice';
  /**
   * What is wrong, for people.
   */
  message: string;
  /**
   * What to do next.
   */
  hint?: string;
  /**
   * Where it is written.
   */
  at?: Position;
}
