import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { classify } from '../../../src/access/classify.ts';
import { asksForTiers, judgeFile } from '../../../src/reconcile/offline/judge-file.ts';
import type { Config, Position, Where } from '../../../src/reconcile/types.ts';
import { config, ENTRA, NOW, place } from '../world.ts';

const test = suite('reconcile/offline: what the file alone decides');

/** The place of a value is its path; its line and column are the first. */
const where: Where = (path): Position => place(path.join('.'));

const SETS = {
  Admin: { awsManagedPolicies: ['AdministratorAccess'], sessionDuration: 'PT4H' },
  Read: { awsManagedPolicies: ['ReadOnlyAccess'], sessionDuration: 'PT8H' },
  Stated: { awsManagedPolicies: ['AdministratorAccess'], privilege: 'write' },
  Mixed: { customerManagedPolicies: [{ name: 'team' }], sessionDuration: 'PT2H' },
} satisfies Config['permissionSets'];

const ID = '111122223333';

type Entry = NonNullable<Config['assignments']>[number];
type Parts = Partial<Config>;

function fileOf(parts: Parts, ...entries: Partial<Entry>[]): Config {
  const assignments = entries.map((entry) => ({
    groups: ['G'],
    permissionSets: ['Read'],
    accounts: ['dev'],
    ...entry,
  }));
  return config({
    ...ENTRA,
    groups: { G: {}, H: {} },
    permissionSets: SETS,
    assignments,
    ...parts,
  });
}

const can = (account = 'dev'): Parts => ({
  expect: [{ can: { group: 'G', permissionSet: 'Read', account } }],
});
const nobody = (parts: object): Parts => ({ expect: [{ nobody: parts }] });
const forbid = (parts: object, level: 'warn' | 'override' | 'deny' = 'deny'): Parts => ({
  guardrails: { forbid: [{ level, ...parts }] },
});
const sessions = (parts: object): Parts => ({ guardrails: { sessionDuration: parts } });
const GLASS: Parts = { guardrails: { breakGlass: [{ group: 'G', permissionSet: 'Admin' }] } };
const ADMIN: Partial<Entry> = { permissionSets: ['Admin'] };

function verdictsOf(file: Config): string[] {
  return judgeFile(file, where, NOW, classify).verdicts.map(({ verdict }) => verdict);
}

type Verdict = 'holds' | 'violated' | 'needsCloud';

const CASES: readonly (readonly [string, Verdict, Parts, ...Partial<Entry>[]])[] = [
  ['can: by its name', 'holds', can(), {}],
  ['can: by its id', 'holds', can(ID), { accounts: [ID] }],
  ['can: one of several entries', 'holds', can(), { groups: ['H'] }, { accounts: [ID, 'dev'] }],
  ['can: no entry at all', 'violated', can()],
  ['can: another group', 'violated', can(), { groups: ['H'] }],
  ['can: a user of the name of the group', 'violated', can(), { groups: [], users: ['G'] }],
  ['can: another set', 'violated', can(), { permissionSets: ['Mixed'] }],
  ['can: another account by name', 'violated', can(), { accounts: ['prod'] }],
  ['can: another account by id', 'violated', can(ID), { accounts: ['999988887777'] }],
  ['can: a name may be that of an id', 'needsCloud', can(), { accounts: [ID] }],
  ['can: an id may be that of a name', 'needsCloud', can(ID), {}],
  ['can: a glob that matches the name', 'needsCloud', can(), { accounts: ['d*'] }],
  ['can: a glob that does not', 'violated', can(), { accounts: ['p*'] }],
  ['can: a glob may match the name of an id', 'needsCloud', can(ID), { accounts: ['p*'] }],
  ['can: a unit', 'needsCloud', can(), { accounts: [], organizationalUnits: ['Dev'] }],
  ['can: tags alone', 'needsCloud', can(), { accounts: [], tags: { env: 'dev' } }],
  ['can: tags may drop a named account', 'needsCloud', can(), { tags: { env: 'dev' } }],
  ['can: tags drop none when they are empty', 'holds', can(), { tags: {} }],
  [
    'can: excepted by a unit, perhaps',
    'needsCloud',
    can(),
    { except: { organizationalUnits: ['Dev'] } },
  ],
  ['can: excepted by an id, perhaps', 'needsCloud', can(), { except: { accounts: [ID] } }],
  ['can: excepted by a glob over names', 'violated', can(), { except: { accounts: ['d*'] } }],
  [
    'can: an id, excepted by a glob, perhaps',
    'needsCloud',
    can(ID),
    { accounts: [ID], except: { accounts: ['d*'] } },
  ],
  ['can: excepted among others', 'violated', can(), { except: { accounts: ['prod', 'd*'] } }],
  [
    'can: an id is no name, whatever a glob over names looks like',
    'needsCloud',
    can(ID),
    { accounts: [ID], except: { accounts: ['1*'] } },
  ],
  ['can: one glob of several', 'needsCloud', can(), { accounts: ['prod', 'd*'] }],
  [
    'can: a name that begins with an id is a name',
    'violated',
    can(`${ID}-old`),
    { accounts: ['prod'] },
  ],
  [
    'can: a name that ends with an id is a name',
    'violated',
    can(`old-${ID}`),
    { accounts: ['prod'] },
  ],
  ['can: tags of another account', 'violated', can(), { accounts: ['prod'], tags: { a: 'b' } }],
  ['can: an entry that selects nothing', 'violated', can(), { accounts: [] }],
  ['can: something else is excepted', 'holds', can(), { except: { accounts: ['prod', 'p*'] } }],
  ['can: it expires', 'holds', can(), { expires: '2026-11-02T09:00:01Z' }],
  ['can: it has expired', 'violated', can(), { expires: '2026-11-02T09:00:00Z' }],
  ['can: nothing is deleted', 'needsCloud', { ...can(), prune: 'none' }],
  ['can: everything may be deleted', 'violated', { ...can(), prune: 'all' }],
  ['can: another account is ignored', 'violated', { ...can(), ignore: { accounts: ['p*'] } }],
  ['can: the account is ignored', 'needsCloud', { ...can(), ignore: { accounts: ['d*'] } }],
  ['can: its id is ignored, perhaps', 'needsCloud', { ...can(), ignore: { accounts: ['1*'] } }],
  ['can: its name is ignored, perhaps', 'needsCloud', { ...can(ID), ignore: { accounts: ['p*'] } }],
  [
    'can: two digits are ignored, perhaps',
    'needsCloud',
    { ...can(), ignore: { accounts: ['11?'] } },
  ],
  ['can: a name with digits is ignored', 'violated', { ...can(), ignore: { accounts: ['p1*'] } }],
  ['can: a name after digits is ignored', 'violated', { ...can(), ignore: { accounts: ['*1p'] } }],
  [
    'can: one of several is ignored',
    'needsCloud',
    { ...can(), ignore: { accounts: ['p*', 'dev'] } },
  ],
  ['can: an ignored group', 'needsCloud', { ...can(), groups: {}, ignore: { groups: ['G'] } }],
  [
    "can: a group of Control Tower's",
    'needsCloud',
    {
      groups: {},
      expect: [{ can: { group: 'AWSAuditAccountAdmins', permissionSet: 'Read', account: 'dev' } }],
    },
  ],
  ['nobody: nothing is given', 'needsCloud', nobody({})],
  ['nobody: something is given', 'violated', nobody({}), {}],
  ['nobody: a group that is excepted', 'needsCloud', nobody({ exceptGroups: ['G'] }), {}],
  [
    'nobody: a user of the name of an excepted group',
    'violated',
    nobody({ exceptGroups: ['G'] }),
    { groups: [], users: ['G'] },
  ],
  ['nobody: in a unit', 'needsCloud', nobody({ organizationalUnits: ['Dev'] }), {}],
  ['nobody: below the root', 'violated', nobody({ organizationalUnits: ['/'] }), {}],
  ['nobody: where only a glob gives', 'needsCloud', nobody({}), { accounts: ['*'] }],
  ['nobody: what has expired', 'needsCloud', nobody({}), { expires: '2026-01-01' }],
  ['nobody: a lower tier', 'needsCloud', nobody({ privilege: 'write' }), {}],
  ['nobody: that tier', 'violated', nobody({ privilege: 'admin' }), ADMIN],
  ['nobody: a higher tier', 'violated', nobody({ privilege: 'write' }), ADMIN],
  [
    'nobody: a stated tier',
    'needsCloud',
    nobody({ privilege: 'admin' }),
    { permissionSets: ['Stated'] },
  ],
  [
    'nobody: an unknown tier',
    'violated',
    nobody({ privilege: 'admin' }),
    { permissionSets: ['Mixed'] },
  ],
  [
    'nobody: a set that the file does not describe may allow anything',
    'violated',
    nobody({ privilege: 'admin' }),
    { permissionSets: ['AWSReadOnlyAccess'] },
  ],
  [
    'nobody: one of several who are not excepted',
    'violated',
    nobody({ exceptGroups: ['G'] }),
    { groups: ['G', 'H'] },
  ],
  [
    'forbid: groups may, single users may not',
    'violated',
    forbid({ directUsers: true, exceptGroups: ['G'] }),
    { users: ['ada'] },
  ],
  ['forbid: single users', 'violated', forbid({ directUsers: true }), { users: ['ada'] }],
  ['forbid: no single users', 'needsCloud', forbid({ directUsers: true }), {}],
  ['forbid: a tier', 'violated', forbid({ privilege: 'admin' }), ADMIN],
  [
    'forbid: a tier in a unit',
    'needsCloud',
    forbid({ privilege: 'admin', organizationalUnits: ['Dev'] }),
    ADMIN,
  ],
  [
    'forbid: what only warns',
    'violated',
    forbid({ directUsers: true }, 'warn'),
    { users: ['ada'] },
  ],
  [
    'forbid: an override for some plan',
    'needsCloud',
    {
      ...forbid({ directUsers: true }, 'override'),
      overrides: [{ guardrail: 'forbid', fingerprint: '0123456789ab', reason: 'x' }],
    },
    { users: ['ada'] },
  ],
  [
    'forbid: no override passes the level deny',
    'violated',
    {
      ...forbid({ directUsers: true }),
      overrides: [{ guardrail: 'forbid', fingerprint: '0123456789ab', reason: 'x' }],
    },
    { users: ['ada'] },
  ],
  [
    'forbid: an override of another guardrail',
    'violated',
    {
      ...forbid({ directUsers: true }, 'override'),
      overrides: [{ guardrail: 'deletions', fingerprint: '0123456789ab', reason: 'x' }],
    },
    { users: ['ada'] },
  ],
  [
    'forbid: an override beside one of another guardrail',
    'needsCloud',
    {
      ...forbid({ directUsers: true }, 'override'),
      overrides: [
        { guardrail: 'deletions', fingerprint: '0123456789ab', reason: 'x' },
        { guardrail: 'forbid', fingerprint: '0123456789ab', reason: 'x' },
      ],
    },
    { users: ['ada'] },
  ],
  [
    'sessions: an override for some plan',
    'needsCloud',
    {
      ...sessions({ max: 'PT7H' }),
      overrides: [{ guardrail: 'sessionDuration', fingerprint: '0123456789ab', reason: 'x' }],
    },
  ],
  [
    'sessions: of no set at all',
    'needsCloud',
    { ...sessions({ max: 'PT1H' }), permissionSets: {} },
  ],
  ['sessions: longer', 'violated', sessions({ max: 'PT7H' })],
  ['sessions: as long', 'needsCloud', sessions({ max: 'PT8H' })],
  [
    'sessions: of stated admins',
    'violated',
    {
      ...sessions({ admin: 'PT3H' }),
      permissionSets: { Admin: { sessionDuration: 'PT4H', privilege: 'admin' } },
    },
  ],
  ['sessions: of others', 'needsCloud', sessions({ admin: 'PT1H' })],
  ['breakGlass: in no entry', 'violated', GLASS, {}],
  ['breakGlass: has expired', 'violated', GLASS, { ...ADMIN, expires: '2026-01-01' }],
  ['breakGlass: in an entry', 'needsCloud', GLASS, { ...ADMIN, accounts: ['*'] }],
];

for (const [what, verdict, parts, ...entries] of CASES) {
  test(`${what}: ${verdict}`, () => {
    assert.equal(verdictsOf(fileOf(parts, ...entries)), [verdict]);
  });
}

/** Entries as they are written, with nothing filled in. */
const BARE: readonly (readonly [string, Verdict, Parts, Entry])[] = [
  [
    'can: users alone',
    'violated',
    can(),
    { users: ['G'], permissionSets: ['Read'], accounts: ['dev'] },
  ],
  [
    'can: tags alone',
    'needsCloud',
    can(),
    { groups: ['G'], permissionSets: ['Read'], tags: { a: 'b' } },
  ],
  [
    'can: a unit alone',
    'needsCloud',
    can(),
    { groups: ['G'], permissionSets: ['Read'], organizationalUnits: ['Dev'] },
  ],
  [
    'nobody: a unit alone',
    'needsCloud',
    nobody({}),
    { groups: ['G'], permissionSets: ['Read'], organizationalUnits: ['Dev'] },
  ],
  [
    'breakGlass: users alone',
    'violated',
    GLASS,
    { users: ['G'], permissionSets: ['Admin'], accounts: ['dev'] },
  ],
];

for (const [what, verdict, parts, entry] of BARE) {
  test(`${what}, without any other list: ${verdict}`, () => {
    assert.equal(verdictsOf({ ...fileOf(parts), assignments: [entry] }), [verdict]);
  });
}

test('a file without permission sets: those that others made may allow anything', () => {
  const { permissionSets: _, ...file } = fileOf(
    { ...nobody({ privilege: 'admin' }), ...sessions({ max: 'PT1H', admin: 'PT1H' }) },
    { permissionSets: ['AWSReadOnlyAccess'] },
  );
  assert.equal(verdictsOf(file), ['violated', 'needsCloud', 'needsCloud']);
});

test('a file without any rule, and one without anything: nothing to say', () => {
  assert.equal(judgeFile(fileOf({}, {}), where, NOW, classify), { verdicts: [], problems: [] });
  assert.equal(judgeFile(config(), where, NOW, classify), { verdicts: [], problems: [] });
});

test('every statement and every rule: what it says, and where it stands', () => {
  const file = fileOf(
    {
      expect: [
        { can: { group: 'G', permissionSet: 'Read', account: 'dev' } },
        { nobody: { privilege: 'admin', exceptGroups: ['H'] } },
      ],
      guardrails: {
        breakGlass: [
          { group: 'H', permissionSet: 'Admin' },
          { group: 'G', permissionSet: 'Admin' },
        ],
        forbid: [
          { level: 'warn', directUsers: true },
          { level: 'override', privilege: 'power', organizationalUnits: ['/', 'Dev'] },
        ],
        sessionDuration: { max: 'PT7H', admin: 'PT4H' },
      },
    },
    {},
    { ...ADMIN, groups: ['H'], users: ['ada'] },
  );
  const { verdicts, problems } = judgeFile(file, where, NOW, classify);
  assert.equal(
    verdicts.map(({ rule, verdict, text, at }) => [verdict, `${rule}: ${text}`, at.file]),
    [
      ['holds', 'expect: group G can Read @ dev', 'expect.0'],
      ['violated', 'expect: nobody has admin but for H', 'expect.1'],
      [
        'needsCloud',
        'breakGlass: group H → Admin is in no assignment of the file',
        'guardrails.breakGlass.0',
      ],
      [
        'violated',
        'breakGlass: group G → Admin is in no assignment of the file',
        'guardrails.breakGlass.1',
      ],
      ['violated', 'forbid: any access of single users', 'guardrails.forbid.0'],
      ['violated', 'forbid: power or more in /, Dev', 'guardrails.forbid.1'],
      [
        'violated',
        'sessionDuration: sessions may last PT7H at most',
        'guardrails.sessionDuration.max',
      ],
      [
        'needsCloud',
        'sessionDuration: sessions of the tier admin, or of one not known, may last PT4H at most',
        'guardrails.sessionDuration.admin',
      ],
    ],
  );
  assert.equal(
    problems.map(({ code, severity, hint, at }) => [code, severity, hint, at?.file]),
    [
      [
        'E301',
        'error',
        'The file gives user ada → Admin @ dev (assignments.1:1:1, admin).',
        'expect.1',
      ],
      [
        'E302',
        'error',
        'Give it an entry of assignments that does not expire.',
        'guardrails.breakGlass.1',
      ],
      [
        'E302',
        'warning',
        'The file gives user ada → Admin @ dev (assignments.1:1:1).',
        'guardrails.forbid.0',
      ],
      [
        'E302',
        'error',
        'The file gives group H → Admin @ dev (assignments.1:1:1, admin), user ada → Admin @ dev (assignments.1:1:1, admin).',
        'guardrails.forbid.1',
      ],
      [
        'E302',
        'error',
        'Read has PT8H (permissionSets.Read.sessionDuration:1:1).',
        'guardrails.sessionDuration.max',
      ],
    ],
  );
});

test('what is asked and not given: E301 with what to do', () => {
  assert.equal(judgeFile(fileOf(can()), where, NOW, classify).problems, [
    {
      code: 'E301',
      severity: 'error',
      message: 'This does not hold: group G can Read @ dev.',
      hint: 'No entry of assignments gives it; one that has expired gives nothing.',
      at: place('expect.0'),
    },
  ]);
});

test('each permission set is looked at once, however many have it', () => {
  const asked: string[] = [];
  const file = fileOf(
    nobody({ privilege: 'admin' }),
    { groups: ['G', 'H'], users: ['ada'] },
    ADMIN,
  );
  judgeFile(file, where, NOW, (spec) => {
    asked.push(spec.name);
    return { tier: 'admin' };
  });
  assert.equal(asked, ['Read', 'Admin']);
});

test('without assignments in the file what is in AWS stays', () => {
  const { assignments: _, ...file } = fileOf({ ...can(), ...GLASS });
  assert.equal(verdictsOf(file), ['needsCloud', 'needsCloud']);
});

test('a problem stands at its rule, and its hint names the entry', () => {
  const file = fileOf(
    { ...nobody({ privilege: 'admin' }), ...forbid({ directUsers: true }, 'warn') },
    {},
    { ...ADMIN, users: ['ada'], accounts: ['top', 'dev'] },
  );
  assert.equal(judgeFile(file, where, NOW, classify).problems, [
    {
      code: 'E301',
      severity: 'error',
      message: 'This does not hold: nobody has admin.',
      hint: 'The file gives group G → Admin @ dev (assignments.1:1:1, admin), user ada → Admin @ dev (assignments.1:1:1, admin).',
      at: place('expect.0'),
    },
    {
      code: 'E302',
      severity: 'warning',
      message: 'forbid: any access of single users.',
      hint: 'The file gives user ada → Admin @ dev (assignments.1:1:1).',
      at: place('guardrails.forbid.0'),
    },
  ]);
});

test('a session that is too long is named with its place', () => {
  const [problem] = judgeFile(fileOf(sessions({ max: 'PT7H' })), where, NOW, classify).problems;
  assert.is(problem?.message, 'sessionDuration: sessions may last PT7H at most.');
  assert.is(problem?.hint, 'Read has PT8H (permissionSets.Read.sessionDuration:1:1).');
  assert.equal(problem?.at, place('guardrails.sessionDuration.max'));
});

test('tiers are asked for only where a rule and an entry need them', () => {
  const asks = (parts: Parts, ...entries: Partial<Entry>[]) =>
    asksForTiers(fileOf(parts, ...entries), where, NOW);
  assert.is(asks({}, ADMIN), false);
  assert.is(asks(nobody({}), ADMIN), false);
  assert.is(asks(nobody({ privilege: 'admin' })), false);
  assert.is(asks(nobody({ privilege: 'admin' }), ADMIN), true);
  assert.is(asks(nobody({ privilege: 'admin' }), { permissionSets: ['Stated'] }), false);
  assert.is(asks(forbid({ privilege: 'admin', organizationalUnits: ['Dev'] }), ADMIN), false);
  assert.is(asks(sessions({ admin: 'PT1H' })), false);
});

test.run();
