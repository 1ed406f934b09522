/** Small random companies: what stands in access.yaml, what people do by hand, and how an apply goes. */
import fc from 'fast-check';
import type { Disturbance } from '../faults/trial.ts';
import { ENTRA } from '../scenarios/story.ts';

export const GROUPS = ['Alpha', 'Beta', 'Gamma'] as const;
export const PEOPLE = ['ada', 'bob', 'cyd'] as const;
export const SETS = ['Reader', 'Auditor', 'Builder'] as const;
/** The one whom files name. */
export const USER = 'ada@contoso.example';
export const UNITS = ['Dev', 'Dev/Deep', 'Prod'] as const;
/** By name: id and unit at the start. */
export const ACCOUNTS = {
  'dev-1': ['111111111111', 'Dev'],
  'dev-2': ['222222222222', 'Dev/Deep'],
  'prod-1': ['333333333333', 'Prod'],
  'prod-2': ['444444444444', 'Prod'],
} as const;
export const MANAGEMENT = { id: '999988887777', name: 'top' } as const;

/** The emergency access that every file asks for, but those that drop it by mistake. */
export const RESCUE = { group: 'Break Glass', set: 'Rescue', accounts: ['prod-1', 'top'] } as const;

export type AccountName = keyof typeof ACCOUNTS;

export interface SetContent {
  readonly awsManagedPolicies: readonly string[];
  readonly sessionDuration: string;
  readonly inlinePolicy: object;
  /** A name that the file no longer declares. */
  readonly previously?: readonly string[];
}

export interface Entry {
  readonly groups: readonly string[];
  readonly users: readonly string[];
  readonly permissionSets: readonly string[];
  readonly accounts: readonly string[];
  readonly organizationalUnits: readonly string[];
  readonly except: readonly string[];
}

/** What somebody writes into access.yaml. */
export interface Wish {
  readonly sets: Readonly<Record<string, SetContent>>;
  readonly entries: readonly Entry[];
  readonly prune: 'managed' | 'all';
  /** Most deletions of one plan; absent: any number. */
  readonly maxCount?: number;
  readonly keepsRescue: boolean;
}

/** What people do by hand, in AWS's console and in Entra. */
export type Act =
  | { readonly kind: 'grant' | 'revoke'; readonly nth: number; readonly account: AccountName }
  | { readonly kind: 'editSet'; readonly set: string; readonly policy: string }
  | { readonly kind: 'makeSet'; readonly account: AccountName }
  | { readonly kind: 'suspend' | 'activate'; readonly account: AccountName }
  | { readonly kind: 'move'; readonly account: AccountName; readonly unit: string }
  | { readonly kind: 'join' | 'leave'; readonly group: string; readonly person: string }
  | { readonly kind: 'recreate' | 'dissolve' | 'restore'; readonly group: string }
  | { readonly kind: 'sync' };

/** How one apply goes. */
export type Run =
  | { readonly how: 'undisturbed' | 'two at once' }
  | { readonly how: Disturbance; readonly name: string; readonly nth: number };

export interface Step {
  /** Absent: the file stays as it is. */
  readonly wish?: Wish;
  readonly acts: readonly Act[];
  readonly run: Run;
  /** What is also asked of the plan. */
  readonly look: 'shuffled' | 'one entry less' | 'nothing';
}

const POLICIES = ['ReadOnlyAccess', 'SecurityAudit', 'PowerUserAccess'] as const;
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(values: readonly T[], minLength = 0) => fc.subarray([...values], { minLength });
const names = Object.keys(ACCOUNTS) as AccountName[];

const inline = (action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: [action], Resource: '*' }],
});

const content = fc.record({
  awsManagedPolicies: some(POLICIES, 1),
  sessionDuration: oneOf(['PT1H', 'PT4H']),
  inlinePolicy: oneOf([{}, {}, inline('s3:ListBucket'), inline('s3:GetObject')]),
});

const entry: fc.Arbitrary<Entry> = fc
  .record({
    groups: some(GROUPS),
    users: some([USER]),
    permissionSets: some(SETS, 1),
    accounts: some([...names, MANAGEMENT.name]),
    organizationalUnits: some(UNITS),
    except: some(['prod-1']),
  })
  .map((one) => ({
    ...one,
    ...(one.groups.length + one.users.length === 0 && { groups: ['Alpha'] }),
    ...(one.accounts.length + one.organizationalUnits.length === 0 && { accounts: ['dev-1'] }),
    // What is named and excepted in one entry is a mistake that the loader refuses.
    except: one.except.filter((name) => !one.accounts.includes(name as AccountName)),
  }));

const wish: fc.Arbitrary<Wish> = fc
  .record({
    declared: some(SETS, 1),
    contents: fc.tuple(content, content, content),
    isRename: fc.boolean(),
    entries: fc.array(entry, { maxLength: 3 }),
    prune: oneOf(['managed', 'managed', 'managed', 'all'] as const),
    maxCount: fc.option(fc.constantFrom(0, 2, 4), { freq: 4, nil: undefined }),
    keepsRescue: oneOf([true, true, true, true, true, true, true, false]),
  })
  .map(({ declared, contents, isRename, entries, maxCount, ...rest }) => {
    const used = new Set([...declared, ...entries.flatMap((one) => one.permissionSets)]);
    const gone = SETS.filter((name) => !used.has(name));
    const sets = SETS.filter((name) => used.has(name)).map((name, index) => [
      name,
      {
        ...contents[SETS.indexOf(name) as 0 | 1 | 2],
        ...(isRename && index === 0 && gone.length > 0 && { previously: gone }),
      },
    ]);
    return {
      ...rest,
      entries,
      sets: Object.fromEntries(sets) as Wish['sets'],
      ...(maxCount !== undefined && { maxCount }),
    };
  });

const account = oneOf(names);
const group = oneOf(GROUPS);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: oneOf(['grant', 'revoke'] as const), nth: fc.nat(20), account }),
  fc.record({ kind: fc.constant('editSet' as const), set: oneOf(SETS), policy: oneOf(POLICIES) }),
  fc.record({ kind: fc.constant('makeSet' as const), account }),
  fc.record({ kind: oneOf(['suspend', 'activate'] as const), account }),
  fc.record({ kind: fc.constant('move' as const), account, unit: oneOf(UNITS) }),
  fc.record({ kind: oneOf(['join', 'leave'] as const), group, person: oneOf(PEOPLE) }),
  fc.record({ kind: oneOf(['recreate', 'dissolve', 'restore', 'restore'] as const), group }),
  fc.record({ kind: fc.constant('sync' as const) }),
  fc.record({ kind: fc.constant('sync' as const) }),
);

const WRITES = [
  'sso-admin:CreatePermissionSet',
  'sso-admin:CreateAccountAssignment',
  'sso-admin:DeleteAccountAssignment',
  'sso-admin:DeletePermissionSet',
  'sso-admin:AttachManagedPolicyToPermissionSet',
  'sso-admin:DetachManagedPolicyFromPermissionSet',
  'sso-admin:PutInlinePolicyToPermissionSet',
  'sso-admin:UpdatePermissionSet',
  'sso-admin:ProvisionPermissionSet',
] as const;
const LISTS = [
  'sso-admin:ListPermissionSets',
  'identitystore:ListGroups',
  'organizations:ListAccounts',
  'graph:GET /groups',
] as const;
const ASYNCHRONOUS = WRITES.filter((name) => /Assignment$|Provision/.test(name));

const nth = fc.integer({ min: 1, max: 4 });
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ how: 'undisturbed' as const }) },
  { weight: 1, arbitrary: fc.constant({ how: 'two at once' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      how: oneOf(['killedBefore', 'killedAfter', 'resetAfter', 'errorAfter'] as const),
      name: oneOf(WRITES),
      nth,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      how: oneOf([
        'throttled',
        'errorBefore',
        'resetBefore',
        'truncated',
        'html',
        'expired',
        'interrupted',
      ] as const),
      name: oneOf([...WRITES, ...LISTS]),
      nth,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      how: oneOf(['requestFailed', 'requestStuck'] as const),
      name: oneOf(ASYNCHRONOUS),
      nth,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      how: oneOf(['failingPage', 'sameToken', 'emptyObject', 'emptyBody'] as const),
      name: oneOf(LISTS),
      nth: fc.constant(1),
    }),
  },
);

const look = oneOf(['shuffled', 'one entry less', 'nothing'] as const);

/** The first step writes a file, and goes undisturbed; each other one may change anything. */
export const story: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.record({ wish, acts: fc.array(act, { maxLength: 2 }), look }),
    fc.array(
      fc
        .record({
          wish: fc.option(wish, { nil: undefined }),
          acts: fc.array(act, { maxLength: 3 }),
          run,
          look,
        })
        .map(
          ({ wish: written, ...rest }): Step => ({ ...rest, ...(written && { wish: written }) }),
        ),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([first, rest]) => [
    { ...first, wish: { ...first.wish, keepsRescue: true }, run: { how: 'undisturbed' } },
    ...rest,
  ]);

/** What is there at the start, as a scenario of the sandbox: JSON is YAML. */
export function scenarioText(): string {
  return JSON.stringify({
    organization: { managementAccount: MANAGEMENT.id },
    region: 'eu-central-1',
    tenant: { id: '0a1b2c3d-1111-2222-3333-444455556666', domain: 'contoso.example' },
    organizationalUnits: Object.fromEntries(UNITS.map((name) => [name, null])),
    accounts: [
      MANAGEMENT,
      ...Object.entries(ACCOUNTS).map(([name, [id, organizationalUnit]]) => ({
        id,
        name,
        organizationalUnit,
      })),
    ],
    users: Object.fromEntries(
      [...PEOPLE, 'rescuer'].map((name) => [name, { givenName: name, familyName: 'Person' }]),
    ),
    groups: {
      Alpha: { members: ['ada', 'bob'] },
      Beta: { members: ['bob'] },
      Gamma: { members: ['cyd'] },
      [RESCUE.group]: { members: ['rescuer'] },
    },
    scim: { groups: 'all', users: 'all' },
    enterpriseApp: { assigned: 'all', scim: { state: 'running', scope: 'all' } },
    permissionSets: {
      Foreign: { awsManagedPolicies: ['ReadOnlyAccess'] },
      AWSAdministratorAccess: { awsManagedPolicies: ['AdministratorAccess'] },
    },
    assignments: [
      { group: 'Gamma', permissionSet: 'Foreign', accounts: ['dev-1'] },
      { group: 'Alpha', permissionSet: 'AWSAdministratorAccess', accounts: ['prod-2'] },
    ],
  });
}

/** A wish as access.yaml: JSON is YAML; `turned`: every list and every map the other way round. */
export function fileText(one: Wish, turned = false): string {
  const entries: readonly Entry[] = [...(one.keepsRescue ? [rescueEntry()] : []), ...one.entries];
  const keyed = (list: readonly string[]) => Object.fromEntries(list.map((name) => [name, {}]));
  const groups = new Set([RESCUE.group, ...entries.flatMap((each) => each.groups)]);
  const file = {
    groups: keyed([...groups]),
    users: keyed([USER]), // whom no file names nobody looks for
    permissionSets: { ...one.sets, [RESCUE.set]: RESCUE_CONTENT },
    assignments: entries.map(({ except, ...each }) => ({
      ...withoutEmpty(each),
      ...(except.length > 0 && { except: { accounts: except } }),
    })),
    prune: one.prune,
    guardrails: {
      deletions:
        one.maxCount === undefined ? { level: 'warn' } : { maxCount: one.maxCount, level: 'deny' },
      neverEmpty: { level: 'warn' },
      breakGlass: [{ group: RESCUE.group, permissionSet: RESCUE.set }],
    },
  };
  const parts = Object.entries(turned ? turn(file) : file);
  return ENTRA + parts.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('');
}

export const RESCUE_CONTENT: SetContent = {
  awsManagedPolicies: ['AdministratorAccess'],
  sessionDuration: 'PT1H',
  inlinePolicy: {},
};

export function rescueEntry(): Entry {
  return {
    groups: [RESCUE.group],
    users: [],
    permissionSets: [RESCUE.set],
    accounts: RESCUE.accounts,
    organizationalUnits: [],
    except: [],
  };
}

function withoutEmpty(one: object): object {
  return Object.fromEntries(
    Object.entries(one).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

/** Inline policies stay as they are: what stands first in them is a version. */
function turn<T>(value: T): T {
  if (Array.isArray(value)) {
    return [...value].reverse().map(turn) as T;
  }
  return typeof value === 'object' && value !== null
    ? (Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, one]) => [key, turn(one)]),
      ) as T)
    : value;
}
