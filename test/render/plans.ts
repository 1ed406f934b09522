/** Plans written by hand for the golden files; nothing here is made by the code under test. */
import type {
  AssignmentSpec,
  Change,
  Deferred,
  PermissionSetSpec,
  Plan,
  Position,
} from '../../src/reconcile/types.ts';

export const ACCOUNTS: Readonly<Record<string, string>> = {
  '123456789012': 'logs',
  '210987654321': 'analytics-prod',
  '210987654322': 'analytics-dev',
  '345678901234': 'payments-dev',
  '456789012345': 'payments-prod',
};

export function line(number: number, file = 'access.yaml'): Position {
  return { file, line: number, column: 5, endLine: number, endColumn: 20 };
}

export function plan(parts: Partial<Plan> = {}): Plan {
  return {
    formatVersion: '1.0',
    target: {
      region: 'eu-central-1',
      instanceArn: 'arn:aws:sso:::instance/ssoins-7223aa01bb02cc03',
      identityStoreId: 'd-9967a1b2c3',
      organizationId: 'o-a1b2c3d4e5',
      tenantId: '0a1b2c3d-1111-2222-3333-444455556666',
    },
    changes: [],
    deferred: [],
    manual: [],
    expiries: [],
    unmanaged: { permissionSets: 0, assignments: 0 },
    notManagedYet: [],
    guardrails: [],
    examined: {
      permissionSets: 14,
      assignments: 46,
      accounts: 23,
      groups: 31,
      users: 0,
      scope: 'fast',
      notExamined: ['users that access.yaml does not name'],
    },
    problems: [],
    accounts: ACCOUNTS,
    fingerprint: '4f1c9a2be07d',
    ...parts,
  };
}

export function permissionSet(parts: Partial<PermissionSetSpec> = {}): PermissionSetSpec {
  return {
    name: 'ReadOnlyAccess',
    description: '',
    sessionDuration: 'PT1H',
    relayState: '',
    awsManagedPolicies: [],
    customerManagedPolicies: [],
    inlinePolicy: null,
    permissionsBoundary: null,
    tags: {},
    provisioned: true,
    ...parts,
  };
}

const NEUTRAL = { ids: {}, needs: [], lanes: [], origin: 'change', because: [] } as const;

type SetChange = Change<'permissionSet'>;
type AssignmentChange = Change<'assignment'>;

/** The action follows from which side is there. */
export function setChange(
  before: PermissionSetSpec | undefined,
  after: PermissionSetSpec | undefined,
  parts: Partial<SetChange> = {},
): SetChange {
  return {
    ...NEUTRAL,
    action: before ? (after ? 'update' : 'delete') : 'create',
    kind: 'permissionSet',
    key: `permissionSet/${(after ?? before)?.name}`,
    ...(before && { before }),
    ...(after && { after }),
    reason: { code: 'declared', text: '' },
    risk: 'neutral',
    ...parts,
  };
}

export function grant(
  spec: AssignmentSpec,
  parts: Partial<AssignmentChange> = {},
): AssignmentChange {
  return {
    ...NEUTRAL,
    action: 'create',
    kind: 'assignment',
    key: assignmentKey(spec),
    after: spec,
    reason: { code: 'declared', text: '' },
    risk: 'broadens',
    ...parts,
  };
}

export function revoke(
  spec: AssignmentSpec,
  parts: Partial<AssignmentChange> = {},
): AssignmentChange {
  return {
    ...NEUTRAL,
    action: 'delete',
    kind: 'assignment',
    key: assignmentKey(spec),
    before: spec,
    reason: { code: 'undeclared', text: 'not in access.yaml' },
    risk: 'narrows',
    ...parts,
  };
}

export function toGroup(
  principal: string,
  permissionSet: string,
  accountId: string,
): AssignmentSpec {
  return { principalType: 'group', principal, permissionSet, accountId };
}

export function toUser(
  principal: string,
  permissionSet: string,
  accountId: string,
): AssignmentSpec {
  return { principalType: 'user', principal, permissionSet, accountId };
}

function assignmentKey(spec: AssignmentSpec): string {
  return `assignment/${spec.principalType}:${spec.principal}/${spec.permissionSet}/${spec.accountId}`;
}

export const WAITING: Deferred = {
  change: grant(toGroup('aws-ml-interns', 'DataScientist', '210987654322'), {
    because: [line(118)],
  }),
  reason: {
    code: 'notSynced',
    text: 'The group is in Entra ID but SCIM has not yet made it in IAM Identity Center.',
  },
};

export const RENEW_TOKEN: Plan['manual'][number] = {
  code: 'scimToken',
  title: 'SCIM access token expires in 21 days (2026-11-30)',
  steps: [
    'IAM Identity Center > Settings > Automatic provisioning > Generate token',
    'Entra ID > Enterprise apps > AWS IAM Identity Center > Provisioning > Secret Token',
    'accessctl status   (checks that provisioning answers with the new token)',
  ],
  at: line(14),
};

const ATHENA_POLICY = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'Athena', Effect: 'Allow', Action: ['athena:*'], Resource: ['*'] }],
};

function operatorPolicy(ssm: readonly string[], logs: readonly string[]) {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Ssm',
        Effect: 'Allow',
        Action: ssm,
        Resource: ['arn:aws:ssm:*:*:document/AWS-*', '*'],
      },
      {
        Sid: 'Ec2',
        Effect: 'Allow',
        Action: ['ec2:Describe*', 'ec2:RebootInstances'],
        Resource: ['*'],
      },
      { Sid: 'Logs', Effect: 'Allow', Action: logs, Resource: ['*'] },
    ],
  };
}

const OPERATOR = permissionSet({
  name: 'SREOperator',
  sessionDuration: 'PT4H',
  inlinePolicy: operatorPolicy(
    ['ssm:DescribeInstanceInformation', 'ssm:StartSession'],
    ['logs:Get*'],
  ),
});

const BILLING = permissionSet({
  name: 'BillingViewer',
  awsManagedPolicies: ['arn:aws:iam::aws:policy/job-function/Billing'],
  tags: { owner: 'finance', stage: 'old' },
});

/** 3 creates, 2 updates, 4 deletes (1 of them drift), 1 deferred, 1 manual step. */
export function samplePlan(): Plan {
  const contractors = { because: [line(103)], reason: { code: 'removed', text: 'removed' } };
  return plan({
    changes: [
      setChange(
        undefined,
        permissionSet({
          name: 'DataScientist',
          description: 'Notebook and Athena users',
          sessionDuration: 'PT8H',
          awsManagedPolicies: [
            'arn:aws:iam::aws:policy/AmazonAthenaFullAccess',
            'arn:aws:iam::aws:policy/job-function/DataScientist',
          ],
          customerManagedPolicies: [{ name: 'data-lake-read', path: '/teams/data/' }],
          inlinePolicy: ATHENA_POLICY,
          permissionsBoundary: { customerManagedPolicy: { name: 'team-boundary', path: '/' } },
          tags: { 'managed-by': 'accessctl', team: 'data' },
        }),
        { because: [line(61)] },
      ),
      setChange(
        OPERATOR,
        {
          ...OPERATOR,
          sessionDuration: 'PT8H',
          inlinePolicy: operatorPolicy(
            ['ssm:DescribeInstanceInformation', 'ssm:SendCommand', 'ssm:StartSession'],
            ['logs:FilterLogEvents', 'logs:Get*'],
          ),
        },
        {
          because: [line(41)],
          risk: 'broadens',
          fields: ['inlinePolicy', 'sessionDuration'],
          reach: ['210987654321', '345678901234', '456789012345'],
        },
      ),
      setChange(
        BILLING,
        {
          ...BILLING,
          awsManagedPolicies: ['arn:aws:iam::aws:policy/AWSBillingReadOnlyAccess'],
          permissionsBoundary: { awsManagedPolicy: 'arn:aws:iam::aws:policy/PowerUserAccess' },
          tags: { costCenter: '4711', stage: 'new' },
        },
        {
          because: [line(52)],
          risk: 'narrows',
          fields: ['awsManagedPolicies', 'permissionsBoundary', 'tags'],
        },
      ),
      grant(toGroup('aws-data-scientists', 'DataScientist', '210987654321'), {
        because: [line(112), line(130)],
      }),
      grant(toGroup('aws-sre', 'ReadOnlyAccess', '345678901234'), { because: [line(97)] }),
      revoke(toGroup('contractors', 'ReadOnlyAccess', '456789012345'), contractors),
      revoke(toGroup('contractors', 'ReadOnlyAccess', '210987654321'), contractors),
      revoke(toGroup('contractors', 'ReadOnlyAccess', '345678901234'), contractors),
      revoke(toUser('jane.doe@contoso.com', 'AdministratorAccess', '456789012345'), {
        origin: 'drift',
      }),
    ],
    deferred: [WAITING],
    manual: [RENEW_TOKEN],
    unmanaged: { permissionSets: 2, assignments: 5 },
    notManagedYet: [{ what: 'identitySource.saml.claims', at: line(31) }],
    problems: [
      {
        code: 'E205',
        severity: 'warning',
        message: 'The entry of aws-sre expires in 9 days.',
        hint: 'Write a later date if the access is still needed.',
        at: line(99),
      },
    ],
    guardrails: [
      { guardrail: 'deletions', level: 'ok', text: '4 of 46 (8.7%), limit 10 or 25%' },
      { guardrail: 'breakGlass', level: 'ok', text: 'kept' },
      { guardrail: 'keepSelf', level: 'ok', text: 'kept' },
    ],
  });
}

/** The source of an attribute, as access.yaml and AWS spell it. */
function path(name: string): string {
  return `\${path:${name}}`;
}

/** One change that touches every field, and the attributes for access control. */
export function attributePlan(): Plan {
  return plan({
    changes: [
      {
        ...NEUTRAL,
        action: 'update',
        kind: 'accessControlAttributes',
        key: 'accessControlAttributes',
        before: { attributes: { CostCenter: path('costCenter'), Team: path('team') } },
        after: {
          attributes: { CostCenter: path('enterprise.costCenter'), Site: path('site') },
        },
        fields: ['attributes'],
        reason: { code: 'differs', text: '' },
        risk: 'broadens',
        because: [line(9)],
      },
      setChange(
        permissionSet({ name: 'Half', provisioned: false, inlinePolicy: ATHENA_POLICY }),
        permissionSet({ name: 'Half', description: 'Half done', relayState: 'https://a.example/' }),
        {
          fields: ['description', 'inlinePolicy', 'provisioned', 'relayState'],
          risk: 'narrows',
          origin: 'drift',
        },
      ),
      setChange(permissionSet({ name: 'Gone' }), undefined, {
        reason: { code: 'undeclared', text: 'not in access.yaml' },
      }),
    ],
    guardrails: [
      { guardrail: 'deletions', level: 'ok', text: '1 of 46 (2.2%), limit 10 or 25%' },
      { guardrail: 'neverEmpty', level: 'override', text: 'logs loses its last assignment' },
      { guardrail: 'breakGlass', level: 'deny', text: 'AWS Break Glass loses AdministratorAccess' },
      { guardrail: 'lastAssignment', level: 'warn', text: '1 account loses a role' },
    ],
  });
}

/** Many accounts: creates in one long list, deletes in another. */
export function largePlan(accounts: number, principals: number): Plan {
  const ids = Array.from({ length: accounts }, (_, at) => String(100000000000 + at));
  const names = Object.fromEntries(ids.map((id, at) => [id, `account-${at}`]));
  const changes = Array.from({ length: principals }, (_, who) =>
    ids.map((id) =>
      who % 2 === 0
        ? grant(toGroup(`group-${who}`, 'ReadOnlyAccess', id), { because: [line(who + 1)] })
        : revoke(toGroup(`group-${who}`, 'ReadOnlyAccess', id)),
    ),
  );
  return plan({ changes: changes.flat(), accounts: names });
}

/** 40 creates, 2 updates and 8 deletes; names of unequal width. */
export function fiftyPlan(): Plan {
  const ids = Object.keys(ACCOUNTS).sort();
  const grants = ['Contoso', 'Vertrieb Süd', '営業部', 'data 🚀'].flatMap((name, who) =>
    ['ReadOnlyAccess', 'PowerUserAccess'].flatMap((set, at) =>
      ids.map((id) => grant(toGroup(name, set, id), { because: [line(20 + 10 * who + at)] })),
    ),
  );
  const revokes = ids.slice(0, 4).flatMap((id) => [
    revoke(toGroup('contractors', 'ReadOnlyAccess', id)),
    revoke(toUser('edsger@contoso.example', 'PowerUserAccess', id), {
      because: [line(80)],
      reason: { code: 'expired', text: 'expired 2026-10-31' },
    }),
  ]);
  const sets = ['PowerUserAccess', 'ReadOnlyAccess'].map((name, at) =>
    setChange(
      permissionSet({ name, sessionDuration: 'PT8H' }),
      permissionSet({ name, sessionDuration: 'PT4H' }),
      { because: [line(5 + at)], risk: 'narrows', fields: ['sessionDuration'] },
    ),
  );
  return plan({ changes: [...sets, ...grants, ...revokes] });
}
