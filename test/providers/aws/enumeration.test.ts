import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cheaperWay, type Question, type Way } from '../../../src/providers/aws/enumeration.ts';
import type { AssignmentSpec } from '../../../src/reconcile/types.ts';

const test = suite('AWS: by principal or by pair, whichever takes fewer calls');

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}-${i}`);

/** Each of `groups` groups has the same sets in the same accounts. */
function company(size: {
  readonly groups: number;
  readonly sets: number;
  readonly accounts: number;
  /** Further groups, and further sets, of which nothing is expected. */
  readonly idleGroups?: number;
  readonly otherSets?: number;
}): Question {
  const groups = names('group', size.groups);
  const sets = names('set', size.sets);
  const accounts = names('account', size.accounts);
  return {
    principals: [...groups, ...names('idle', size.idleGroups ?? 0)].map((principal) => ({
      principalType: 'group',
      principal,
    })),
    permissionSets: [...sets, ...names('other', size.otherSets ?? 0)],
    expected: groups.flatMap((principal) =>
      sets.flatMap((permissionSet) =>
        accounts.map(
          (accountId): AssignmentSpec => ({
            principalType: 'group',
            principal,
            permissionSet,
            accountId,
          }),
        ),
      ),
    ),
  };
}

const pairs = (sets: number, accounts: number) =>
  names('set', sets).flatMap((permissionSet) =>
    names('account', accounts).map((accountId) => ({ permissionSet, accountId })),
  );

const CASES: readonly [what: string, question: Question, way: Way][] = [
  [
    'few groups, many pairs: 3 against 2 + 40',
    company({ groups: 3, sets: 2, accounts: 20 }),
    'principal',
  ],
  [
    'many groups, few pairs: 50 against 2 + 4',
    company({ groups: 50, sets: 2, accounts: 2 }),
    'pair',
  ],
  ['as many calls: 6 against 2 + 4', company({ groups: 6, sets: 2, accounts: 2 }), 'principal'],
  ['one call fewer: 7 against 2 + 4', company({ groups: 7, sets: 2, accounts: 2 }), 'pair'],
  [
    'groups of which nothing is expected are asked all the same: 7 against 2 + 4',
    company({ groups: 1, idleGroups: 6, sets: 2, accounts: 2 }),
    'pair',
  ],
  [
    'the accounts of other sets have to be listed, too: 7 against 3 + 4',
    company({ groups: 7, sets: 2, otherSets: 1, accounts: 2 }),
    'principal',
  ],
  [
    'a second page of a group: 10 groups with 101 assignments each are 20 calls, against 3 + 101',
    company({ groups: 10, sets: 1, accounts: 101 }),
    'principal',
  ],
  [
    'a second page of accounts and none of a pair: 104 against 2 + 101',
    { ...company({ groups: 52, sets: 1, accounts: 101 }) },
    'pair',
  ],
  [
    'a second page of a pair: 101 groups in 50 accounts are 101 calls, against 1 + 50 × 2',
    company({ groups: 101, sets: 1, accounts: 50 }),
    'principal',
  ],
  [
    'nothing is expected: nothing can be guessed',
    company({ groups: 0, idleGroups: 90, sets: 0, otherSets: 1, accounts: 0 }),
    'principal',
  ],
  [
    'the listing is paid, and the guess was right: 6 against 4',
    { ...company({ groups: 6, sets: 2, accounts: 2 }), pairs: pairs(2, 2) },
    'pair',
  ],
  [
    'the listing shows more pairs than were thought: 7 against 2 × 40',
    { ...company({ groups: 7, sets: 2, accounts: 2 }), pairs: pairs(2, 40) },
    'principal',
  ],
  [
    'no pair is there: nobody has anything, and nothing is left to ask',
    { ...company({ groups: 7, sets: 2, accounts: 2 }), pairs: [] },
    'pair',
  ],
];

for (const [what, question, way] of CASES) {
  test(what, () => {
    assert.is(cheaperWay(question), way);
  });
}

test.run();
