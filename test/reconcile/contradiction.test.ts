import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { contradictionIn } from '../../src/reconcile/contradiction.ts';
import type { Change } from '../../src/reconcile/types.ts';
import { grant, plan, revoke, setChange } from './changes.ts';

const test = suite('reconcile/contradiction');

const [ADA, BOB] = [grant('Ada'), grant('Bob')];
const EDIT = setChange('A', { description: 'x' }, { description: 'y' });

/** The change, but under the key of Bob's grant. */
const disguised = (change: Change): Change => ({ ...change, key: BOB.key });

const cases: readonly [
  name: string,
  changes: readonly Change[],
  deferred: readonly Change[],
  contradiction: string | undefined,
][] = [
  ['a plan without changes', [], [], undefined],
  ['each change about another thing', [ADA, EDIT], [BOB, revoke('Carl')], undefined],
  [
    'the same thing twice',
    [EDIT, ADA, ADA],
    [],
    'changes[2] is about the same thing as changes[1]',
  ],
  [
    'one thing that is given and taken away',
    [ADA, revoke('Ada')],
    [],
    'changes[1] is about the same thing as changes[0]',
  ],
  [
    'what is done and waits as well',
    [EDIT, ADA],
    [BOB, ADA],
    'deferred[1].change is about the same thing as changes[1]',
  ],
  [
    'what waits twice',
    [],
    [BOB, BOB],
    'deferred[1].change is about the same thing as deferred[0].change',
  ],
  [
    'a grant of another group than its key says',
    [EDIT, disguised(ADA)],
    [],
    'changes[1] has the key of another thing',
  ],
  [
    'a revoke of another group than its key says',
    [disguised(revoke('Ada'))],
    [],
    'changes[0] has the key of another thing',
  ],
  ['one that waits', [], [EDIT, disguised(ADA)], 'deferred[1].change has the key of another thing'],
  [
    'an edit that turns a set into another one',
    [setChange('A', { name: 'A' }, { name: 'B' })],
    [],
    'changes[0] has the key of another thing',
  ],
  [
    'an edit of another set than was there',
    [setChange('A', { name: 'B' }, { name: 'A' })],
    [],
    'changes[0] has the key of another thing',
  ],
  [
    'of two contradictions the first one is told',
    [ADA, disguised(EDIT), ADA],
    [],
    'changes[1] has the key of another thing',
  ],
];

for (const [name, changes, deferred, contradiction] of cases) {
  test(name, () => {
    assert.is(contradictionIn(plan(changes, deferred)), contradiction);
  });
}

test.run();
