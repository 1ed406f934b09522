/**
 * The example company's file in three states, without its Entra side, and by hand what each state
 * must come to in AWS: as it is shipped, edited in every part, and with parts taken out.
 */
import { readFileSync } from 'node:fs';
import { type Document, parseDocument } from 'yaml';
import type { ListedSet } from './moto-command.ts';

export interface State {
  readonly name: string;
  readonly edit: (file: Document) => void;
  /** What is there beside the foreign ones. */
  readonly assignments: readonly string[];
  readonly permissionSets: readonly ListedSet[];
  readonly accessControlAttributes: Readonly<Record<string, readonly string[]>> | null;
}

/** The text of access.yaml in a state. */
export function fileOf(states: readonly State[]): string {
  const file = parseDocument(
    readFileSync(new URL('../../examples/access.yaml', import.meta.url), 'utf8'),
  );
  file.delete('identitySource');
  for (const { edit } of states) {
    edit(file);
  }
  return file.toString();
}

const OWNED = { 'managed-by': 'accessctl' };
const NONE = {
  relayState: '',
  customerManagedPolicies: [],
  inlinePolicy: null,
  permissionsBoundary: null,
  tags: OWNED,
};
const policyArn = (name: string) => `arn:aws:iam::aws:policy/${name}`;

const administratorAccess: ListedSet = {
  ...NONE,
  name: 'AdministratorAccess',
  description: 'Everything; for the platform team and for emergencies',
  sessionDuration: 'PT1H',
  awsManagedPolicies: [policyArn('AdministratorAccess')],
};

const paymentsDeveloper: ListedSet = {
  ...NONE,
  name: 'PaymentsDeveloper',
  description: 'Run and debug the payments services',
  sessionDuration: 'PT8H',
  awsManagedPolicies: [policyArn('job-function/SupportUser')],
};

const readOnlyAccess: ListedSet = {
  ...NONE,
  name: 'ReadOnlyAccess',
  description: 'Look at everything, change nothing',
  sessionDuration: 'PT8H',
  awsManagedPolicies: [policyArn('ReadOnlyAccess')],
};

const dataScientist: ListedSet = {
  name: 'DataScientist',
  description: 'Athena, notebooks and the data lake',
  sessionDuration: 'PT4H',
  relayState: 'https://eu-central-1.console.aws.amazon.com/athena/',
  awsManagedPolicies: [
    policyArn('AmazonAthenaFullAccess'),
    policyArn('job-function/DataScientist'),
  ],
  customerManagedPolicies: ['/teams/data/data-lake-read'],
  inlinePolicy: JSON.parse(
    readFileSync(new URL('../../examples/policies/data-scientist.json', import.meta.url), 'utf8'),
  ),
  permissionsBoundary: '/team-boundary',
  tags: { ...OWNED, team: 'data', costCenter: '4711' },
};

const readBills = {
  Sid: 'ReadBills',
  Effect: 'Allow',
  Action: ['aws-portal:ViewBilling', 'ce:Get*'],
  Resource: '*',
};

const EVERYWHERE = [
  'MMe2k-Demo',
  'analytics-dev',
  'analytics-prod',
  'billing-archive',
  '(management)',
  'frozen-dev',
  'payments-dev',
  'payments-prod',
  'sandbox-ada',
  'sandbox-grace',
  'shared-services',
];
const grant = (principal: string, set: string, accounts: readonly string[]) =>
  accounts.map((account) => `${principal} ${set} ${account}`);

const BREAK_GLASS = grant('group:AWS Break Glass', 'AdministratorAccess', EVERYWHERE);
const PLATFORM = grant('group:AWS Platform', 'AdministratorAccess', [
  'analytics-dev',
  'sandbox-ada',
  'sandbox-grace',
  'shared-services',
]);

/** The file as it is shipped. */
const shipped: State = {
  name: 'as it is shipped',
  edit: () => undefined,
  assignments: [
    ...BREAK_GLASS,
    ...PLATFORM,
    'group:AWS Readers BillingViewer billing-archive',
    'group:AWS Readers ReadOnlyAccess billing-archive',
    'group:Contoso ReadOnlyAccess MMe2k-Demo',
    'group:Data Scientists DataScientist analytics-dev',
    'group:Data Scientists DataScientist analytics-prod',
    'user:ada@contoso.example DataScientist analytics-dev',
    'user:linus@contoso.example PaymentsDeveloper payments-dev',
  ],
  permissionSets: [
    administratorAccess,
    {
      ...NONE,
      name: 'BillingViewer',
      description: 'See what the cloud costs',
      sessionDuration: 'PT2H',
      awsManagedPolicies: [],
      inlinePolicy: { Version: '2012-10-17', Statement: [readBills] },
      permissionsBoundary: policyArn('PowerUserAccess'),
    },
    dataScientist,
    paymentsDeveloper,
    readOnlyAccess,
  ],
  accessControlAttributes: { CostCenter: [pathOf('enterprise.costCenter')] },
};

/** Every part of a permission set is changed somewhere, and taken out somewhere. */
const edited: State = {
  name: 'edited in every part',
  edit: (file) => {
    const set = (name: string, part: string, value: unknown) =>
      file.setIn(['permissionSets', name, part], file.createNode(value));
    set('ReadOnlyAccess', 'description', 'Look, do not touch');
    set('ReadOnlyAccess', 'sessionDuration', 'PT4H');
    set('ReadOnlyAccess', 'awsManagedPolicies', ['ReadOnlyAccess', 'SecurityAudit']);
    set('DataScientist', 'relayState', 'https://console.aws.amazon.com/sagemaker/');
    set('DataScientist', 'awsManagedPolicies', ['AmazonAthenaFullAccess']);
    set('DataScientist', 'customerManagedPolicies', []);
    set('DataScientist', 'inlinePolicy', {});
    set('DataScientist', 'permissionsBoundary', {});
    set('DataScientist', 'tags', { team: 'science' });
    set('BillingViewer', 'inlinePolicy', {
      Version: '2012-10-17',
      Statement: [{ ...readBills, Action: 'ce:Get*' }],
    });
    set('BillingViewer', 'permissionsBoundary', { awsManagedPolicy: 'ReadOnlyAccess' });
    const attributes = ['identityCenter', 'accessControlAttributes'];
    file.setIn([...attributes, 'Team'], pathOf('enterprise.department'));
    file.setIn(['assignments', 0, 'accounts'], ['MMe2k-Demo', 'sandbox-*']);
    file.setIn(['assignments', 3, 'accounts'], ['analytics-dev']);
  },
  assignments: [
    ...BREAK_GLASS,
    ...PLATFORM,
    'group:AWS Readers BillingViewer billing-archive',
    'group:AWS Readers ReadOnlyAccess billing-archive',
    'group:Contoso ReadOnlyAccess MMe2k-Demo',
    'group:Contoso ReadOnlyAccess sandbox-ada',
    'group:Contoso ReadOnlyAccess sandbox-grace',
    'group:Data Scientists DataScientist analytics-dev',
    'user:ada@contoso.example DataScientist analytics-dev',
    'user:linus@contoso.example PaymentsDeveloper payments-dev',
  ],
  permissionSets: [
    administratorAccess,
    {
      ...NONE,
      name: 'BillingViewer',
      description: 'See what the cloud costs',
      sessionDuration: 'PT2H',
      awsManagedPolicies: [],
      inlinePolicy: { Version: '2012-10-17', Statement: [{ ...readBills, Action: 'ce:Get*' }] },
      permissionsBoundary: policyArn('ReadOnlyAccess'),
    },
    {
      ...dataScientist,
      relayState: 'https://console.aws.amazon.com/sagemaker/',
      awsManagedPolicies: [policyArn('AmazonAthenaFullAccess')],
      customerManagedPolicies: [],
      inlinePolicy: null,
      permissionsBoundary: null,
      tags: { ...OWNED, team: 'science' },
    },
    paymentsDeveloper,
    {
      ...readOnlyAccess,
      description: 'Look, do not touch',
      sessionDuration: 'PT4H',
      awsManagedPolicies: [policyArn('ReadOnlyAccess'), policyArn('SecurityAudit')],
    },
  ],
  accessControlAttributes: {
    CostCenter: [pathOf('enterprise.costCenter')],
    Team: [pathOf('enterprise.department')],
  },
};

/** Two sets are taken out with their assignments, two more assignments, and the attributes. */
const cut: State = {
  name: 'with parts taken out',
  edit: (file) => {
    for (const rule of ['deletions', 'neverEmpty']) {
      file.setIn(['guardrails', rule], file.createNode({ level: 'warn' })); // the cut is meant
    }
    file.delete('include'); // teams/payments.yaml: PaymentsDeveloper
    file.deleteIn(['permissionSets', 'BillingViewer']);
    file.setIn(['assignments', 4, 'permissionSets'], ['ReadOnlyAccess']);
    file.setIn(['identityCenter', 'accessControlAttributes'], file.createNode({}));
    file.deleteIn(['assignments', 2]); // ada
    file.deleteIn(['assignments', 1]); // AWS Platform
  },
  assignments: edited.assignments.filter(
    (row) => !/^group:AWS Platform|BillingViewer|^user:/.test(row),
  ),
  permissionSets: edited.permissionSets.filter(
    ({ name }) => name !== 'BillingViewer' && name !== 'PaymentsDeveloper',
  ),
  accessControlAttributes: null,
};

export const STATES: readonly State[] = [shipped, edited, cut];

/** What was there before and is not accessctl's: it must come through every state unchanged. */
export const FOREIGN: Pick<State, 'assignments' | 'permissionSets'> = {
  assignments: [
    'group:AWS Readers LegacyAudit legacy-erp',
    'group:AWSControlTowerAdmins AWSAdministratorAccess (management)',
    'group:AWSControlTowerAdmins AWSAdministratorAccess shared-services',
  ],
  permissionSets: [
    {
      ...NONE,
      name: 'AWSAdministratorAccess',
      description: 'Provides full access to AWS services and resources',
      sessionDuration: 'PT1H',
      awsManagedPolicies: [policyArn('AdministratorAccess')],
      tags: {},
    },
    {
      ...NONE,
      name: 'LegacyAudit',
      description: '',
      sessionDuration: 'PT1H',
      awsManagedPolicies: [policyArn('SecurityAudit')],
      tags: { owner: 'audit' },
    },
  ],
};

function pathOf(attribute: string): string {
  return ['$', `{path:${attribute}}`].join('');
}
