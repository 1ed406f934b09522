import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type SettingEdit, settingEdits } from '../../../src/reconcile/offline/setting-edits.ts';
import type { Config, Position, Where } from '../../../src/reconcile/types.ts';
import { config, place } from '../world.ts';

const test = suite('reconcile/offline: an edit of the settings');

const at =
  (commit: 'base' | 'head'): Where =>
  (path): Position =>
    place(`${commit} ${path.join('/')}`);

function edits(before: Partial<Config>, after: Partial<Config>): SettingEdit[] {
  return settingEdits(
    { config: config(before), where: at('base') },
    { config: config(after), where: at('head') },
  );
}

/** `update identitySource.scim.state "running" -> "paused" (head identitySource/scim/state)`. */
function told(before: Partial<Config>, after: Partial<Config>): string[] {
  return edits(before, after).map(({ action, setting, before: old, after: now, at: { file } }) =>
    [
      action,
      setting,
      ...[old, now].filter((one) => one !== undefined).map((one) => JSON.stringify(one)),
      `(${file})`,
    ].join(' '),
  );
}

type App = NonNullable<NonNullable<Config['identitySource']>['enterpriseApp']>;
type Scim = NonNullable<NonNullable<Config['identitySource']>['scim']>;

const app = (parts: Partial<App>): Partial<Config> => ({
  identitySource: { provider: 'entra', enterpriseApp: { displayName: 'AWS', ...parts } },
});
const scim = (parts: Scim): Partial<Config> => ({
  identitySource: { provider: 'entra', scim: parts },
});
const attributes = (accessControlAttributes: Record<string, string>): Partial<Config> => ({
  identityCenter: { region: 'eu-central-1', accessControlAttributes },
});

const EMAILS = 'identitySource.enterpriseApp.notificationEmails';
const EMAILS_AT = 'identitySource/enterpriseApp/notificationEmails';

const CASES: readonly (readonly [
  title: string,
  before: Partial<Config>,
  after: Partial<Config>,
  ...expected: string[],
])[] = [
  ['the same', app({ notificationEmails: ['a', 'b'] }), app({ notificationEmails: ['a', 'b'] })],
  [
    'the order of a list',
    app({ notificationEmails: ['a', 'b'] }),
    app({ notificationEmails: ['b', 'a'] }),
  ],
  [
    'one of a list is gone, another one is new, each at its place',
    app({ notificationEmails: ['a', 'b'] }),
    app({ notificationEmails: ['b', 'c'] }),
    `delete ${EMAILS} "a" (base ${EMAILS_AT}/0)`,
    `create ${EMAILS} "c" (head ${EMAILS_AT}/1)`,
  ],
  [
    'none at all is a value of its own',
    app({}),
    app({ notificationEmails: [] }),
    `create ${EMAILS} [] (head ${EMAILS_AT})`,
  ],
  [
    'none, where there was one',
    app({ notificationEmails: ['a'] }),
    app({ notificationEmails: [] }),
    `delete ${EMAILS} "a" (base ${EMAILS_AT}/0)`,
    `create ${EMAILS} [] (head ${EMAILS_AT})`,
  ],
  ['none, as before', app({ notificationEmails: [] }), app({ notificationEmails: [] })],
  [
    'a value is another one',
    scim({ state: 'running' }),
    scim({ state: 'paused' }),
    'update identitySource.scim.state "running" "paused" (head identitySource/scim/state)',
  ],
  [
    'a value is new',
    scim({}),
    scim({ state: 'paused' }),
    'delete identitySource.scim {} (base identitySource/scim)',
    'create identitySource.scim.state "paused" (head identitySource/scim/state)',
  ],
  [
    'no attributes at all, where nothing was said of them',
    {},
    attributes({}),
    'create identityCenter.accessControlAttributes {} (head identityCenter/accessControlAttributes)',
  ],
  [
    'attributes, one by one',
    attributes({ costCenter: 'a', team: 'b' }),
    attributes({ costCenter: 'x', site: 'c' }),
    'update identityCenter.accessControlAttributes.costCenter "a" "x" (head identityCenter/accessControlAttributes/costCenter)',
    'create identityCenter.accessControlAttributes.site "c" (head identityCenter/accessControlAttributes/site)',
    'delete identityCenter.accessControlAttributes.team "b" (base identityCenter/accessControlAttributes/team)',
  ],
  [
    'what is deleted at all',
    { prune: 'none' },
    { prune: 'all' },
    'update prune "none" "all" (head prune)',
  ],
  [
    'lists that are managed from now on, or no longer',
    { users: {}, permissionSets: { A: {} } },
    { groups: { G: {} }, assignments: [], permissionSets: {} },
    'create assignments "managed" (head assignments)',
    'create groups "managed" (head groups)',
    'delete users "managed" (base users)',
  ],
  ['what is in these lists is no setting', { groups: { G: {} } }, { groups: { H: {} } }],
];

for (const [title, before, after, ...expected] of CASES) {
  test(title, () => {
    assert.equal(told(before, after), expected);
  });
}

test('the whole of an edit: a side that has no value has no such member', () => {
  assert.equal(edits({ prune: 'none' }, {}), [
    { action: 'delete', setting: 'prune', before: 'none', at: at('base')(['prune']) },
  ]);
  assert.equal(edits({}, { prune: 'none' }), [
    { action: 'create', setting: 'prune', after: 'none', at: at('head')(['prune']) },
  ]);
  assert.equal(edits({ prune: 'none' }, { prune: 'all' }), [
    { action: 'update', setting: 'prune', before: 'none', after: 'all', at: at('head')(['prune']) },
  ]);
});

test('in a list of objects each object is one element, whatever the order of its keys', () => {
  const claims = (...list: object[]) => ({
    identitySource: { provider: 'entra', saml: { claims: list } },
  });
  const [one, same, other] = [
    { name: 'Email', source: 'mail' },
    { source: 'mail', name: 'Email' },
    { name: 'Email', source: 'upn' },
  ];
  assert.equal(told(claims(one) as Partial<Config>, claims(same) as Partial<Config>), []);
  assert.equal(told(claims(one) as Partial<Config>, claims(same, other) as Partial<Config>), [
    `create identitySource.saml.claims ${JSON.stringify(other)} (head identitySource/saml/claims/1)`,
  ]);
});

test.run();
