/**
 * The data that flows through accessctl, one way:
 *
 *   access.yaml → Config → Desired → Change[] → Plan → text, Markdown, JSON, apply
 *
 * Everything here is plain JSON. Names are what people wrote; ids (ARNs, GUIDs) live only in
 * `Found.id`, `Change.ids` and `Directory`. This file imports only types.
 */
import type { Complete } from './complete.ts';
import type { Config } from './config.gen.ts';

export type { Config };

/** A place in a file, 1-based; `endColumn` is exclusive. `file` is relative to access.yaml's folder. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Path of a value inside Config, for example `['assignments', 2, 'groups', 0]`. */
export type Path = readonly (string | number)[];

/** Finds where a value of Config was written; the nearest written ancestor when it was not. */
export type Where = (path: Path) => Position;

/**
 * One thing wrong in the input: collected, never thrown one by one.
 * Codes are stable. E0xx-E4xx: the files are at fault (exit 3); E5xx and up: the world is (exit 1).
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly hint?: string;
  readonly at?: Position;
}

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [k: string]: Json };

/* ------------------------------------------------------------------ what can be referred to */

export type PrincipalType = 'group' | 'user';

/** A group or user as Entra and the identity store know it; an id that is absent is not known there. */
export interface Principal {
  readonly type: PrincipalType;
  /** Entra's display name or user principal name; the identity store's where Entra is not asked. */
  readonly name: string;
  readonly entraId?: string;
  readonly storeId?: string;
  /** The Entra object id that SCIM noted in the identity store. */
  readonly externalId?: string;
  /** The identity store's own name, where it differs from `name`. */
  readonly storeName?: string;
  /**
   * Direct members of an Entra group: users, whom SCIM copies, and names of groups, which it does not.
   * Absent = not known, which is not the same as nobody: they were not asked for, or Graph refuses to
   * show them.
   */
  readonly members?: {
    readonly users: number;
    /** Users among them who may sign in: accounts that Entra has disabled are not. Absent = not known. */
    readonly people?: readonly Person[];
    readonly groups: readonly string[];
    /** Users among them whom AWS refuses: `lacks` names what they have not. */
    readonly incomplete?: readonly IncompleteUser[];
  };
  /** Of an Entra group: SCIM and the enterprise app take only security groups. */
  readonly securityEnabled?: boolean;
  /** Of an Entra user: `first name`, `last name`, `display name`, as far as they are missing. */
  readonly lacks?: readonly string[];
  /** Of an Entra user: the account may not sign in. Absent = it may, or Graph does not tell. */
  readonly disabled?: true;
}

/** A user of Entra as the plan names people. */
export interface Person {
  /** Entra object id, lower case. */
  readonly id: string;
  /** User principal name; the object id where Graph does not tell it. */
  readonly name: string;
}

/** A user without what AWS's SCIM requires. */
export interface IncompleteUser {
  readonly name: string;
  readonly lacks: readonly string[];
}

/** An application of the gallery's AWS template in Entra, by its three ids. */
export interface EnterpriseApp {
  readonly displayName: string;
  /** The application (client) id. */
  readonly appId: string;
  /** Object id of the application. */
  readonly applicationId: string;
  /** Object id of the service principal, which the portal calls the enterprise application. */
  readonly servicePrincipalId: string;
}

export type AccountState =
  | 'ACTIVE'
  | 'PENDING_ACTIVATION'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly state: AccountState;
  /** Ids of the root and the organizational units above the account, outermost first. */
  readonly unitIds: readonly string[];
  /** Only where the file selects by tags. */
  readonly tags?: Readonly<Record<string, string>>;
}

export interface OrganizationalUnit {
  readonly id: string;
  /** Names from the root, `Workloads/Dev`; the root itself is `/`. */
  readonly path: string;
}

/** An app of the AWS template that has another name than the one of the file. */
export interface OtherApp {
  readonly displayName: string;
  readonly appId: string;
  /** Entity ids of AWS. */
  readonly identifiers: readonly string[];
}

/** Whose credentials a run has. */
export interface Caller {
  readonly accountId: string;
  /** `arn:aws:sts::111122223333:assumed-role/…/…`, or of a user. */
  readonly arn: string;
}

/** Everything access.yaml can refer to but does not manage. */
export interface Directory {
  readonly region: string;
  readonly partition: string;
  readonly instanceArn: string;
  readonly identityStoreId: string;
  readonly organizationId: string;
  readonly managementAccountId: string;
  /** From where we look: the management account, or a delegated administrator. */
  readonly vantage: 'management' | 'delegated';
  /** Absent where AWS does not tell. */
  readonly caller?: Caller;
  readonly tenantId?: string;
  readonly accounts: readonly Account[];
  /** Empty unless the file names a unit: ids need no names. */
  readonly units: readonly OrganizationalUnit[];
  readonly principals: readonly Principal[];
  /** Those that the file may mean: by its `appId`, else of the AWS template and its name. Only where it names one. */
  readonly enterpriseApps?: readonly EnterpriseApp[];
  /** Further apps of the AWS template, where none is the one of the file: perhaps one of them is meant. */
  readonly otherApps?: readonly OtherApp[];
}

/** A group or user of the file, as the readers have to look for it. */
export interface WantedPrincipal {
  readonly name: string;
  readonly objectId?: string;
  /** Only the file of the base commit names it: perhaps nobody is meant by it any more. */
  readonly isFormer?: true;
}

/** What a run has to read; made from Config alone. */
export interface Scope {
  /** Declared permission sets and their previous names: these are read whole. */
  readonly permissionSets: readonly string[];
  /** Those of `permissionSets` that are only previous names: sets that are to go. */
  readonly formerSets: readonly string[];
  /** `prune: all`: what the file does not know is ours too, so every set is read whole. */
  readonly everySet: boolean;
  readonly groups: readonly WantedPrincipal[];
  readonly users: readonly WantedPrincipal[];
  /** Whether Entra is asked, and as which tenant. */
  readonly entra?: { readonly tenantId?: string; readonly cloud: string };
  /** Which enterprise app is looked for, and which of its parts are read. */
  readonly enterpriseApp?: {
    readonly displayName: string;
    readonly appId?: string;
    readonly kinds: readonly Kind[];
    /** Whether the file says which users are assigned: who was taken out of it is examined, too. */
    readonly users: boolean;
    /** Whether the file manages claims: then not being allowed to read them is no small matter. */
    readonly claims: boolean;
  };
  /** Whether the file names organizational units, and whether it selects by account tags. */
  readonly units: boolean;
  readonly accountTags: boolean;
  readonly accessControlAttributes: boolean;
  /** Every principal, also deleted ones; else those of the file and all groups. */
  readonly full: boolean;
  /** Whether the members of groups are read: who they are, and whether SCIM can copy them. */
  readonly people: boolean;
}

/* ------------------------------------------------------------------------------- the kinds */

export type BoundarySpec =
  | { readonly awsManagedPolicy: string }
  | { readonly customerManagedPolicy: CustomerPolicy };

export interface CustomerPolicy {
  readonly name: string;
  readonly path: string;
}

/** A whole permission set, normalised. `''`, `[]`, `{}` and `null` mean: there is none. */
export interface PermissionSetSpec {
  readonly name: string;
  readonly description: string;
  /** ISO 8601 in hours, minutes, seconds: `PT8H`, `PT1H30M`. */
  readonly sessionDuration: string;
  readonly relayState: string;
  /** ARNs, sorted. */
  readonly awsManagedPolicies: readonly string[];
  readonly customerManagedPolicies: readonly CustomerPolicy[];
  /** Canonical form, see policy.ts. */
  readonly inlinePolicy: Json;
  readonly permissionsBoundary: BoundarySpec | null;
  readonly tags: Readonly<Record<string, string>>;
  /** False while an earlier edit has not reached every account that holds the set. */
  readonly provisioned: boolean;
}

export interface AssignmentSpec {
  readonly principalType: PrincipalType;
  readonly principal: string;
  readonly permissionSet: string;
  readonly accountId: string;
}

export interface AccessControlAttributesSpec {
  /** Attribute name → source expression, `${path:…}`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The gallery application that joins both clouds. Its name is its key; it is never deleted. */
export interface EnterpriseAppSpec {
  readonly displayName: string;
  /** Without it everybody in the tenant may sign in to the app. */
  readonly assignmentRequired: boolean;
}

export interface ClaimSpec {
  readonly name: string;
  /** `''` = none. */
  readonly namespace: string;
  /** `user.department`; a constant or transformation that accessctl cannot write: as Graph says it. */
  readonly source: string;
}

/** Everything of SAML that Entra holds. `''` and `[]` mean: there is none. */
export interface SamlSettingsSpec {
  /** Display name of the enterprise app. */
  readonly app: string;
  /** `saml`, `password`, `notSupported`, `''`. */
  readonly signOnMode: string;
  /** Entity ids of AWS, sorted. */
  readonly identifiers: readonly string[];
  /** Assertion consumer service URLs of AWS, sorted. */
  readonly replyUrls: readonly string[];
  readonly signInUrl: string;
  readonly relayState: string;
  /** As access.yaml writes it; a value of Graph that it has no word for stays as Graph says it. */
  readonly groupClaim: string;
  /** By namespace and name; `null` = the caller may not read them, and the file does not manage them. */
  readonly claims: readonly ClaimSpec[] | null;
  /** Sorted. */
  readonly notificationEmails: readonly string[];
}

export interface CertificateSpec {
  /** SHA-1 of the DER certificate, upper-case hexadecimal; `''` while it is not made yet. */
  readonly thumbprint: string;
  /** ISO 8601, UTC; of one that is not made yet its validity, `P3Y`. */
  readonly expires: string;
}

/** The certificates that Entra may sign assertions with, and the one with which it does. */
export interface SigningCertificateSpec {
  readonly app: string;
  /** The first to expire first. */
  readonly certificates: readonly CertificateSpec[];
  /** Thumbprint; `''` = none was chosen. */
  readonly active: string;
}

/** The SCIM job. `null` = Graph does not tell, or masks it. */
export interface ScimSyncSpec {
  readonly app: string;
  readonly endpoint: string | null;
  readonly scope: 'assigned' | 'all' | null;
  /** `''` = nobody. */
  readonly notificationEmail: string | null;
  /** 0 = somebody switched it off: access.yaml cannot. */
  readonly deletionThreshold: number | null;
  /** `notStarted`: made, but nobody has started it so far; who made it may have been interrupted. */
  readonly state: 'running' | 'paused' | 'notStarted';
}

/** A group or user that is assigned to the enterprise app, and so copied to AWS. */
export interface AppAssignmentSpec {
  readonly app: string;
  readonly principalType: PrincipalType;
  readonly principal: string;
}

/** How much a permission set allows at most. */
export type Tier = 'read' | 'write' | 'power' | 'admin';

/** The tier of one permission set, and why. `unknown`: it rests on policies whose text nobody here has. */
export interface Privilege {
  readonly tier: Tier | 'unknown';
  /** On the management and the delegated administrator account, where `sso:*` and its like rule everything. */
  readonly whereItRules: Tier | 'unknown';
  /** Sentences for people: `allows iam:AttachRolePolicy`. */
  readonly evidence: readonly string[];
}

/** The state of one existing or finished thing, by kind. */
export interface Specs {
  enterpriseApp: EnterpriseAppSpec;
  samlSettings: SamlSettingsSpec;
  signingCertificate: SigningCertificateSpec;
  scimSync: ScimSyncSpec;
  appAssignment: AppAssignmentSpec;
  permissionSet: PermissionSetSpec;
  assignment: AssignmentSpec;
  accessControlAttributes: AccessControlAttributesSpec;
}

/** What the file asks for, by kind: a part that is absent is not managed. */
export interface Wants {
  enterpriseApp: EnterpriseAppSpec;
  samlSettings: Pick<SamlSettingsSpec, 'app'> & Partial<SamlSettingsSpec>;
  signingCertificate: {
    readonly app: string;
    /** Of a new certificate, `P3Y`; absent: none is made. */
    readonly validity?: string;
    /** ISO 8601: a certificate that ends before this has to be replaced. */
    readonly lastsUntil?: string;
    /** ISO 8601, the instant of the run: what has ended is not activated. */
    readonly now: string;
    /** The one that AWS has, says the person who uploaded it. Upper case. */
    readonly uploadedThumbprint?: string;
  };
  scimSync: Pick<ScimSyncSpec, 'app'> & Partial<ScimSyncSpec>;
  appAssignment: AppAssignmentSpec;
  permissionSet: Pick<PermissionSetSpec, 'name'> & Partial<PermissionSetSpec>;
  assignment: AssignmentSpec;
  accessControlAttributes: AccessControlAttributesSpec;
}

export type Kind = keyof Specs;

/** Natural key, `assignment/group:Contoso/ReadOnlyAccess/111122223333`. Never parsed. */
export type Key = string;

/** One desired thing. */
export type Item<K extends Kind = Kind> = {
  [P in K]: {
    readonly kind: P;
    readonly key: Key;
    readonly spec: Wants[P];
    readonly because: readonly Position[];
  };
}[K];

/** One existing thing, as a reader found it. */
export type Found<K extends Kind = Kind> = {
  [P in K]: {
    readonly kind: P;
    readonly key: Key;
    readonly spec: Specs[P];
    /** The provider's handle: an ARN, or the ids that make up an assignment. */
    readonly id: string;
    /** The principal of this assignment exists in no directory any more. */
    readonly orphaned?: true;
    /** Of an app assignment: the Entra object id of who is assigned. */
    readonly entraId?: string;
  };
}[K];

/** What the readers found of what access.yaml manages. */
export interface Live {
  readonly found: Complete<Found>;
  /** Permission sets that are neither declared nor marked as ours: known by name only. */
  readonly foreignSets: readonly { readonly name: string; readonly arn: string }[];
  readonly examined: Examined;
  /** What of the enterprise app could not be read: neither there nor absent, so nothing of it is planned. */
  readonly unknown: readonly Unknown[];
  /** How SCIM fares; absent where there is no job, or none was asked for. */
  readonly scim?: ScimHealth;
}

/** A kind that the caller may not read, or that could not be read. */
export interface Unknown {
  readonly kind: Kind;
  /** `Microsoft Graph refuses GET …: no permission`. */
  readonly text: string;
  readonly hint: string;
}

/** What Graph tells of a provisioning job. Instants are ISO 8601, UTC. */
export interface ScimHealth {
  readonly jobId: string;
  /** NotConfigured, NotRun, Active, Paused, Quarantine. */
  readonly code: string;
  readonly quarantine?: {
    readonly reason: string;
    readonly message: string;
    readonly since: string;
  };
  readonly lastCycle?: {
    readonly ended: string;
    /** Succeeded, Failed, EntryLevelErrors. */
    readonly state: string;
    readonly exported: number;
    /** Objects that AWS did not take. */
    readonly escrowed: number;
  };
  readonly lastSuccess?: string;
  /** Users and groups that are in sync, by type as Graph names it. */
  readonly synchronized: Readonly<Record<string, number>>;
  /** The attribute in Entra that becomes the user name in AWS: `userPrincipalName`. */
  readonly userNameSource?: string;
}

/** One existing thing after the ownership step: ours to change, or only reported. */
export type LiveItem<K extends Kind = Kind> = {
  [P in K]: Found<P> & { readonly managed: boolean };
}[K];

/* -------------------------------------------------------------------------------- the plan */

export type Action = 'create' | 'update' | 'delete';
export type Risk = 'broadens' | 'narrows' | 'neutral';

/** One difference. The action follows from which of `before` and `after` is there. */
export type Change<K extends Kind = Kind> = {
  [P in K]: {
    readonly action: Action;
    readonly kind: P;
    readonly key: Key;
    /** What the names meant when this was planned; none for what does not exist yet. */
    readonly ids: Readonly<Record<string, string>>;
    readonly before?: Specs[P];
    readonly after?: Specs[P];
    /** Names of the parts that differ; only for updates. */
    readonly fields?: readonly string[];
    /** Ids of the accounts whose roles this edit of a permission set changes, as far as examined. */
    readonly reach?: readonly string[];
    readonly reason: { readonly code: string; readonly text: string };
    readonly risk: Risk;
    /** Changes that must be done first; a failed one holds this one back. */
    readonly needs: readonly Key[];
    /** Never two running changes in one lane. */
    readonly lanes: readonly string[];
    /** `drift`: the file of the base commit asks for the very same, so it is no work of this edit. */
    readonly origin: 'change' | 'drift';
    readonly because: readonly Position[];
  };
}[K];

export interface Deferred {
  readonly change: Change;
  readonly reason: { readonly code: string; readonly text: string };
}

/** A step that no API can do. */
export interface ManualStep {
  /** Stable: `identitySource`, `uploadMetadata`, `enableScim`, `rotateToken`, …. */
  readonly code: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly at?: Position;
}

/** One of the ten steps from nothing to a sign-in at the access portal. */
export interface SetUpStep {
  readonly number: number;
  readonly title: string;
  readonly state: 'done' | 'todo' | 'blocked' | 'unknown';
  /** What was seen: ids, dates, counts. */
  readonly evidence: readonly string[];
  /** What to do; absent where there is nothing to do. */
  readonly next?: readonly string[];
  /** Only a person can do it. */
  readonly manual?: ManualStep;
}

/** Something that ends on a day, and stops sign-in or sync when nobody renews it. */
export interface Expiry {
  readonly what: 'signing certificate' | 'SCIM token';
  /** ISO 8601, UTC. */
  readonly expires: string;
  /** Whole days left; negative when it is over. */
  readonly days: number;
}

/** A guardrail's verdict, with the numbers that led to it. */
export interface Verdict {
  readonly guardrail: string;
  readonly level: 'ok' | 'warn' | 'override' | 'deny';
  readonly text: string;
}

/** Some actions of AWS: how many, and the first of them, those that change something before others. */
export interface ActionCount {
  readonly count: number;
  /** How many of them change anything, or hand out what does. */
  readonly changing: number;
  readonly first: readonly string[];
}

/** What an edit of a permission set lets its holders do more and less, as far as the policies are known. */
export interface RightsDelta {
  readonly added: ActionCount;
  readonly removed: ActionCount;
}

/** A role that AWS deletes in an account, with the last assignment of its permission set there. */
export interface EndingRole {
  readonly permissionSet: string;
  readonly accountId: string;
  /** The permission set that takes its place there: a role of another name. */
  readonly replacedBy?: string;
}

/** A permission set in some accounts. */
export interface Access {
  readonly permissionSet: string;
  /** In code unit order. */
  readonly accountIds: readonly string[];
}

/** People to whom the same happens, and what. */
export interface PeopleGroup {
  /** User principal names, in code unit order. */
  readonly people: readonly string[];
  readonly access: readonly Access[];
}

/**
 * Whose access the changes of a plan alter, those that are deferred left out, person by person:
 * direct members of Entra's groups, as SCIM copies them, and users who are assigned themselves. What
 * somebody has another way, too, is neither gained nor lost.
 */
export interface PeopleImpact {
  /** How many distinct people. */
  readonly gaining: number;
  readonly losing: number;
  /** Who is given something that they have already, and nothing else. */
  readonly unaffected: number;
  /**
   * Nobody stands in two groups. The largest come first; where the lists would have more than 100,000
   * names and account ids, the smaller groups are left out, and only counted in `gaining`.
   */
  readonly gains: readonly PeopleGroup[];
  readonly losses: readonly PeopleGroup[];
  /** How many hold each permission set that is edited, in any account after the changes, by its name. */
  readonly holders: Readonly<Record<string, number>>;
  /**
   * Groups that have a part in this and whose members are not known: they are in no number. Also those
   * that are not changed but have what others gain or lose: who is in them has it already, or keeps it.
   */
  readonly unknownGroups: readonly string[];
}

/** The commit whose access.yaml a plan was compared with. */
export interface Base {
  /** As it was asked for: `main`. */
  readonly ref: string;
  /** Full hexadecimal id. */
  readonly commit: string;
}

/** Which instance, organisation and tenant a plan is for. */
export interface Target {
  readonly region: string;
  readonly instanceArn: string;
  readonly identityStoreId: string;
  readonly organizationId: string;
  readonly tenantId?: string;
}

/** What was read, and what was not. */
export interface Examined {
  readonly permissionSets: number;
  readonly assignments: number;
  readonly accounts: number;
  readonly groups: number;
  readonly users: number;
  readonly scope: 'fast' | 'full';
  /** Sentences for people: `users that access.yaml does not name`. */
  readonly notExamined: readonly string[];
}

/** What is reviewed, stored, compared and applied. */
export interface Plan {
  readonly formatVersion: '1.0';
  readonly target: Target;
  /** In the order in which apply starts them. */
  readonly changes: readonly Change[];
  readonly deferred: readonly Deferred[];
  readonly manual: readonly ManualStep[];
  /** Days left; no part of the fingerprint. */
  readonly expiries: readonly Expiry[];
  /** Existing things that are not ours: counted, never touched. */
  readonly unmanaged: { readonly permissionSets: number; readonly assignments: number };
  /** Parts of access.yaml that this version cannot carry out yet. */
  readonly notManagedYet: readonly { readonly what: string; readonly at: Position }[];
  readonly guardrails: readonly Verdict[];
  /** How much the permission sets allow that the changes speak of, by name. */
  readonly privileges: Readonly<Record<string, Privilege>>;
  /** What the edits of permission sets allow more and less, by name. */
  readonly rights: Readonly<Record<string, RightsDelta>>;
  readonly endingRoles: readonly EndingRole[];
  /**
   * Of each permission set of which an assignment goes, by name: how long its sessions last, `PT8H`.
   * Who loses it keeps a running session until it ends, after so long at most.
   * https://docs.aws.amazon.com/singlesignon/latest/userguide/revoke-user-permissions.html
   */
  readonly sessions: Readonly<Record<string, string>>;
  /** Ids of the accounts from which IAM Identity Center is administered: there `whereItRules` counts. */
  readonly rulingAccounts: readonly string[];
  /** Absent where the members of groups were not read. */
  readonly people?: PeopleImpact;
  /** Absent where the file was compared with no other commit: then every change is `change`. */
  readonly base?: Base;
  readonly examined: Examined;
  readonly problems: readonly Problem[];
  /** Names of the accounts that the plan speaks of, by id. */
  readonly accounts: Readonly<Record<string, string>>;
  /** First 12 hex digits of the SHA-256 over the canonical changes. */
  readonly fingerprint: string;
}

/* ------------------------------------------------------------------------------- the report */

export type Status = 'done' | 'failed' | 'skipped' | 'conflict' | 'unknown';

export interface Outcome {
  readonly key: Key;
  readonly action: Action;
  readonly status: Status;
  /** What was done beside the change itself: `provisioned 7 of 7 accounts`. */
  readonly note?: string;
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string };
  readonly requestId?: string;
  readonly ms: number;
}

export interface Report {
  readonly outcomes: readonly Outcome[];
  /** A fresh read shows nothing left of what was applied. Absent where it was not read again. */
  readonly converged?: boolean;
  /** Of the plan file that was applied; absent where there was none. */
  readonly approved?: {
    /** How many changes it holds. */
    readonly changes: number;
    /** For how many nothing was to be done: it was as access.yaml asks. */
    readonly inPlace: number;
    /** How many access.yaml does not ask for any more. */
    readonly notAskedFor: number;
  };
}
