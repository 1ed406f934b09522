import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { formerNames } from '../../../src/reconcile/offline/former-names.ts';
import {
  type PrincipalEdit,
  principalEdits,
} from '../../../src/reconcile/offline/principal-edits.ts';
import type { Config, Position, Where } from '../../../src/reconcile/types.ts';
import { config, place } from '../world.ts';

const test = suite('reconcile/offline: an edit of groups and users');

const at =
  (commit: 'base' | 'head'): Where =>
  (path): Position =>
    place(`${commit} ${path.join('/')}`);

function edits(before: Partial<Config>, after: Partial<Config>): PrincipalEdit[] {
  return principalEdits(
    { config: config(before), where: at('base') },
    { config: config(after), where: at('head') },
  );
}

const ONE = '5f6e7d8c-1111-4222-8333-944445555666';
const TWO = '5f6e7d8c-2222-4222-8333-944445555666';
const HERE = at('head')(['groups', 'G']);

/** Of the group G, as the two files have it. */
const CASES: readonly (readonly [
  title: string,
  before: Partial<Config>,
  after: Partial<Config>,
  ...expected: Omit<PrincipalEdit, 'principalType' | 'name'>[],
])[] = [
  ['not there, not there', {}, { groups: {} }],
  ['the same', { groups: { G: {} } }, { groups: { G: {} } }],
  ['declared', {}, { groups: { G: {} } }, { action: 'create', at: HERE }],
  [
    'declared and pinned',
    { groups: {} },
    { groups: { G: { objectId: ONE } } },
    { action: 'create', objectIdAfter: ONE, at: HERE },
  ],
  [
    'gone',
    { groups: { G: {} } },
    { groups: {} },
    { action: 'delete', at: at('base')(['groups', 'G']) },
  ],
  [
    'gone with its pin, and all groups with it',
    { groups: { G: { objectId: ONE } } },
    {},
    { action: 'delete', objectIdBefore: ONE, at: at('base')(['groups', 'G']) },
  ],
  [
    'pinned now',
    { groups: { G: {} } },
    { groups: { G: { objectId: ONE } } },
    { action: 'update', objectIdAfter: ONE, at: HERE },
  ],
  [
    'pinned no more',
    { groups: { G: { objectId: ONE } } },
    { groups: { G: {} } },
    { action: 'update', objectIdBefore: ONE, at: HERE },
  ],
  [
    'pinned to another object: it is another group',
    { groups: { G: { objectId: ONE } } },
    { groups: { G: { objectId: TWO } } },
    { action: 'update', objectIdBefore: ONE, objectIdAfter: TWO, at: HERE },
  ],
  [
    'the same object in other letters',
    { groups: { G: { objectId: ONE } } },
    { groups: { G: { objectId: ONE.toUpperCase() } } },
  ],
  [
    'a new name for the same object',
    { groups: { Was: { objectId: ONE } } },
    { groups: { G: { objectId: ONE, previously: ['Was'] } } },
    { action: 'update', renamedFrom: 'Was', objectIdBefore: ONE, objectIdAfter: ONE, at: HERE },
  ],
  [
    'a new name for what the base does not declare is a new group',
    { groups: {} },
    { groups: { G: { previously: ['Was'] } } },
    { action: 'create', at: HERE },
  ],
];

for (const [title, before, after, ...expected] of CASES) {
  test(title, () => {
    assert.equal(
      edits(before, after),
      expected.map((one) => ({ principalType: 'group', name: 'G', ...one })),
    );
  });
}

test('groups before users, each sorted by name; a user who is called like a group is not that group', () => {
  const before: Partial<Config> = {
    groups: { Y: {}, B: {} },
    users: { 'x@x.example': {}, Was: {} },
  };
  const after: Partial<Config> = {
    groups: { Z: {}, Now: { previously: ['Was'] }, A: {} },
    users: { 'z@x.example': {}, Was: {}, 'a@x.example': { objectId: ONE } },
  };
  assert.equal(
    edits(before, after).map(({ action, principalType, name, objectIdAfter, at: { file } }) =>
      [action, principalType, name, objectIdAfter ?? 'unpinned', file].join(' '),
    ),
    [
      'create group A unpinned head groups/A',
      'delete group B unpinned base groups/B',
      'create group Now unpinned head groups/Now',
      'delete group Y unpinned base groups/Y',
      'create group Z unpinned head groups/Z',
      `create user a@x.example ${ONE} head users/a@x.example`,
      'delete user x@x.example unpinned base users/x@x.example',
      'create user z@x.example unpinned head users/z@x.example',
    ],
  );
});

test('a group that is called like a part of every object of JavaScript', () => {
  assert.equal(
    edits({ groups: {} }, { groups: { constructor: {} } }).map(({ action, name }) => [
      action,
      name,
    ]),
    [['create', 'constructor']],
  );
});

test('users keep their names: previously is about groups', () => {
  const users = { 'ada@x.example': {} };
  const after = {
    users: { 'bob@x.example': {} },
    groups: { 'bob@x.example': { previously: ['ada@x.example'] } },
  };
  assert.equal(
    edits({ users, groups: {} }, after).map(
      ({ action, principalType, name, renamedFrom }) =>
        `${action} ${principalType} ${name} ${renamedFrom ?? ''}`,
    ),
    ['create group bob@x.example ', 'delete user ada@x.example ', 'create user bob@x.example '],
  );
});

const FORMER: readonly (readonly [old: string[], now: string[], ...pairs: [string, string][]])[] = [
  [['A'], ['B'], ['B', 'A']],
  [['A'], ['A', 'B']],
  [['A', 'B'], ['B']],
  [[], ['B']],
  [
    ['A', 'X'],
    ['B', 'X'],
    ['B', 'A'],
  ],
  [
    ['A', 'C'],
    ['B', 'D'],
    ['B', 'A'],
    ['D', 'C'],
  ],
];

for (const [old, now, ...pairs] of FORMER) {
  test(`declared ${old.join()}, then ${now.join()}, with B for A and D for C`, () => {
    const declared = (names: string[]) => Object.fromEntries(names.map((name) => [name, {}]));
    const renames = new Map([
      ['A', 'B'],
      ['C', 'D'],
    ]);
    assert.equal([...formerNames(renames, declared(old), declared(now))], pairs);
  });
}

test.run();
