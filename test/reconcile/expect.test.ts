import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Config } from '../../src/reconcile/types.ts';
import {
  DEV,
  expectationsOf,
  expected,
  FROZEN,
  inputOf,
  PROD_1,
  type Stage,
  tell,
} from './guardrails/stage.ts';
import { liveAssignment, liveSet, MANAGEMENT } from './world.ts';

const test = suite('expect');

type Statements = NonNullable<Config['expect']>;

const can = (group: string, permissionSet: string, account: string): Statements => [
  { can: { group, permissionSet, account } },
];
const NOBODY: Statements = [
  { nobody: { privilege: 'admin', organizationalUnits: ['Work/Prod'], exceptGroups: ['Glass'] } },
];
const HERE = [`group:Devs Read ${DEV}`, `group:Glass Admin ${PROD_1}`];

test('no statement, no verdict', async () => {
  assert.equal(await expected([], { before: HERE }), []);
});

test('statements that hold', async () => {
  const statements = [...can('Devs', 'Read', 'dev'), ...can('Devs', 'Read', DEV), ...NOBODY];
  assert.equal(await expected(statements, { before: HERE }), ['ok: 3 statements hold']);
  assert.equal(await expected(statements, { before: [], after: HERE }), ['ok: 3 statements hold']);
});

test('what the plan takes away does not hold', async () => {
  const stage = { before: HERE, after: HERE.slice(1) };
  assert.equal(await expected(can('Devs', 'Read', 'dev'), stage), [
    'deny: group Devs can Read @ dev does not hold after this plan',
  ]);
});

for (const [what, statement] of [
  ['another set', can('Devs', 'Admin', 'dev')],
  ['another account', can('Devs', 'Read', 'prod-1')],
  ['a user of that name', can('ada', 'Read', 'dev')],
  ['another case', can('devs', 'Read', 'dev')],
] as const) {
  test(`can: ${what} is not meant`, async () => {
    const before = [...HERE, `user:ada Read ${DEV}`];
    assert.match((await expected(statement, { before })).join(), /^deny: .* does not hold/);
  });
}

test('can: an account that is not known, not ACTIVE, or one of two', async () => {
  assert.equal(await expected(can('Devs', 'Read', 'nowhere'), { before: HERE }), [
    'deny: group Devs can Read @ nowhere cannot be evaluated: there is no account "nowhere"',
  ]);
  const before = [...HERE, `group:Devs Read ${FROZEN}`];
  assert.match(
    (await expected(can('Devs', 'Read', 'frozen'), { before })).join(),
    /^deny: .*not ACTIVE/,
  );
  const { directory } = await inputOf({ before: HERE });
  const accounts = directory.accounts.map((one) => ({ ...one, name: 'same' }));
  assert.match(
    (await expected(can('Devs', 'Read', 'same'), { before: HERE, world: { accounts } })).join(),
    /5 accounts have that name/,
  );
});

test('can: two accounts of one name are told from an account that nobody knows', async () => {
  const { directory } = await inputOf({ before: HERE });
  const accounts = directory.accounts.map((one) => ({ ...one, name: 'same' }));
  const statements = can('Devs', 'Read', 'same');
  const why = 'group Devs can Read @ same cannot be evaluated: 5 accounts have that name';
  const stage = { before: HERE, world: { accounts } };
  assert.equal(await expected(statements, stage), [`deny: ${why}`]);
  assert.equal(await judgedWithBase(statements, [], stage), [`deny: ${why}${BEFORE}`]);
});

for (const name of [`${DEV}-old`, `old-${DEV}`, '12345678901']) {
  test(`can: an account called ${name} is known by that name`, async () => {
    const { directory } = await inputOf({ before: HERE });
    const accounts = directory.accounts.map((one) => (one.id === DEV ? { ...one, name } : one));
    const stage = { before: HERE, world: { accounts } };
    assert.equal(await expected(can('Devs', 'Read', name), stage), ['ok: 1 statement holds']);
  });
}

test('can: an id that is in no account is not given, and is no reason to block an edit', async () => {
  const statements = can('Devs', 'Read', '000000000000');
  const text = 'group Devs can Read @ 000000000000 does not hold after this plan';
  assert.equal(await expected(statements, { before: HERE }), [`deny: ${text}`]);
  assert.equal(await judgedWithBase(statements, [], { before: HERE }), [`warn: ${text}${BEFORE}`]);
});

test('can: an account that is not ACTIVE, by its name', async () => {
  const before = [...HERE, `group:Devs Read ${FROZEN}`];
  assert.equal(await expected(can('Devs', 'Read', 'frozen'), { before }), [
    'deny: group Devs can Read @ frozen does not hold: the account is not ACTIVE',
  ]);
});

test('can: a group that is in no directory any more cannot', async () => {
  const orphan = { ...liveAssignment(`group:Devs Read ${PROD_1}`), orphaned: true as const };
  const stage: Stage = { before: HERE, found: [orphan], file: { prune: 'none' } };
  assert.match((await expected(can('Devs', 'Read', 'prod-1'), stage)).join(), /^deny: /);
});

test('can: what is deferred does not hold yet, and does not block', async () => {
  const stage = { before: [], after: [`group:Late Read ${DEV}`] };
  assert.equal(await expected(can('Late', 'Read', 'dev'), stage), [
    'warn: group Late can Read @ dev does not hold yet: it is deferred',
  ]);
});

test('nobody: whoever has it is named', async () => {
  const before = [...HERE, `user:ada Admin ${PROD_1}`, `group:Devs Own ${PROD_1}`];
  assert.equal(await expected(NOBODY, { before }), [
    'deny: nobody has admin in Work/Prod but for Glass does not hold after this plan: ' +
      'group Devs → Own @ prod-1 (tier not known, so taken for the highest), ' +
      'user ada → Admin @ prod-1 (admin)',
  ]);
});

test('nobody: what is ignored is somebody, too', async () => {
  const stage: Stage = {
    before: HERE,
    found: [liveSet('Admin'), liveAssignment(`group:Admins Admin ${PROD_1}`)],
    file: { ignore: { groups: ['Admins'] } },
  };
  assert.match((await expected(NOBODY, stage)).join(), /^deny: /);
});

test('nobody: in an ignored account nobody counts, unless this plan changes what the set allows', async () => {
  const more = [liveSet('Admin'), liveSet('Own'), liveAssignment(`group:Admins Own ${DEV}`)];
  const ignored: Stage = {
    before: HERE.slice(1),
    found: [...more, liveAssignment(`group:Devs Admin ${DEV}`)],
    file: {
      ignore: { accounts: ['dev'] },
      permissionSets: { Admin: {}, Own: { description: 'new' } },
    },
  };
  const nobody: Statements = [{ nobody: { privilege: 'admin', exceptGroups: ['Glass'] } }];
  assert.equal(await expected(nobody, ignored), [
    'deny: nobody has admin but for Glass does not hold after this plan: ' +
      'group Admins → Own @ dev (tier not known, so taken for the highest)',
  ]);
});

test('nobody: units that were not read are not known, whoever asks', async () => {
  const accounts = (await inputOf({ before: HERE })).directory.accounts.map((one) => ({
    ...one,
    unitIds: [],
  }));
  const statements: Statements = [{ nobody: { organizationalUnits: ['Work'] } }];
  const stage = { before: HERE, world: { accounts, units: [] } };
  const text =
    'deny: nobody has any access in Work cannot be evaluated: the organizational units were not read, so "Work" is not known';
  assert.equal(await expected(statements, stage), [text]);
  assert.equal(await judgedWithBase(statements, [], stage), [`${text}${BEFORE}`]);
});

test('one statement may be about somebody and about nobody', async () => {
  const statement: Statements = [{ ...can('Devs', 'Admin', 'dev')[0], nobody: {} }];
  const told = await expected(statement, { before: [`group:Devs Read ${DEV}`] });
  assert.equal(told, [
    'deny: group Devs can Admin @ dev does not hold after this plan',
    'deny: nobody has any access does not hold after this plan: group Devs → Read @ dev (read)',
  ]);
});

test('nobody: what goes later does not hold yet', async () => {
  const stage: Stage = {
    before: [...HERE, `group:Admins Admin ${MANAGEMENT}`],
    after: HERE,
    world: { vantage: 'delegated' },
  };
  assert.equal(
    await expected([{ nobody: { privilege: 'admin', exceptGroups: ['Glass'] } }], stage),
    [
      'warn: nobody has admin but for Glass does not hold yet, for what is deferred: group Admins → Admin @ top (admin)',
    ],
  );
});

test('can: what goes later does not hold after all', async () => {
  const stage: Stage = {
    before: [...HERE, `group:Devs Read ${MANAGEMENT}`],
    after: HERE,
    world: { vantage: 'delegated' },
  };
  assert.match((await expected(can('Devs', 'Read', 'top'), stage)).join(), /^deny: /);
});

test('nobody: a unit that is not known', async () => {
  const statements: Statements = [{ nobody: { organizationalUnits: ['Prod'] } }];
  assert.equal(await expected(statements, { before: HERE }), [
    'deny: nobody has any access in Prod cannot be evaluated: there is no organizational unit "Prod"',
  ]);
});

test('the file alone: nothing is live, nothing planned', async () => {
  const statements = [...can('Devs', 'Read', 'dev'), ...can('Late', 'Read', DEV), ...NOBODY];
  const before = [...HERE, `group:Late Read ${DEV}`];
  const input = await inputOf({ before, file: { expect: statements } });
  const alone = { ...input, live: { found: { items: [] } }, changes: [], deferred: [] };
  assert.equal(tell(expectationsOf(alone)), ['ok: 3 statements hold']);
  const without = { ...alone, desired: [] };
  assert.is(tell(expectationsOf(without)).length, 2);
});

test('the order of the statements does not show', async () => {
  const statements = [...can('Devs', 'Admin', 'dev'), ...can('Admins', 'Admin', 'dev'), ...NOBODY];
  const stage = { before: [...HERE, `user:ada Admin ${PROD_1}`] };
  assert.equal(await expected(statements, stage), await expected([...statements].reverse(), stage));
});

/** Verdicts where the base commit has these statements and the file has others. */
async function judgedWithBase(
  baseExpectations: Statements,
  own: Statements,
  stage: Stage,
): Promise<string[]> {
  const input = await inputOf({ ...stage, file: { ...stage.file, expect: own } });
  return tell(expectationsOf({ ...input, baseExpectations }));
}

const BEFORE = ' (by the guardrails before this change)';

test('base: what is taken out of the file still holds for the change that takes it out', async () => {
  const stage = { before: HERE, after: HERE.slice(1) };
  const text = `deny: group Devs can Read @ dev does not hold after this plan`;
  assert.equal(await judgedWithBase(can('Devs', 'Read', 'dev'), [], stage), [`${text}${BEFORE}`]);
  const both = can('Devs', 'Read', 'dev');
  assert.equal(await judgedWithBase(both, structuredClone(both), stage), [text]);
});

test('base: a statement in another spelling counts as well', async () => {
  const stage = { before: HERE, after: HERE.slice(1) };
  const verdicts = await judgedWithBase(
    can('Devs', 'Read', 'dev'),
    can('Glass', 'Admin', PROD_1),
    stage,
  );
  assert.match(verdicts.join(), /^deny: group Devs .*before this change\)$/);
});

test('base: who is excepted only by the change is not excepted', async () => {
  const [first] = NOBODY;
  const nobody = { ...first?.nobody, exceptGroups: ['Glass', 'Devs'] };
  const stage = { before: HERE, after: [...HERE, `group:Devs Admin ${PROD_1}`] };
  assert.equal(await judgedWithBase([{ nobody }], [{ nobody }], stage), ['ok: 1 statement holds']);
  const verdicts = await judgedWithBase(NOBODY, [{ nobody }], stage);
  assert.is(verdicts.length, 1);
  assert.match(verdicts.join(), /^deny: nobody has admin .* group Devs .*before this change\)$/);
});

test('base: all that hold are counted, each once', async () => {
  const own = can('Devs', 'Read', 'dev');
  assert.equal(await judgedWithBase([...own, ...NOBODY], own, { before: HERE }), [
    'ok: 2 statements hold',
  ]);
});

test('base: what the file still says is counted once, also among others', async () => {
  const [one, other] = [can('Devs', 'Read', 'dev'), can('Glass', 'Admin', 'prod-1')];
  const stage = { before: HERE };
  assert.equal(await judgedWithBase(one, [...one, ...other], stage), ['ok: 2 statements hold']);
  assert.equal(await judgedWithBase([...one, ...other], other, stage), ['ok: 2 statements hold']);
  assert.equal(await judgedWithBase(one, [], stage), ['ok: 1 statement holds']);
  assert.equal(await judgedWithBase([], [], stage), []);
});

test('base: what is gone from the clouds only warns, or no edit could ever mend it', async () => {
  const unit: Statements = [{ nobody: { organizationalUnits: ['Work/Gone'] } }];
  for (const statements of [
    can('Devs', 'Read', 'nowhere'),
    can('Devs', 'Read', '000000000000'),
    can('Devs', 'Read', 'frozen'),
    can('Gone', 'Read', 'dev'),
    unit,
  ]) {
    const verdicts = await judgedWithBase(statements, [], { before: HERE });
    assert.match(verdicts.join('\n'), /^warn: [^\n]*\(by the guardrails before this change\)$/);
    assert.match((await expected(statements, { before: HERE })).join('\n'), /^deny: [^\n]*$/);
  }
});

test('base: a tier that only the change states does not count', async () => {
  const stage = { before: HERE, after: [...HERE, `group:Devs Admin ${PROD_1}`] };
  const statement: Statements = [{ nobody: { privilege: 'admin', exceptGroups: ['Glass'] } }];
  const input = await inputOf({ ...stage, file: { expect: statement } });
  const read = { tier: 'read', whereItRules: 'read', evidence: [] } as const;
  const privileges = new Map([...input.privileges].map(([name]) => [name, { after: read }]));
  assert.equal(tell(expectationsOf({ ...input, privileges })), ['ok: 1 statement holds']);
  const { privileges: basePrivileges } = input;
  const both = { ...input, privileges, basePrivileges, baseExpectations: statement };
  assert.match(tell(expectationsOf(both)).join(), /^deny: .*before this change\)$/);
});

test.run();
