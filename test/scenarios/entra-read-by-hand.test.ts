import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { World } from '../../src/sandbox/sandbox.ts';
import type { Company } from '../support/company.ts';
import { APP, edit, inFreshCompany, setUp } from './sign-on.ts';

const test = suite('scenarios: what somebody did in Entra by hand is put right');

type Entra = World['entra'];
type Job = Entra['jobs'][number];

interface Parts {
  readonly entra: Entra;
  readonly application: Entra['applications'][number];
  readonly service: Entra['servicePrincipals'][number];
  readonly job: Job;
  readonly now: number;
}

function partsOf({ sandbox, clock }: Company): Parts {
  const { entra } = sandbox.world;
  const application = entra.applications.find(({ displayName }) => displayName === APP);
  const service = entra.servicePrincipals.find(({ appId }) => appId === application?.appId);
  const [job] = entra.jobs;
  assert.ok(application && service && job);
  return { entra, application, service, job, now: clock.now() };
}

function setSecret(job: Job, key: string, value: string): void {
  job.secrets = [...job.secrets.filter((one) => one.key !== key), { key, value }];
}

const CONSTANT = {
  id: 'cccccccc-0000-4000-8000-000000000001',
  displayName: 'by hand',
  definition: [
    JSON.stringify({
      ClaimsMappingPolicy: {
        Version: 1,
        IncludeBasicClaimSet: 'true',
        ClaimsSchema: [
          { Value: 'x', SamlClaimType: 'https://aws.amazon.com/SAML/Attributes/Team' },
        ],
      },
    }),
  ],
};

/** Several acts at once, each on a part of its own; what the plan then shows, as `action key fields`. */
const days: readonly [name: string, act: (parts: Parts) => void, shown: string[]][] = [
  [
    'settings, claims and the choice of the certificate',
    ({ entra, application, service }) => {
      service.preferredSingleSignOnMode = null;
      service.loginUrl = 'https://elsewhere.example/';
      service.relayState = 'x';
      service.appRoleAssignmentRequired = false;
      service.preferredTokenSigningKeyThumbprint = 'A'.repeat(40);
      service.claimsPolicyIds = [CONSTANT.id];
      entra.claimsPolicies.push(CONSTANT);
      application.identifierUris.push('https://elsewhere.example/saml');
      application.redirectUris = ['https://elsewhere.example/acs'];
      application.groupMembershipClaims = 'SecurityGroup, ApplicationGroup';
    },
    [
      `update enterpriseApp/${APP} assignmentRequired`,
      `update samlSettings/${APP} signOnMode,identifiers,replyUrls,signInUrl,relayState,groupClaim,claims`,
      `update signingCertificate/${APP} active`,
    ],
  ],
  [
    'what only looks different',
    ({ entra, service, job }) => {
      const active = service.preferredTokenSigningKeyThumbprint;
      service.preferredTokenSigningKeyThumbprint = active?.toLowerCase() ?? null;
      setSecret(job, 'SyncAll', 'False');
      setSecret(job, 'SyncNotificationSettings', '{"DeleteThresholdValue":"500"}');
      const role = service.appRoles[1]?.id ?? '';
      entra.appRoleAssignments.push(
        ...entra.appRoleAssignments.map((one) => ({ ...one, id: `0${one.id}`, appRoleId: role })),
      );
    },
    [],
  ],
  [
    'the sync, and who is assigned',
    ({ entra, job }) => {
      setSecret(job, 'SyncAll', 'True');
      setSecret(job, 'SyncNotificationSettings', '{"Enabled":true,"Recipients":"x@y.example"}');
      job.schedule = 'Paused';
      const [one] = entra.appRoleAssignments;
      const other = entra.groups.find(({ displayName }) => displayName === 'Data Scientists');
      assert.ok(one && other);
      other.displayName = 'Data "Scientists" / \u202Egnp.exe 🙂';
      entra.appRoleAssignments = [
        { ...one, id: 'x', principalId: other.id, principalDisplayName: 'Data Scientists' },
      ];
    },
    [
      'create appAssignment/group:Contoso ',
      `update scimSync/${APP} scope,notificationEmail,state`,
      'delete appAssignment/group:Data "Scientists" / \u202Egnp.exe 🙂 ',
    ],
  ],
  [
    'all certificates ended, and no sync at all',
    ({ entra, service, now }) => {
      service.keyCredentials = service.keyCredentials.map((key) => ({ ...key, end: now - 1000 }));
      entra.jobs = [];
    },
    [`update signingCertificate/${APP} certificates`, `create scimSync/${APP} `],
  ],
];

const SAML = `  saml:
    signInUrl: https://d-9967a1b2c3.awsapps.com/start
    relayState: https://eu-central-1.console.aws.amazon.com/
    groupClaim: none
    claims:
      - { name: Team, namespace: https://aws.amazon.com/SAML/Attributes, source: user.department }
`;

const SCIM = `  scim:
    scope: assigned
    deletionThreshold: 500
    notificationEmail: ""
    state: running
`;

test('it is shown, the same each time, put right in one run, and then there is nothing left', () =>
  inFreshCompany(async (company) => {
    edit(company, '  saml:\n', SAML);
    edit(company, '  scim:\n', SCIM);
    await setUp(company);
    for (const [name, act, shown] of days) {
      act(partsOf(company));
      const { changes, fingerprint } = await company.plan();
      assert.equal(
        changes.map(({ action, key, fields }) => `${action} ${key} ${fields ?? ''}`),
        shown,
        name,
      );
      assert.is((await company.plan()).fingerprint, fingerprint, name);
      if (shown.length > 0) {
        await company.converge();
      }
    }
  }));

test.run();
