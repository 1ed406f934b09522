import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Change, Config, Found } from '../../src/reconcile/types.ts';
import { hasSafeOrder, isInevitable, type Move } from '../faults/inevitable.ts';
import { runs } from '../support/sample.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  liveAssignment,
  liveSet,
  OURS,
  planOf,
  steps,
} from './world.ts';

const test = suite('reconcile/safe-order');

const ACCOUNTS = { one: '111122223333', two: '222233334444' } as const;
const GROUPS = ['G', 'H'] as const;
const SETS = ['A', 'B', 'C'] as const;
const POLICIES = ['P', 'Q', 'R'] as const;

const world = directory({
  accounts: Object.entries(ACCOUNTS).map(([name, id]) => account(id, name)),
  principals: GROUPS.map((name) => group(name)),
});

const arn = (policy: string) => `arn:aws:iam::aws:policy/${policy}`;

/** What each set holds, and who has which set where: `G A one`. */
interface Access {
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly assignments: readonly string[];
}

function fileOf({ sets, assignments }: Access): Config {
  return config({
    ...ENTRA,
    groups: Object.fromEntries(GROUPS.map((name) => [name, {}])),
    permissionSets: Object.fromEntries(
      Object.entries(sets).map(([name, policies]) => [name, { awsManagedPolicies: [...policies] }]),
    ),
    assignments: assignments.map((text) => {
      const [who = '', set = '', where = ''] = text.split(' ');
      return { groups: [who], permissionSets: [set], accounts: [where] };
    }),
  });
}

function foundOf({ sets, assignments }: Access): Found[] {
  const used = Object.entries(sets);
  return [
    ...used.map(([name, policies]) =>
      liveSet(name, { awsManagedPolicies: policies.map(arn), tags: OURS }),
    ),
    ...assignments.map((text) => {
      const [who, set, where = ''] = text.split(' ');
      return liveAssignment(`group:${who} ${set} ${ACCOUNTS[where as keyof typeof ACCOUNTS]}`);
    }),
  ];
}

/** Who can do what where: `group account policy`. */
function accessIn(state: ReadonlyMap<string, Found>): Set<string> {
  const policies = new Map<string, readonly string[]>();
  for (const one of state.values()) {
    if (one.kind === 'permissionSet') {
      policies.set(one.spec.name, one.spec.awsManagedPolicies);
    }
  }
  return new Set(
    [...state.values()].flatMap((one) =>
      one.kind === 'assignment'
        ? (policies.get(one.spec.permissionSet) ?? []).map(
            (policy) => `${one.spec.principal} ${one.spec.accountId} ${policy}`,
          )
        : [],
    ),
  );
}

function step(state: ReadonlyMap<string, Found>, { kind, key, after }: Change) {
  const next = new Map(state);
  if (after) {
    next.set(key, { kind, key, spec: after, id: key } as unknown as Found);
  } else {
    next.delete(key);
  }
  return next;
}

/** What somebody lacks or has too much of at some step, in words. */
async function faults(before: Access, after: Access): Promise<string[]> {
  const { changes } = await planOf(fileOf(after), world, foundOf(before));
  let state: ReadonlyMap<string, Found> = new Map(foundOf(before).map((one) => [one.key, one]));
  const had = accessIn(state);
  const last = changes.reduce<ReadonlyMap<string, Found>>(step, state);
  const gets = accessIn(last);
  return changes.flatMap((change) => {
    state = step(state, change);
    const now = accessIn(state);
    return [
      ...[...had].filter((one) => gets.has(one) && !now.has(one)).map((one) => `lacks ${one}`),
      ...[...now].filter((one) => !had.has(one) && !gets.has(one)).map((one) => `exceeds ${one}`),
    ].map((text) => `after ${change.action} ${change.key}: ${text}`);
  });
}

const policies = fc.subarray([...POLICIES]);
const assignments = fc.subarray(
  GROUPS.flatMap((who) =>
    SETS.flatMap((set) => Object.keys(ACCOUNTS).map((at) => `${who} ${set} ${at}`)),
  ),
);
const sets = fc.record({ A: policies, B: policies, C: policies });

test('nobody has more than before and after together, nor less than both have in common', async () => {
  let planned = 0;
  await fc.assert(
    fc.asyncProperty(sets, policies, assignments, assignments, async (there, wanted, had, gets) => {
      const before = { sets: there, assignments: had };
      const after = { sets: { ...there, A: wanted }, assignments: gets };
      planned += 1;
      assert.equal(await faults(before, after), []);
    }),
    { numRuns: 1000 },
  );
  assert.is(planned, 1000);
});

test('also where one set shrinks while another grows and people leave', async () => {
  await fc.assert(
    fc.asyncProperty(
      sets,
      policies,
      policies,
      assignments,
      assignments,
      async (there, less, more, had, gets) => {
        const A = there.A.filter((policy) => less.includes(policy));
        const B = [...new Set([...there.B, ...more])];
        const before = { sets: there, assignments: had };
        const stays = had.filter((text) => gets.includes(text));
        const after = { sets: { ...there, A, B }, assignments: stays };
        assert.equal(await faults(before, after), []);
      },
    ),
    { numRuns: runs(100, 500) },
  );
});

test('also where a set comes, and another goes', async () => {
  await fc.assert(
    fc.asyncProperty(sets, policies, assignments, assignments, async (there, wanted, had, gets) => {
      const { C, ...old } = there;
      const { B, ...young } = there;
      const without = (name: string, list: readonly string[]) =>
        list.filter((text) => !text.includes(` ${name} `));
      const before = { sets: old, assignments: without('C', had) };
      const after = { sets: { ...young, A: wanted }, assignments: without('B', gets) };
      assert.equal([B, C].length, 2);
      assert.equal(await faults(before, after), []);
    }),
    { numRuns: runs(100, 500) },
  );
});

/** `A P`: of set and policy, as far as the plan says that somebody lacks it in between. */
async function told(before: Access, after: Access): Promise<string[]> {
  const { problems } = await planOf(fileOf(after), world, foundOf(before));
  return problems.flatMap(({ code, message }) => (code === 'E517' ? [message] : []));
}

/** For the search of test/faults, which knows nothing of plans. */
function moveOf(before: Access, after: Access): Move {
  const holdings = (list: readonly string[]) =>
    list.map((text) => {
      const [who = '', set = '', where = ''] = text.split(' ');
      return { who, set, accountId: ACCOUNTS[where as keyof typeof ACCOUNTS] };
    });
  return {
    had: holdings(before.assignments),
    gets: holdings(after.assignments),
    before: (set) => (before.sets[set] ?? []).map(arn),
    after: (set) => (after.sets[set] ?? before.sets[set] ?? []).map(arn),
  };
}

test('whatever is edited at once: what nobody can keep is told, and all else is kept', async () => {
  const counts = { exchanges: 0, safe: 0 };
  await fc.assert(
    fc.asyncProperty(sets, sets, assignments, assignments, async (there, wanted, had, gets) => {
      const before = { sets: there, assignments: had };
      const after = { sets: wanted, assignments: gets };
      const wrong = await faults(before, after);
      const items = new Set(wrong.map((text) => text.split(/: \w+ /)[1] ?? ''));
      const move = moveOf(before, after);
      for (const item of items) {
        assert.ok(isInevitable(move, item, items), `${item} can be kept: ${wrong.join('\n')}`);
      }
      const problems = await told(before, after);
      const isSafe = hasSafeOrder(move);
      assert.is(problems.length > 0, !isSafe, [...problems, ...wrong].join('\n'));
      assert.ok(problems.length > 0 || items.size === 0, wrong.join('\n'));
      counts[items.size > 0 ? 'exchanges' : 'safe'] += 1;
    }),
    { numRuns: runs(500, 2500), seed: 2 },
  );
  assert.ok(counts.exchanges > 5 && counts.safe > 100, JSON.stringify(counts));
});

const moves: readonly [name: string, before: Access, after: Access, order: string[]][] = [
  [
    'a policy moves from one set to a new one: first the grant, then the set that loses it',
    { sets: { A: ['P', 'Q'] }, assignments: ['G A one'] },
    { sets: { A: ['P'], B: ['Q'] }, assignments: ['G A one', 'G B one'] },
    [
      'create permissionSet/B',
      'create assignment/group:G/B/111122223333',
      'update permissionSet/A',
    ],
  ],
  [
    'a policy moves between two sets that the same group has: first the set that gets it',
    { sets: { A: ['P', 'Q'], B: ['R'] }, assignments: ['G A one', 'G B one'] },
    { sets: { A: ['P'], B: ['Q', 'R'] }, assignments: ['G A one', 'G B one'] },
    ['update permissionSet/B', 'update permissionSet/A'],
  ],
  [
    'who moves to another set is gone before the old one grows',
    { sets: { A: ['P'], B: ['R'] }, assignments: ['G A one', 'H A one'] },
    { sets: { A: ['P', 'Q'], B: ['R'] }, assignments: ['G B one', 'H A one'] },
    [
      'create assignment/group:G/B/111122223333',
      'delete assignment/group:G/A/111122223333',
      'update permissionSet/A',
    ],
  ],
  [
    'what is to be kept decides, and not that the other set grows, too',
    { sets: { A: ['S'], B: ['P', 'R'] }, assignments: ['G A one', 'G B one'] },
    { sets: { A: ['R'], B: ['P', 'Q'] }, assignments: ['G A one', 'G B one'] },
    ['update permissionSet/A', 'update permissionSet/B'],
  ],
  [
    'two sets exchange their policies: both are written, neither waits for ever',
    { sets: { A: ['P'], B: ['Q'] }, assignments: ['G A one', 'G B one'] },
    { sets: { A: ['Q'], B: ['P'] }, assignments: ['G A one', 'G B one'] },
    ['update permissionSet/B', 'update permissionSet/A'],
  ],
  [
    'three sets pass their policies on in a circle: the last that fits waits for both others',
    { sets: { A: ['P'], B: ['Q'], C: ['R'] }, assignments: ['G A one', 'G B one', 'G C one'] },
    { sets: { A: ['R'], B: ['P'], C: ['Q'] }, assignments: ['G A one', 'G B one', 'G C one'] },
    ['update permissionSet/C', 'update permissionSet/B', 'update permissionSet/A'],
  ],
  [
    'two groups change places while both sets grow: one of them leaves in time',
    { sets: { A: ['P'], B: ['R'] }, assignments: ['H A one', 'G B one'] },
    { sets: { A: ['P', 'Q'], B: ['R', 'S'] }, assignments: ['H B one', 'G A one'] },
    [
      'update permissionSet/B',
      'create assignment/group:H/B/111122223333',
      'delete assignment/group:H/A/111122223333',
      'update permissionSet/A',
      'create assignment/group:G/A/111122223333',
      'delete assignment/group:G/B/111122223333',
    ],
  ],
];

for (const [name, before, after, expected] of moves) {
  test(name, async () => {
    const { changes } = await planOf(fileOf(after), world, foundOf(before));
    assert.equal(steps(changes), expected);
  });
}

const LACKS_Q =
  'Permission set B exchanges rights with another one: while they are updated, group G @ one lacks arn:aws:iam::aws:policy/Q';
const everybody = (...who: readonly string[]) => who.flatMap((one) => [`${one} one`, `${one} two`]);

const exchanges: readonly [name: string, before: Access, after: Access, expected: string[]][] = [
  [
    'two sets exchange their policies',
    { sets: { A: ['P'], B: ['Q'] }, assignments: ['G A one', 'G B one'] },
    { sets: { A: ['Q'], B: ['P'] }, assignments: ['G A one', 'G B one'] },
    [`${LACKS_Q}.`],
  ],
  [
    'the same, and another group has both',
    { sets: { A: ['P'], B: ['Q'] }, assignments: ['G A one', 'G B one', 'H A one', 'H B one'] },
    { sets: { A: ['Q'], B: ['P'] }, assignments: ['G A one', 'G B one', 'H A one', 'H B one'] },
    [`${LACKS_Q}, and 1 other is in the same position.`],
  ],
  [
    'the same in two accounts',
    { sets: { A: ['P'], B: ['Q'] }, assignments: everybody('G A', 'G B', 'H A', 'H B') },
    { sets: { A: ['Q'], B: ['P'] }, assignments: everybody('G A', 'G B', 'H A', 'H B') },
    [`${LACKS_Q}, and 3 others are in the same position.`],
  ],
  [
    'another group has only one of them',
    { sets: { A: ['P'], B: ['Q'] }, assignments: ['G A one', 'G B one', 'H A one', 'H B two'] },
    { sets: { A: ['Q'], B: ['P'] }, assignments: ['G A one', 'G B one', 'H A one', 'H B two'] },
    [`${LACKS_Q}.`],
  ],
  [
    'three pass theirs on in a circle',
    { sets: { A: ['P'], B: ['Q'], C: ['R'] }, assignments: ['G A one', 'G B one', 'G C one'] },
    { sets: { A: ['R'], B: ['P'], C: ['Q'] }, assignments: ['G A one', 'G B one', 'G C one'] },
    [
      'Permission set C exchanges rights with another one: while they are updated, group G @ one lacks arn:aws:iam::aws:policy/R.',
    ],
  ],
  [
    'three pass theirs on in a row',
    { sets: { A: ['P'], B: ['Q'], C: ['R'] }, assignments: ['G A one', 'G B one', 'G C one'] },
    { sets: { A: [], B: ['P'], C: ['Q', 'R'] }, assignments: ['G A one', 'G B one', 'G C one'] },
    [],
  ],
  [
    'two groups change places while both sets grow',
    { sets: { A: ['P'], B: ['R'] }, assignments: ['H A one', 'G B one'] },
    { sets: { A: ['P', 'Q'], B: ['R', 'S'] }, assignments: ['H B one', 'G A one'] },
    [
      'Permission set B exchanges rights with another one: while they are updated, group G @ one has what it newly allows.',
    ],
  ],
];

for (const [name, before, after, expected] of exchanges) {
  test(`told beforehand: ${name}`, async () => {
    assert.equal(await told(before, after), expected);
  });
}

/* ------------------------------------------------------------ policies of every other kind */

type Sets = NonNullable<Config['permissionSets']>;

const INLINE = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['*'] }],
} as const;
const inlinePolicy = INLINE as unknown as NonNullable<Sets[string]['inlinePolicy']>;
const ONLY_S3 = { awsManagedPolicy: arn('OnlyS3') };

/** The plan for G, who has the sets A and B in one account and keeps both. */
async function planFor(permissionSets: Sets, there: readonly Found[]) {
  const entry = { groups: ['G'], permissionSets: ['A', 'B'], accounts: ['one'] };
  const file = config({ ...ENTRA, groups: { G: {} }, permissionSets, assignments: [entry] });
  const has = ['A', 'B'].map((set) => liveAssignment(`group:G ${set} ${ACCOUNTS.one}`));
  const { changes, problems } = await planOf(file, world, [...there, ...has]);
  const warned = problems.flatMap(({ code, message }) =>
    code === 'E517' ? [message.split(': ')[1]] : [],
  );
  return { steps: steps(changes), needs: changes.map(({ needs }) => needs), warned };
}

test('an inline policy moves to another set: that set is first', async () => {
  const plan = await planFor({ A: { inlinePolicy: {} }, B: { inlinePolicy } }, [
    liveSet('A', { inlinePolicy: INLINE }),
    liveSet('B'),
  ]);
  assert.equal(plan, {
    steps: ['update permissionSet/B', 'update permissionSet/A'],
    needs: [[], ['permissionSet/B']],
    warned: [],
  });
});

test('an inline policy is exchanged for a customer policy: which of them is lacking is told', async () => {
  const customerManagedPolicies = [{ name: 'p', path: '/x/' }];
  const plan = await planFor(
    {
      A: { inlinePolicy: {}, customerManagedPolicies },
      B: { inlinePolicy, customerManagedPolicies: [] },
    },
    [liveSet('A', { inlinePolicy: INLINE }), liveSet('B', { customerManagedPolicies })],
  );
  assert.equal(plan, {
    steps: ['update permissionSet/B', 'update permissionSet/A'],
    needs: [[], ['permissionSet/B']],
    warned: ['while they are updated, group G @ one lacks /x/p.'],
  });
});

test('a policy within a boundary does not stand in for the same one without', async () => {
  const policies = { awsManagedPolicies: [arn('P')] };
  const bounded = { ...policies, permissionsBoundary: ONLY_S3 };
  const without = await planFor({ A: { awsManagedPolicies: [] }, B: policies }, [
    liveSet('A', policies),
    liveSet('B'),
  ]);
  assert.equal(without.needs, [[], ['permissionSet/B']]);
  const swapped = await planFor(
    {
      A: { ...policies, permissionsBoundary: ONLY_S3 },
      B: { ...policies, permissionsBoundary: {} },
    },
    [liveSet('A', policies), liveSet('B', bounded)],
  );
  assert.equal(swapped.warned, [
    'while they are updated, group G @ one lacks arn:aws:iam::aws:policy/P.',
  ]);
});

test('a set of which an edit has not reached the accounts may grow, or shrink, whatever it holds', async () => {
  const policies = (name: string) => ({ awsManagedPolicies: [arn(name)] });
  const grows = await planFor({ A: { awsManagedPolicies: [] }, B: policies('Q') }, [
    liveSet('A', policies('P')),
    liveSet('B', { ...policies('Q'), provisioned: false }),
  ]);
  assert.equal(grows.steps, ['update permissionSet/B', 'update permissionSet/A']);
  const shrinks = await planFor({ A: policies('P'), B: policies('Q') }, [
    liveSet('A', { ...policies('P'), provisioned: false }),
    liveSet('B'),
  ]);
  assert.equal(shrinks.steps, ['update permissionSet/B', 'update permissionSet/A']);
});

const leavers: readonly [name: string, who: Found, edit: Sets[string], waits: boolean][] = [
  [
    'who leaves, for more rights',
    liveAssignment(`group:H A ${ACCOUNTS.one}`),
    { awsManagedPolicies: ['P'] },
    true,
  ],
  [
    'nobody, for another description',
    liveAssignment(`group:H A ${ACCOUNTS.one}`),
    { description: 'x' },
    false,
  ],
  [
    'no group that is deleted: it gets nothing any more',
    { ...liveAssignment(`group:gone-id A ${ACCOUNTS.one}`), id: 'gone-id', orphaned: true },
    { awsManagedPolicies: ['P'] },
    false,
  ],
];

for (const [name, who, edit, waits] of leavers) {
  test(`an edit waits for ${name}`, async () => {
    const file = config({ ...ENTRA, permissionSets: { A: edit }, assignments: [] });
    const { changes } = await planOf(file, world, [liveSet('A'), who]);
    const update = changes.find(({ kind }) => kind === 'permissionSet');
    assert.equal(update?.needs, waits ? [who.key] : []);
    assert.is(changes.length, 2);
  });
}

test('what a set holds of which an edit has not reached the accounts is not relied on', async () => {
  const policies = { awsManagedPolicies: [arn('P')] };
  const file = { A: { awsManagedPolicies: [] }, B: policies };
  const unknown = await planFor(file, [
    liveSet('A', policies),
    liveSet('B', { ...policies, provisioned: false }),
  ]);
  assert.equal(unknown.needs, [[], ['permissionSet/B']]);
  const known = await planFor(file, [liveSet('A', policies), liveSet('B', policies)]);
  assert.equal(known.steps, ['update permissionSet/A']);
});

test.run();
