import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { comparisonsOf, rightsOfEdits, withKnownRisk } from '../../src/reconcile/edits.ts';
import type { Comparison } from '../../src/reconcile/privileges.ts';
import type { Change, PermissionSetSpec, Risk } from '../../src/reconcile/types.ts';
import { grant, revoke, setChange } from './changes.ts';
import { onlyReads } from './knowledge.ts';

const test = suite('reconcile/edits');

/** What is known of each edit: as much as its new description says. */
function known(risk: Risk, actions: number): Comparison {
  const none = { count: 0, changing: 0, first: [] };
  return { risk, rights: { added: { ...none, count: actions }, removed: none } };
}

const B = setChange('B', { description: 'x' }, { description: 'more' });
const A = setChange('A', { description: 'x' }, { description: 'less' });
const MADE = setChange('New', undefined, { description: 'more' });
const GONE = setChange('Old', { description: 'x' }, undefined);
const CHANGES: readonly Change[] = [MADE, B, grant('G'), A, revoke('H'), GONE];

const MORE = known('broadens', 3);
const LESS = known('narrows', 0);

function weigh(changes: readonly Change[]) {
  const weighed: string[] = [];
  const compare = (before: PermissionSetSpec, after: PermissionSetSpec): Comparison => {
    weighed.push(`${before.name} ${before.description} -> ${after.name} ${after.description}`);
    return after.description === 'more' ? MORE : LESS;
  };
  return { comparisons: comparisonsOf(changes, { ...onlyReads, compare }), weighed };
}

test('each edit of a permission set is weighed, once, and nothing else is', () => {
  const { comparisons, weighed } = weigh(CHANGES);
  assert.equal(weighed, ['B x -> B more', 'A x -> A less']);
  assert.equal(
    [...comparisons],
    [
      ['B', MORE],
      ['A', LESS],
    ],
  );
  assert.equal([...weigh([MADE, GONE, grant('G')]).comparisons], []);
});

test('an edit has the risk that is proved of it; all else is as it was, in its order', () => {
  const { comparisons } = weigh(CHANGES);
  assert.equal(withKnownRisk(CHANGES, comparisons), [
    MADE,
    { ...B, risk: 'broadens' },
    grant('G'),
    { ...A, risk: 'narrows' },
    revoke('H'),
    GONE,
  ]);
  assert.equal(withKnownRisk(CHANGES, new Map()), [...CHANGES]);
});

test('what edits allow more and less, by name, in one order', () => {
  const rights = rightsOfEdits(weigh(CHANGES).comparisons);
  assert.equal(rights, { A: LESS.rights, B: MORE.rights });
  assert.equal(Object.keys(rights), ['A', 'B']);
  assert.equal(rightsOfEdits(new Map()), {});
});

test.run();
