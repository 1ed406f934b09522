import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { leavingReasons } from '../../src/reconcile/leaving.ts';
import { namesOf } from '../../src/reconcile/names.ts';
import type { Change, Directory, Found, Live } from '../../src/reconcile/types.ts';
import { revoke } from './changes.ts';
import { assignedToApp } from './sign-on-world.ts';
import { config, directory, group, live, liveAssignment, user } from './world.ts';

const test = suite('reconcile/leaving');

const ONE = '111122223333';
const TWO = '222233334444';
const FOREIGN: Live['foreignSets'] = [{ name: 'X', arn: 'arn:X' }];

/** The removal of somebody from the enterprise app. */
function leaves({ kind, key, spec }: Found<'appAssignment'>): Change {
  const { action, reason, risk, needs, lanes, origin, because } = revoke('-');
  const common = { action, reason, risk, needs, lanes, origin, because } as const;
  return { ...common, kind, key, ids: {}, before: spec } as Change;
}

interface Given {
  readonly who: Found<'appAssignment'>;
  readonly has?: readonly string[];
  readonly loses?: readonly string[];
  readonly world?: Partial<Directory>;
  readonly more?: Partial<Live>;
  readonly full?: boolean;
}

async function reasonOf({ who, has = [], loses = [], world, more, full }: Given) {
  const found = [who, ...has.map(liveAssignment)];
  const read = await live(found, [], more);
  const there = full ? { ...read, examined: { ...read.examined, scope: 'full' as const } } : read;
  const principals = [group('G'), group('H'), user('ada')];
  const known = directory({ principals, ...world });
  const gone = loses.map((text) => {
    const { key, spec } = liveAssignment(text);
    return { ...revoke('-'), key, before: spec } as Change;
  });
  const leaver = leaves(who);
  const reason = leavingReasons(
    [...gone, leaver],
    namesOf(config(), known, there),
    there,
    (id) => ({ [ONE]: 'one', [TWO]: 'two' })[id] ?? id,
  );
  assert.equal(
    gone.map(reason),
    gone.map(() => undefined),
    'only who leaves the app waits',
  );
  return reason(leaver);
}

const keeps = (type: string, accounts: string) => ({
  code: 'stillAssigned',
  text: `The ${type} keeps access in ${accounts}, where accessctl takes nothing away: the account is ignored or not ACTIVE, or the permission set is not ours. Without the app it would be deleted in AWS.`,
});
const unread = (type: string, cure: string) => ({
  code: 'accessNotExamined',
  text: `Not everything that the ${type} may have in AWS was read, and without the app it would be deleted there. ${cure}`,
});
const UNREAD_GROUP = unread(
  'group',
  'Run this from the management account and without --full: that reads all that a group has.',
);
const UNREAD_USER = unread(
  'user',
  'Check what is left there, then remove the user from the app in Entra.',
);

const G = assignedToApp('group:G');
const ADA = assignedToApp('user:ada');

const cases: readonly [name: string, given: Given, expected: object | undefined][] = [
  ['a group that has nothing', { who: G }, undefined],
  [
    'a group that loses all it has',
    { who: G, has: [`group:G A ${ONE}`], loses: [`group:G A ${ONE}`] },
    undefined,
  ],
  [
    'a group that keeps something in two accounts, each told once',
    {
      who: G,
      has: [`group:G B ${TWO}`, `group:G A ${TWO}`, `group:G A ${ONE}`, `group:G C ${ONE}`],
      loses: [`group:G C ${ONE}`],
    },
    keeps('group', 'one, two'),
  ],
  ['another group keeps something', { who: G, has: [`group:H A ${ONE}`] }, undefined],
  ['a user of its name keeps something', { who: G, has: [`user:G A ${ONE}`] }, undefined],
  ['a user who keeps something', { who: ADA, has: [`user:ada A ${ONE}`] }, keeps('user', 'one')],
  [
    'a group that has another name in AWS, and keeps something there',
    {
      who: assignedToApp('group:New', 'ENTRA-1'),
      has: [`group:Old A ${ONE}`],
      world: { principals: [{ type: 'group', name: 'Old', storeId: 's', externalId: 'entra-1' }] },
    },
    keeps('group', 'one'),
  ],
  ['a user of whom AWS was asked', { who: ADA }, undefined],
  [
    'a user of whom AWS was asked by another name',
    {
      who: assignedToApp('user:new', 'entra-1'),
      world: { principals: [{ type: 'user', name: 'old', storeId: 's', externalId: 'ENTRA-1' }] },
    },
    undefined,
  ],
  ['a user of whom AWS was not asked', { who: assignedToApp('user:eve') }, UNREAD_USER],
  [
    'a user whom AWS does not know',
    { who: ADA, world: { principals: [{ type: 'user', name: 'ada', entraId: 'entra-ada' }] } },
    UNREAD_USER,
  ],
  ['a group of which the file knows nothing', { who: assignedToApp('group:Z') }, undefined],
  [
    'foreign sets do not matter where each group was asked for',
    { who: G, more: { foreignSets: FOREIGN } },
    undefined,
  ],
  [
    'from a delegated administrator, with sets that were not read',
    { who: G, world: { vantage: 'delegated' }, more: { foreignSets: FOREIGN } },
    UNREAD_GROUP,
  ],
  [
    'from a delegated administrator, with all sets',
    { who: G, world: { vantage: 'delegated' } },
    undefined,
  ],
  [
    'a full read, with sets that were not read',
    { who: ADA, full: true, more: { foreignSets: FOREIGN } },
    UNREAD_USER,
  ],
  ['a full read, with all sets', { who: assignedToApp('user:eve'), full: true }, undefined],
];

for (const [name, given, expected] of cases) {
  test(`leaves the app: ${name}`, async () => {
    assert.equal(await reasonOf(given), expected);
  });
}

test('where nobody leaves nothing waits', async () => {
  const there = await live([]);
  const names = namesOf(config(), directory(), there);
  const reason = leavingReasons([revoke('G')], names, there, (id) => id);
  assert.is(reason(revoke('G')), undefined);
});

test.run();
