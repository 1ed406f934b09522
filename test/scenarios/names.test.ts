import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, assignmentsOf, type Company, HEAD, inCompany } from '../support/company.ts';
import { accountNamed, assertRefused, contosoIn, ENTRA, READ_ONLY } from './story.ts';

const test = suite('scenarios: names that the world does not know');

const ANOTHER = '9f6e7d8c-1111-4222-8333-944445555666';

const granted = (principals: string, assigned: string) => `${ENTRA}${principals}
${READ_ONLY}assignments:
  - ${assigned}
    permissionSets: [ReadOnlyAccess]
    accounts: [MMe2k-Demo]
`;

function entraGroup({ sandbox }: Company, name: string) {
  const group = sandbox.world.entra.groups.find(({ displayName }) => displayName === name);
  assert.ok(group);
  return group;
}

interface Refusal {
  readonly story: string;
  readonly file: string;
  readonly code: string;
  readonly at: string;
  readonly says: RegExp;
  /** What happened in the world before. */
  readonly before?: (company: Company) => void;
}

const CONTOSO = granted('groups:\n  Contoso: {}', 'groups: [Contoso]');

/** Deleted and made again: another id, the same name. */
function recreate(company: Company): void {
  const { entra } = company.sandbox.world;
  const old = entraGroup(company, 'Contoso');
  entra.groups = [...entra.groups.filter((one) => one !== old), { ...old, id: ANOTHER }];
}

const REFUSALS: readonly Refusal[] = [
  {
    story: 'a group with a typing error',
    file: granted('groups:\n  AWS Platfrom: {}', 'groups: [AWS Platfrom]'),
    code: 'E501',
    at: '8:3',
    says: /Entra ID has no group named "AWS Platfrom", did you mean "AWS Platform"\?/,
  },
  {
    story: 'a group in another case',
    file: granted('groups:\n  contoso: {}', 'groups: [contoso]'),
    code: 'E501',
    at: '8:3',
    says: /"contoso".*did you mean "Contoso"/,
  },
  {
    story: 'a user who is not there',
    file: granted('users:\n  ava@contoso.example: {}', 'users: [ava@contoso.example]'),
    code: 'E501',
    at: '8:3',
    says: /Entra ID has no user named "ava@contoso.example"/,
  },
  {
    story: 'two groups of one name',
    file: CONTOSO,
    code: 'E502',
    at: '8:3',
    says: new RegExp(`2 groups are named "Contoso": .*${ANOTHER}`),
    before: (company) => {
      const { entra } = company.sandbox.world;
      entra.groups.push({ ...entraGroup(company, 'Contoso'), id: ANOTHER });
    },
  },
  {
    story: 'a group that was deleted and made again',
    file: CONTOSO,
    code: 'E508',
    at: '8:3',
    says: new RegExp(`Entra's group of that name is ${ANOTHER}`),
    before: recreate,
  },
  {
    story: 'a pinned group that has another name now',
    file: granted(
      'groups:\n  AWS Platform: { objectId: 4f6e7d8c-1111-4222-8333-944445555666 }',
      'groups: [AWS Platform]',
    ),
    code: 'E507',
    at: '8:3',
    says: /is named "Contoso", not "AWS Platform"/,
  },
  {
    story: 'a pinned group that is gone',
    file: granted(`groups:\n  Contoso: { objectId: ${ANOTHER} }`, 'groups: [Contoso]'),
    code: 'E501',
    at: '8:3',
    says: new RegExp(`no group with the object id ${ANOTHER}`),
  },
  {
    story: 'an account with a typing error',
    file: contosoIn('accounts: [payment-dev]'),
    code: 'E503',
    at: '15:16',
    says: /no account "payment-dev" in the organisation, did you mean "payments-dev"\?/,
  },
  {
    story: 'an id of no account',
    file: contosoIn('accounts: ["000000000001"]'),
    code: 'E503',
    at: '15:16',
    says: /no account "000000000001"/,
  },
  {
    story: 'a glob that matches nothing, in another case',
    file: contosoIn('accounts: [payments-dev, "Payments-*"]'),
    code: 'E503',
    at: '15:30',
    says: /No account name matches "Payments-\*"/,
  },
  {
    story: 'an excepted account that is not there',
    file: contosoIn('accounts: ["payments-*"]\nexcept: { accounts: [payments-test] }'),
    code: 'E503',
    at: '16:26',
    says: /no account "payments-test"/,
  },
  {
    story: 'two accounts of one name',
    file: contosoIn('accounts: [payments-dev]'),
    code: 'E504',
    at: '15:16',
    says: /2 accounts are named "payments-dev": 333344445555, 333344446666/,
    before: (company) => {
      accountNamed(company, 'payments-prod').name = 'payments-dev';
    },
  },
  {
    story: 'a unit with a typing error',
    file: contosoIn('organizationalUnits: [Workload/Dev]'),
    code: 'E505',
    at: '15:27',
    says: /no organizational unit "Workload\/Dev", did you mean "Workloads\/Dev"\?/,
  },
  {
    story: 'a unit by its last name only',
    file: contosoIn('organizationalUnits: [Frozen]'),
    code: 'E505',
    at: '15:27',
    says: /no organizational unit "Frozen"/,
  },
  {
    story: 'an account that is assigned and ignored',
    file: contosoIn('accounts: [payments-dev]', 'ignore: { accounts: ["payments-*"] }\n'),
    code: 'E516',
    at: '15:16',
    says: /"payments-dev" is assigned here, but `ignore` says never to touch it/,
  },
];

for (const { story, file, code, at, says, before } of REFUSALS) {
  test(`${code} ${story}`, () =>
    inCompany(async (company) => {
      before?.(company);
      company.write(file);
      await assertRefused(company, { code, at, says });
    }));
}

const PINS: readonly (readonly [string, RegExp])[] = [
  [
    'instanceArn: arn:aws:sso:::instance/ssoins-0000000000000000',
    /the IAM Identity Center instance/,
  ],
  ['identityStoreId: d-0000000000', /the identity store/],
  ['organizationId: o-0000000000', /the organisation/],
];

for (const [pin, says] of PINS) {
  test(`E510 a pin of another organisation: ${pin}`, () =>
    inCompany(async (company) => {
      company.write(CONTOSO.replace(HEAD, `${HEAD}  ${pin}\n`));
      await assertRefused(company, { code: 'E510', says });
    }));
}

test('right pins are no obstacle', () =>
  inCompany(async (company) => {
    const pins = `  instanceArn: arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6
  identityStoreId: d-9967a1b2c3
  organizationId: o-a1b2c3d4e5
`;
    company.write(CONTOSO.replace(HEAD, `${HEAD}${pins}`));
    await company.converge();
  }));

test('all unknown names are told at once, each name once', () =>
  inCompany(async (company) => {
    company.write(
      granted('groups:\n  Contosso: {}\n  Nobody: {}', 'groups: [Contosso, Nobody]').replace(
        'MMe2k-Demo',
        'payment-dev',
      ),
    );
    const { log } = await company.run('plan');
    assert.equal(log.match(/E50\d/g)?.sort(), ['E501', 'E501', 'E503']);
    assert.match(log, /3 errors/);
  }));

test('a group that was made again gets its access once its new id is written down', () =>
  inCompany(async (company) => {
    company.write(CONTOSO);
    await company.establish();
    recreate(company);
    await refusedAgain(company);
    const { store } = company.sandbox.world;
    const [contoso] = store.groups.filter(({ displayName }) => displayName === 'Contoso');
    assert.ok(contoso);
    store.groups = [
      ...store.groups.filter((one) => one !== contoso),
      {
        ...contoso,
        id: '01234567-89ab-4cde-8f01-23456789abcd',
        externalIds: [{ issuer: contoso.externalIds[0]?.issuer ?? '', id: ANOTHER }],
      },
    ];
    company.write(CONTOSO.replace('Contoso: {}', `Contoso: { objectId: ${ANOTHER} }`));
    assert.equal(actions(await company.plan()), [
      'create assignment/group:Contoso/ReadOnlyAccess/123456789012',
    ]);
    await company.converge();
  }));

async function refusedAgain(company: Company): Promise<void> {
  const { code, log } = await company.run('apply');
  assert.is(code, 1);
  assert.match(log, /E508/);
}

for (const name of ["R&D / Ops' #1", 'Équipe 100% +1?', '経理部']) {
  test(`a group may be named ${name}`, () =>
    inCompany(async (company) => {
      const { entra, store } = company.sandbox.world;
      for (const group of [...entra.groups, ...store.groups]) {
        group.displayName = group.displayName === 'Contoso' ? name : group.displayName;
      }
      const quoted = JSON.stringify(name);
      company.write(granted(`groups:\n  ${quoted}: {}`, `groups: [${quoted}]`));
      await company.establish();
      assert.ok(assignmentsOf(company).includes(`group:${name} ReadOnlyAccess MMe2k-Demo`));
      company.write(
        granted('groups: {}', 'groups: []').replace(/assignments:.*/s, 'assignments: []'),
      );
      await company.converge();
    }));
}

test('another Region than that of the instance', () =>
  inCompany(async (company) => {
    company.write(CONTOSO.replace('eu-central-1', 'us-east-1'));
    await assertRefused(company, { code: 'E608', at: '3:11', says: /us-east-1/ });
  }));

test('a group with a new name in Entra that SCIM has not brought yet keeps its assignments', () =>
  inCompany(async (company) => {
    company.write(CONTOSO);
    await company.converge();
    entraGroup(company, 'Contoso').displayName = 'Contoso Staff';
    company.write(granted('groups:\n  Contoso Staff: {}', 'groups: [Contoso Staff]'));
    assert.equal(actions(await company.plan()), []);
  }));

test('a person gets access under the user principal name', () =>
  inCompany(async (company) => {
    company.write(granted('users:\n  ada@contoso.example: {}', 'users: [ada@contoso.example]'));
    await company.converge();
    assert.ok(
      assignmentsOf(company).includes('user:ada@contoso.example ReadOnlyAccess MMe2k-Demo'),
    );
  }));

test.run();
