import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Change } from '../../src/reconcile/types.ts';
import { renderRefused } from '../../src/render/refused-text.ts';
import { grant, revoke, samlChange, setChange } from '../reconcile/changes.ts';

const test = suite('render/refused-text');

const ACCOUNTS = { '111122223333': 'payments-dev' };
const SET = '  ! permission set A\n';
const GRANT = '  ! group G → A @ payments-dev (111122223333)\n';

/** What is said of one conflict, without the first and the last line. */
function conflict(approved: Change, fresh: Change): string {
  const text = renderRefused({ conflicts: [{ approved, fresh }], unapproved: [] }, ACCOUNTS);
  const [first, ...rest] = text.split('\n');
  assert.is(first, 'Not carried out, because it is not what was approved (E730):');
  assert.equal(rest.slice(-2), ['Plan again and have the new plan reviewed.', '']);
  return `${rest.slice(0, -2).join('\n')}\n`;
}

const { ids } = grant('G');

const conflicts: readonly [name: string, approved: Change, fresh: Change, says: string][] = [
  [
    'another value before',
    setChange('A', { description: 'x' }, { description: 'y' }),
    setChange('A', { description: 'w' }, { description: 'y' }),
    `${SET}      description\n        approved  "x" -> "y"\n        now       "w" -> "y"\n`,
  ],
  [
    'a part more; what is the same is not said',
    setChange('A', { description: 'x' }, { description: 'y' }),
    setChange('A', { description: 'x', relayState: '' }, { description: 'y', relayState: 'r' }),
    `${SET}      relayState\n        approved  (not touched)\n        now       (none) -> r\n`,
  ],
  [
    'what was approved and is done does not stand in the way',
    setChange('A', { description: 'x', relayState: '' }, { description: 'y', relayState: 'r' }),
    setChange('A', { description: 'w' }, { description: 'y' }),
    `${SET}      description\n        approved  "x" -> "y"\n        now       "w" -> "y"\n`,
  ],
  [
    'lists',
    setChange('A', undefined, { awsManagedPolicies: ['arn:a'], tags: {} }),
    setChange('A', undefined, { awsManagedPolicies: ['arn:a', 'arn:admin'], tags: {} }),
    `${SET}      awsManagedPolicies\n        approved  arn:a\n        now       arn:a\n                  arn:admin\n`,
  ],
  [
    'a creation where there is something by now',
    setChange('A', undefined, { description: 'x', tags: {} }),
    setChange('A', { description: 'y' }, { description: 'x' }),
    `${SET}      approved was to create it, now it would be to update it\n      description\n        approved  "x"\n        now       "y" -> "x"\n      sessionDuration\n        approved  PT1H\n        now       (not touched)\n`,
  ],
  [
    'a removal of what has changed since',
    setChange('A', { description: 'x' }, undefined),
    setChange('A', { description: 'y' }, undefined),
    `${SET}      description\n        approved  "x"\n        now       "y"\n`,
  ],
  [
    'another group behind the name',
    grant('G'),
    grant('G', { ids: { ...ids, storeId: 'look-alike' } }),
    `${GRANT}      the group G is another one than when this was approved\n`,
  ],
  [
    'another group and another set',
    grant('G', { ids: { ...ids, entraId: 'e' } }),
    grant('G', { ids: { storeId: 'look-alike', entraId: 'f', permissionSetArn: 'arn:other' } }),
    `${GRANT}      the group G is another one than when this was approved\n      the permission set A is another one than when this was approved\n`,
  ],
  [
    'a grant that became a removal',
    grant('G'),
    revoke('G'),
    `${GRANT}      approved was to create it, now it would be to delete it\n`,
  ],
  [
    'the enterprise app',
    samlChange({ relayState: 'a' }, { relayState: 'b' }, ['relayState']),
    { ...samlChange({ relayState: 'c' }, { relayState: 'b' }, ['relayState']), ids: {} } as Change,
    '  ! SAML settings of AWS IAM Identity Center\n      the enterprise app is another one than when this was approved\n      relayState\n        approved  a -> b\n        now       c -> b\n',
  ],
  [
    'what no part shows',
    setChange('A', { tags: {} }, undefined),
    setChange('A', { provisioned: false, tags: {} }, undefined),
    `${SET}      it is not as it was when this was approved\n`,
  ],
];

for (const [name, approved, fresh, says] of conflicts) {
  test(name, () => {
    assert.is(conflict(approved, fresh), says);
  });
}

test('what nobody approved is named, the first fifty one by one', () => {
  const unapproved = Array.from({ length: 1060 }, (_, i) => grant(`G${i}`));
  const lines = renderRefused({ conflicts: [], unapproved }, ACCOUNTS).split('\n');
  assert.is(
    lines[1],
    '  ! group G0 → A @ payments-dev (111122223333): create, which is not in the approved plan',
  );
  assert.equal(lines.slice(-3, -2), ['    and 1,010 more that are not in the approved plan']);
  assert.is(lines.length, 54);
});

test.run();
