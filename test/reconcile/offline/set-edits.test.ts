import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type SetEdit, setEdits, tierOf } from '../../../src/reconcile/offline/set-edits.ts';
import type { Config, PermissionSetSpec, Position, Where } from '../../../src/reconcile/types.ts';
import { onlyReads } from '../knowledge.ts';
import { config, OURS, place, setSpec } from '../world.ts';

const test = suite('reconcile/offline: an edit of the permission sets');

const at =
  (commit: 'base' | 'head'): Where =>
  (path): Position =>
    place(`${commit} ${path.join('/')}`);

type Sets = NonNullable<Config['permissionSets']>;

function edits(before: Sets | undefined, after: Sets | undefined): SetEdit[] {
  const file = (permissionSets: Sets | undefined) => config(permissionSets && { permissionSets });
  return setEdits(
    { config: file(before), where: at('base') },
    { config: file(after), where: at('head') },
    onlyReads,
  );
}

const NOTHING = { fields: [], managedNow: [], leftAlone: [] };

test('the whole of an edit: a set that is new, and one that is gone', () => {
  const sets: Sets = { S: { description: 'x', privilege: 'write' } };
  const common = { name: 'S', ...NOTHING, risk: 'neutral' } as const;
  assert.equal(edits(undefined, sets), [
    {
      ...common,
      action: 'create',
      after: setSpec('S', { description: 'x' }),
      tierAfter: 'write',
      at: at('head')(['permissionSets', 'S']),
    },
  ]);
  assert.equal(edits(sets, undefined), [
    {
      ...common,
      action: 'delete',
      before: setSpec('S', { description: 'x' }),
      tierBefore: 'write',
      at: at('base')(['permissionSets', 'S']),
    },
  ]);
  assert.equal(edits(sets, {}), edits(sets, undefined));
  assert.equal(edits({ S: {} }, {})[0]?.tierBefore, 'read');
});

test('the whole of an edit: a set that is another one now', () => {
  const none = { count: 0, changing: 0, first: [] };
  assert.equal(
    edits(
      { S: { sessionDuration: 'PT1H', description: 'x', privilege: 'write' } },
      { S: { sessionDuration: 'PT2H', awsManagedPolicies: ['ReadOnlyAccess'] } },
    ),
    [
      {
        action: 'update',
        name: 'S',
        before: setSpec('S', { description: 'x' }),
        after: setSpec('S', {
          description: 'x',
          sessionDuration: 'PT2H',
          awsManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        }),
        fields: ['sessionDuration', 'awsManagedPolicies'],
        managedNow: ['awsManagedPolicies'],
        leftAlone: ['description'],
        risk: 'broadens',
        rights: { added: none, removed: none },
        tierBefore: 'write',
        tierAfter: 'read',
        at: at('head')(['permissionSets', 'S']),
      },
    ],
  );
});

test('the whole of an edit: a new name, and all else as it was', () => {
  const [edit, ...more] = edits(
    { Was: { description: 'x' } },
    {
      Now: { description: 'x', previously: ['Was'] },
    },
  );
  assert.equal(more, []);
  const { rights: _, ...rest } = edit as SetEdit;
  assert.equal(rest, {
    action: 'update',
    name: 'Now',
    renamedFrom: 'Was',
    before: setSpec('Now', { description: 'x' }),
    after: setSpec('Now', { description: 'x' }),
    ...NOTHING,
    risk: 'neutral',
    tierBefore: 'read',
    tierAfter: 'read',
    at: at('head')(['permissionSets', 'Now']),
  });
});

test('one part is edited while another one is left alone: both are told', () => {
  const [edit] = edits(
    { S: { description: 'x', relayState: 'https://a.example' } },
    { S: { description: 'y' } },
  );
  assert.equal(edit?.fields, ['description']);
  assert.equal(edit?.leftAlone, ['relayState']);
});

/** What the file did not speak of may have been less, in AWS: of parts that allow something. */
const MANAGED: readonly (readonly [before: Sets[string], after: Sets[string], risk: string])[] = [
  [{}, { description: '' }, 'neutral'],
  [{}, { relayState: '', tags: {} }, 'neutral'],
  [{}, { awsManagedPolicies: [] }, 'broadens'],
  [{}, { customerManagedPolicies: [] }, 'broadens'],
  [{}, { description: '', awsManagedPolicies: [] }, 'broadens'],
  [{}, { sessionDuration: 'PT1H' }, 'broadens'],
  [{}, { inlinePolicy: { Version: '2012-10-17', Statement: [] } }, 'broadens'],
  [{ sessionDuration: 'PT2H' }, { sessionDuration: 'PT1H' }, 'narrows'],
  [{ awsManagedPolicies: [] }, {}, 'neutral'],
];

for (const [before, after, risk] of MANAGED) {
  test(`${JSON.stringify(before)}, then ${JSON.stringify(after)}: ${risk}`, () => {
    assert.equal(
      edits({ S: before }, { S: after }).map((one) => one.risk),
      [risk],
    );
  });
}

test('what both files say in one way or another is no edit', () => {
  assert.equal(edits({ S: { sessionDuration: 'PT60M' } }, { S: { sessionDuration: 'PT1H' } }), []);
  assert.equal(edits({ S: {} }, { S: { previously: ['Other'] } }), []);
  assert.equal(edits({ S: { tags: { b: '1', a: '2' } } }, { S: { tags: { a: '2', b: '1' } } }), []);
});

test('sorted by name, whatever happens to them', () => {
  const told = edits({ E: {}, A: {}, C: {} }, { D: {}, C: { description: 'x' }, B: {} });
  assert.equal(
    told.map(({ action, name }) => `${action} ${name}`),
    ['delete A', 'create B', 'update C', 'create D', 'delete E'],
  );
});

test('two sets become one: the later name of the two goes on in it, the other one goes', () => {
  const told = edits({ Old: {}, Older: {} }, { New: { previously: ['Older', 'Old'] } });
  assert.equal(
    told.map(({ action, name, renamedFrom }) => [action, name, renamedFrom]),
    [
      ['update', 'New', 'Older'],
      ['delete', 'Old', undefined],
    ],
  );
});

test('a tier: as stated, else as worked out from what the file describes; none of what it has not', () => {
  const file = (permissionSets?: Sets) => ({
    config: config(permissionSets && { permissionSets }),
    where: at('head'),
  });
  const asked: PermissionSetSpec[] = [];
  const knowledge = {
    ...onlyReads,
    classify: (spec: PermissionSetSpec) => {
      asked.push(spec);
      return { tier: 'power', whereItRules: 'power', evidence: [] } as const;
    },
  };
  assert.is(tierOf(file({ S: { privilege: 'read' } }), 'S', knowledge), 'read');
  assert.is(tierOf(file({ S: {} }), 'AWSReadOnlyAccess', knowledge), undefined);
  assert.is(tierOf(file(), 'S', knowledge), undefined);
  assert.is(tierOf(file({ S: {} }), 'toString', knowledge), undefined);
  assert.equal(asked, []);
  assert.is(tierOf(file({ S: { sessionDuration: 'PT120M' } }), 'S', knowledge), 'power');
  assert.equal(asked, [setSpec('S', { sessionDuration: 'PT2H', tags: OURS })]);
});

test.run();
