/**
 * The printed permissions are enough, and none is too much: every call of plans and applies is
 * allowed by what is printed for the file of that moment, and every printed permission is needed by
 * some call. What AWS and Graph ask for a call is written here anew, from their own references.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { permissions } from '../../src/commands/permissions.ts';
import type { CallRecord } from '../../src/sandbox/sandbox.ts';
import { type Company, HEAD, inCompany } from '../support/company.ts';
import { actionsOf, isAllowed, type Policy } from '../support/iam.ts';
import { edit, FRESH, setUp } from './sign-on.ts';
import { accountNamed, setNamed } from './story.ts';

const test = suite('scenarios: the printed permissions');

/* ----------------------------------------------------------------------- what AWS asks for */

const INSTANCE = 'arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6';
const MANAGEMENT = '999988887777';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamidentitycenter.html */
const SETS_AND_ACCOUNTS =
  /^(?:CreateAccountAssignment|DeleteAccountAssignment|ProvisionPermissionSet|ListAccountAssignments)$/;
const INSTANCE_ALONE =
  /Status$|AccessControlAttributeConfiguration$|^(?:ListPermissionSets|ListAccountAssignmentsForPrincipal)$/;

/** The resources on which AWS wants the action allowed. */
function resourcesOf({ service, operation, parameters }: CallRecord): string[] {
  const text = (key: string) => {
    const value = parameters[key];
    return typeof value === 'string' ? value : undefined;
  };
  if (service === 'organizations' || operation === 'ListInstances') {
    return ['*'];
  }
  if (service === 'identitystore') {
    const kind = /User/.test(operation) ? 'user' : 'group';
    const store = text('IdentityStoreId') ?? '';
    return [
      `arn:aws:identitystore::${MANAGEMENT}:identitystore/${store}`,
      `arn:aws:identitystore:::${kind}/${text('UserId') ?? text('GroupId') ?? 'any'}`,
    ];
  }
  const set =
    text('PermissionSetArn') ??
    text('ResourceArn') ??
    `${INSTANCE.replace('instance', 'permissionSet')}/ps-new0000000000000`;
  const account = text('TargetId') ?? text('AccountId') ?? 'any';
  const isAlone = INSTANCE_ALONE.test(operation);
  return [
    INSTANCE,
    ...(isAlone ? [] : [set]),
    ...(SETS_AND_ACCOUNTS.test(operation) ? [`arn:aws:sso:::account/${account}`] : []),
  ];
}

const PREFIXES: Readonly<Record<string, string>> = { 'sso-admin': 'sso' };

function actionOf({ service, operation }: CallRecord): string {
  return `${PREFIXES[service] ?? service}:${operation}`;
}

/** Needs no permission: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
const FREE = 'sts:GetCallerIdentity';

/** Printed, and yet not called here. */
const EXCEPTIONS = [
  'apply iam:UpdateAssumeRolePolicy', // AWS itself calls it, with the rights of who applies
  'apply organizations:ListAccountsForParent', // where ListAccounts tells no paths of units
  'plan organizations:ListAccountsForParent',
];

/* --------------------------------------------------------------------- what Graph asks for */

const ROWS: readonly (readonly [RegExp, ...(readonly string[])[]])[] = [
  // The first row that fits counts. Each list is one permission's alternatives.
  [/^GET \/organization/, ['Organization.Read.All', 'Directory.Read.All']],
  [/^GET \/users/, ['User.ReadBasic.All', 'User.Read.All']],
  [/^GET \/groups\/\S+\/members/, ['GroupMember.Read.All'], ['User.ReadBasic.All']],
  [/^GET \/groups/, ['GroupMember.Read.All']],
  [/^GET \/servicePrincipals\/\S+\/synchronization/, ['Synchronization.Read.All']],
  [/ \/servicePrincipals\/\S+\/synchronization/, ['Application.ReadWrite.OwnedBy']],
  [/^GET \S*claimsMappingPolicies/, ['Policy.Read.All', 'Application.ReadWrite.OwnedBy']],
  [
    / \/servicePrincipals\/\S+claimsMappingPolicies/,
    ['Application.ReadWrite.OwnedBy'],
    ['Policy.Read.All'],
  ],
  [/ \/policies\/claimsMappingPolicies/, ['Policy.ReadWrite.ApplicationConfiguration']],
  [/^GET \S*appRoleAssign/, ['Application.Read.All']],
  [/ \S*appRoleAssign/, ['AppRoleAssignment.ReadWrite.All'], ['Application.Read.All']],
  [/^GET \/applicationTemplates/],
  [/^GET \/(?:applications|servicePrincipals)/, ['Application.Read.All']],
  [/ \/(?:applications|servicePrincipals|applicationTemplates)/, ['Application.ReadWrite.OwnedBy']],
];

/** Lists of which one permission each has to be there; a call in a batch is the call itself. */
function needed({ operation }: CallRecord): readonly (readonly string[])[] {
  if (operation === 'POST /$batch') {
    return [];
  }
  const row = ROWS.find(([pattern]) => pattern.test(operation));
  assert.ok(row, `known: ${operation}`);
  return row.slice(1) as (readonly string[])[];
}

/* ----------------------------------------------------------------------------- the stories */

interface Printed {
  readonly aws: { readonly policy: Policy };
  readonly entra?: { readonly graph: readonly string[] };
}

const seen = { actions: new Set<string>(), graph: new Set<string>() };
const printed = { actions: new Set<string>(), graph: new Set<string>() };

/** What the command prints for the file as it stands. */
function permissionsOf(company: Company, role: 'plan' | 'apply'): Printed {
  let out = '';
  const context = {
    out: (text: string) => {
      out += text;
    },
    log: () => undefined,
  };
  const flags = {
    config: `${company.folder}/access.yaml`,
    format: 'json',
    role,
    account: MANAGEMENT,
    environment: 'access-production',
    branch: 'main',
  } as const;
  assert.is(permissions(flags, context as unknown as Parameters<typeof permissions>[1]), 0);
  const found = (JSON.parse(out) as Record<string, Printed>)[role];
  assert.ok(found);
  return found;
}

/** Runs a part of a story; every call in it is allowed to that role. */
async function as(company: Company, role: 'plan' | 'apply', work: () => Promise<unknown>) {
  const managesClaims = /claims:/.test(readFileSync(join(company.folder, 'access.yaml'), 'utf8'));
  const { aws, entra } = permissionsOf(company, role);
  const from = company.sandbox.history().calls.length;
  await work();
  const calls = company.sandbox
    .history()
    .calls.slice(from)
    .filter((one) => one.from === 'client');
  assert.ok(calls.length > 3);
  for (const call of calls) {
    const action = actionOf(call);
    if (call.service === 'graph' && !managesClaims && /^GET .*claimsMapping/.test(call.operation)) {
      continue; // only looked at: a refusal leaves them unknown, and ends nothing
    }
    if (call.service === 'graph') {
      for (const permission of needed(call)) {
        const has = permission.filter((one) => entra?.graph.includes(one));
        assert.ok(has.length > 0, `${role}: ${call.operation} needs ${permission}`);
        seen.graph.add(`${role} ${has[0]}`);
      }
    } else if (!['scim', 'login'].includes(call.service) && action !== FREE) {
      const resources = resourcesOf(call);
      assert.ok(isAllowed(aws.policy, action, resources), `${role}: ${action} on ${resources}`);
      seen.actions.add(`${role} ${action}`);
    }
  }
  for (const action of actionsOf(aws.policy)) {
    printed.actions.add(`${role} ${action}`);
  }
  for (const permission of entra?.graph ?? []) {
    printed.graph.add(`${role} ${permission}`);
  }
}

/** The fast plan, and the one that examines everybody. */
async function asPlan(company: Company): Promise<void> {
  await as(company, 'plan', () => company.plan());
  await as(company, 'plan', () => company.plan({ full: true }));
}

const asApply = (company: Company) => as(company, 'apply', () => company.apply());

const FROM_ENTRA = `${HEAD}  instanceArn: ${INSTANCE}
  identityStoreId: d-9967a1b2c3
  vantage: management
identitySource: { provider: entra, tenantId: 0a1b2c3d-1111-2222-3333-444455556666 }
groups: { Contoso: {}, AWS Platform: {} }
users: { ada@contoso.example: {} }
`;

const WHOLE = {
  description: 'Look',
  sessionDuration: 'PT1H',
  relayState: 'https://eu-central-1.console.aws.amazon.com/',
  awsManagedPolicies: ['SecurityAudit'],
  customerManagedPolicies: [{ name: 'data-lake-read', path: '/teams/data/' }],
  inlinePolicy: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
  },
  permissionsBoundary: { awsManagedPolicy: 'PowerUserAccess' },
  tags: { team: 'audit' },
};

const BARE = {
  ...WHOLE,
  description: 'Look closer',
  awsManagedPolicies: [],
  customerManagedPolicies: [],
  inlinePolicy: {},
  permissionsBoundary: {},
  tags: {},
};

const sets = (parts: object) => `permissionSets: { Auditor: ${JSON.stringify(parts)} }\n`;
const to = (selection: string) =>
  `assignments: [{ groups: [Contoso], users: [ada@contoso.example], permissionSets: [Auditor], ${selection} }]\n`;

test('permission sets with all parts, and assignments by name: made, edited, taken away', () =>
  inCompany(
    async (company) => {
      company.write(FROM_ENTRA + sets(WHOLE) + to('accounts: [analytics-dev, analytics-prod]'));
      await asApply(company);
      await asPlan(company);
      company.write(FROM_ENTRA + sets(BARE) + to('accounts: [analytics-dev]'));
      await asApply(company);
      company.write(`${FROM_ENTRA}permissionSets: {}\nassignments: []\n`);
      await asApply(company);
    },
    { history: true },
  ));

test('by unit and by tag, with attributes', () =>
  inCompany(
    async (company) => {
      const attributes = (value: string) =>
        FROM_ENTRA.replace('  vantage', `  accessControlAttributes: ${value}\n  vantage`);
      const rest =
        sets(WHOLE) +
        to(
          'organizationalUnits: [Workloads/Dev], tags: { env: dev }, except: { accounts: [payments-dev, frozen-dev] }',
        );
      company.write(attributes(`{ CostCenter: "\${path:enterprise.costCenter}" }`) + rest);
      await as(company, 'plan', () => company.plan());
      await asApply(company);
      company.write(attributes(`{ Team: "\${path:enterprise.department}" }`) + rest);
      await asApply(company);
      company.write(attributes('{}') + rest);
      await asApply(company);
    },
    { history: true },
  ));

test('without pins, from a delegated administrator', () =>
  inCompany(
    async (company) => {
      company.sandbox.world.vantage = 'delegated';
      const file = FROM_ENTRA.replace(/ {2}(?:instanceArn|identityStoreId): .*\n/g, '').replace(
        'vantage: management',
        'vantage: delegated',
      );
      company.write(file + sets(WHOLE) + to('accounts: [analytics-dev]'));
      await asPlan(company);
      await asApply(company);
    },
    { history: true },
  ));

test('prune: none deletes nothing, and may not', () =>
  inCompany(
    async (company) => {
      company.write(`${FROM_ENTRA}prune: none\n${sets(WHOLE)}${to('accounts: [analytics-dev]')}`);
      await asApply(company);
      const { policy } = permissionsOf(company, 'apply').aws;
      assert.equal(
        actionsOf(policy).filter((action) => /:Delete(?!.*From)/.test(action)),
        [],
      );
    },
    { history: true },
  ));

test('requests that fail are asked why', () =>
  inCompany(
    async (company) => {
      const missing = { ...WHOLE, customerManagedPolicies: [{ name: 'team-boundary' }] };
      company.write(FROM_ENTRA + sets(missing) + to('accounts: [analytics-dev, payments-dev]'));
      await as(company, 'apply', () => company.run('apply'));
      accountNamed(company, 'payments-dev').customerManagedPolicies.push({
        name: 'team-boundary',
        path: '/',
      });
      await asApply(company);
      const gone = { ...WHOLE, customerManagedPolicies: [{ name: 'gone' }] };
      company.write(FROM_ENTRA + sets(gone) + to('accounts: [analytics-dev, payments-dev]'));
      await as(company, 'apply', () => company.run('apply'));
    },
    { history: true },
  ));

test('whom nobody knows any more: the reason why AWS does not take the assignment away', () =>
  inCompany(
    async (company) => {
      company.write(FROM_ENTRA + sets(WHOLE) + to('accounts: [analytics-dev]'));
      await company.converge();
      const { world } = company.sandbox;
      world.assignments.push({
        accountId: accountNamed(company, 'analytics-dev').id,
        permissionSetArn: setNamed(company, 'Auditor').arn,
        principalType: 'GROUP',
        principalId: '0f0f0f0f-0000-4000-8000-000000000001',
      });
      world.orphanDeletion = 'fails';
      const file = join(company.folder, 'plan.json');
      await as(company, 'plan', () => company.plan({ full: true, save: file }));
      await as(company, 'apply', () => company.run('apply', file));
    },
    { history: true },
  ));

test('sign-on from nothing: the enterprise app, SAML, certificate, SCIM, who is assigned', () =>
  inCompany(
    async (company) => {
      company.write(FRESH);
      await as(company, 'apply', () => setUp(company));
      edit(
        company,
        '    certificate: {}',
        '    claims: [{ name: Role, source: user.department }]\n    certificate: {}',
      );
      await as(company, 'plan', () => company.plan());
      await asApply(company);
    },
    { history: true, scenario: 'fresh' },
  ));

test('nothing that is printed is without a use', () => {
  const unused = (all: Set<string>, used: Set<string>) =>
    [...all].filter((one) => !used.has(one)).sort();
  assert.equal(unused(printed.actions, seen.actions), EXCEPTIONS);
  assert.equal(unused(printed.graph, seen.graph), []);
});

test('what is printed for a plan writes nothing', () =>
  inCompany(async (company) => {
    company.write(FRESH);
    const { aws, entra } = permissionsOf(company, 'plan');
    assert.equal(
      actionsOf(aws.policy).filter((action) => !/:(?:List|Describe|Get)/.test(action)),
      [],
    );
    assert.equal(
      entra?.graph.filter((permission) => !/\.Read(?:Basic)?\.All$/.test(permission)),
      [],
    );
  }));

test('the policies fit into one managed policy of IAM', () =>
  inCompany(async (company) => {
    company.write(FRESH);
    const size = JSON.stringify(permissionsOf(company, 'apply').aws.policy).length;
    assert.ok(size <= 6144, `${size} characters`);
  }));

test.run();
