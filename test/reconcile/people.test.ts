import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { same } from '../../src/reconcile/canonical.ts';
import { unreadGroups, unreadMembers } from '../../src/reconcile/people.ts';
import type {
  Access,
  Config,
  Directory,
  Found,
  PeopleGroup,
  PeopleImpact,
  Plan,
  Principal,
} from '../../src/reconcile/types.ts';
import { runs } from '../support/sample.ts';
import { applied, planWorld, type RandomWorld, randomWorld } from './random-world.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  liveAssignment,
  liveSet,
  planOf,
  the,
  user,
} from './world.ts';

const test = suite('reconcile/people');

const ONE = '111111111111';
const TWO = '222222222222';
const FROZEN = '333333333333';

const person = (name: string) => ({ id: `entra-${name}`, name });

function membersOf(...people: string[]): NonNullable<Principal['members']> {
  return { users: people.length, people: people.map(person), groups: [] };
}

function groupOf(name: string, ...people: string[]): Principal {
  return group(name, { members: membersOf(...people) });
}

const COMPANY = directory({
  accounts: [
    account(ONE, 'one'),
    account(TWO, 'two'),
    account(FROZEN, 'frozen', { state: 'SUSPENDED' }),
  ],
  principals: [
    groupOf('Devs', 'ada', 'bob'),
    groupOf('Ops', 'bob', 'cyd'),
    groupOf('Empty'),
    groupOf('Again', 'ada', 'bob'),
    groupOf('First', 'gus'),
    groupOf('Second', 'eve'),
    groupOf('Third', 'eve'),
    groupOf('Fourth', 'gus'),
    group('Hidden'),
    { type: 'group', name: 'Late', entraId: 'entra-Late', members: membersOf('dan') },
    user('ada'),
    user('eve'),
    user('left', { disabled: true }),
  ],
});

interface Stage {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly world?: Partial<Directory>;
  readonly file?: Partial<Config>;
  readonly found?: readonly Found[];
}

/** The plan from what is there to what the file asks for; lines like `group:Devs A 111111111111`. */
function planned({ before, after, world, file, found = [] }: Stage): Promise<Plan> {
  const wanted = after.map((line) => liveAssignment(line).spec);
  const there = before.map(liveAssignment);
  const sets = new Set(['A', 'B', ...wanted.map(({ permissionSet }) => permissionSet)]);
  const declared = Object.fromEntries([...sets].map((name) => [name, {}]));
  const wish = config({
    ...ENTRA,
    permissionSets: declared,
    assignments: wanted.map(({ principalType, principal, permissionSet, accountId }) => ({
      ...(principalType === 'group' ? { groups: [principal] } : { users: [principal] }),
      permissionSets: [permissionSet],
      accounts: [accountId],
    })),
    ...file,
  });
  const own = found.filter(({ kind }) => kind === 'permissionSet').map(({ key }) => key);
  const rest = [...sets].map((name) => liveSet(name)).filter(({ key }) => !own.includes(key));
  return planOf(wish, { ...COMPANY, ...world }, [...rest, ...found, ...there]);
}

async function impact(stage: Stage): Promise<PeopleImpact> {
  return the((await planned(stage)).people);
}

/** `ada, bob: A 111111111111 222222222222`. */
function tell(groups: readonly PeopleGroup[]): string[] {
  return groups.map(
    ({ people, access }) =>
      `${people.join(', ')}: ${access
        .map(({ permissionSet, accountIds }) => `${permissionSet} ${accountIds.join(' ')}`)
        .join('; ')}`,
  );
}

const NOTHING: PeopleImpact = {
  gaining: 0,
  losing: 0,
  unaffected: 0,
  gains: [],
  losses: [],
  holders: {},
  unknownGroups: [],
};

interface Row {
  readonly story: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly gains?: readonly string[];
  readonly losses?: readonly string[];
  readonly unaffected?: number;
  readonly unknownGroups?: readonly string[];
}

const ROWS: readonly Row[] = [
  { story: 'no change', before: [`group:Devs A ${ONE}`], after: [`group:Devs A ${ONE}`] },
  {
    story: 'a group gets something: each of its members',
    after: [`group:Devs A ${ONE}`],
    gains: [`ada, bob: A ${ONE}`],
  },
  {
    story: 'who has it by another group already gains nothing',
    before: [`group:Ops A ${ONE}`],
    after: [`group:Ops A ${ONE}`, `group:Devs A ${ONE}`],
    gains: [`ada: A ${ONE}`],
    unaffected: 1,
  },
  {
    story: 'who has it as a user already gains nothing',
    before: [`user:ada A ${ONE}`],
    after: [`user:ada A ${ONE}`, `group:Devs A ${ONE}`],
    gains: [`bob: A ${ONE}`],
    unaffected: 1,
  },
  {
    story: 'who keeps it by another group loses nothing, and is given nothing',
    before: [`group:Ops A ${ONE}`, `group:Devs A ${ONE}`],
    after: [`group:Ops A ${ONE}`],
    losses: [`ada: A ${ONE}`],
  },
  {
    story: 'one group takes the place of another: only who is not in both',
    before: [`group:Devs A ${ONE}`],
    after: [`group:Ops A ${ONE}`],
    gains: [`cyd: A ${ONE}`],
    losses: [`ada: A ${ONE}`],
    unaffected: 1,
  },
  {
    story: 'a group of another name with the same people: nobody gains or loses',
    before: [`group:Devs A ${ONE}`],
    after: [`group:Again A ${ONE}`],
    unaffected: 2,
  },
  {
    story: 'the same set in another account is another access',
    before: [`group:Devs A ${ONE}`],
    after: [`group:Devs A ${TWO}`],
    gains: [`ada, bob: A ${TWO}`],
    losses: [`ada, bob: A ${ONE}`],
  },
  {
    story: 'people are told together where the same happens to them',
    after: [
      `group:Devs A ${ONE}`,
      `group:Devs B ${TWO}`,
      `group:Devs A ${TWO}`,
      `user:eve A ${ONE}`,
    ],
    gains: [`ada, bob: A ${ONE} ${TWO}; B ${TWO}`, `eve: A ${ONE}`],
  },
  {
    story: 'accounts are told in their order, whoever it is that has them',
    after: [`group:Devs A ${TWO}`, `user:ada A ${ONE}`],
    gains: [`ada: A ${ONE} ${TWO}`, `bob: A ${TWO}`],
  },
  {
    story: 'sets are told in their order, whoever it is that has them',
    after: [`group:Devs B ${ONE}`, `user:ada A ${ONE}`],
    gains: [`ada: A ${ONE}; B ${ONE}`, `bob: B ${ONE}`],
  },
  {
    story: 'people are told together who gain the same by groups that gain it one at a time',
    after: [
      `group:First A ${ONE}`,
      `group:Fourth A ${TWO}`,
      `group:Second A ${TWO}`,
      `group:Third A ${ONE}`,
      `user:eve A ${ONE}`,
      `user:ada A ${TWO}`,
    ],
    gains: [`eve, gus: A ${ONE} ${TWO}`, `ada: A ${TWO}`],
  },
  {
    story: 'the many come before the few, and among as many it goes by what they gain',
    after: [`user:eve A ${TWO}`, `user:ada A ${ONE}`, `group:Ops B ${ONE}`],
    gains: [`bob, cyd: B ${ONE}`, `ada: A ${ONE}`, `eve: A ${TWO}`],
  },
  {
    story: 'by two groups at once everybody gains it once',
    after: [`group:Devs A ${ONE}`, `group:Ops A ${ONE}`],
    gains: [`ada, bob, cyd: A ${ONE}`],
  },
  {
    story: 'who loses something and is given something he has is not unaffected',
    before: [`group:Devs A ${ONE}`, `user:ada B ${ONE}`],
    after: [`group:Devs A ${ONE}`, `user:ada A ${ONE}`],
    losses: [`ada: B ${ONE}`],
  },
  { story: 'a group without members gains nobody anything', after: [`group:Empty A ${ONE}`] },
  { story: 'a user whom Entra has disabled is nobody', after: [`user:left A ${ONE}`] },
  {
    story: 'what is deferred alters nothing yet',
    before: [`group:Ops B ${ONE}`],
    after: [`group:Ops B ${ONE}`, `group:Late A ${ONE}`],
  },
  {
    story: 'a group whose members nobody could read is in no number, but named',
    after: [`group:Hidden A ${ONE}`, `group:Ops A ${ONE}`],
    gains: [`bob, cyd: A ${ONE}`],
    unknownGroups: ['Hidden'],
  },
  {
    story: 'such a group that has already what others are given is named too',
    before: [`group:Hidden A ${ONE}`, `group:Hidden B ${ONE}`],
    after: [`group:Hidden A ${ONE}`, `group:Hidden B ${ONE}`, `group:Ops A ${ONE}`],
    gains: [`bob, cyd: A ${ONE}`],
    unknownGroups: ['Hidden'],
  },
  {
    story: 'such a group that has a part in nothing is not',
    before: [`group:Hidden B ${ONE}`],
    after: [`group:Hidden B ${ONE}`, `group:Ops A ${ONE}`],
    gains: [`bob, cyd: A ${ONE}`],
  },
];

for (const row of ROWS) {
  const { story, before = [], after = [], gains = [], losses = [], unknownGroups = [] } = row;
  test(story, async () => {
    const people = await impact({ before, after });
    assert.equal(tell(people.gains), gains);
    assert.equal(tell(people.losses), losses);
    assert.is(people.unaffected, row.unaffected ?? 0);
    assert.equal(people.unknownGroups, unknownGroups);
    const distinct = (groups: readonly PeopleGroup[]) =>
      new Set(groups.flatMap((one) => one.people)).size;
    assert.is(people.gaining, distinct(people.gains));
    assert.is(people.losing, distinct(people.losses));
  });
}

test('a group that the file does not know and that loses something: nobody knows who is in it', async () => {
  const orphan = { ...liveAssignment(`group:0f0f A ${ONE}`), orphaned: true as const };
  const principals = [
    ...COMPANY.principals,
    { type: 'group' as const, name: 'Gone', storeId: 's' },
  ];
  const people = await impact({
    before: [`group:Gone A ${TWO}`],
    after: [],
    found: [orphan],
    world: { principals },
  });
  assert.equal(people, { ...NOTHING, unknownGroups: ['0f0f', 'Gone'] });
});

test('the built-in directory: users count by name, groups are unknown', async () => {
  const people = await impact({
    before: [`user:ada A ${ONE}`],
    after: [`group:Team A ${ONE}`, `user:bob A ${ONE}`],
    file: { identitySource: { provider: 'identityCenter' } },
    world: {
      principals: [
        { type: 'group', name: 'Team', storeId: 's-1' },
        { type: 'user', name: 'ada', storeId: 's-2' },
        { type: 'user', name: 'bob', storeId: 's-3' },
      ],
    },
  });
  assert.equal(tell(people.gains), [`bob: A ${ONE}`]);
  assert.equal(tell(people.losses), [`ada: A ${ONE}`]);
  assert.equal(people.unknownGroups, ['Team']);
});

test('a user whom only AWS names is the member of that name', async () => {
  const principals = COMPANY.principals.filter(({ type }) => type === 'group');
  const people = await impact({
    before: [`group:Devs A ${ONE}`, `user:ADA A ${ONE}`],
    after: [`group:Devs A ${ONE}`],
    world: { principals },
  });
  assert.equal(people, NOTHING);
});

test('a user whom only AWS names is the member of that name, in whatever case Entra writes it', async () => {
  const principals = [groupOf('Devs', 'Ada', 'BOB')];
  const people = await impact({
    before: [`group:Devs A ${ONE}`, `user:ada A ${ONE}`, `user:bob A ${ONE}`],
    after: [`group:Devs A ${ONE}`],
    world: { principals },
  });
  assert.equal(people, NOTHING);
});

test('a user and a member are the same, in whatever case the id is written', async () => {
  const ada = user('ada.king', { entraId: 'ENTRA-ADA', externalId: 'entra-ada' });
  const people = await impact({
    before: [`group:Devs A ${ONE}`],
    after: [`group:Devs A ${ONE}`, 'user:ada.king A 111111111111'],
    world: { principals: [...COMPANY.principals, ada] },
  });
  assert.equal(people, { ...NOTHING, unaffected: 1 });
});

test('people are who they are in Entra, whatever they are called', async () => {
  const renamed = { ...person('ada'), name: 'ada.king' };
  const members = { users: 1, people: [renamed], groups: [] };
  const principals = [...COMPANY.principals, group('New', { members })];
  const people = await impact({
    before: [`group:Devs A ${ONE}`],
    after: [`group:Devs A ${ONE}`, `group:New A ${ONE}`],
    world: { principals },
  });
  assert.equal(people, { ...NOTHING, unaffected: 1 });
});

test('what is in accounts that no plan touches counts like the rest', async () => {
  const frozen = `group:Ops A ${FROZEN}`;
  const edited = liveSet('A', { description: 'x' });
  const file = { permissionSets: { A: { description: '' }, B: {} } };
  const people = await impact({ before: [frozen], after: [], found: [edited], file });
  assert.equal(people, { ...NOTHING, holders: { A: 2 } });
});

test('holders of an edited set: each once, those who come too, and no longer those who leave', async () => {
  const edited = liveSet('A', { description: 'x' });
  const file = { permissionSets: { A: { description: '' }, B: {} } };
  const before = [`group:Devs A ${ONE}`, `group:Devs A ${TWO}`, `user:eve A ${ONE}`];
  const after = [`group:Devs A ${ONE}`, `group:Ops A ${ONE}`, `group:Hidden A ${TWO}`];
  const people = await impact({ before, after, found: [edited], file });
  assert.equal(people.holders, { A: 3 });
  assert.equal(people.unknownGroups, ['Hidden']);
});

test('holders of several edited sets, and of one that nobody has', async () => {
  const edited = ['B', 'A', 'C'].map((name) => liveSet(name, { description: 'x' }));
  const set = { description: '' };
  const assigned = [`group:Devs B ${ONE}`, `user:eve A ${ONE}`];
  const people = await impact({
    before: assigned,
    after: assigned,
    found: edited,
    file: { permissionSets: { C: set, B: set, A: set, New: {} } },
  });
  assert.equal(JSON.stringify(people.holders), '{"A":1,"B":2,"C":0}');
});

test('holders of edited sets are told by name, also where the second is edited first', async () => {
  const policy = { awsManagedPolicies: ['arn:aws:iam::aws:policy/P'] };
  const assigned = [`group:Devs A ${ONE}`, `group:Devs B ${ONE}`];
  const { changes, people } = await planned({
    before: assigned,
    after: assigned,
    found: [liveSet('A', policy), liveSet('B')],
    file: { permissionSets: { A: { awsManagedPolicies: [] }, B: policy } },
  });
  assert.equal(
    changes.map(({ key }) => key),
    ['permissionSet/B', 'permissionSet/A'],
  );
  assert.is(JSON.stringify(the(people).holders), '{"A":2,"B":2}');
});

for (const [members, listed] of [
  [99_999, 1],
  [100_000, 0],
] as const) {
  test(`${members} people gain access to one account: the list ${listed ? 'is there' : 'is left out'}`, async () => {
    const everybody = Array.from({ length: members }, (_, i) => person(`u-${i}`));
    const people = await impact({
      before: [],
      after: [`group:All A ${ONE}`],
      world: {
        principals: [group('All', { members: { users: members, people: everybody, groups: [] } })],
      },
    });
    assert.is(people.gaining, members);
    assert.is(people.gains.length, listed);
  });
}

test('where everybody gains something else the lists end, the numbers do not', async () => {
  const numbers = Array.from({ length: 400 }, (_, i) => i);
  const ids = numbers.map((i) => String(500_000_000_000 + i));
  const names = numbers.map((i) => `u-${i}`);
  const own = names.map((name, i) => `user:${name} B ${ids[Math.max(i, 1)]}`);
  const told = (members: readonly string[]) =>
    impact({
      before: [],
      after: [...ids.map((id) => `group:All A ${id}`), ...own],
      world: {
        accounts: ids.map((id) => account(id, id)),
        principals: [groupOf('All', ...members), ...names.map((name) => user(name))],
      },
    });
  const people = await told(names);
  assert.is(people.gaining, 400);
  assert.equal(people.gains[0]?.people, ['u-0', 'u-1'], 'the largest group first');
  // 402 ids and names of each group, 403 of the first: 248 groups are 99,697, one more is too much.
  assert.is(people.gains.length, 248);
  const reversed = await told([...names].reverse());
  assert.equal(
    reversed,
    people,
    'whose lists they are does not depend on the order of the members',
  );
});

const WHO: readonly [string, Principal[], asked: boolean, unread: string, expected: string[]][] = [
  ['everybody is known', [groupOf('Devs', 'ada'), groupOf('Empty')], true, '', []],
  ['users have no members', [user('ada')], true, '', []],
  [
    'Graph refuses some',
    [group('Hidden'), groupOf('Devs', 'ada'), group('Board')],
    true,
    'Board, Hidden',
    ['who is in Board, Hidden (could not be read)'],
  ],
  ['nobody asked', [group('Hidden')], false, 'Hidden', ['who is in the groups']],
];

for (const [name, principals, asked, unread, expected] of WHO) {
  test(`members that are not known: ${name}`, () => {
    const known = directory({ principals });
    assert.is(unreadGroups(known), unread);
    assert.equal(unreadMembers(known, asked), expected);
  });
}

/* ------------------------------------------------------------------------ any small world */

/** Who stands behind a principal, by name; `undefined` = nobody knows. */
function behind({ principals }: Directory, type: string, name: string): string[] | undefined {
  const known = principals.find((one) => one.type === type && one.name === name);
  return type === 'user'
    ? known?.disabled
      ? []
      : [name]
    : known?.members?.people?.map((one) => one.name);
}

const assignmentsIn = (found: readonly Found[]) =>
  found.flatMap((one) => (one.kind === 'assignment' ? [one.spec] : []));

/** What somebody has, as `A/111111111111`. */
function accessOf(name: string, { directory: known, found }: RandomWorld): Set<string> {
  const theirs = assignmentsIn(found).filter(({ principalType, principal }) =>
    behind(known, principalType, principal)?.includes(name),
  );
  return new Set(theirs.map((spec) => `${spec.permissionSet}/${spec.accountId}`));
}

const minus = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter((one) => !b.has(one)).sort();

/** Everybody alone, word by word as PeopleImpact describes it. */
function naive(world: RandomWorld, { changes }: Plan): PeopleImpact {
  const then = applied(world, changes);
  const known = world.directory;
  const everybody = ['ada', 'bob', 'cyd', 'dan', 'eve'];
  const of = (name: string) => {
    const [had, has] = [accessOf(name, world), accessOf(name, then)];
    return { name, gained: minus(has, had), lost: minus(had, has) };
  };
  const fates = everybody.map(of);
  const isGiven = (name: string) =>
    changes.some(
      (change) =>
        change.kind === 'assignment' &&
        change.after &&
        behind(known, change.after.principalType, change.after.principal)?.includes(name),
    );
  const edited = changes.flatMap((change) =>
    change.kind === 'permissionSet' && change.before && change.after ? [change.after.name] : [],
  );
  const altered = new Set(
    changes.flatMap((change) => {
      const spec = change.kind === 'assignment' && (change.after ?? change.before);
      return spec ? [`${spec.permissionSet}/${spec.accountId}`] : [];
    }),
  );
  const unknown = [...assignmentsIn(world.found), ...assignmentsIn(then.found)].filter(
    ({ principalType, principal, permissionSet, accountId }) =>
      behind(known, principalType, principal) === undefined &&
      (altered.has(`${permissionSet}/${accountId}`) || edited.includes(permissionSet)),
  );
  return {
    gaining: fates.filter(({ gained }) => gained.length > 0).length,
    losing: fates.filter(({ lost }) => lost.length > 0).length,
    unaffected: fates.filter(
      ({ name, gained, lost }) => isGiven(name) && gained.length === 0 && lost.length === 0,
    ).length,
    gains: alike(fates.map(({ name, gained }) => [name, gained])),
    losses: alike(fates.map(({ name, lost }) => [name, lost])),
    holders: Object.fromEntries(
      [...edited].sort().map((set) => {
        const has = (name: string) =>
          [...accessOf(name, then)].some((one) => one.startsWith(`${set}/`));
        return [set, everybody.filter(has).length];
      }),
    ),
    unknownGroups: [...new Set(unknown.map(({ principal }) => principal))].sort(),
  };
}

function alike(people: readonly (readonly [string, readonly string[]])[]): PeopleGroup[] {
  const texts = new Set(people.map(([, access]) => access.join()).filter((text) => text !== ''));
  const groups = [...texts].map((text) => ({
    people: people.filter(([, access]) => access.join() === text).map(([name]) => name),
    access: spelled(text.split(',')),
  }));
  const text = ({ access }: PeopleGroup) =>
    access.map((one) => [one.permissionSet, ...one.accountIds].join(' ')).join('; ');
  return groups.sort((a, b) => b.people.length - a.people.length || (text(a) < text(b) ? -1 : 1));
}

function spelled(pairs: readonly string[]): Access[] {
  const sets = [...new Set(pairs.map((pair) => pair.split('/')[0] ?? ''))].sort();
  return sets.map((permissionSet) => ({
    permissionSet,
    accountIds: pairs.flatMap((pair) => {
      const [set, id = ''] = pair.split('/');
      return set === permissionSet ? [id] : [];
    }),
  }));
}

test('in any world everybody counts as if looked at alone', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const plan = await planWorld(world);
      assert.equal(the(plan.people), naive(world, plan));
    }),
    { numRuns: runs(200, 500) },
  ));

test('whoever is in the groups, the plan has the same fingerprint', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const { principals } = world.directory;
      const nobody = principals.map(({ members: _members, ...one }) => one);
      const unread = { ...world, directory: { ...world.directory, principals: nobody } };
      const [read, other] = [await planWorld(world), await planWorld(unread)];
      assert.is(read.fingerprint, other.fingerprint);
      assert.ok(same(read.changes, other.changes));
    }),
    { numRuns: runs(50, 100) },
  ));

test.run();
