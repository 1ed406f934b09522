/* Generated from schema/access.schema.json by npm run gen; do not edit. */

/**
 * A file below the folder of access.yaml, relative to it.
 */
export type FilePath = string;
/**
 * An e-mail address.
 */
export type EmailAddress = string;
/**
 * An https URL.
 */
export type Url = string;
/**
 * An ISO 8601 duration in years, months, weeks or days, such as P3Y or P60D.
 */
export type CalendarDuration = string;
/**
 * A date (2027-03-31: the end of that day, UTC) or an instant with its offset (2027-03-31T18:00:00Z).
 */
export type Instant = string;
/**
 * The object id in Entra, a GUID. Absent = found by name, and exactly one must have it; a value = this one, and its name must agree.
 */
export type ObjectId = string;
/**
 * The display name of a group, exactly as Entra has it.
 */
export type GroupName = string;
/**
 * An ISO 8601 duration from PT1H to PT12H.
 */
export type SessionDuration = string;
/**
 * An AWS managed policy: its name, path/name, or ARN.
 */
export type AwsManagedPolicy = string;
/**
 * A text, or a list of texts.
 *
 * @minItems 1
 */
export type OneOrMany = string | string[];
/**
 * A text, number or boolean, or a list of them.
 */
export type ConditionValues = string | number | boolean | (string | number | boolean)[];
/**
 * The name of a permission set.
 */
export type PermissionSetName = string;
/**
 * How much a permission set allows: read | write | power | admin.
 */
export type Privilege = 'read' | 'write' | 'power' | 'admin';
/**
 * An account: its 12-digit id (quoted), its exact name, or a glob over names (* and ?, the whole name, case-sensitive).
 */
export type AccountSelector = string;
/**
 * An organizational unit: the path of names from the root (Workloads/Dev; / is the root) or its id (ou-…, r-…).
 */
export type UnitSelector = string;
/**
 * Accounts by id, name or glob. Absent or [] = none.
 */
export type AccountSelectors = AccountSelector[];
/**
 * Organizational units by path or id. Absent or [] = none.
 */
export type UnitSelectors = UnitSelector[];
/**
 * Permission sets by name. Absent or [] = none.
 */
export type PermissionSetNames = PermissionSetName[];
/**
 * Groups by display name. Absent or [] = none.
 */
export type GroupNames = GroupName[];
/**
 * What happens when a guardrail trips. warn = shown; override = blocked until overrides names this plan's fingerprint; deny = blocked.
 */
export type Level = 'warn' | 'override' | 'deny';

/**
 * access.yaml: who in Microsoft Entra ID may do what in which AWS account. A part that is absent is not managed; [] or {} means there is none; a value means exactly this.
 */
export interface Config {
  /**
   * Version of this format. Always 1.
   */
  version: 1;
  /**
   * Further files as paths or globs (*, **, ?) relative to the folder of access.yaml. They may hold groups, users, permissionSets and assignments; their order never matters. Absent or [] = this file alone.
   */
  include?: FilePath[];
  identityCenter: IdentityCenter;
  identitySource?: IdentitySource;
  /**
   * Entra groups that are federated to AWS, by display name: assigned to the enterprise app, and usable in assignments. Absent = not managed, {} = none, a value = exactly these.
   */
  groups?: {
    [k: string]: Group;
  };
  /**
   * Entra users that are federated to AWS one by one, by user principal name: assigned to the enterprise app, and usable in assignments. Absent = not managed, {} = none, a value = exactly these.
   */
  users?: {
    [k: string]: User;
  };
  /**
   * Permission sets by name. Absent = not managed, {} = none, a value = exactly these (what prune allows).
   */
  permissionSets?: {
    [k: string]: PermissionSet;
  };
  /**
   * Who gets which permission sets in which accounts. Absent = not managed, [] = none, a value = exactly these (what prune allows). Their order never matters.
   */
  assignments?: Assignment[];
  /**
   * What may be deleted. managed (the default when absent) = assignments of managed permission sets that the file does not ask for, permission sets made by accessctl that it no longer declares, and who is assigned to the enterprise app but not in groups or users; none = nothing ever; all = everything in the instance but what ignore names and the sets of Control Tower.
   */
  prune?: 'managed' | 'none' | 'all';
  ignore?: Ignore;
  guardrails?: Guardrails;
  /**
   * Permissions to pass a guardrail once, each for the plan with one fingerprint. Absent or [] = none.
   */
  overrides?: Override[];
  /**
   * Statements that must hold after the plan; checked with every plan. Absent or [] = none.
   */
  expect?: Expectation[];
}
/**
 * The instance of IAM Identity Center. Everything but the Region is found by reading; ids given here are pins that must agree.
 */
export interface IdentityCenter {
  /**
   * The instance's primary Region, such as eu-central-1.
   */
  region: string;
  /**
   * The ARN of the instance. Absent = found; a value = exactly this one, else the run stops.
   */
  instanceArn?: string;
  /**
   * The id of the identity store. Absent = found; a value = exactly this one, else the run stops.
   */
  identityStoreId?: string;
  /**
   * The id of the organization. Absent = found; a value = exactly this one, else the run stops.
   */
  organizationId?: string;
  /**
   * From where accessctl looks: the management account or a delegated administrator. Absent = detected.
   */
  vantage?: 'management' | 'delegated';
  /**
   * Attributes for access control (ABAC): attribute name to its source in the identity store, ${path:…}. At most 50. Absent = not managed, {} = none, a value = exactly these.
   */
  accessControlAttributes?: {
    /**
     * The source of the attribute's value, such as ${path:enterprise.costCenter}.
     */
    [k: string]: string;
  };
}
/**
 * Where users and groups come from. Absent = not managed: only AWS is read.
 */
export interface IdentitySource {
  /**
   * entra = Microsoft Entra ID; identityCenter = the built-in directory, and nothing of Entra is touched.
   */
  provider: 'entra' | 'identityCenter';
  /**
   * The tenant of Entra, a GUID. Absent = the tenant of the credentials; a value = exactly this one, else the run stops.
   */
  tenantId?: string;
  /**
   * The Microsoft cloud of the tenant. Absent = global.
   */
  cloud?: 'global' | 'usGov' | 'usGovDod' | 'china';
  enterpriseApp?: EnterpriseApp;
  saml?: Saml;
  scim?: Scim;
}
/**
 * The enterprise app in Entra that joins Entra and AWS: made from the gallery where it is missing, set so that only who is assigned may sign in, never deleted. Absent = not managed, and neither are saml and scim.
 */
export interface EnterpriseApp {
  /**
   * Its name in Entra. Where no app has it and appId is absent, one is made: pin appId before either name changes.
   */
  displayName: string;
  /**
   * Its application (client) id, a GUID. Absent = found by displayName among the apps of AWS's gallery template, or made from it; a value = exactly this one, and displayName must agree, else the run stops.
   */
  appId?: string;
  /**
   * Who assigns groups and users to the app: managed (the default when absent) = accessctl: exactly those of groups and those of users, each where the file has that key (removals: what prune and ignore allow); external = someone else, accessctl only warns of who is missing.
   */
  assignments?: 'managed' | 'external';
  /**
   * Who gets the mails about the expiring signing certificate, at most 5. Absent = not managed, [] = nobody, a value = exactly these.
   *
   * @maxItems 5
   */
  notificationEmails?: EmailAddress[];
}
/**
 * Single sign-on from Entra to AWS by SAML; with it, the app's sign-on mode is SAML. It needs enterpriseApp. Absent = not managed.
 */
export interface Saml {
  serviceProvider?: ServiceProvider;
  /**
   * The AWS access portal, where a sign-in begins. Absent = not managed, a value = exactly this.
   */
  signInUrl?: string;
  /**
   * Where a person lands after a sign-in that begins in Entra. Absent = not managed, "" = none, a value = exactly this.
   */
  relayState?: string;
  /**
   * Which groups the assertion names. IAM Identity Center takes groups from SCIM, so none is right for most. Absent = not managed (a new app begins with none), a value = exactly this.
   */
  groupClaim?: 'none' | 'securityGroups' | 'applicationGroups' | 'all';
  /**
   * Further claims in the assertion, kept in a claims mapping policy of Entra. Absent = not managed, [] = none, a value = exactly these.
   */
  claims?: Claim[];
  certificate?: Certificate;
  identityProvider?: IdentityProvider;
}
/**
 * AWS as Entra must know it: either metadataFile, or entityId and acsUrls. Absent = not managed.
 */
export interface ServiceProvider {
  /**
   * The metadata that a person downloaded from AWS, as a file below the folder of access.yaml. While the file is not there, what it would say is not managed. Absent = entityId and acsUrls say it.
   */
  metadataFile?: FilePath;
  /**
   * The issuer URL that AWS shows: the app's identifier. Absent = metadataFile says it, else not managed.
   */
  entityId?: Url;
  /**
   * The assertion consumer service URLs that AWS shows, one or more for each Region: the app's reply URLs. Absent = metadataFile says them, else not managed.
   *
   * @minItems 1
   */
  acsUrls?: Url[];
}
/**
 * One claim in the assertion.
 */
export interface Claim {
  /**
   * The claim's name, such as Role or AccessControl:CostCenter.
   */
  name: string;
  /**
   * The claim's namespace, a URI. Absent or "" = none.
   */
  namespace?: string;
  /**
   * The attribute in Entra that the value comes from, such as user.department.
   */
  source: string;
}
/**
 * The certificate that Entra signs assertions with: a new one is made when none lasts longer than renewBefore, and none is ever deleted. {} = with the defaults below. Absent = none is made (identityProvider.uploadedThumbprint still activates one that is there).
 */
export interface Certificate {
  /**
   * How long a new certificate is valid. Absent = P3Y.
   */
  validity?: CalendarDuration;
  /**
   * How long before the end of the last one a new certificate is made, and AWS and people are to be told. Absent = P60D.
   */
  renewBefore?: CalendarDuration;
}
/**
 * Entra as AWS must know it. No API takes this: accessctl writes the metadata, a person uploads it.
 */
export interface IdentityProvider {
  /**
   * Where accessctl writes Entra's federation metadata, below the folder of access.yaml, with each new certificate and with `accessctl saml metadata`; beside it, with the ending .pem, the newest certificate alone. Absent = neither is written.
   */
  metadataFile?: FilePath;
  /**
   * The SHA-1 thumbprint of the certificate that AWS now has, said by the person who uploaded it. Entra is made to sign with it while it is a valid certificate of the app. Absent = no certificate is activated.
   */
  uploadedThumbprint?: string;
}
/**
 * The synchronization of users and groups from Entra to AWS (SCIM): made where it is missing, never deleted. It needs enterpriseApp. Absent = not managed.
 */
export interface Scim {
  /**
   * The SCIM endpoint that AWS shows. Absent = not managed, but a new synchronization waits for it; a value = exactly this.
   */
  endpoint?: string;
  token?: ScimToken;
  /**
   * Whether the synchronization runs. Absent = not managed (a new one, and one that was never started, is started), a value = exactly this.
   */
  state?: 'running' | 'paused';
  /**
   * Who is synchronized: assigned = users and groups assigned to the app; all = everybody in the tenant. Absent = not managed (a new one: assigned), a value = exactly this.
   */
  scope?: 'assigned' | 'all';
  /**
   * Who gets a mail when the synchronization is put into quarantine. Absent = not managed (a new one: nobody), "" = nobody, a value = exactly this.
   */
  notificationEmail?: string;
  /**
   * Entra stops a cycle that would delete or disable this many users and groups. Absent = not managed (a new one: 500), a value = exactly this.
   */
  deletionThreshold?: number;
}
/**
 * The access token for SCIM. The token itself never stands in a file, and a token alone is never a difference: `accessctl scim set-token` sends a new one. Absent = what has to send it fails.
 */
export interface ScimToken {
  /**
   * The environment variable that holds the token when it is sent or tried; nothing else needs it.
   */
  env: string;
  /**
   * When the token ends: no API tells. Plans and `accessctl status` warn from 30 days before. Absent = unknown, and nothing warns in time.
   */
  expires?: Instant;
}
/**
 * An Entra group that is federated to AWS. {} = found by its name.
 */
export interface Group {
  objectId?: ObjectId;
  /**
   * Earlier names of this group: a rename, not a removal. Absent or [] = none.
   */
  previously?: GroupName[];
}
/**
 * An Entra user who is federated to AWS. {} = found by the user principal name.
 */
export interface User {
  objectId?: ObjectId;
}
/**
 * A permission set. Every part that is absent is not managed.
 */
export interface PermissionSet {
  /**
   * What it is for, 1 to 700 characters of Latin-1. It can be changed, but not removed: AWS keeps a description that an update leaves out. Absent = not managed, a value = exactly this.
   */
  description?: string;
  /**
   * How long a session lasts, PT1H to PT12H. Absent = not managed (AWS begins with PT1H), a value = exactly this.
   */
  sessionDuration?: SessionDuration;
  /**
   * The page of the console that a session opens, at most 240 characters. Absent = not managed, "" = none, a value = exactly this.
   */
  relayState?: string;
  /**
   * AWS managed policies by name, path/name or ARN. Absent = not managed, [] = none, a value = exactly these.
   */
  awsManagedPolicies?: AwsManagedPolicy[];
  /**
   * Customer managed policies; each must exist under this name and path in every account. Absent = not managed, [] = none, a value = exactly these.
   */
  customerManagedPolicies?: CustomerManagedPolicy[];
  inlinePolicy?: InlinePolicy;
  permissionsBoundary?: PermissionsBoundary;
  /**
   * Tags of the permission set. Absent = not managed, {} = none, a value = exactly these (accessctl's own tags stay).
   */
  tags?: {
    /**
     * The value of a tag; "" is a value.
     */
    [k: string]: string;
  };
  /**
   * Earlier names of this permission set: a rename, not a removal. Absent or [] = none.
   */
  previously?: PermissionSetName[];
  /**
   * Overrides the computed tier: read | write | power | admin. Absent = computed from the policies.
   */
  privilege?: Privilege;
}
/**
 * A policy of the customer's own that exists in the accounts.
 */
export interface CustomerManagedPolicy {
  /**
   * Its name, case-sensitive.
   */
  name: string;
  /**
   * Its path, with a slash at both ends. Absent = /.
   */
  path?: string;
}
/**
 * An inline policy: { file: … } or the policy document itself. Absent = not managed, {} = none, a value = exactly this.
 */
export interface InlinePolicy {
  /**
   * A JSON file below the folder of access.yaml that holds the policy document; the loader puts the document in its place. Absent = the document stands here.
   */
  file?: FilePath;
  /**
   * The version of the policy language. Absent = 2008-10-17, so write 2012-10-17.
   */
  Version?: '2012-10-17' | '2008-10-17';
  /**
   * A name for the document. Absent = none.
   */
  Id?: string;
  /**
   * What is allowed and denied; at least one statement.
   *
   * @minItems 1
   */
  Statement?: PolicyStatement[];
}
/**
 * One statement of a policy: Effect, Action or NotAction, Resource or NotResource.
 */
export interface PolicyStatement {
  /**
   * A name for the statement. Absent = none.
   */
  Sid?: string;
  /**
   * Allow or Deny.
   */
  Effect: 'Allow' | 'Deny';
  /**
   * The actions it is about, such as s3:GetObject; one or a list. Absent = NotAction says it.
   */
  Action?: OneOrMany;
  /**
   * All actions but these; one or a list. Absent = Action says it.
   */
  NotAction?: OneOrMany;
  /**
   * The resources it is about, as ARNs or *; one or a list. Absent = NotResource says it.
   */
  Resource?: OneOrMany;
  /**
   * All resources but these; one or a list. Absent = Resource says it.
   */
  NotResource?: OneOrMany;
  /**
   * Conditions: operator, then context key, then one value or a list. Absent or {} = always.
   */
  Condition?: {
    /**
     * Context keys and their values under one operator.
     */
    [k: string]: {
      /**
       * One value or a list.
       */
      [k: string]: ConditionValues;
    };
  };
}
/**
 * The most that the permission set can allow: either customerManagedPolicy or awsManagedPolicy. Absent = not managed, {} = none, a value = exactly this.
 */
export interface PermissionsBoundary {
  customerManagedPolicy?: CustomerManagedPolicy;
  awsManagedPolicy?: AwsManagedPolicy;
}
/**
 * Some groups and users get some permission sets in some accounts. Selected are (accounts and accounts below the units), then kept by tags, then without except.
 */
export interface Assignment {
  /**
   * The groups that get access, as declared in groups. Absent or [] = none.
   */
  groups?: GroupName[];
  /**
   * The users who get access, as declared in users. Absent or [] = none.
   */
  users?: string[];
  /**
   * What they get, as declared in permissionSets; at least one.
   *
   * @minItems 1
   */
  permissionSets: PermissionSetName[];
  /**
   * Accounts by 12-digit id (quoted), exact name, or glob over names. A glob never selects the management account. Absent or [] = none by name.
   */
  accounts?: AccountSelector[];
  /**
   * Organizational units by path from the root (Workloads/Dev; / is the root) or id. Absent or [] = none by unit.
   */
  organizationalUnits?: UnitSelector[];
  /**
   * Whether accounts of nested units are selected too. Absent = true; false = direct children only.
   */
  recursive?: boolean;
  /**
   * Keep only accounts that have all these tags; without accounts and organizationalUnits, select from the whole organization. Absent or {} = no filter.
   */
  tags?: {
    /**
     * The value that the tag must have.
     */
    [k: string]: string;
  };
  except?: Except;
  /**
   * After this the entry grants nothing: an instant, or a date (the end of that day, UTC). Absent = it never ends.
   */
  expires?: Instant;
  /**
   * Why they have it; shown in plans and reports. Absent or "" = none.
   */
  reason?: string;
}
/**
 * What is never granted by this entry, however many ways lead there. Absent or {} = nothing.
 */
export interface Except {
  accounts?: AccountSelectors;
  organizationalUnits?: UnitSelectors;
}
/**
 * What accessctl never touches and never counts. Absent or {} = nothing beside the sets of Control Tower.
 */
export interface Ignore {
  permissionSets?: PermissionSetNames;
  groups?: GroupNames;
  accounts?: AccountSelectors;
}
/**
 * Rules that every plan is judged by. They are on by default: a rule that is absent has its default.
 */
export interface Guardrails {
  deletions?: DeletionsGuardrail;
  neverEmpty?: NeverEmptyGuardrail;
  /**
   * What happens when the last assignment of a permission set in an account goes: AWS deletes the role there, and a later one has another ARN. Absent = warn.
   */
  lastAssignment?: Level;
  /**
   * Emergency access that must exist and may never be removed or narrowed. Absent or [] = none.
   */
  breakGlass?: BreakGlass[];
  minAdmins?: MinAdminsGuardrail;
  /**
   * The permission set that the caller runs under stays assigned to the caller. Absent = true.
   */
  keepSelf?: boolean;
  protected?: ProtectedGuardrail;
  /**
   * Assignments that may not be. Absent or [] = none.
   */
  forbid?: Forbid[];
  sessionDuration?: SessionDurationGuardrail;
  critical?: CriticalAccounts;
}
/**
 * How much one plan may delete; either limit trips. Absent = { maxCount: 10, maxPercent: 25, level: override }.
 */
export interface DeletionsGuardrail {
  /**
   * At most this many deletions. Absent = 10, 0 = none.
   */
  maxCount?: number;
  /**
   * At most this part of what is managed, counted from 20 objects on. Absent = 25, 0 = none.
   */
  maxPercent?: number;
  level?: Level;
}
/**
 * No account, permission set or principal loses its last assignment by surprise. Absent = { level: override }.
 */
export interface NeverEmptyGuardrail {
  level?: Level;
}
/**
 * One emergency access.
 */
export interface BreakGlass {
  group: GroupName;
  permissionSet: PermissionSetName;
}
/**
 * How many principals with an admin permission set must remain. Absent = no rule.
 */
export interface MinAdminsGuardrail {
  /**
   * In the management account. Absent or 0 = no rule.
   */
  management?: number;
  /**
   * In each critical account. Absent or 0 = no rule.
   */
  critical?: number;
}
/**
 * What may not change at all. Absent or {} = nothing.
 */
export interface ProtectedGuardrail {
  permissionSets?: PermissionSetNames;
  groups?: GroupNames;
  accounts?: AccountSelectors;
}
/**
 * Assignments that match every condition given here are forbidden.
 */
export interface Forbid {
  /**
   * Permission sets of this tier. Absent = of every tier.
   */
  privilege?: Privilege;
  /**
   * Accounts below these units. Absent = every account.
   *
   * @minItems 1
   */
  organizationalUnits?: UnitSelector[];
  /**
   * true = assignments to a user instead of a group. Absent or false = to both.
   */
  directUsers?: boolean;
  /**
   * Groups that may all the same. Absent or [] = none.
   */
  exceptGroups?: GroupName[];
  level: Level;
}
/**
 * How long sessions may last at most. Absent or {} = what AWS allows.
 */
export interface SessionDurationGuardrail {
  /**
   * For every permission set. Absent = PT12H.
   */
  max?: SessionDuration;
  /**
   * For permission sets of the tier admin. Absent = as max.
   */
  admin?: SessionDuration;
}
/**
 * The accounts where mistakes cost most. Absent or {} = none.
 */
export interface CriticalAccounts {
  organizationalUnits?: UnitSelectors;
  accounts?: AccountSelectors;
}
/**
 * Lets one plan pass one guardrail of the level override.
 */
export interface Override {
  /**
   * The guardrail that is passed.
   */
  guardrail:
    | 'deletions'
    | 'neverEmpty'
    | 'lastAssignment'
    | 'breakGlass'
    | 'minAdmins'
    | 'keepSelf'
    | 'protected'
    | 'forbid'
    | 'sessionDuration';
  /**
   * The fingerprint of the plan, 12 hexadecimal digits (quoted); another plan is not covered.
   */
  fingerprint: string;
  /**
   * Why it is right this time.
   */
  reason: string;
}
/**
 * One statement that must hold after the plan: either nobody or can.
 */
export interface Expectation {
  nobody?: NobodyExpectation;
  can?: CanExpectation;
}
/**
 * Nobody has this access. Absent = the statement is can.
 */
export interface NobodyExpectation {
  /**
   * By permission sets of this tier. Absent = of every tier.
   */
  privilege?: Privilege;
  /**
   * In accounts below these units. Absent = in every account.
   *
   * @minItems 1
   */
  organizationalUnits?: UnitSelector[];
  /**
   * Members of these groups do not count. Absent or [] = everybody counts.
   */
  exceptGroups?: GroupName[];
}
/**
 * This access exists. Absent = the statement is nobody.
 */
export interface CanExpectation {
  group: GroupName;
  permissionSet: PermissionSetName;
  /**
   * An account by its 12-digit id (quoted) or exact name.
   */
  account: AccountSelector;
}
