import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { AssignedToApp, Changes, Names } from '../../../src/reconcile/kinds/rules.ts';
import { describe, kinds } from '../../../src/reconcile/kinds/table.ts';
import type { Action, Change, Principal } from '../../../src/reconcile/types.ts';
import { grant, revoke, samlChange, setChange } from '../changes.ts';
import {
  APP,
  APP_IDS,
  assignedToApp,
  liveApp,
  liveCertificate,
  liveScim,
  NAME,
  samlSpec,
} from '../sign-on-world.ts';
import { directory, group, liveAttributes, setSpec } from '../world.ts';

const test = suite('reconcile/kinds: what is needed first, and what names mean');

const ONE = '111122223333';
const TWO = '222233334444';

/* --------------------------------------------------------------------------- what comes first */

/** A plan that consists of these changes; `renamed`, `madeAgain`: old name → new name. */
function planOf(
  changes: readonly Change[],
  renamed: Readonly<Record<string, string>> = {},
  madeAgain: Readonly<Record<string, string>> = {},
): Changes {
  const assignments = changes.filter(
    (change): change is Change<'assignment'> => change.kind === 'assignment',
  );
  const specOf = ({ after, before }: Change<'assignment'>) => after ?? before;
  return {
    action: (key): Action | undefined => changes.find((change) => change.key === key)?.action,
    inAccount: (id) => assignments.filter((change) => specOf(change)?.accountId === id),
    groupRenamedTo: (name) => renamed[name],
    madeAgainAs: (type, name) => (type === 'group' ? madeAgain[name] : undefined),
    ofPermissionSet: (name) =>
      assignments.filter((change) => specOf(change)?.permissionSet === name),
    ofPrincipal: (type, name) =>
      assignments.filter((change) => {
        const spec = specOf(change);
        return spec?.principalType === type && spec.principal === name;
      }),
  };
}

type Who = 'group' | 'user';

function access(principalType: Who, principal: string, permissionSet: string, accountId: string) {
  const spec = { principalType, principal, permissionSet, accountId } as const;
  const key = kinds.assignment.key(spec);
  return {
    give: grant(principal, { key, after: spec }),
    take: revoke(principal, { key, before: spec }),
  };
}

const needs = {
  assignment: (change: Change, plan: Changes) =>
    kinds.assignment.needs(change as Change<'assignment'>, plan),
  permissionSet: (change: Change, plan: Changes) =>
    kinds.permissionSet.needs(change as Change<'permissionSet'>, plan),
  appAssignment: (change: Change, plan: Changes) =>
    kinds.appAssignment.needs(change as Change<'appAssignment'>, plan),
};

test('a grant comes after its permission set, if that changes at all', () => {
  const { give } = access('group', 'G', 'A', ONE);
  for (const set of [setChange('A', undefined, {}), setChange('A', {}, { description: 'x' })]) {
    assert.equal(needs.assignment(give, planOf([give, set])), ['permissionSet/A']);
  }
  assert.equal(needs.assignment(give, planOf([give, setChange('B', undefined, {})])), []);
});

const gone = access('group', 'G', 'Old', ONE).take;

const replacing: readonly [
  name: string,
  other: Change,
  isReplacement: boolean,
  renamed?: Record<string, string>,
  madeAgain?: Record<string, string>,
][] = [
  ['the same group gets something else there', access('group', 'G', 'New', ONE).give, true],
  ['the same group loses something else there', access('group', 'G', 'New', ONE).take, false],
  [
    'the same group gets something in another account',
    access('group', 'G', 'New', TWO).give,
    false,
  ],
  ['another group gets something there', access('group', 'H', 'Old', ONE).give, false],
  ['a user of its name gets something there', access('user', 'G', 'New', ONE).give, false],
  [
    'the group that takes its place gets anything',
    access('group', 'H', 'New', ONE).give,
    true,
    { G: 'H' },
  ],
  [
    'a user named like the group that takes its place',
    access('user', 'H', 'New', ONE).give,
    false,
    { G: 'H' },
  ],
  [
    'the group, made again, gets the very same',
    access('group', 'H', 'Old', ONE).give,
    true,
    {},
    { G: 'H' },
  ],
  [
    'the group, made again, gets something else',
    access('group', 'H', 'New', ONE).give,
    false,
    {},
    { G: 'H' },
  ],
  [
    'a user named like the group, made again',
    access('user', 'H', 'Old', ONE).give,
    false,
    {},
    { G: 'H' },
  ],
];

for (const [name, other, isReplacement, renamed, madeAgain] of replacing) {
  test(`a removal ${isReplacement ? 'waits' : 'does not wait'}: ${name}`, () => {
    assert.equal(
      needs.assignment(gone, planOf([gone, other], renamed, madeAgain)),
      isReplacement ? [other.key] : [],
    );
  });
}

test('a user is in nobody’s place: names that groups had mean nothing', () => {
  const { take } = access('user', 'G', 'Old', ONE);
  const plan = planOf([take, access('user', 'H', 'New', ONE).give], { G: 'H' });
  assert.equal(needs.assignment(take, plan), []);
});

test('a permission set goes after all that concerns it; to make or edit one needs nothing', () => {
  const taken = [access('group', 'G', 'A', ONE).take, access('group', 'H', 'A', TWO).take];
  const plan = planOf([...taken, access('group', 'G', 'B', ONE).take]);
  assert.equal(
    needs.permissionSet(setChange('A', {}, undefined), plan),
    taken.map(({ key }) => key),
  );
  assert.equal(needs.permissionSet(setChange('A', {}, { description: 'x' }), plan), []);
  assert.equal(needs.permissionSet(setChange('A', undefined, {}), plan), []);
});

const { spec: joined, key: joinKey } = assignedToApp('group:G');
const COMMON = { ...grant('G'), after: undefined, kind: 'appAssignment', key: joinKey };
const joins = { ...COMMON, action: 'create', after: joined } as unknown as Change;
const leaves = { ...COMMON, action: 'delete', before: joined } as unknown as Change;

test('who leaves the app loses all access first; what the same group is given is no reason to wait', () => {
  const { take } = access('group', 'G', 'A', ONE);
  const plan = planOf([
    leaves,
    take,
    access('group', 'G', 'B', ONE).give,
    access('group', 'H', 'A', ONE).take,
    access('user', 'G', 'A', ONE).take,
  ]);
  assert.equal(needs.appAssignment(leaves, plan), [take.key]);
});

/** The change of the app itself. */
function appChange(action: Action): Change {
  const { key, kind } = liveApp();
  return { ...COMMON, action, key, kind } as unknown as Change;
}

test('a part of the app comes after the app, if that is made now', () => {
  const saml = samlChange(undefined, {}) as Change<'samlSettings'>;
  const certificate = { ...saml, after: liveCertificate().spec } as unknown;
  const sync = { ...saml, after: liveScim().spec } as unknown;
  for (const [action, expected] of [
    ['create', [`enterpriseApp/${NAME}`]],
    ['update', []],
  ] as const) {
    const plan = planOf([appChange(action)]);
    assert.equal(kinds.samlSettings.needs(saml, plan), expected);
    assert.equal(
      kinds.signingCertificate.needs(certificate as Change<'signingCertificate'>, plan),
      expected,
    );
    assert.equal(kinds.scimSync.needs(sync as Change<'scimSync'>, plan), expected);
    assert.equal(needs.appAssignment(joins, plan), expected);
  }
});

test('the app and the attributes for access control need nothing', () => {
  const everything = planOf([appChange('create'), setChange('A', undefined, {}), gone]);
  assert.equal(
    kinds.enterpriseApp.needs(appChange('create') as Change<'enterpriseApp'>, everything),
    [],
  );
  const attributes = { ...appChange('create'), kind: 'accessControlAttributes' } as unknown;
  assert.equal(
    kinds.accessControlAttributes.needs(
      attributes as Change<'accessControlAttributes'>,
      everything,
    ),
    [],
  );
});

/* ---------------------------------------------------------------------------- what names mean */

interface Known {
  readonly principal?: Principal;
  readonly arn?: string;
  readonly app?: true;
  readonly jobId?: string;
  readonly assigned?: AssignedToApp;
}

const names = ({ principal, arn, app, jobId, assigned }: Known): Names => ({
  directory: directory(),
  principal: () => principal,
  permissionSetArn: () => arn,
  enterpriseApp: () => (app ? APP : undefined),
  scimJobId: () => jobId,
  appAssignment: () => assigned,
});

const spec = {
  principalType: 'group',
  principal: 'G',
  permissionSet: 'A',
  accountId: ONE,
} as const;

const meanings: readonly [
  name: string,
  ids: (known: Names) => Readonly<Record<string, string>>,
  known: Known,
  expected: Readonly<Record<string, string>>,
][] = [
  [
    'an assignment',
    (known) => kinds.assignment.ids(spec, known),
    { principal: group('G'), arn: 'arn:A' },
    { entraId: 'entra-G', storeId: 'store-G', permissionSetArn: 'arn:A' },
  ],
  [
    'an assignment of a group that SCIM has not brought yet, of a set that is not made yet',
    (known) => kinds.assignment.ids(spec, known),
    { principal: { type: 'group', name: 'G', entraId: 'entra-G' } },
    { entraId: 'entra-G' },
  ],
  [
    'an assignment of a group that Entra does not know',
    (known) => kinds.assignment.ids(spec, known),
    { principal: { type: 'group', name: 'G', storeId: 'store-G' }, arn: 'arn:A' },
    { storeId: 'store-G', permissionSetArn: 'arn:A' },
  ],
  [
    'an assignment of nobody who is known',
    (known) => kinds.assignment.ids(spec, known),
    { arn: 'arn:A' },
    { permissionSetArn: 'arn:A' },
  ],
  [
    'a permission set',
    (known) => kinds.permissionSet.ids(setSpec('A'), known),
    { arn: 'arn:A' },
    { permissionSetArn: 'arn:A' },
  ],
  ['one that is not made yet', (known) => kinds.permissionSet.ids(setSpec('A'), known), {}, {}],
  ['the app', (known) => kinds.enterpriseApp.ids(liveApp().spec, known), { app: true }, APP_IDS],
  [
    'an app that is not made yet',
    (known) => kinds.enterpriseApp.ids(liveApp().spec, known),
    {},
    {},
  ],
  ['SAML settings', (known) => kinds.samlSettings.ids(samlSpec(), known), { app: true }, APP_IDS],
  [
    'a certificate',
    (known) => kinds.signingCertificate.ids(liveCertificate().spec, known),
    { app: true },
    APP_IDS,
  ],
  [
    'the sync',
    (known) => kinds.scimSync.ids(liveScim().spec, known),
    { app: true, jobId: 'job-1' },
    { ...APP_IDS, jobId: 'job-1' },
  ],
  [
    'a sync that is not made yet',
    (known) => kinds.scimSync.ids(liveScim().spec, known),
    { app: true },
    APP_IDS,
  ],
  [
    'who is assigned to the app: the object that is, whoever has the name today',
    (known) => kinds.appAssignment.ids(joined, known),
    { app: true, principal: group('G'), assigned: { id: 'assigned-1', entraId: 'entra-old' } },
    { ...APP_IDS, entraId: 'entra-old', appRoleAssignmentId: 'assigned-1' },
  ],
  [
    'who is to be assigned',
    (known) => kinds.appAssignment.ids(joined, known),
    { app: true, principal: group('G') },
    { ...APP_IDS, entraId: 'entra-G' },
  ],
  [
    'who is assigned and known to nobody any more',
    (known) => kinds.appAssignment.ids(joined, known),
    { app: true, assigned: { id: 'assigned-1' } },
    { ...APP_IDS, appRoleAssignmentId: 'assigned-1' },
  ],
  [
    'attributes for access control are known by themselves',
    (known) => kinds.accessControlAttributes.ids(liveAttributes({ a: 'b' }).spec, known),
    { app: true, arn: 'arn:A' },
    {},
  ],
];

for (const [name, ids, known, expected] of meanings) {
  test(`ids: ${name}`, () => {
    assert.equal(ids(names(known)), expected);
  });
}

/* ---------------------------------------------------------------------------------- in words */

test('a change is told by what it leads to, or by what goes', () => {
  const name = (id: string) => (id === ONE ? 'one' : id);
  const words = [grant('G'), revoke('H'), setChange('A', {}, undefined), joins, leaves];
  assert.equal(
    words.map((change) => describe(change, name)),
    [
      'group G → A @ one',
      'group H → A @ one',
      'permission set A',
      `group G → enterprise app ${NAME}`,
      `group G → enterprise app ${NAME}`,
    ],
  );
});

test.run();
