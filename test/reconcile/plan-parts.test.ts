import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { makePlan } from '../../src/reconcile/plan.ts';
import type { Knowledge } from '../../src/reconcile/privileges.ts';
import { resolve } from '../../src/reconcile/resolve.ts';
import { rulingAccounts } from '../../src/reconcile/ruling-accounts.ts';
import type { Config, Directory, Found, Live, Plan, Where } from '../../src/reconcile/types.ts';
import {
  notExamined,
  unknownKinds,
  unknownProblems,
  withoutUnknown,
} from '../../src/reconcile/unknown-kinds.ts';
import { onlyReads } from './knowledge.ts';
import { assignedToApp, liveApp, liveCertificate, liveSaml, liveScim } from './sign-on-world.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  live,
  liveAssignment,
  liveAttributes,
  liveSet,
  MANAGEMENT,
  NOW,
  place,
  planOf,
  tell,
  where,
} from './world.ts';

const test = suite('reconcile/plan-parts');

const ONE = '111122223333';
const TWO = '222233334444';
const WORLD = directory({
  accounts: [account(ONE, 'one'), account(TWO, 'two'), account('333344445555', 'idle')],
  principals: [group('G')],
});

const UNREAD_SCIM = { kind: 'scimSync', text: 'no permission', hint: 'Grant it.' } as const;
const UNREAD_APP = { kind: 'enterpriseApp', text: 'no answer', hint: 'Try again.' } as const;
const UNREAD_ATTRIBUTES = { kind: 'accessControlAttributes', text: 't', hint: 'h' } as const;

interface Given {
  readonly file: Partial<Config>;
  readonly found: readonly Found[];
  readonly world?: Directory;
  readonly more?: Partial<Live>;
  readonly at?: Where;
  readonly knowledge?: Knowledge;
  readonly people?: boolean;
}

async function planned(given: Given): Promise<Plan> {
  const { found, world = WORLD, more, at = where, knowledge = onlyReads, people = true } = given;
  const file = config({ ...ENTRA, ...given.file });
  const there = await live(found, [], more);
  const desired = resolve(file, at, world, NOW);
  const base = { config: file, where: at, directory: world, live: there, desired, now: NOW };
  return makePlan({ ...base, knowledge, people });
}

/* ------------------------------------------------------------------------------------ people */

test('a plan for which nobody asked who is in the groups has no numbers of people, and says so', async () => {
  const given = { file: { groups: { G: {} } }, found: [] };
  const without = await planned({ ...given, people: false });
  assert.is('people' in without, false);
  assert.equal(without.examined.notExamined, ['who is in the groups']);
  const refused = await planned({ ...given, more: { unknown: [UNREAD_SCIM] } });
  assert.is(refused.people?.gaining, 0);
  assert.equal(refused.examined.notExamined, [
    'the SCIM sync of the enterprise app (could not be read)',
    'who is in G (could not be read)',
  ]);
});

/* ------------------------------------------------------------------------------------- tiers */

/** A set allows what its description says. */
const byDescription: Knowledge = {
  ...onlyReads,
  classify: ({ description }) => {
    const tier = description === 'admin' ? 'admin' : 'read';
    return { tier, whereItRules: tier, evidence: [description] };
  },
};

test('how much the changed sets allow: after the plan, or before it where they go', async () => {
  const plan = await planned({
    file: {
      groups: { G: {} },
      permissionSets: {
        Edited: { description: 'admin' },
        Given: {},
        New: { description: 'admin' },
        Same: {},
        Trusted: { description: 'admin', privilege: 'write' },
      },
      assignments: [{ groups: ['G'], permissionSets: ['Given'], accounts: ['one'] }],
    },
    found: [
      liveSet('Trusted', { description: 'read' }),
      liveSet('Same', { description: 'admin' }),
      liveSet('Old', { description: 'admin' }),
      liveSet('Given', { description: 'admin' }),
      liveSet('Edited', { description: 'read' }),
    ],
    knowledge: byDescription,
  });
  const admin = { tier: 'admin', whereItRules: 'admin', evidence: ['admin'] };
  const declared = { tier: 'write', whereItRules: 'write', evidence: ['privilege in access.yaml'] };
  assert.equal(plan.privileges, {
    Edited: admin,
    Given: admin,
    New: admin,
    Old: admin,
    Trusted: declared,
  });
  assert.equal(Object.keys(plan.privileges), ['Edited', 'Given', 'New', 'Old', 'Trusted']);
});

/* ---------------------------------------------------------------------------------- accounts */

test('accounts are named where something comes, goes or is edited, and no others', async () => {
  const { accounts } = await planned({
    file: {
      groups: { G: {} },
      permissionSets: { A: { description: 'new' }, B: {} },
      assignments: [{ groups: ['G'], permissionSets: ['A'], accounts: ['two'] }],
    },
    found: [
      liveSet('A'),
      liveSet('B'),
      liveAssignment(`group:G A ${TWO}`),
      liveAssignment(`group:G B ${ONE}`),
      liveAssignment(`group:G B 000011112222`),
    ],
  });
  assert.equal(accounts, { [ONE]: 'one', [TWO]: 'two' });
});

/* -------------------------------------------------------------------------------- unmanaged */

test('what is not ours is counted by what it is: sets and assignments, and nothing else', async () => {
  const { unmanaged } = await planned({
    file: { prune: 'none', permissionSets: { A: {} } },
    found: [
      liveSet('A'),
      liveSet('B'),
      liveSet('C', { tags: {} }),
      liveAssignment(`group:G A ${ONE}`),
      liveAttributes({ a: 'b' }),
      liveApp(),
      assignedToApp('group:G'),
    ],
  });
  assert.equal(unmanaged, { permissionSets: 2, assignments: 1 });
});

/* ---------------------------------------------------------------------------------- problems */

test('problems without a place first, then by file, then by line as a number, then by code', async () => {
  const lines: Readonly<Record<string, readonly [file: string, line: number]>> = {
    'assignments.0': ['b.yaml', 1],
    'assignments.1.expires': ['a.yaml', 10],
    'assignments.2': ['a.yaml', 9],
    'assignments.3.expires': ['a.yaml', 9],
  };
  const entry = { groups: ['G'], permissionSets: ['A'], accounts: ['one'] };
  const nobody = { ...entry, except: { accounts: ['one'] } };
  const plan = await planned({
    file: {
      permissionSets: { A: {} },
      assignments: [
        nobody,
        { ...entry, expires: '2026-01-01' },
        nobody,
        { ...entry, expires: '2026-01-01' },
        { ...entry, accounts: ['gone'] },
      ],
    },
    found: [],
    world: {
      ...WORLD,
      accounts: [...WORLD.accounts, account(TWO, 'gone', { state: 'SUSPENDED' })],
    },
    at: (path) => place(...(lines[path.join('.')] ?? ['z.yaml', 1])),
  });
  assert.equal(
    plan.problems.map(({ code, at }) => [code, at?.file, at?.line]),
    [
      ['E511', undefined, undefined],
      ['E506', 'a.yaml', 9],
      ['E509', 'a.yaml', 9],
      ['E509', 'a.yaml', 10],
      ['E506', 'b.yaml', 1],
    ],
  );
});

/* -------------------------------------------------------------------------- what nobody read */

const EVERYTHING: readonly Found[] = [
  liveApp(),
  liveSaml(),
  liveCertificate({ AA: '2029-01-01' }, 'AA'),
  liveScim(),
  assignedToApp('group:G'),
  liveSet('A'),
  liveAssignment(`group:G A ${ONE}`),
  liveAttributes({ a: 'b' }),
];
const OF_AWS = ['permissionSet', 'assignment', 'accessControlAttributes'];

const unread: readonly [name: string, unknown: Live['unknown'], left: readonly string[]][] = [
  ['everything was read', [], EVERYTHING.map(({ kind }) => kind)],
  [
    'the SCIM sync was not read: all else is planned',
    [UNREAD_SCIM],
    EVERYTHING.map(({ kind }) => kind).filter((kind) => kind !== 'scimSync'),
  ],
  ['the app was not read: none of its parts is planned', [UNREAD_APP], OF_AWS],
  [
    'the app and something of AWS were not read',
    [UNREAD_ATTRIBUTES, UNREAD_APP],
    ['permissionSet', 'assignment'],
  ],
];

for (const [name, unknown, left] of unread) {
  test(name, async () => {
    const there = await live(EVERYTHING, [], { unknown });
    assert.equal(
      withoutUnknown(there, EVERYTHING).map(({ kind }) => kind),
      left,
    );
    assert.equal(
      EVERYTHING.filter(({ kind }) => !unknownKinds(there).has(kind)).map(({ kind }) => kind),
      left,
    );
  });
}

test('what was not read is told, with the reason and what to do', async () => {
  const unknown = [UNREAD_SCIM, UNREAD_APP, UNREAD_ATTRIBUTES];
  const there = await live([], [], { unknown });
  assert.equal(notExamined(there), [
    'the SCIM sync of the enterprise app (could not be read)',
    'the enterprise app in Entra (could not be read)',
    'accessControlAttributes (could not be read)',
  ]);
  assert.equal(
    unknownProblems(there).map((problem) => `${tell(problem)} > ${problem.hint}`),
    [
      'E533 notice: Nothing is planned for the SCIM sync of the enterprise app, because it could not be read: no permission > Grant it.',
      'E533 notice: Nothing is planned for the enterprise app in Entra, because it could not be read: no answer > Try again.',
      'E533 notice: Nothing is planned for accessControlAttributes, because it could not be read: t > h',
    ],
  );
});

/* ------------------------------------------------------------------------------ ruling accounts */

const caller = (accountId: string) => ({ arn: `arn:aws:iam::${accountId}:role/ci`, accountId });

const ruling: readonly [name: string, world: Partial<Directory>, expected: readonly string[]][] = [
  ['from the management account', { caller: caller(MANAGEMENT) }, [MANAGEMENT]],
  ['nobody knows from where', {}, [MANAGEMENT]],
  [
    'from the account of a delegated administrator: that one, too',
    { vantage: 'delegated', caller: caller(ONE) },
    [MANAGEMENT, ONE],
  ],
  ['delegated, and nobody knows to whom', { vantage: 'delegated' }, [MANAGEMENT]],
  [
    'delegated to the management account itself',
    { vantage: 'delegated', caller: caller(MANAGEMENT) },
    [MANAGEMENT],
  ],
  ['another account that is no delegated administrator', { caller: caller(ONE) }, [MANAGEMENT]],
];

for (const [name, world, expected] of ruling) {
  test(`accounts that rule over all access: ${name}`, () => {
    assert.equal(rulingAccounts(directory(world)), expected);
  });
}

/* ---------------------------------------------------------------------------------- the base */

test('a plan says with what the file was compared, and only then', async () => {
  const base = { ref: 'main', commit: 'abc' };
  const compared = await planOf(config(), WORLD, [], where, {}, NOW, base);
  assert.equal(compared.base, base);
  assert.is('base' in (await planOf(config(), WORLD)), false);
});

test('a plan without a tenant names none', async () => {
  assert.equal(Object.keys((await planOf(config(), WORLD)).target), [
    'region',
    'instanceArn',
    'identityStoreId',
    'organizationId',
  ]);
});

test.run();
