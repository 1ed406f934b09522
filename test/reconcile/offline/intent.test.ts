import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { knowledge } from '../../../src/access/knowledge.ts';
import { type Intent, intentOf, isNoEdit } from '../../../src/reconcile/offline/intent.ts';
import { indexAccounts, selectTargets } from '../../../src/reconcile/targets.ts';
import type { Config, Directory } from '../../../src/reconcile/types.ts';
import { limitWords, selectorWords } from '../../../src/render/intent-words.ts';
import { runs } from '../../support/sample.ts';
import { onlyReads } from '../knowledge.ts';
import { account, config, directory, MANAGEMENT, NOW, where } from '../world.ts';

const test = suite('reconcile/offline: what an edit changes in intent');

const BASE = { ref: 'main', commit: '0'.repeat(40) };

type Entry = NonNullable<Config['assignments']>[number];

function entry(parts: Partial<Entry> = {}): Entry {
  return { groups: ['G'], permissionSets: ['Read'], accounts: ['dev'], ...parts };
}

function intent(before: Config | undefined, after: Config, judge = onlyReads): Intent {
  return intentOf(BASE, before && { config: before, where }, { config: after, where }, NOW, judge);
}

/* --------------------------------------------------------------------------------- assignments */

function shown({ assignments }: Intent): string[] {
  return assignments.map(({ action, principal, permissionSet, selectors, ...edit }) => {
    const sides = [edit.before, edit.after].flatMap((limits) =>
      limits ? [limitWords(limits)] : [],
    );
    const keeps = edit.keeps.map(selectorWords).join('; ');
    return [
      action,
      `${principal}/${permissionSet}`,
      selectors.map(selectorWords).join('; '),
      ...(sides.join('') === '' ? [] : [sides.join(' -> ')]),
      ...(edit.risk === 'neutral' ? [] : [edit.risk]),
      ...(keeps === '' ? [] : [`keeps ${keeps}`]),
    ].join(' | ');
  });
}

type Entries = readonly Partial<Entry>[];

const GRANTS: readonly (readonly [string, Entries, Entries, ...string[]])[] = [
  ['nothing', [{}], [{}]],
  ['a new account', [{}], [{ accounts: ['dev', 'prod'] }], 'create | G/Read | prod'],
  ['an account less', [{ accounts: ['dev', 'prod'] }], [{}], 'delete | G/Read | prod'],
  [
    'an account less that a glob and a unit may still select',
    [{ accounts: ['dev', 'd*'], organizationalUnits: ['Dev'] }],
    [{ accounts: ['d*'], organizationalUnits: ['Dev'] }],
    'delete | G/Read | dev | keeps accounts matching d*; unit Dev',
  ],
  [
    'an account less that nothing else selects',
    [{ accounts: ['dev', 'p*', 'top'] }],
    [{ accounts: ['p*', 'top'] }],
    'delete | G/Read | dev',
  ],
  [
    'a glob instead of a unit',
    [{ accounts: [], organizationalUnits: ['Dev'] }],
    [{ accounts: ['dev-*'] }],
    'create | G/Read | accounts matching dev-*',
    'delete | G/Read | unit Dev',
  ],
  ['one entry becomes two', [{ accounts: ['a', 'b'] }], [{ accounts: ['b'] }, { accounts: ['a'] }]],
  ['the same twice', [{}], [{}, {}]],
  ['another order', [{ accounts: ['a', 'b'] }], [{ accounts: ['b', 'a'] }]],
  ['another reason', [{}], [{ reason: 'CHG-1' }]],
  [
    'an exception more',
    [{ accounts: ['d*'] }],
    [{ accounts: ['d*'], except: { accounts: ['dev'] } }],
    'update | G/Read | accounts matching d* |  -> but for dev | narrows',
  ],
  [
    'an exception less',
    [{ accounts: ['d*'], except: { organizationalUnits: ['Prod'] } }],
    [{ accounts: ['d*'] }],
    'update | G/Read | accounts matching d* | but for unit Prod ->  | broadens',
  ],
  [
    'one exception for another',
    [{ accounts: ['d*'], except: { accounts: ['a'] } }],
    [{ accounts: ['d*'], except: { accounts: ['b'] } }],
    'update | G/Read | accounts matching d* | but for a -> but for b | broadens',
  ],
  ['an exception that is about another account', [{}], [{ except: { accounts: ['prod'] } }]],
  [
    'an exception that takes the account itself',
    [{}],
    [{ except: { accounts: ['d*'] } }],
    'delete | G/Read | dev',
  ],
  [
    'an exception by id may be about an account by name',
    [{}],
    [{ except: { accounts: ['111122223333'] } }],
    'update | G/Read | dev |  -> but for 111122223333 | narrows',
  ],
  [
    'a filter by tag',
    [{}],
    [{ tags: { env: 'dev' } }],
    'update | G/Read | dev |  -> with env=dev | narrows',
  ],
  [
    'another tag',
    [{ tags: { env: 'dev' } }],
    [{ tags: { env: 'prod' } }],
    'update | G/Read | dev | with env=dev -> with env=prod | broadens',
  ],
  [
    'tags alone select from everything',
    [],
    [{ accounts: [], tags: { env: 'dev', a: 'b' } }],
    'create | G/Read | every account | with a=b and env=dev',
  ],
  [
    'nested units too',
    [{ accounts: [], organizationalUnits: ['Dev'], recursive: false }],
    [{ accounts: [], organizationalUnits: ['Dev'], recursive: true }],
    'update | G/Read | unit Dev | only directly in it ->  | broadens',
  ],
  ['recursive says nothing of accounts', [{}], [{ recursive: false }]],
  [
    'an end',
    [{}],
    [{ expires: '2027-01-01' }],
    'update | G/Read | dev |  -> until 2027-01-01 | narrows',
  ],
  [
    'a later end',
    [{ expires: '2027-01-01' }],
    [{ expires: '2027-01-02' }],
    'update | G/Read | dev | until 2027-01-01 -> until 2027-01-02 | broadens',
  ],
  ['what has expired grants nothing', [], [{ expires: '2026-11-01' }]],
  [
    'what had expired and lasts again',
    [{ expires: '2026-11-01' }],
    [{ expires: '2027-01-01' }],
    'create | G/Read | dev | until 2027-01-01',
  ],
  [
    'each group and set for itself',
    [],
    [{ groups: ['G', 'H'], permissionSets: ['Read', 'Admin'], users: ['u'] }],
    'create | G/Admin | dev',
    'create | G/Read | dev',
    'create | H/Admin | dev',
    'create | H/Read | dev',
    'create | u/Admin | dev',
    'create | u/Read | dev',
  ],
];

for (const [title, before, after, ...expected] of GRANTS) {
  test(`assignments: ${title}`, () => {
    const file = (entries: Entries) => config({ assignments: entries.map(entry) });
    assert.equal(shown(intent(file(before), file(after))), expected);
  });
}

test('a group and a permission set of a new name keep what they have', () => {
  const before = config({
    groups: { G: {} },
    permissionSets: { Read: {} },
    assignments: [entry({ accounts: ['dev', 'prod'] })],
  });
  const after = config({
    groups: { Readers: { previously: ['G'] } },
    permissionSets: { Look: { previously: ['Read'] } },
    assignments: [entry({ groups: ['Readers'], permissionSets: ['Look'] })],
  });
  const edit = intent(before, after);
  assert.equal(shown(edit), ['delete | Readers/Look | prod']);
  assert.equal(
    edit.principals.map(({ action, name, renamedFrom }) => [action, name, renamedFrom]),
    [['update', 'Readers', 'G']],
  );
  assert.equal(
    edit.permissionSets.map(({ action, name, renamedFrom }) => [action, name, renamedFrom]),
    [['update', 'Look', 'Read']],
  );
});

test('a name that both files declare is no rename, whatever previously says', () => {
  const before = config({ groups: { G: {}, H: {} }, assignments: [entry()] });
  const after = config({
    groups: { G: {}, H: { previously: ['G'] } },
    assignments: [entry({ groups: ['H'] })],
  });
  assert.equal(shown(intent(before, after)), ['delete | G/Read | dev', 'create | H/Read | dev']);
  assert.equal(intent(before, after).principals, []);
});

test('too many selections end with an error instead of the memory', () => {
  const many = (name: string) => Array.from({ length: 2000 }, (_, at) => `${name}${at}`);
  const file = config({
    assignments: [entry({ groups: many('g'), permissionSets: many('s'), accounts: many('a') })],
  });
  assert.throws(() => intent(undefined, file), /E675|too many to be compared/);
});

/* ---------------------------------------------------------------------- against real accounts */

const some = (values: readonly string[]) => fc.subarray([...values]);
const UNITS = ['Dev', 'Dev/Inner', '/'];

const randomEntry = fc
  .record(
    {
      groups: some(['G', 'H']),
      permissionSets: some(['Read', 'Admin']),
      accounts: some(['a-1', 'a-2', 'b-1', '100000000002', 'a-*', '*']),
      organizationalUnits: some(UNITS),
      recursive: fc.boolean(),
      tags: fc.constantFrom<Record<string, string>>({ env: 'dev' }, { env: 'prod' }, {}),
      except: fc.record(
        { accounts: some(['a-1', 'b-*', '100000000003']), organizationalUnits: some(UNITS) },
        { requiredKeys: [] },
      ),
      expires: fc.constantFrom('2026-11-01', '2027-01-01', '2028-01-01'),
    },
    { requiredKeys: ['groups', 'permissionSets'] },
  )
  .filter(
    ({ accounts = [], organizationalUnits = [], tags }) =>
      accounts.length + organizationalUnits.length > 0 || tags !== undefined,
  );

const WORLD: Directory = directory({
  accounts: [
    account('100000000001', 'a-1', { tags: { env: 'dev' }, unitIds: ['r-root', 'ou-dev'] }),
    account('100000000002', 'a-2', {
      tags: { env: 'prod' },
      unitIds: ['r-root', 'ou-dev', 'ou-in'],
    }),
    account('100000000003', 'b-1', { tags: { env: 'dev' } }),
    account(MANAGEMENT, 'top', { tags: {} }),
  ],
  units: [
    { id: 'r-root', path: '/' },
    { id: 'ou-dev', path: 'Dev' },
    { id: 'ou-in', path: 'Dev/Inner' },
  ],
});

/** Everything that a file grants in that world, as `group/set/account`. */
function granted(file: Config): Set<string> {
  const index = indexAccounts(WORLD, undefined);
  const alive = (file.assignments ?? []).filter(
    ({ expires }) => expires === undefined || !expires.startsWith('2026'),
  );
  return new Set(
    alive.flatMap((one, at) =>
      selectTargets(one, ['assignments', at], index, where).accounts.flatMap(({ id }) =>
        (one.groups ?? []).flatMap((group) =>
          one.permissionSets.map((set) => `${group}/${set}/${id}`),
        ),
      ),
    ),
  );
}

test('whoever gains or loses an account stands in the intent, and an intent without edits changes nobody', () => {
  const seen = { gained: 0, lost: 0, same: 0 };
  fc.assert(
    fc.property(
      fc.array(randomEntry, { maxLength: 4 }),
      fc.array(randomEntry, { maxLength: 4 }),
      fc.boolean(),
      (old, now, isLike) => {
        const [before, after] = [
          config({ assignments: old }),
          config({ assignments: isLike ? [...old.slice(1), ...now.slice(0, 1)] : now }),
        ];
        const { assignments: edits } = intent(before, after);
        const [had, has] = [granted(before), granted(after)];
        const holders = (actions: readonly string[]) =>
          new Set(
            edits
              .filter(({ action, risk }) => actions.includes(action) || actions.includes(risk))
              .map(({ principal, permissionSet }) => `${principal}/${permissionSet}`),
          );
        const [more, less] = [holders(['create', 'broadens']), holders(['delete', 'update'])];
        for (const one of has) {
          if (!had.has(one)) {
            seen.gained += 1;
            assert.ok(more.has(one.replace(/\/\d+$/, '')), `${one} is gained`);
          }
        }
        for (const one of had) {
          if (!has.has(one)) {
            seen.lost += 1;
            assert.ok(less.has(one.replace(/\/\d+$/, '')), `${one} is lost`);
          }
        }
        seen.same += edits.length === 0 ? 1 : 0;
      },
    ),
    { numRuns: runs(120, 300) },
  );
  assert.ok(Math.min(seen.gained, seen.lost, seen.same) > 5, JSON.stringify(seen));
});

test('the other way round what is new is gone and what is gone is new', () => {
  const turned = { create: 'delete', delete: 'create', update: 'update' } as const;
  fc.assert(
    fc.property(
      fc.array(randomEntry, { maxLength: 4 }),
      fc.array(randomEntry, { maxLength: 4 }),
      (old, now) => {
        const [before, after] = [config({ assignments: old }), config({ assignments: now })];
        const names = ({ assignments }: Intent, turn: boolean) =>
          assignments
            .flatMap(({ action, principal, permissionSet, selectors }) =>
              selectors.map((one) =>
                JSON.stringify([turn ? turned[action] : action, principal, permissionSet, one]),
              ),
            )
            .sort();
        assert.equal(names(intent(before, after), false), names(intent(after, before), true));
        assert.ok(isNoEdit(intent(before, before)));
      },
    ),
    { numRuns: runs(50, 100) },
  );
});

/* ---------------------------------------------------------------------------- permission sets */

type PermissionSet = NonNullable<Config['permissionSets']>[string];

const S3 = (...Action: string[]): NonNullable<PermissionSet['inlinePolicy']> => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
});

const SETS: readonly (readonly [
  title: string,
  before: PermissionSet | undefined,
  after: PermissionSet | undefined,
  ...expected: string[],
])[] = [
  ['the same', { sessionDuration: 'PT60M' }, { sessionDuration: 'PT1H' }],
  ['a new one', undefined, { awsManagedPolicies: ['AdministratorAccess'] }, 'create', 'to admin'],
  ['one less', { awsManagedPolicies: ['ReadOnlyAccess'] }, undefined, 'delete', 'from read'],
  [
    'a longer session',
    { sessionDuration: 'PT1H' },
    { sessionDuration: 'PT2H' },
    'update',
    'sessionDuration',
    'broadens',
    'from read',
    'to read',
  ],
  [
    'an action less',
    { inlinePolicy: S3('s3:GetObject', 's3:PutObject') },
    { inlinePolicy: S3('s3:GetObject') },
    'update',
    'inlinePolicy',
    'narrows',
    'from write',
    'to read',
  ],
  [
    'another spelling of a policy',
    { inlinePolicy: S3('s3:GetObject', 's3:PutObject') },
    { inlinePolicy: S3('s3:PutObject', 'S3:GetObject') },
  ],
  [
    'a part that was not managed may have been less',
    { sessionDuration: 'PT1H' },
    { sessionDuration: 'PT1H', awsManagedPolicies: [] },
    'update',
    'broadens',
    'managed awsManagedPolicies',
    'from read',
    'to read',
  ],
  [
    'a description that was not managed gives nobody anything',
    {},
    { description: 'x' },
    'update',
    'description',
    'managed description',
    'from read',
    'to read',
  ],
  [
    'a part that is left alone stays as it is',
    { sessionDuration: 'PT2H', awsManagedPolicies: ['ReadOnlyAccess'] },
    { awsManagedPolicies: ['ReadOnlyAccess'] },
    'update',
    'alone sessionDuration',
    'from read',
    'to read',
  ],
];

for (const [title, before, after, ...expected] of SETS) {
  test(`permission sets: ${title}`, () => {
    const file = (set: PermissionSet | undefined) =>
      config({ permissionSets: set === undefined ? {} : { S: set } });
    const edits = intent(file(before), file(after), knowledge).permissionSets.map((edit) => [
      edit.action,
      ...edit.fields,
      ...(edit.risk === 'neutral' ? [] : [edit.risk]),
      ...edit.managedNow.map((part) => `managed ${part}`),
      ...edit.leftAlone.map((part) => `alone ${part}`),
      ...(edit.tierBefore ? [`from ${edit.tierBefore}`] : []),
      ...(edit.tierAfter ? [`to ${edit.tierAfter}`] : []),
    ]);
    assert.equal(edits, expected.length === 0 ? [] : [expected]);
  });
}

test('an edit of a policy says which actions it allows more and less', () => {
  const file = (...actions: string[]) =>
    config({ permissionSets: { S: { inlinePolicy: S3(...actions) } } });
  const [edit] = intent(file('s3:GetObject'), file('s3:PutObject'), knowledge).permissionSets;
  assert.equal(edit?.rights?.added.first, ['s3:PutObject']);
  assert.equal(edit?.rights?.removed.first, ['s3:GetObject']);
});

/* ----------------------------------------------------------------------------------- the rest */

const RULES: readonly (readonly [string, Partial<Config>, Partial<Config>, ...string[]])[] = [
  [
    'a default that is written is none',
    {},
    {
      guardrails: {
        deletions: { maxCount: 10, maxPercent: 25, level: 'override' },
        neverEmpty: { level: 'override' },
        lastAssignment: 'warn',
        keepSelf: true,
        sessionDuration: { max: 'PT12H' },
      },
    },
  ],
  [
    'limits',
    { guardrails: { deletions: { maxCount: 10 }, minAdmins: { critical: 2 } } },
    {
      guardrails: {
        deletions: { maxCount: 100, maxPercent: 5, level: 'warn' },
        minAdmins: { management: 1, critical: 1 },
      },
    },
    'loosened guardrails.deletions.level override -> warn',
    'loosened guardrails.deletions.maxCount 10 -> 100',
    'loosened guardrails.minAdmins.critical 2 -> 1',
    'tightened guardrails.deletions.maxPercent 25 -> 5',
    'tightened guardrails.minAdmins.management 0 -> 1',
  ],
  [
    'levels and switches',
    { guardrails: { neverEmpty: { level: 'deny' }, lastAssignment: 'override' } },
    { guardrails: { keepSelf: false, lastAssignment: 'deny' } },
    'loosened guardrails.keepSelf true -> false',
    'loosened guardrails.neverEmpty.level deny -> override',
    'tightened guardrails.lastAssignment override -> deny',
  ],
  [
    'sessions of admins may last as long as all',
    { guardrails: { sessionDuration: { max: 'PT8H', admin: 'PT1H' } } },
    { guardrails: { sessionDuration: { max: 'PT4H' } } },
    'loosened guardrails.sessionDuration.admin PT1H -> PT4H',
    'tightened guardrails.sessionDuration.max PT8H -> PT4H',
  ],
  [
    'what is protected, critical and emergency access',
    {
      guardrails: {
        breakGlass: [{ group: 'G', permissionSet: 'Admin' }],
        protected: { accounts: ['a'] },
        critical: { organizationalUnits: ['Prod'] },
      },
    },
    { guardrails: { protected: { groups: ['G'] } } },
    'loosened guardrails.breakGlass -group G → Admin',
    'loosened guardrails.critical.organizationalUnits -Prod',
    'loosened guardrails.protected.accounts -a',
    'tightened guardrails.protected.groups +G',
  ],
  [
    'what is forbidden, in another order the same',
    {
      guardrails: {
        forbid: [
          { privilege: 'admin', exceptGroups: ['A', 'B'], level: 'deny' },
          { directUsers: true, level: 'deny' },
        ],
      },
    },
    {
      guardrails: {
        forbid: [
          { directUsers: true, level: 'warn' },
          { privilege: 'admin', exceptGroups: ['B', 'A'], level: 'deny' },
        ],
      },
    },
    'loosened guardrails.forbid -any access of single users (deny)',
    'tightened guardrails.forbid +any access of single users (warn)',
  ],
  [
    'statements, overrides and what is ignored',
    {
      expect: [
        { nobody: { privilege: 'admin' } },
        { can: { group: 'G', permissionSet: 'Read', account: 'dev' } },
      ],
      ignore: { accounts: ['old'] },
    },
    {
      overrides: [{ guardrail: 'deletions', fingerprint: '4f1c9a2be07d', reason: 'CHG-1' }],
      ignore: { groups: ['G'] },
    },
    'loosened expect -group G can Read @ dev',
    'loosened expect -nobody has admin',
    'loosened ignore.groups +G',
    'loosened overrides +deletions for the plan 4f1c9a2be07d: CHG-1',
    'tightened ignore.accounts -old',
  ],
  [
    'a stated tier',
    { permissionSets: { A: {}, B: { privilege: 'power' }, C: { privilege: 'read' }, D: {} } },
    {
      permissionSets: {
        A: { privilege: 'read' },
        B: { privilege: 'read' },
        C: {},
        D: { privilege: 'admin' },
      },
    },
    'loosened permissionSets.A.privilege +read',
    'loosened permissionSets.B.privilege power -> read',
    'tightened permissionSets.C.privilege -read',
    'tightened permissionSets.D.privilege +admin',
  ],
];

for (const [title, before, after, ...expected] of RULES) {
  test(`rules: ${title}`, () => {
    const { rules } = intent(config(before), config(after));
    const words = rules.map(({ effect, rule, before: old, after: now }) => {
      const change =
        old !== undefined && now !== undefined
          ? `${old} -> ${now}`
          : now === undefined
            ? `-${old}`
            : `+${now}`;
      return `${effect} ${rule} ${change}`;
    });
    assert.equal(words, expected);
  });
}

test('settings: one line a value, lists element by element, and what is managed at all', () => {
  const before = config({
    groups: {},
    identitySource: {
      provider: 'entra',
      enterpriseApp: { displayName: 'AWS', notificationEmails: ['a@x.example', 'b@x.example'] },
      scim: { state: 'running' },
    },
  });
  const after = config({
    identityCenter: { region: 'eu-central-1', accessControlAttributes: {} },
    identitySource: {
      provider: 'entra',
      enterpriseApp: { displayName: 'AWS', notificationEmails: ['b@x.example', 'c@x.example'] },
      scim: { state: 'paused' },
    },
    assignments: [],
    prune: 'none',
  });
  assert.equal(
    intent(before, after).settings.map(({ action, setting, before: old, after: now }) =>
      [action, setting, JSON.stringify(old), JSON.stringify(now)].join(' '),
    ),
    [
      'create assignments  "managed"',
      'delete groups "managed" ',
      'create identityCenter.accessControlAttributes  {}',
      'delete identitySource.enterpriseApp.notificationEmails "a@x.example" ',
      'create identitySource.enterpriseApp.notificationEmails  "c@x.example"',
      'update identitySource.scim.state "running" "paused"',
      'create prune  "none"',
    ],
  );
});

test('groups and users: declared, gone, pinned to another object', () => {
  const id = '5F6E7D8C-1111-4222-8333-944445555666';
  const before = config({ groups: { A: {}, B: { objectId: id }, C: {} }, users: {} });
  const after = config({
    groups: { A: { objectId: id }, B: { objectId: id.toLowerCase() } },
    users: { 'ada@x.example': {} },
  });
  assert.equal(
    intent(before, after).principals.map(({ action, principalType, name, objectIdAfter }) =>
      [action, principalType, name, objectIdAfter].join(' ').trim(),
    ),
    [`update group A ${id}`, 'delete group C', 'create user ada@x.example'],
  );
});

/** One thing of each kind: none of them alone is no edit. */
const ALONE: readonly (readonly [string, Partial<Config>, Partial<Config>])[] = [
  ['a permission set', { permissionSets: {} }, { permissionSets: { Read: {} } }],
  ['an assignment', { assignments: [] }, { assignments: [entry()] }],
  ['a group', { groups: {} }, { groups: { G: {} } }],
  ['a setting', {}, { prune: 'none' }],
  ['a rule', {}, { guardrails: { keepSelf: false } }],
];

for (const [what, before, after] of ALONE) {
  test(`${what} alone is an edit, and the only one`, () => {
    const edit = intent(config(before), config(after));
    const { permissionSets, assignments, principals, settings, rules } = edit;
    const all = [permissionSets, assignments, principals, settings, rules];
    assert.is(all.flat().length, 1);
    assert.not(isNoEdit(edit));
  });
}

test('what says the same in other words is no edit', () => {
  const before = config({ permissionSets: { Read: { sessionDuration: 'PT60M' } }, groups: {} });
  const after = config({ groups: {}, permissionSets: { Read: { sessionDuration: 'PT1H' } } });
  const edit = intent(before, after);
  assert.equal(edit, {
    formatVersion: '1.0',
    base: BASE,
    isFirst: false,
    permissionSets: [],
    assignments: [],
    principals: [],
    settings: [],
    rules: [],
  });
  assert.ok(isNoEdit(edit));
});

test('a commit without the file: everything is new', () => {
  const after = config({ groups: { G: {} }, permissionSets: { Read: {} }, assignments: [entry()] });
  const edit = intent(undefined, after);
  assert.ok(edit.isFirst);
  assert.not(isNoEdit(edit));
  assert.equal(
    edit.settings.map(({ setting }) => setting),
    ['assignments', 'groups', 'identityCenter.region', 'permissionSets'],
  );
  const { permissionSets, assignments, principals, settings } = edit;
  const actions = [...permissionSets, ...assignments, ...principals, ...settings].map(
    ({ action }) => action,
  );
  assert.is(actions.length, 7, JSON.stringify(edit));
  assert.ok(actions.every((action) => action === 'create'));
});

test.run();
