/** Plans written by hand for the golden files; nothing here is made by the code under test. */
import type {
  AssignmentSpec,
  Change,
  Deferred,
  PermissionSetSpec,
  Plan,
  Position,
  PrincipalType,
  Privilege,
  Specs,
} from '../../src/reconcile/types.ts';
import type { SignOnChange } from '../../src/render/sign-on-parts.ts';

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
    privileges: {},
    rights: {},
    endingRoles: [],
    sessions: {},
    rulingAccounts: [],
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

function privilege(tier: Privilege['tier'], ...evidence: readonly string[]): Privilege {
  return { tier, whereItRules: tier, evidence };
}

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
    rights: {
      BillingViewer: {
        added: { count: 0, changing: 0, first: [] },
        removed: {
          count: 1204,
          changing: 2,
          first: ['aws-portal:ModifyBilling', 'ce:CreateReport'],
        },
      },
      SREOperator: {
        added: { count: 2, changing: 1, first: ['ssm:SendCommand', 'logs:FilterLogEvents'] },
        removed: { count: 0, changing: 0, first: [] },
      },
    },
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
    base: { ref: 'main', commit: '1b77d90c2f3a4b5c6d7e8f901234567890abcdef' },
    privileges: {
      AdministratorAccess: privilege('admin', 'allows every action (AdministratorAccess)'),
      BillingViewer: privilege('read', 'only reads'),
      DataScientist: privilege(
        'unknown',
        'the customer managed policy teams/data/data-lake-read cannot be read',
      ),
      ReadOnlyAccess: privilege('read', 'only reads'),
      SREOperator: privilege('write', 'allows 3 actions that change something'),
    },
    endingRoles: [
      { permissionSet: 'AdministratorAccess', accountId: '456789012345' },
      { permissionSet: 'ReadOnlyAccess', accountId: '210987654321' },
      { permissionSet: 'ReadOnlyAccess', accountId: '456789012345' },
    ],
    sessions: { AdministratorAccess: 'PT1H', ReadOnlyAccess: 'PT8H' },
    rulingAccounts: ['999988887777'],
    people: {
      gaining: 14,
      losing: 6,
      unaffected: 2,
      gains: [
        {
          people: Array.from({ length: 12 }, (_, at) => `data${at + 10}@contoso.com`),
          access: [{ permissionSet: 'DataScientist', accountIds: ['210987654321'] }],
        },
        {
          people: ['grace@contoso.com', 'linus@contoso.com'],
          access: [{ permissionSet: 'ReadOnlyAccess', accountIds: ['345678901234'] }],
        },
      ],
      losses: [
        {
          people: Array.from({ length: 5 }, (_, at) => `extern${at + 1}@contoso.com`),
          access: [
            {
              permissionSet: 'ReadOnlyAccess',
              accountIds: ['210987654321', '345678901234', '456789012345'],
            },
          ],
        },
        {
          people: ['jane.doe@contoso.com'],
          access: [{ permissionSet: 'AdministratorAccess', accountIds: ['456789012345'] }],
        },
      ],
      holders: { BillingViewer: 3, SREOperator: 9 },
      unknownGroups: ['aws-partners'],
    },
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

const APP = 'AWS IAM Identity Center';

/** A change of one of the kinds of which an app has one each; the action follows from its sides. */
export function signOnChange<K extends SignOnChange['kind']>(
  kind: K,
  before: Specs[K] | undefined,
  after: Specs[K] | undefined,
  parts: Partial<Change> = {},
): Change {
  return {
    ...NEUTRAL,
    action: before ? 'update' : 'create',
    kind,
    key: `${kind}/${APP}`,
    ...(before && { before }),
    ...(after && { after }),
    reason: { code: 'declared', text: '' },
    risk: 'neutral',
    ...parts,
  } as Change; // one kind in, the same kind out: more than the compiler can follow
}

export function appAssignment(
  action: 'create' | 'delete',
  type: PrincipalType,
  principal: string,
  parts: Partial<Change<'appAssignment'>> = {},
): Change {
  const spec = { app: APP, principalType: type, principal };
  return {
    ...NEUTRAL,
    action,
    kind: 'appAssignment',
    key: `appAssignment/${type}:${principal}`,
    ...(action === 'create' ? { after: spec } : { before: spec }),
    reason:
      action === 'create'
        ? { code: 'missing', text: 'not there yet' }
        : { code: 'notInFile', text: 'not in access.yaml' },
    risk: action === 'create' ? 'broadens' : 'narrows',
    ...parts,
  };
}

const SAML: Specs['samlSettings'] = {
  app: APP,
  signOnMode: 'saml',
  identifiers: ['https://eu-central-1.signin.aws.amazon.com/platform/saml/d-9967a1b2c3'],
  replyUrls: ['https://eu-central-1.signin.aws/platform/saml/acs/0123abcd'],
  signInUrl: 'https://d-9967a1b2c3.awsapps.com/start',
  relayState: '',
  groupClaim: 'none',
  claims: [
    {
      name: 'Role',
      namespace: 'https://aws.amazon.com/SAML/Attributes',
      source: 'user.assignedroles',
    },
  ],
  notificationEmails: ['aws-platform@contoso.example'],
};

const SYNC: Specs['scimSync'] = {
  app: APP,
  endpoint: 'https://scim.eu-central-1.amazonaws.com/a1b2c3d4e5f/scim/v2/',
  scope: 'assigned',
  notificationEmail: 'aws-platform@contoso.example',
  deletionThreshold: 50,
  state: 'running',
};

const OLD = {
  thumbprint: '9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B',
  expires: '2026-12-01T09:00:00Z',
};
const NEXT = {
  thumbprint: '1B4F0E9851971998E732078544C96B36C3D01CED',
  expires: '2029-11-02T09:00:00Z',
};

/** Nothing is there yet: the app and all its parts are made, the SCIM sync waits for its endpoint. */
export function signOnPlan(): Plan {
  const promised = { app: APP, certificates: [{ thumbprint: '', expires: 'P3Y' }], active: '' };
  return plan({
    changes: [
      signOnChange(
        'enterpriseApp',
        undefined,
        { displayName: APP, assignmentRequired: true },
        { because: [line(8)] },
      ),
      signOnChange('samlSettings', undefined, SAML, { because: [line(11)] }),
      signOnChange('signingCertificate', undefined, promised, { because: [line(14)] }),
      appAssignment('create', 'group', 'AWS Platform', { because: [line(30)] }),
      appAssignment('create', 'group', 'Contoso', { because: [line(29)] }),
      appAssignment('create', 'user', 'ada@contoso.example', { because: [line(33)] }),
    ],
    deferred: [
      {
        change: signOnChange('scimSync', undefined, SYNC, { because: [line(17)] }),
        reason: {
          code: 'needsScimEndpoint',
          text: 'AWS has to enable automatic provisioning first.',
        },
      },
    ],
    manual: [
      {
        code: 'identitySource',
        title: 'Download the service provider metadata from AWS',
        steps: [
          'Open IAM Identity Center:\nhttps://console.aws.amazon.com/singlesignon/home?region=eu-central-1',
          'Settings → Identity source.',
          'Write into access.yaml:\nidentitySource:\n  saml: {}',
        ],
        at: line(12),
      },
    ],
  });
}

/** Another certificate is used, SCIM gets a new address and stands still, groups come and go. */
export function rotationPlan(): Plan {
  const before = { app: APP, certificates: [OLD, NEXT], active: OLD.thumbprint };
  const quarantine =
    'SCIM is in quarantine since 2026-11-01 (EncounteredQuarantineException: the token has ended).';
  return plan({
    changes: [
      signOnChange(
        'samlSettings',
        SAML,
        {
          ...SAML,
          replyUrls: ['https://eu-central-1.signin.aws/platform/saml/acs/4567'],
          groupClaim: 'all',
          relayState: 'https://a.example/',
        },
        {
          fields: ['replyUrls', 'relayState', 'groupClaim'],
          risk: 'broadens',
          because: [line(11)],
        },
      ),
      signOnChange(
        'signingCertificate',
        before,
        { ...before, active: NEXT.thumbprint },
        { fields: ['active'], because: [line(15)] },
      ),
      signOnChange(
        'scimSync',
        { ...SYNC, endpoint: null, state: 'paused', notificationEmail: '' },
        SYNC,
        {
          fields: ['endpoint', 'notificationEmail', 'state'],
          origin: 'drift',
          because: [line(17)],
        },
      ),
      appAssignment('create', 'group', 'AWS Readers', { because: [line(31)] }),
      appAssignment('delete', 'group', 'AWS Viewers'),
      appAssignment('delete', 'group', 'Contractors'),
    ],
    deferred: [
      {
        change: appAssignment('delete', 'group', 'Auditors'),
        reason: { code: 'stillAssigned', text: 'It still has access in AWS.' },
      },
    ],
    problems: [
      {
        code: 'E528',
        severity: 'warning',
        message: quarantine,
        hint: 'Run `accessctl scim set-token`.',
        at: line(17),
      },
    ],
    expiries: [
      { what: 'signing certificate', expires: OLD.expires, days: 28 },
      { what: 'SCIM token', expires: '2026-11-01T00:00:00Z', days: -2 },
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

/** One group gets one permission set in one account. */
export function onePlan(): Plan {
  return plan({
    changes: [grant(toGroup('Contoso', 'ReadOnlyAccess', '123456789012'), { because: [line(20)] })],
    privileges: { ReadOnlyAccess: privilege('read', 'only reads') },
    people: {
      gaining: 1,
      losing: 0,
      unaffected: 0,
      gains: [
        {
          people: ['ada@contoso.com'],
          access: [{ permissionSet: 'ReadOnlyAccess', accountIds: ['123456789012'] }],
        },
      ],
      losses: [],
      holders: {},
      unknownGroups: [],
    },
  });
}

const SETS = ['AdministratorAccess', 'PowerUserAccess', 'ReadOnlyAccess', 'Unknown'] as const;

/** 5,000 changes of every sort, and 300 that wait; spread over so many groups. */
export function thousandsPlan(groups: number): Plan {
  const ids = Array.from({ length: 200 }, (_, at) => String(100000000000 + at));
  const spec = (at: number, of: string) =>
    toGroup(`${of} ${at % groups}`, SETS[at % 4] ?? '', ids[(at * 7) % 200] ?? '');
  const times = <T>(length: number, make: (at: number) => T) =>
    Array.from({ length }, (_, at) => make(at));
  const policy = (actions: number) => ({
    Version: '2012-10-17',
    Statement: times(3, (at) => ({
      Sid: `S${at}`,
      Effect: 'Allow',
      Action: times(actions, (n) => `ec2:Action${n}`),
      Resource: ['*'],
    })),
  });
  const edited = (at: number) =>
    setChange(
      permissionSet({ name: `Edited ${at}`, inlinePolicy: policy(3) }),
      permissionSet({ name: `Edited ${at}`, inlinePolicy: policy(4) }),
      {
        because: [line(at)],
        risk: at % 2 === 0 ? 'broadens' : 'narrows',
        fields: ['inlinePolicy'],
        reach: ids.slice(0, at),
      },
    );
  const made = (at: number) =>
    setChange(undefined, permissionSet({ name: `New ${at}`, inlinePolicy: policy(2) }), {
      because: [line(at)],
    });
  return plan({
    changes: [
      ...times(40, made),
      ...times(60, edited),
      ...times(3000, (at) =>
        grant(spec(at, 'Team'), {
          because: [line(at % groups)],
          origin: at % 50 === 0 ? 'drift' : 'change',
        }),
      ),
      ...times(1900, (at) =>
        revoke(spec(at, 'Old'), { origin: at % 3 === 0 ? 'drift' : 'change' }),
      ),
    ],
    deferred: times(300, (at) => ({ ...WAITING, change: grant(spec(at, 'Late')) })),
    manual: [RENEW_TOKEN],
    base: { ref: 'main', commit: '1b77d90c2f3a4b5c6d7e8f901234567890abcdef' },
    privileges: {
      AdministratorAccess: privilege('admin', 'allows every action'),
      PowerUserAccess: { ...privilege('power', 'nearly everything'), whereItRules: 'admin' },
      ReadOnlyAccess: privilege('read', 'only reads'),
      Unknown: privilege('unknown', 'a customer managed policy'),
    },
    endingRoles: times(400, (at) => ({
      permissionSet: SETS[at % 4] ?? '',
      accountId: ids[at % 200] ?? '',
    })),
    sessions: {
      AdministratorAccess: 'PT1H',
      PowerUserAccess: 'PT90M',
      ReadOnlyAccess: 'PT12H',
      Unknown: 'PT45M',
    },
    rulingAccounts: ['100000000000'],
    accounts: Object.fromEntries(ids.map((id, at) => [id, `account-${at}`])),
    guardrails: [
      {
        guardrail: 'deletions',
        level: 'override',
        text: '1,900 of 4,000 (47.5 %); at most 10 are allowed',
      },
      { guardrail: 'neverEmpty', level: 'ok', text: 'nothing loses its last assignment' },
    ],
  });
}
