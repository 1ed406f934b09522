import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { essence, fingerprintOf } from '../../src/reconcile/fingerprint.ts';
import type { Change, Target } from '../../src/reconcile/types.ts';
import { grant, revoke, setChange, TARGET } from './changes.ts';
import { place } from './world.ts';

const test = suite('reconcile/fingerprint');

const CHANGES = [
  setChange('A', { description: 'x' }, { description: 'y' }),
  grant('G'),
  revoke('H'),
];
const BASE = fingerprintOf(TARGET, CHANGES, []);

function of(changes: readonly Change[], target: Target = TARGET, deferred: readonly Change[] = []) {
  return fingerprintOf(target, changes, deferred);
}

function changed(i: number, parts: object): Change[] {
  return CHANGES.map((change, j) => (i === j ? ({ ...change, ...parts } as Change) : change));
}

test('is twelve hex digits, and those', () => {
  assert.match(BASE, /^[0-9a-f]{12}$/);
  assert.is(fingerprintOf(TARGET, [], []), fingerprintOf(TARGET, [], []));
});

test('stays what it is from one release to the next: overrides and approvals name it', () => {
  assert.is(BASE, '32888ef6dd4b');
  assert.is(of(CHANGES, { ...TARGET, tenantId: 't' }, [grant('K')]), 'df60e682d3a1');
});

const equal: readonly [name: string, fingerprint: string][] = [
  ['order', of([...CHANGES].reverse())],
  ['positions', of(changed(1, { because: [place('b.yaml', 7), place('c.yaml')] }))],
  ['reasons', of(changed(1, { reason: { code: 'renamed', text: 'x' } }))],
  ['risk and origin', of(changed(1, { risk: 'broadens', origin: 'drift' }))],
  ['needs and lanes', of(changed(1, { needs: ['x'], lanes: ['y'] }))],
  ['order of ids', of(changed(1, { ids: { permissionSetArn: 'arn:A', storeId: 'store-G' } }))],
  [
    'parts of an update that do not differ',
    of([
      setChange(
        'A',
        { description: 'x', relayState: 'r' },
        { description: 'y', relayState: 'r' },
        { fields: ['description'] },
      ),
      ...CHANGES.slice(1),
    ]),
  ],
];

for (const [name, fingerprint] of equal) {
  test(`leaves out ${name}`, () => {
    assert.is(fingerprint, BASE);
  });
}

test('the order of what is deferred does not show', () => {
  const later = [grant('L'), grant('K'), revoke('M')];
  assert.is(of(CHANGES, TARGET, later), of(CHANGES, TARGET, [...later].reverse()));
});

const { ids } = grant('G');

const other: readonly [name: string, fingerprint: string][] = [
  ['another instance', of(CHANGES, { ...TARGET, instanceArn: 'arn:other' })],
  ['another tenant', of(CHANGES, { ...TARGET, tenantId: 't' })],
  ['a change less', of(CHANGES.slice(1))],
  ['a change more', of([...CHANGES, grant('K')])],
  ['another action', of(changed(1, { action: 'delete' }))],
  ['another group of that name', of(changed(1, { ids: { ...ids, storeId: 'look-alike' } }))],
  ['an id more', of(changed(1, { ids: { ...ids, entraId: 'e' } }))],
  ['no ids', of(changed(1, { ids: {} }))],
  [
    'another value',
    of([setChange('A', { description: 'x' }, { description: 'z' }), ...CHANGES.slice(1)]),
  ],
  [
    'another value before',
    of([setChange('A', { description: 'w' }, { description: 'y' }), ...CHANGES.slice(1)]),
  ],
  ['one of them deferred', of(CHANGES.slice(0, 2), TARGET, CHANGES.slice(2))],
  ['one more that is deferred', of(CHANGES, TARGET, [grant('K')])],
  ['all of them deferred', of([], TARGET, CHANGES)],
  ['no changes', of([])],
];

for (const [name, fingerprint] of other) {
  test(`tells apart ${name}`, () => {
    assert.is.not(fingerprint, BASE);
  });
}

test('an update is named by the parts that differ', () => {
  const change = setChange(
    'A',
    { description: 'x', relayState: 'r' },
    { description: 'y', relayState: 'r' },
    { fields: ['description'] },
  );
  assert.equal(essence(change), {
    key: 'permissionSet/A',
    action: 'update',
    ids: { permissionSetArn: 'arn:A' },
    before: { description: 'x' },
    after: { description: 'y' },
  });
});

test('a creation and a removal are named whole', () => {
  assert.equal(essence(grant('G')), {
    key: 'assignment/group:G/A/111122223333',
    action: 'create',
    ids,
    after: {
      principalType: 'group',
      principal: 'G',
      permissionSet: 'A',
      accountId: '111122223333',
    },
  });
  assert.equal(Object.keys(essence(revoke('G')) as object), ['key', 'action', 'ids', 'before']);
});

test.run();
