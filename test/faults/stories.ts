/** What the faults are injected into: one apply each, from a world that is prepared without faults. */
import { readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import type { Sandbox, World } from '../../src/sandbox/sandbox.ts';
import { ENTRA } from '../scenarios/story.ts';
import type { Desk } from './desk.ts';

export interface Story {
  readonly name: string;
  /** Of the sandbox. */
  readonly scenario: string;
  /** Applied before anything is disturbed; absent: the scenario as it is. */
  readonly first?: string;
  /** What somebody does by hand before, after `first` is applied. */
  readonly prepare?: (desk: Desk) => void;
  /** The access.yaml whose apply is disturbed. It names accounts one by one. */
  readonly file: string;
  /** What somebody does by hand between the disturbed run and the next. */
  readonly between?: (sandbox: Sandbox) => void;
  /** Whether also each person keeps what is kept, and not only each group. */
  readonly people?: true;
}

const LOOSE = 'guardrails: { deletions: { level: warn }, neverEmpty: { level: warn } }\n';

interface Parts {
  readonly groups: Readonly<Record<string, object>>;
  readonly users?: Readonly<Record<string, object>>;
  readonly sets: Readonly<Record<string, object>>;
  /** Group or user, set, accounts. */
  readonly access: readonly (readonly [string, string, readonly string[]])[];
  readonly more?: string;
}

/** JSON is YAML. */
function file({ groups, users, sets, access, more = '' }: Parts): string {
  const assignments = access.map(([who, set, accounts]) => ({
    ...(who.includes('@') ? { users: [who] } : { groups: [who] }),
    permissionSets: [set],
    accounts,
  }));
  return [
    ENTRA,
    `groups: ${JSON.stringify(groups)}\n`,
    users ? `users: ${JSON.stringify(users)}\n` : '',
    `permissionSets: ${JSON.stringify(sets)}\n`,
    `assignments: ${JSON.stringify(assignments)}\n`,
    LOOSE,
    more,
  ].join('');
}

const inline = (action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: [action], Resource: '*' }],
});
const READ = { awsManagedPolicies: ['ReadOnlyAccess'] };
const AUDIT = { awsManagedPolicies: ['SecurityAudit'] };
const WHOLE = {
  description: 'Athena and the data lake',
  sessionDuration: 'PT4H',
  awsManagedPolicies: ['AmazonAthenaFullAccess', 'ReadOnlyAccess'],
  customerManagedPolicies: [{ name: 'data-lake-read', path: '/teams/data/' }],
  inlinePolicy: inline('s3:GetObject'),
  permissionsBoundary: { awsManagedPolicy: 'PowerUserAccess' },
  tags: { team: 'data' },
};
const PAYMENTS = ['payments-dev', 'payments-prod'];
const ANALYTICS = ['analytics-dev', 'analytics-prod'];
const ADA = 'ada@contoso.example';

const TWO_GROUPS = { Contoso: {}, 'AWS Platform': {} };
const BASE: Parts = {
  groups: TWO_GROUPS,
  sets: { Reader: READ, Auditor: AUDIT },
  access: [
    ['Contoso', 'Reader', PAYMENTS],
    ['Contoso', 'Auditor', PAYMENTS],
    ['AWS Platform', 'Reader', ['payments-dev']],
  ],
};

export const STORIES: readonly Story[] = [
  {
    name: 'first set-up',
    scenario: 'contoso',
    file: file({
      groups: TWO_GROUPS,
      users: { [ADA]: {} },
      sets: { Scientist: WHOLE, Reader: READ },
      access: [
        ['Contoso', 'Scientist', ANALYTICS],
        ['AWS Platform', 'Reader', ['payments-dev', 'analytics-dev']],
        [ADA, 'Reader', ['payments-dev']],
      ],
    }),
  },
  {
    name: 'a policy edit that has to reach two accounts',
    scenario: 'contoso',
    first: file({ ...BASE, sets: { Reader: WHOLE, Auditor: AUDIT }, access: held(ANALYTICS) }),
    file: file({
      ...BASE,
      sets: {
        Reader: {
          ...WHOLE,
          sessionDuration: 'PT2H',
          awsManagedPolicies: ['ReadOnlyAccess', 'job-function/ViewOnlyAccess'],
          inlinePolicy: inline('s3:ListBucket'),
        },
        Auditor: AUDIT,
      },
      access: held(ANALYTICS),
    }),
  },
  {
    name: 'a permission set is renamed',
    scenario: 'contoso',
    first: file({ ...BASE, sets: { Viewer: READ }, access: [['Contoso', 'Viewer', PAYMENTS]] }),
    file: file({
      ...BASE,
      sets: { Reader: { ...READ, previously: ['Viewer'] } },
      access: [['Contoso', 'Reader', PAYMENTS]],
    }),
  },
  {
    name: 'a group takes the place of another',
    scenario: 'contoso',
    first: file({
      groups: { 'Data Scientists': {} },
      sets: { Reader: READ, Auditor: AUDIT },
      access: [
        ['Data Scientists', 'Reader', PAYMENTS],
        ['Data Scientists', 'Auditor', ['payments-dev']],
      ],
    }),
    file: file({
      groups: { 'AWS Readers': { previously: ['Data Scientists'] } },
      sets: { Reader: READ, Auditor: AUDIT },
      access: [
        ['AWS Readers', 'Reader', PAYMENTS],
        ['AWS Readers', 'Auditor', ['payments-dev']],
      ],
    }),
    people: true,
  },
  {
    name: 'a permission set and a group go',
    scenario: 'contoso',
    first: file(BASE),
    file: file({
      groups: { Contoso: {} },
      sets: { Reader: READ },
      access: [['Contoso', 'Reader', PAYMENTS]],
    }),
  },
  {
    name: 'one set is replaced by another',
    scenario: 'contoso',
    first: file(BASE),
    file: file({
      ...BASE,
      access: [
        ['Contoso', 'Auditor', ['payments-dev']],
        ['Contoso', 'Reader', ['payments-prod']],
        ['AWS Platform', 'Auditor', ['payments-dev']],
      ],
    }),
  },
  {
    name: 'two sets exchange their policies',
    scenario: 'contoso',
    first: file({ ...BASE, access: held(PAYMENTS) }),
    file: file({ ...BASE, sets: { Reader: AUDIT, Auditor: READ }, access: held(PAYMENTS) }),
  },
  {
    name: 'a set grows while somebody leaves it',
    scenario: 'contoso',
    first: file(BASE),
    file: file({
      ...BASE,
      sets: { Reader: { awsManagedPolicies: ['PowerUserAccess'] }, Auditor: AUDIT },
      access: [
        ['Contoso', 'Auditor', PAYMENTS],
        ['AWS Platform', 'Reader', ['payments-dev', 'shared-services']],
      ],
    }),
  },
  {
    name: 'accounts change, and attributes',
    scenario: 'contoso',
    first: file(BASE),
    file: file({
      ...BASE,
      users: { [ADA]: {} },
      access: [
        ['Contoso', 'Reader', ['payments-prod', 'sandbox-ada']],
        ['Contoso', 'Auditor', ['payments-dev']],
        ['AWS Platform', 'Reader', ['payments-dev']],
        [ADA, 'Reader', ['sandbox-ada']],
      ],
    }).replace(
      'region: eu-central-1\n',
      `region: eu-central-1\n  accessControlAttributes: { CostCenter: "\${path:enterprise.costCenter}" }\n`,
    ),
  },
  {
    name: 'everything that is not in the file goes',
    scenario: 'contoso',
    first: file(BASE),
    file: file({
      groups: { Contoso: {}, 'AWS Readers': {} },
      sets: { Reader: READ },
      access: [
        ['Contoso', 'Reader', PAYMENTS],
        ['AWS Readers', 'Reader', ['legacy-erp']],
      ],
      more: 'prune: all\n',
    }),
  },
  {
    name: 'a delegated administrator edits and grants',
    scenario: 'contoso',
    first: file(BASE),
    prepare: ({ sandbox }) => {
      sandbox.world.vantage = 'delegated';
    },
    file: file({
      ...BASE,
      sets: { Reader: READ, Auditor: { ...AUDIT, sessionDuration: 'PT2H' } },
      access: [
        ['Contoso', 'Reader', ['payments-dev', 'analytics-dev']],
        ['Contoso', 'Auditor', PAYMENTS],
      ],
    }),
  },
  {
    name: 'a group is waited for, and then it is there',
    scenario: 'contoso',
    first: file({ ...BASE, access: [['Contoso', 'Reader', PAYMENTS]] }),
    prepare: ({ sandbox: { world } }) => {
      world.store.groups = world.store.groups.filter(
        ({ displayName }) => displayName !== 'Data Scientists',
      );
    },
    file: file({
      groups: { Contoso: {}, 'Data Scientists': {} },
      sets: { Reader: READ, Scientist: WHOLE },
      access: [
        ['Contoso', 'Reader', ['payments-dev']],
        ['Data Scientists', 'Scientist', ['analytics-dev']],
        ['Data Scientists', 'Reader', ['payments-dev']],
      ],
    }),
    between: ({ world }) => bring(world, 'Data Scientists'),
  },
  {
    name: 'Entra from nothing',
    scenario: 'fresh',
    file: readFileSync(
      new URL('../../examples/fresh/access.yaml', import.meta.url),
      'utf8',
    ).replace(/^assignments:[\s\S]*/m, 'assignments: []\n'),
    prepare: (desk) => {
      desk.write('saml/aws-service-provider.xml', desk.sandbox.console.serviceProviderMetadata());
      desk.sandbox.world.identityProvider.kind = 'external';
      const { endpoint, token } = desk.sandbox.console.enableScim();
      desk.useToken(token);
      desk.edit('  scim:\n', `  scim:\n    endpoint: ${endpoint}\n`);
    },
  },
  {
    name: 'who is assigned to the enterprise app changes',
    scenario: 'contoso',
    first: withApp(BASE),
    file: withApp({
      groups: { Contoso: {}, 'Data Scientists': {} },
      sets: { Reader: READ, Auditor: AUDIT },
      access: [
        ['Contoso', 'Reader', PAYMENTS],
        ['Data Scientists', 'Auditor', ['payments-dev']],
      ],
    }),
  },
];

function held(accounts: readonly string[]): Parts['access'] {
  return [
    ['Contoso', 'Reader', accounts],
    ['AWS Platform', 'Auditor', ['payments-dev']],
  ];
}

function withApp(parts: Parts): string {
  return file(parts).replace(
    'groups:',
    '  enterpriseApp: { displayName: AWS IAM Identity Center }\ngroups:',
  );
}

/** SCIM brings a group that was only in Entra. */
function bring({ entra, store }: World, name: string): void {
  const group = entra.groups.find(({ displayName }) => displayName === name);
  const issuer = store.groups.flatMap(({ externalIds }) => externalIds)[0]?.issuer;
  assert.ok(group && issuer);
  store.groups.push({
    id: '93a4e8d2-b0c1-7083-2e1d-0f3e5a9b7c11',
    displayName: name,
    externalIds: [{ issuer, id: group.id }],
    memberIds: store.users
      .filter(({ externalIds }) => externalIds.some(({ id }) => group.memberIds.includes(id)))
      .map(({ id }) => id),
    created: 0,
  });
}
