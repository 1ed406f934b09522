import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { doubtsAbout } from '../../src/reconcile/doubts.ts';
import type { Change, Config, Directory, Found } from '../../src/reconcile/types.ts';
import { grant, revoke, samlChange, setChange } from './changes.ts';
import { APP, assignedToApp, liveApp, liveCertificate, liveScim, source } from './sign-on-world.ts';
import { account, config, directory, ENTRA, group, NOW, user, where } from './world.ts';

const test = suite('reconcile/doubts');

const ONE = '111122223333';
const WORLD = directory({
  accounts: [account(ONE, 'one')],
  principals: [group('G'), group('H'), user('ada')],
  enterpriseApps: [APP],
});

/** The change by which something of the enterprise app comes, or goes. */
function change({ kind, key, spec }: Found, action: 'create' | 'delete' = 'create'): Change {
  const side = action === 'create' ? 'after' : 'before';
  return { ...grant('G'), action, kind, key, after: undefined, [side]: spec } as unknown as Change;
}

const access = (principalType: 'group' | 'user', principal: string, permissionSet = 'R') => {
  const spec = { principalType, principal, permissionSet, accountId: ONE } as const;
  const key = `${principalType}:${principal}/${permissionSet}`;
  return [
    grant(principal, { key: `give ${key}`, after: spec }),
    revoke(principal, { key: `take ${key}`, before: spec }),
  ];
};

const joins = (text: string): Change[] => [
  { ...change(assignedToApp(text)), key: `join ${text}` },
  { ...change(assignedToApp(text), 'delete'), key: `leave ${text}` },
];

/** One of each kind of the enterprise app, but for who is assigned to it. */
const SIGN_ON = [
  change(liveApp()),
  samlChange(undefined, {}),
  change(liveCertificate()),
  change(liveScim()),
];
const OF_AWS = [
  setChange('R', { description: 'x' }, { description: 'y' }),
  ...access('group', 'G'),
  ...access('user', 'ada'),
];

/** Which of the changes the base leaves in doubt. */
function doubted(
  changes: readonly Change[],
  base: Partial<Config>,
  head: Partial<Config> = {},
  world: Partial<Directory> = {},
): string[] {
  const file = { config: config({ ...ENTRA, ...base }), where };
  const today = {
    config: config({ ...ENTRA, ...head }),
    directory: { ...WORLD, ...world },
    now: NOW,
  };
  return changes.filter(doubtsAbout(file, today)).map(({ key }) => key);
}

const keys = (changes: readonly Change[]) => changes.map(({ key }) => key);
const all = [...SIGN_ON, ...joins('group:G'), ...joins('user:ada'), ...OF_AWS];

const entry = (parts: object) => ({ permissionSets: ['R'], accounts: ['one'], ...parts });

test('a base that names what is there leaves nothing in doubt', () => {
  const base = {
    ...source(),
    groups: { G: { objectId: 'entra-G' }, H: {} },
    users: { ada: {} },
    permissionSets: { R: {} },
    assignments: [entry({ groups: ['G', 'H'], users: ['ada'] })],
  };
  assert.equal(doubted(all, base), []);
});

test('a base that names nobody leaves nothing in doubt', () => {
  assert.equal(doubted(all, {}), []);
});

test('a base of another instance leaves everything in doubt', () => {
  const identityCenter = { region: 'eu-central-1', identityStoreId: 'd-0000000000' };
  assert.equal(doubted(all, { identityCenter }), keys(all));
});

test('a base with another enterprise app: all of sign-on, nothing of AWS', () => {
  const base = source({ enterpriseApp: { appId: 'gone' } });
  assert.equal(doubted(all, base), keys([...SIGN_ON, ...joins('group:G'), ...joins('user:ada')]));
});

test('a base before which another app of AWS was there: a warning is no doubt', () => {
  const otherApps = [{ displayName: 'Old', appId: 'other', identifiers: [] }];
  assert.equal(doubted(all, source(), {}, { enterpriseApps: [], otherApps }), []);
});

const gone: readonly [
  name: string,
  base: Partial<Config>,
  changes: readonly Change[],
  expected: readonly string[],
][] = [
  [
    'a group that is gone: its access and its part in the app, nobody else’s',
    {
      ...source(),
      groups: { Gone: {}, G: {} },
      assignments: [entry({ groups: ['Gone', 'G'] })],
    },
    [
      ...access('group', 'Gone'),
      ...access('group', 'Gone', 'S'),
      ...joins('group:Gone'),
      ...access('user', 'Gone'),
      ...joins('user:Gone'),
      ...access('group', 'undefined'), // whatever else nobody knows, there is such a name
      ...all,
    ],
    keys([...access('group', 'Gone'), ...access('group', 'Gone', 'S'), ...joins('group:Gone')]),
  ],
  [
    'a user who is gone, named by an entry alone',
    { assignments: [entry({ users: ['gone@x', 'ada'] })] },
    [...access('user', 'gone@x'), ...joins('user:gone@x'), ...access('group', 'gone@x'), ...all],
    keys([...access('user', 'gone@x'), ...joins('user:gone@x')]),
  ],
  [
    'a group that is called otherwise today: under both names, whatever case its id is in',
    { groups: { Was: { objectId: 'ENTRA-g' } } },
    [...access('group', 'Was'), ...access('group', 'G'), ...access('group', 'H')],
    keys([...access('group', 'Was'), ...access('group', 'G')]),
  ],
  [
    'a user who is called otherwise today',
    { users: { was: { objectId: 'entra-ada' } } },
    [...access('user', 'was'), ...access('user', 'ada'), ...access('group', 'G')],
    keys([...access('user', 'was'), ...access('user', 'ada')]),
  ],
  [
    'an id that nobody has today',
    { groups: { Was: { objectId: 'entra-nobody' } } },
    [...access('group', 'Was'), ...all],
    keys(access('group', 'Was')),
  ],
];

for (const [name, base, changes, expected] of gone) {
  test(name, () => {
    assert.equal(doubted(changes, base), expected);
  });
}

test('a group that only the identity store knows is known by the id that SCIM noted', () => {
  const stored = { type: 'group', name: 'G', storeId: 's', externalId: 'Entra-Of-G' } as const;
  const nobody = { type: 'group', name: 'Built in', storeId: 't' } as const;
  const base = { groups: { Was: { objectId: 'entra-of-g' }, Lost: {} } };
  const changes = ['Was', 'G', 'Built in', 'Lost', 'H'].flatMap((name) => access('group', name));
  assert.equal(
    doubted(changes, base, {}, { principals: [nobody, stored, group('H')] }),
    keys(['Was', 'G', 'Lost'].flatMap((name) => access('group', name))),
  );
});

test('a group that SCIM has not brought yet is known by its id in Entra', () => {
  const base = { groups: { Was: { objectId: 'entra-of-g' } } };
  const principals = [{ type: 'group', name: 'G', entraId: 'Entra-Of-G' } as const, group('H')];
  const changes = ['Was', 'G', 'H'].flatMap((name) => access('group', name));
  assert.equal(
    doubted(changes, base, {}, { principals }),
    keys(['Was', 'G'].flatMap((name) => access('group', name))),
  );
});

test('what the file of today calls the group that is gone is in doubt, too; a user of that name is not', () => {
  const base = { groups: { Was: {} }, users: { Was: {} } };
  const head = { groups: { G: { previously: ['Was'] }, H: {} } };
  const changes = [
    ...access('group', 'Was'),
    ...access('group', 'G'),
    ...access('group', 'H'),
    ...access('user', 'Was'),
    ...access('user', 'G'),
  ];
  assert.equal(
    doubted(changes, base, head),
    keys([...access('group', 'Was'), ...access('group', 'G'), ...access('user', 'Was')]),
  );
});

test('an entry with an account that was closed: what it gives to each of its groups and users', () => {
  const base = {
    assignments: [
      entry({ groups: ['G'], users: ['ada'], permissionSets: ['R', 'S'], accounts: ['closed'] }),
      entry({ groups: ['H'] }),
    ],
  };
  const doubtful = [
    ...access('group', 'G', 'R'),
    ...access('group', 'G', 'S'),
    ...access('user', 'ada', 'R'),
    ...access('user', 'ada', 'S'),
  ];
  const certain = [
    ...access('group', 'G', 'T'),
    ...access('group', 'H', 'R'),
    ...access('user', 'G', 'R'),
    ...joins('group:G'),
    setChange('R', undefined, {}),
  ];
  assert.equal(doubted([...certain, ...doubtful], base), keys(doubtful));
});

test.run();
