import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { same } from '../../src/reconcile/canonical.ts';
import { essence } from '../../src/reconcile/fingerprint.ts';
import type { BaseFile } from '../../src/reconcile/origins.ts';
import type { Change, Config, Directory, Found, Live, Plan } from '../../src/reconcile/types.ts';
import { runs } from '../support/sample.ts';
import { planWorld, randomFile, randomWorld } from './random-world.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  liveAssignment,
  liveAttributes,
  liveSet,
  NOW,
  planOf,
  user,
  where,
} from './world.ts';

const test = suite('reconcile/origins');

const [DEV, PROD, GONE] = ['111111111111', '222222222222', '333333333333'];
const COMMIT = '0123456789abcdef'.repeat(3).slice(0, 40);

const WORLD = directory({
  accounts: [account(DEV, 'dev'), account(PROD, 'prod')],
  principals: [group('G'), group('H'), user('ada')],
});

function baseOf(file?: Partial<Config>): BaseFile {
  return {
    ref: 'main',
    commit: COMMIT,
    ...(file && { file: { config: config({ ...ENTRA, ...file }), where } }),
  };
}

/** Each change with its origin, also what waits: `drift delete assignment/…`. */
function origins({ changes, deferred }: Plan): string[] {
  return [...changes, ...deferred.map(({ change }) => change)].map(
    ({ origin, action, key }) => `${origin} ${action} ${key}`,
  );
}

interface Case {
  readonly base?: Partial<Config>;
  readonly head: Partial<Config>;
  readonly found?: readonly Found[];
  readonly world?: Partial<Directory>;
  readonly live?: Partial<Live>;
}

async function planned({ base, head, found = [], world = {}, live = {} }: Case): Promise<Plan> {
  const file = config({ ...ENTRA, ...head });
  return planOf(file, { ...WORLD, ...world }, found, where, live, NOW, baseOf(base));
}

const grants = (...entries: readonly (readonly [group: string, account: string])[]) =>
  ({
    groups: { G: {}, H: {} },
    permissionSets: { R: {} },
    assignments: entries.map(([name, one]) => ({
      groups: [name],
      permissionSets: ['R'],
      accounts: [one],
    })),
  }) satisfies Partial<Config>;

const R = liveSet('R');
const have = (...lines: readonly string[]) => [R, ...lines.map(liveAssignment)];

const cases: readonly (readonly [title: string, one: Case, ...expected: readonly string[]])[] = [
  [
    'what both ask for is drift, what only the edit asks for is change',
    { base: grants(['G', 'dev']), head: grants(['G', 'dev'], ['H', 'dev']), found: [R] },
    `drift create assignment/group:G/R/${DEV}`,
    `change create assignment/group:H/R/${DEV}`,
  ],
  [
    'what the base had is taken away by the edit, what it had not is drift',
    {
      base: grants(['G', 'dev']),
      head: grants(),
      found: have(`group:G R ${DEV}`, `group:G R ${PROD}`),
    },
    `change delete assignment/group:G/R/${DEV}`,
    `drift delete assignment/group:G/R/${PROD}`,
  ],
  [
    'a part of a set that both want is drift only where nothing else differs',
    {
      base: { permissionSets: { A: { description: 'x' }, B: { description: 'x' } } },
      head: {
        permissionSets: {
          A: { description: 'x' },
          B: { description: 'x', sessionDuration: 'PT8H' },
        },
      },
      found: [liveSet('A'), liveSet('B')],
    },
    'drift update permissionSet/A',
    'change update permissionSet/B',
  ],
  [
    'another value for the same part',
    {
      base: { permissionSets: { A: { description: 'x' } } },
      head: { permissionSets: { A: { description: 'y' } } },
      found: [liveSet('A')],
    },
    'change update permissionSet/A',
  ],
  [
    'attributes that the base does not manage',
    {
      base: {},
      head: { identityCenter: { region: 'eu-central-1', accessControlAttributes: {} } },
      found: [liveAttributes({ a: 'b' })],
    },
    'change delete accessControlAttributes',
  ],
  [
    'an end date that has passed is nobody’s edit',
    {
      base: {
        ...grants(),
        assignments: [
          { groups: ['G'], permissionSets: ['R'], accounts: ['dev'], expires: '2026-01-01' },
        ],
      },
      head: grants(),
      found: have(`group:G R ${DEV}`),
    },
    `drift delete assignment/group:G/R/${DEV}`,
  ],
  [
    'prune in the edit',
    { base: { ...grants(), prune: 'none' }, head: grants(), found: have(`group:G R ${DEV}`) },
    `change delete assignment/group:G/R/${DEV}`,
  ],
  [
    'what the base ignores',
    {
      base: { ...grants(), ignore: { accounts: ['dev'] } },
      head: grants(),
      found: have(`group:G R ${DEV}`),
    },
    `change delete assignment/group:G/R/${DEV}`,
  ],
  [
    'what waits has an origin, too',
    {
      base: grants(['G', 'dev']),
      head: grants(['G', 'dev'], ['H', 'dev']),
      found: [R],
      world: {
        principals: [
          { type: 'group', name: 'G', entraId: 'entra-G' },
          { type: 'group', name: 'H', entraId: 'entra-H' },
        ],
      },
    },
    `drift create assignment/group:G/R/${DEV}`,
    `change create assignment/group:H/R/${DEV}`,
  ],
];

test('what was removed has the place where the base asked for it, what drifted has none', async () => {
  const { changes } = await planned({
    base: grants(['G', 'dev'], ['H', 'dev']),
    head: grants(['G', 'dev']),
    found: have(`group:G R ${DEV}`, `group:H R ${DEV}`, `group:H R ${PROD}`),
  });
  const told = changes.map(({ key, reason, because }) => [key, reason.code, because.length]);
  assert.equal(told.sort(), [
    [`assignment/group:H/R/${DEV}`, 'removed', 1],
    [`assignment/group:H/R/${PROD}`, 'notInFile', 0],
  ]);
});

for (const [title, one, ...expected] of cases) {
  test(title, async () => {
    const plan = await planned(one);
    assert.equal(origins(plan).sort(), [...expected].sort());
    assert.equal(plan.base, { ref: 'main', commit: COMMIT });
    assert.equal(
      plan.problems.filter(({ code }) => code === 'E540' || code === 'E541'),
      [],
    );
  });
}

/** What the base names and nobody knows: whatever concerns it is no drift, the rest is told apart. */
const doubtful: readonly (readonly [
  title: string,
  one: Case,
  says: RegExp,
  ...expected: readonly string[],
])[] = [
  [
    'a group that is gone',
    {
      base: { ...grants(['Gone', 'dev']), groups: { Gone: {}, G: {}, H: {} } },
      head: grants(),
      found: have(`group:Gone R ${DEV}`, `group:G R ${DEV}`),
    },
    /no group named "Gone"/,
    `change delete assignment/group:Gone/R/${DEV}`,
    `drift delete assignment/group:G/R/${DEV}`,
  ],
  [
    'a group that was made again, and is pinned anew by the edit',
    {
      base: { ...grants(['G', 'dev']), groups: { G: { objectId: 'entra-old' }, H: {} } },
      head: { ...grants(['G', 'dev']), groups: { G: { objectId: 'entra-G' }, H: {} } },
      found: [R],
    },
    /object id entra-old/,
    `change create assignment/group:G/R/${DEV}`,
  ],
  [
    'a group that has another name today, known by its id',
    {
      base: { ...grants(['Was', 'dev']), groups: { Was: { objectId: 'entra-G' } } },
      head: grants(),
      found: have(`group:G R ${DEV}`, `group:H R ${DEV}`),
    },
    /is named "G", not "Was"/,
    `change delete assignment/group:G/R/${DEV}`,
    `drift delete assignment/group:H/R/${DEV}`,
  ],
  [
    'a group that has another name today, by what the edit says',
    {
      base: { ...grants(['Was', 'dev']), groups: { Was: {} } },
      head: { ...grants(), groups: { G: { previously: ['Was'] }, H: {} } },
      found: have(`group:G R ${DEV}`),
    },
    /no group named "Was"/,
    `change delete assignment/group:G/R/${DEV}`,
  ],
  [
    'an account that was closed: the rest of its entry is not told apart, other entries are',
    {
      base: grants(['G', 'gone'], ['H', 'dev']),
      head: grants(),
      found: have(`group:G R ${DEV}`, `group:H R ${DEV}`, `group:H R ${PROD}`),
    },
    /"gone"/,
    `change delete assignment/group:G/R/${DEV}`,
    `change delete assignment/group:H/R/${DEV}`,
    `drift delete assignment/group:H/R/${PROD}`,
  ],
  [
    'another instance',
    {
      base: {
        ...grants(),
        identityCenter: { region: 'eu-central-1', instanceArn: 'arn:aws:sso:::instance/ssoins-0' },
      },
      head: grants(),
      found: have(`group:G R ${DEV}`),
    },
    /ssoins-0/,
    `change delete assignment/group:G/R/${DEV}`,
  ],
];

for (const [title, one, says, ...expected] of doubtful) {
  test(`does not end the run: ${title}`, async () => {
    const plan = await planned(one);
    assert.equal(origins(plan).sort(), [...expected].sort());
    const [notice, ...others] = plan.problems.filter(({ code }) => code === 'E541');
    assert.match(notice?.message ?? '', says);
    assert.is(notice?.severity, 'notice');
    assert.equal(others, []);
  });
}

test('an account that is not ACTIVE is no reason for doubt', async () => {
  const plan = await planned({
    base: grants(['G', 'gone'], ['G', 'dev']),
    head: grants(['G', 'dev']),
    found: [R],
    world: { accounts: [...WORLD.accounts, account(GONE, 'gone', { state: 'SUSPENDED' })] },
  });
  assert.equal(origins(plan), [`drift create assignment/group:G/R/${DEV}`]);
  assert.equal(
    plan.problems.filter(({ code }) => code === 'E541'),
    [],
  );
});

test('only what goes is told to be removed: what comes and what differs keeps its reason', async () => {
  const base = { permissionSets: { R: { description: 'x' } }, groups: { G: {} } };
  const assignments = [{ groups: ['G'], permissionSets: ['R'], accounts: ['dev'] }];
  const { changes } = await planned({
    base: { ...base, assignments },
    head: { ...base, permissionSets: { R: { description: 'y' } }, assignments },
    found: [R],
  });
  assert.equal(
    changes.map(
      ({ action, origin, reason }) => `${action} ${origin} ${reason.code}: ${reason.text}`,
    ),
    ['update change differs: differs from access.yaml', 'create drift missing: not in AWS yet'],
  );
});

/** The plan of a grant that is missing, and what it says about the base. */
async function comparedWith(base: BaseFile) {
  const file = config({ ...ENTRA, ...grants(['G', 'dev']) });
  const plan = await planOf(file, WORLD, [R], where, {}, NOW, base);
  const notices = plan.problems.filter(({ code }) => code === 'E540' || code === 'E541');
  return { plan, notices };
}

const asked = (...groups: string[]): BaseFile => ({
  ...baseOf({
    groups: Object.fromEntries(groups.map((name) => [name, {}])),
    permissionSets: { R: {} },
    assignments: [],
  }),
});

/** How the commit is called, and what is said of it where it has no file. */
for (const [ref, name] of [
  ['main', 'main (0123456)'],
  [COMMIT, '0123456'],
  ['0123456789', '0123456'],
  ['v1.0', 'v1.0 (0123456)'],
] as const) {
  test(`a commit without access.yaml, known as ${ref}: all is new, and that is said`, async () => {
    const { plan, notices } = await comparedWith({ ref, commit: COMMIT });
    assert.equal(notices, [
      {
        code: 'E540',
        severity: 'notice',
        message: `The commit ${name} has no access.yaml: every change counts as one of this edit, and of the guardrails before it only the defaults apply.`,
      },
    ]);
    assert.equal(origins(plan), [`change create assignment/group:G/R/${DEV}`]);
  });
}

const HINT = 'Changes that concern it are shown as ones of this edit; its guardrails apply.';

test('what the base names and nobody knows: the first is told, the others are counted', async () => {
  const message =
    'access.yaml of the commit main (0123456) names what is not there today: Entra ID has no group named "Gone".';
  const told = async (...groups: string[]) =>
    (await comparedWith(asked(...groups))).notices.map(({ code, severity, message, hint }) => [
      code,
      severity,
      message,
      hint,
    ]);
  assert.equal(await told('G'), []);
  assert.equal(await told('G', 'Gone'), [['E541', 'notice', message, HINT]]);
  assert.equal(await told('Gone', 'G', 'Left'), [
    ['E541', 'notice', `${message} And 1 more.`, HINT],
  ]);
  assert.equal(await told('Gone', 'Left', 'Lost'), [
    ['E541', 'notice', `${message} And 2 more.`, HINT],
  ]);
});

const all = ({ changes, deferred }: Plan) => [...changes, ...deferred.map(({ change }) => change)];

test('compared with itself, everything is drift', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const { file } = world;
      const base = { ...baseOf(), file: { config: structuredClone(file), where } };
      const plan = await planWorld({ ...world, base });
      assert.equal(
        all(plan).filter(({ origin }) => origin !== 'drift'),
        [],
      );
    }),
    { numRuns: runs(50, 120) },
  ));

test('compared with an empty file, or with none, nothing is', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      for (const base of [undefined, baseOf(), baseOf({})]) {
        const plan = await planWorld(base ? { ...world, base } : world);
        assert.equal(
          all(plan).filter(({ origin }) => origin !== 'change'),
          [],
        );
      }
    }),
    { numRuns: runs(30, 60) },
  ));

/** A change without what the base tells of it. */
function untold(change: Change) {
  const isRemoved = change.reason.code === 'removed';
  return {
    ...change,
    origin: '',
    ...(isRemoved && { because: [], reason: { code: 'notInFile', text: 'not in access.yaml' } }),
  };
}

test('the base changes nothing but origins and places of removals, and origins are those of a plan of the base', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, randomFile, async (world, other) => {
      const alone = await planWorld(world);
      const plan = await planWorld({
        ...world,
        base: { ...baseOf(), file: { config: other, where } },
      });
      const without = (one: Plan) => all(one).map(untold);
      assert.equal(without(plan), without(alone));
      assert.is(plan.changes.length, alone.changes.length);
      assert.is(plan.fingerprint, alone.fingerprint);
      const before = all(await planWorld({ ...world, file: other }, world.file));
      for (const change of all(plan)) {
        const isAskedFor = before.some((one) => same(essence(one), essence(change)));
        assert.is(change.origin, isAskedFor ? 'drift' : 'change', change.key);
      }
    }),
    { numRuns: runs(50, 120) },
  ));

test.run();
