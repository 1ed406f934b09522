import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  approve,
  approvedLater,
  type State,
  sameTarget,
  unionOf,
} from '../../src/reconcile/approve.ts';
import type { Change } from '../../src/reconcile/types.ts';
import { grant, plan, revoke, samlChange, setChange, TARGET } from './changes.ts';
import { OURS } from './world.ts';

const test = suite('reconcile/approve');

/** access.yaml as it was when this was approved, and all of it there. */
function stateAfter(changes: readonly Change[]): State {
  const keys = new Set(changes.filter(({ after }) => after).map(({ key }) => key));
  return { wanted: keys, there: keys };
}

/** What becomes of each change, `-` where there is none. */
function judge(
  approved: readonly Change[],
  fresh: readonly Change[],
  deferred: readonly Change[] = [],
  state = stateAfter(approved),
) {
  const { run, inPlace, notAskedFor, conflicts, unapproved } = approve(
    plan(approved, deferred),
    plan(fresh),
    state,
  );
  const short = (key: string) => key.replace(/assignment\/group:|\/111122223333/g, '');
  return {
    run: run.map(({ key }) => short(key)),
    inPlace: inPlace.map(short),
    notAskedFor: notAskedFor.map(short),
    conflicts: conflicts.map((one) => short(one.fresh.key)),
    unapproved: unapproved.map(({ key }) => short(key)),
  };
}

const NONE = { run: [], inPlace: [], notAskedFor: [], conflicts: [], unapproved: [] };
const RUN = { ...NONE, run: ['G/A'] };
const CONFLICT = { ...NONE, conflicts: ['G/A'] };

const wholes: readonly [
  name: string,
  approved: Change[],
  fresh: Change[],
  expected: ReturnType<typeof judge>,
][] = [
  ['the same plan', [grant('G')], [grant('G')], RUN],
  ['nothing and nothing', [], [], NONE],
  ['done in the meantime', [grant('G'), grant('H')], [grant('G')], { ...RUN, inPlace: ['H/A'] }],
  ['everything is done', [grant('G')], [], { ...NONE, inPlace: ['G/A'] }],
  [
    'more than was approved',
    [grant('G')],
    [grant('G'), grant('H')],
    { ...RUN, unapproved: ['H/A'] },
  ],
  ['nothing was approved', [], [grant('G')], { ...NONE, unapproved: ['G/A'] }],
  [
    'positions, reasons and needs do not matter',
    [grant('G')],
    [grant('G', { because: [], needs: ['gone'], reason: { code: 'renamed', text: 'x' } })],
    RUN,
  ],
  [
    'the fresh order holds',
    [grant('G'), grant('H')],
    [grant('H'), grant('G')],
    { ...NONE, run: ['H/A', 'G/A'] },
  ],
  [
    'another group took the name',
    [grant('G')],
    [grant('G', { ids: { storeId: 'look-alike', permissionSetArn: 'arn:A' } })],
    CONFLICT,
  ],
  [
    'the set was made again',
    [grant('G')],
    [grant('G', { ids: { storeId: 'store-G', permissionSetArn: 'arn:other' } })],
    CONFLICT,
  ],
  ['an id is gone', [grant('G')], [grant('G', { ids: { storeId: 'store-G' } })], CONFLICT],
  [
    'an id that the set did not have then',
    [grant('G', { ids: { storeId: 'store-G' } })],
    [grant('G')],
    RUN,
  ],
  ['a grant is no revoke', [grant('G')], [revoke('G')], CONFLICT],
  ['a revoke is no grant', [revoke('G')], [grant('G')], CONFLICT],
  [
    'the ids of a revoke',
    [revoke('G')],
    [revoke('G', { ids: { storeId: 'other', permissionSetArn: 'arn:A' } })],
    CONFLICT,
  ],
];

for (const [name, approved, fresh, expected] of wholes) {
  test(name, () => {
    assert.equal(judge(approved, fresh), expected);
  });
}

const sets: readonly [name: string, approved: Change, fresh: Change, runs: boolean][] = [
  [
    'the same update',
    setChange('A', { description: 'x' }, { description: 'y' }),
    setChange('A', { description: 'x' }, { description: 'y' }),
    true,
  ],
  [
    'fewer parts are left',
    setChange('A', { description: 'x', relayState: 'r' }, { description: 'y', relayState: 's' }),
    setChange('A', { relayState: 'r' }, { relayState: 's' }),
    true,
  ],
  [
    'a part more',
    setChange('A', { description: 'x' }, { description: 'y' }),
    setChange('A', { description: 'x', relayState: 'r' }, { description: 'y', relayState: 's' }),
    false,
  ],
  [
    'another value after',
    setChange('A', { description: 'x' }, { description: 'y' }),
    setChange('A', { description: 'x' }, { description: 'z' }),
    false,
  ],
  [
    'another value before',
    setChange('A', { description: 'x' }, { description: 'y' }),
    setChange('A', { description: 'w' }, { description: 'y' }),
    false,
  ],
  [
    'only provisioning is left',
    setChange('A', { description: 'x' }, { description: 'y' }),
    setChange('A', { provisioned: false }, { provisioned: true }),
    true,
  ],
  [
    'another set of that name',
    setChange('A', { description: 'x' }, { description: 'y' }),
    setChange(
      'A',
      { description: 'x' },
      { description: 'y' },
      { ids: { permissionSetArn: 'arn:other' } },
    ),
    false,
  ],
  ['the same creation', setChange('A', undefined, {}), setChange('A', undefined, {}), true],
  [
    'a creation of something else',
    setChange('A', undefined, {}),
    setChange('A', undefined, { awsManagedPolicies: ['arn:admin'] }),
    false,
  ],
  [
    'what is left of a creation of ours',
    setChange('A', undefined, { awsManagedPolicies: ['arn:a'] }),
    setChange('A', { awsManagedPolicies: [] }, { awsManagedPolicies: ['arn:a'] }),
    true,
  ],
  [
    'a set of that name that somebody else made',
    setChange('A', undefined, { awsManagedPolicies: ['arn:a'] }),
    setChange(
      'A',
      { awsManagedPolicies: [], tags: {} },
      { awsManagedPolicies: ['arn:a'], tags: OURS },
    ),
    false,
  ],
  [
    'what is left of a creation, and more',
    setChange('A', undefined, { awsManagedPolicies: ['arn:a'] }),
    setChange('A', { awsManagedPolicies: [] }, { awsManagedPolicies: ['arn:a', 'arn:admin'] }),
    false,
  ],
  [
    'a removal of a set that changed',
    setChange('A', {}, undefined),
    setChange('A', { description: 'new' }, undefined),
    false,
  ],
  ['the same removal', setChange('A', {}, undefined), setChange('A', {}, undefined), true],
];

for (const [name, approved, fresh, runs] of sets) {
  test(`permission set: ${name}`, () => {
    const { run, conflicts } = judge([approved], [fresh]);
    assert.equal([run, conflicts], runs ? [['permissionSet/A'], []] : [[], ['permissionSet/A']]);
  });
}

const TEMPLATE = { signOnMode: '', replyUrls: ['https://*.aws/*'] };
const WANTED = { replyUrls: ['https://a'], notificationEmails: ['a@x'] };

const parts: readonly [name: string, approved: Change, fresh: Change, runs: boolean][] = [
  ['the same creation', samlChange(undefined, WANTED), samlChange(undefined, WANTED), true],
  [
    'another creation',
    samlChange(undefined, WANTED),
    samlChange(undefined, { ...WANTED, groupClaim: 'all' }),
    false,
  ],
  [
    'what the template of a new app left to do',
    samlChange(undefined, WANTED),
    samlChange(TEMPLATE, WANTED, ['signOnMode', 'replyUrls', 'notificationEmails']),
    true,
  ],
  [
    'a part of it, beside a part that the file does not manage',
    samlChange(undefined, WANTED),
    samlChange(
      { ...WANTED, groupClaim: 'all', notificationEmails: [] },
      { ...WANTED, groupClaim: 'all' },
      ['notificationEmails'],
    ),
    true,
  ],
  [
    'what is left, and another value',
    samlChange(undefined, WANTED),
    samlChange(TEMPLATE, { ...WANTED, replyUrls: ['https://evil'] }, ['replyUrls']),
    false,
  ],
  [
    'a creation where an update was approved',
    samlChange(TEMPLATE, WANTED, ['replyUrls']),
    samlChange(undefined, WANTED),
    false,
  ],
  [
    'a creation of the very same app where an update was approved',
    { ...samlChange(TEMPLATE, WANTED), ids: {} },
    samlChange(undefined, WANTED),
    false,
  ],
  [
    'a removal where a creation was approved',
    samlChange(undefined, WANTED),
    { ...samlChange(TEMPLATE, WANTED), action: 'delete' },
    false,
  ],
  [
    'two parts that are left, one of them another value',
    samlChange(undefined, WANTED),
    samlChange(TEMPLATE, { ...WANTED, replyUrls: ['https://evil'] }, [
      'notificationEmails',
      'replyUrls',
    ]),
    false,
  ],
];

for (const [name, approved, fresh, runs] of parts) {
  test(`a part of the enterprise app: ${name}`, () => {
    const { run, conflicts } = judge([approved], [fresh]);
    const key = [approved.key];
    assert.equal([run, conflicts], runs ? [key, []] : [[], key]);
  });
}

const NOWHERE: State = { wanted: new Set(), there: new Set() };
const THERE: State = { wanted: new Set(), there: new Set([grant('G').key]) };
const BOTH: State = { wanted: THERE.there, there: THERE.there };

const settled: readonly [name: string, approved: Change, state: State, inPlace: boolean][] = [
  ['a grant that was made', grant('G'), BOTH, true],
  ['a grant that access.yaml does not ask for any more', grant('G'), NOWHERE, false],
  ['one that stays although nobody asks for it', grant('G'), THERE, false],
  ['a removal that was made', revoke('G'), NOWHERE, true],
  ['a removal of what access.yaml asks for again', revoke('G'), BOTH, false],
  ['a removal of what is left alone by now', revoke('G'), THERE, false],
];

for (const [name, approved, state, inPlace] of settled) {
  test(`nothing to do: ${name}`, () => {
    const key = 'G/A';
    const expected = inPlace ? { inPlace: [key] } : { notAskedFor: [key] };
    assert.equal(judge([approved], [], [], state), { ...NONE, ...expected });
  });
}

test('what was deferred and is possible now is approved', () => {
  assert.equal(judge([], [grant('G')], [grant('G')]), RUN);
});

test('what is deferred now is neither in place nor carried out', () => {
  const { run, inPlace } = approve(
    plan([grant('G')]),
    plan([], [grant('G')]),
    stateAfter([grant('G')]),
  );
  assert.equal([run, inPlace], [[], []]);
});

test('what needs a change that is not carried out waits as well', () => {
  const set = setChange('A', undefined, { awsManagedPolicies: ['arn:admin'] });
  const needing = grant('G', { needs: [set.key] });
  const after = revoke('H', { needs: [needing.key] });
  const approved = [setChange('A', undefined, {}), needing, after, grant('K')];
  assert.equal(judge(approved, [set, needing, after, grant('K')]), {
    ...NONE,
    run: ['K/A'],
    conflicts: ['permissionSet/A'],
  });
});

test('a removal waits for a grant that nobody approved', () => {
  const needed = grant('New');
  const removal = revoke('Old', { needs: [needed.key] });
  assert.equal(judge([removal], [needed, removal]), { ...NONE, unapproved: ['New/A'] });
});

test('several plans allow what one of them allows by itself, and nothing between them', () => {
  const small = setChange('A', { description: 'old' }, { description: 'new' });
  const other = setChange('A', { description: 'old' }, { description: 'other' });
  const both = unionOf([plan([small, grant('G')]), plan([other, grant('G'), grant('H')])]);
  assert.ok(both);
  const judged = (fresh: readonly Change[]) => approve(both, plan(fresh), stateAfter([grant('G')]));
  assert.equal(judged([small, grant('H')]).run, [small, grant('H')]);
  assert.equal(judged([other]).run, [other]);
  const third = setChange('A', { description: 'new' }, { description: 'other' });
  assert.is(judged([third]).conflicts.length, 1);
  assert.equal(judged([]).inPlace, [grant('G').key], 'what stands in both counts once');
});

test('of several plans the newest tells what else there is', () => {
  const plans = ['a', 'b', 'c'].map((letter) => ({
    ...plan([grant(letter)]),
    fingerprint: letter.repeat(12),
  }));
  assert.is(unionOf(plans)?.fingerprint, 'c'.repeat(12));
});

test('plans of several worlds allow nothing together', () => {
  const elsewhere = { ...plan([]), target: { ...TARGET, region: 'x' } };
  assert.is(unionOf([plan([grant('G')]), elsewhere]), undefined);
  assert.is(unionOf([]), undefined);
});

test('targets', () => {
  assert.is(sameTarget(TARGET, { ...TARGET }), true);
  for (const part of ['region', 'instanceArn', 'identityStoreId', 'organizationId', 'tenantId']) {
    assert.is(sameTarget(TARGET, { ...TARGET, [part]: 'x' }), false, part);
  }
});

/** Before SCIM has brought the group, and after. */
const WITHOUT_STORE = { entraId: 'entra-G', permissionSetArn: 'arn:A' };

for (const [what, approved, fresh, isAllowed] of [
  ['what was shown as waiting', WITHOUT_STORE, WITHOUT_STORE, true],
  ['what is known better now', WITHOUT_STORE, { ...WITHOUT_STORE, storeId: 'store-G' }, true],
  ['another group of that name', WITHOUT_STORE, { ...WITHOUT_STORE, entraId: 'entra-H' }, false],
] as const) {
  test(`${what} ${isAllowed ? 'is' : 'is not'} allowed later, and once it can be done`, () => {
    const shown = plan([], [grant('G', { ids: approved })]);
    const now = grant('G', { ids: fresh });
    assert.is(approvedLater(shown, plan([], [now])).length, isAllowed ? 1 : 0);
    const { run } = approve(shown, plan([now]), stateAfter([]));
    assert.is(run.length, isAllowed ? 1 : 0);
  });
}

test('what is waiting and was never shown is not allowed later', () => {
  assert.equal(approvedLater(plan([grant('G')]), plan([], [grant('H')])), []);
});

test.run();
