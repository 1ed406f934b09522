import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type RuleEdit, ruleEdits } from '../../../src/reconcile/offline/rule-edits.ts';
import type { Config, Position, Where } from '../../../src/reconcile/types.ts';
import { config, place } from '../world.ts';

const test = suite('reconcile/offline: an edit of the rules');

const at =
  (commit: 'base' | 'head'): Where =>
  (path): Position =>
    place(`${commit} ${path.join('/')}`);

function edits(before: Partial<Config>, after: Partial<Config>): RuleEdit[] {
  return ruleEdits(
    { config: config(before), where: at('base') },
    { config: config(after), where: at('head') },
  );
}

type Rules = NonNullable<Config['guardrails']>;

/** Rules with one value: as strict as it gets, looser, and the words for both and for the default. */
const LIMITS: readonly (readonly [
  rule: string,
  strict: Rules,
  loose: Rules,
  words: readonly [strict: string, loose: string, unsaid: string],
])[] = [
  [
    'deletions/maxCount',
    { deletions: { maxCount: 9 } },
    { deletions: { maxCount: 11 } },
    ['9', '11', '10'],
  ],
  [
    'deletions/maxPercent',
    { deletions: { maxPercent: 5 } },
    { deletions: { maxPercent: 100 } },
    ['5', '100', '25'],
  ],
  [
    'deletions/level',
    { deletions: { level: 'deny' } },
    { deletions: { level: 'warn' } },
    ['deny', 'warn', 'override'],
  ],
  [
    'neverEmpty/level',
    { neverEmpty: { level: 'deny' } },
    { neverEmpty: { level: 'warn' } },
    ['deny', 'warn', 'override'],
  ],
  [
    'lastAssignment',
    { lastAssignment: 'deny' },
    { lastAssignment: 'override' },
    ['deny', 'override', 'warn'],
  ],
  [
    'minAdmins/management',
    { minAdmins: { management: 2 } },
    { minAdmins: { management: 1 } },
    ['2', '1', '0'],
  ],
  [
    'minAdmins/critical',
    { minAdmins: { critical: 3 } },
    { minAdmins: { critical: 2 } },
    ['3', '2', '0'],
  ],
  ['keepSelf', { keepSelf: true }, { keepSelf: false }, ['true', 'false', 'true']],
];

for (const [rule, strict, loose, [least, most, unsaid]] of LIMITS) {
  const name = `guardrails.${rule.replace('/', '.')}`;
  const place = at('head')(`guardrails/${rule}`.split('/'));
  const [tight, wide, none] = [{ guardrails: strict }, { guardrails: loose }, {}];
  const side = (before: string, after: string, effect: RuleEdit['effect']) =>
    before === after ? [] : [{ effect, rule: name, before, after, at: place }];
  test(`${name}: from ${least} to ${most} lets more pass, and back less`, () => {
    assert.equal(edits(tight, wide), side(least, most, 'loosened'));
    assert.equal(edits(wide, tight), side(most, least, 'tightened'));
    assert.equal(edits(tight, tight), []);
  });
  test(`${name}: where the file says nothing it is ${unsaid}`, () => {
    const isWeakest = rule === 'lastAssignment' || rule.startsWith('minAdmins');
    assert.equal(edits(tight, none), side(least, unsaid, 'loosened'));
    assert.equal(edits(none, tight), side(unsaid, least, 'tightened'));
    assert.equal(edits(none, wide), side(unsaid, most, isWeakest ? 'tightened' : 'loosened'));
    assert.equal(edits({ guardrails: {} }, wide), edits(none, wide));
  });
}

/** `loosened sessionDuration.max PT4H -> PT8H`. */
function sessions(before: object | undefined, after: object | undefined): string[] {
  const file = (sessionDuration: object | undefined) =>
    sessionDuration ? { guardrails: { sessionDuration } } : {};
  return edits(file(before), file(after)).map(
    ({ effect, rule, before: old, after: now }) =>
      `${effect} ${rule.replace('guardrails.', '')} ${old} -> ${now}`,
  );
}

const SESSIONS: readonly (readonly [
  string,
  object | undefined,
  object | undefined,
  ...string[],
])[] = [
  ['nothing said is twelve hours, for admins too', undefined, { max: 'PT12H', admin: 'PT12H' }],
  ['another spelling is the same', { max: 'PT4H' }, { max: 'PT240M' }],
  [
    'a limit for all is one for admins',
    undefined,
    { max: 'PT4H' },
    'tightened sessionDuration.admin PT12H -> PT4H',
    'tightened sessionDuration.max PT12H -> PT4H',
  ],
  [
    'a limit for admins is none for the others',
    { admin: 'PT1H' },
    { admin: 'PT2H' },
    'loosened sessionDuration.admin PT1H -> PT2H',
  ],
  [
    'longer is looser by what lasts longer, not by its text',
    { max: 'PT9H' },
    { max: 'PT10H' },
    'loosened sessionDuration.admin PT9H -> PT10H',
    'loosened sessionDuration.max PT9H -> PT10H',
  ],
  [
    'admins are held by their own limit when the general one goes',
    { max: 'PT4H', admin: 'PT1H' },
    { admin: 'PT1H' },
    'loosened sessionDuration.max PT4H -> PT12H',
  ],
];

for (const [title, before, after, ...expected] of SESSIONS) {
  test(`sessions: ${title}`, () => {
    assert.equal(sessions(before, after), expected);
  });
}

/** Rules in a list: one element, its words, and what it does that it is added. */
const LISTS: readonly (readonly [
  path: string,
  part: Partial<Config>,
  words: string,
  added: RuleEdit['effect'],
])[] = [
  [
    'guardrails/breakGlass',
    { guardrails: { breakGlass: [{ group: 'Glass', permissionSet: 'Admin' }] } },
    'group Glass → Admin',
    'tightened',
  ],
  [
    'guardrails/protected/permissionSets',
    { guardrails: { protected: { permissionSets: ['Admin'] } } },
    'Admin',
    'tightened',
  ],
  [
    'guardrails/protected/groups',
    { guardrails: { protected: { groups: ['Glass'] } } },
    'Glass',
    'tightened',
  ],
  [
    'guardrails/protected/accounts',
    { guardrails: { protected: { accounts: ['top'] } } },
    'top',
    'tightened',
  ],
  [
    'guardrails/forbid',
    {
      guardrails: {
        forbid: [{ privilege: 'admin', organizationalUnits: ['Prod'], level: 'override' }],
      },
    },
    'admin in Prod (override)',
    'tightened',
  ],
  [
    'guardrails/critical/organizationalUnits',
    { guardrails: { critical: { organizationalUnits: ['Prod'] } } },
    'Prod',
    'tightened',
  ],
  [
    'guardrails/critical/accounts',
    { guardrails: { critical: { accounts: ['payments'] } } },
    'payments',
    'tightened',
  ],
  [
    'expect',
    { expect: [{ can: { group: 'Devs', permissionSet: 'Read', account: 'dev' } }] },
    'group Devs can Read @ dev',
    'tightened',
  ],
  [
    'expect',
    { expect: [{ nobody: { privilege: 'power', exceptGroups: ['Glass'] } }] },
    'nobody has power or more but for Glass',
    'tightened',
  ],
  [
    'overrides',
    { overrides: [{ guardrail: 'deletions', fingerprint: '4f1c9a2be07d', reason: 'CHG-1' }] },
    'deletions for the plan 4f1c9a2be07d: CHG-1',
    'loosened',
  ],
  ['ignore/permissionSets', { ignore: { permissionSets: ['Old*'] } }, 'Old*', 'loosened'],
  ['ignore/groups', { ignore: { groups: ['G'] } }, 'G', 'loosened'],
  ['ignore/accounts', { ignore: { accounts: ['old'] } }, 'old', 'loosened'],
];

for (const [path, part, words, added] of LISTS) {
  const rule = path.replaceAll('/', '.');
  const names = [...path.split('/'), 0];
  test(`${rule}: ${words}, added and taken out`, () => {
    const removed = added === 'loosened' ? 'tightened' : 'loosened';
    const come = { effect: added, rule, after: words, at: at('head')(names) };
    const gone = { effect: removed, rule, before: words, at: at('base')(names) };
    assert.equal(edits({}, part), [come]);
    assert.equal(edits(part, {}), [gone]);
    assert.equal(edits({ guardrails: {}, ignore: {}, expect: [] }, part), [come]);
    assert.equal(edits(part, structuredClone(part)), []);
  });
}

test('one of several elements: only it, at its own place in the list', () => {
  const file = (...groups: string[]) => ({ guardrails: { protected: { groups } } });
  assert.equal(edits(file('A', 'B', 'C'), file('C', 'D', 'A')), [
    {
      effect: 'loosened',
      rule: 'guardrails.protected.groups',
      before: 'B',
      at: at('base')(['guardrails', 'protected', 'groups', 1]),
    },
    {
      effect: 'tightened',
      rule: 'guardrails.protected.groups',
      after: 'D',
      at: at('head')(['guardrails', 'protected', 'groups', 1]),
    },
  ]);
});

test('who is excepted from a rule is a part of it, in whichever order they stand', () => {
  const file = (...exceptGroups: string[]): Partial<Config> => ({
    guardrails: { forbid: [{ privilege: 'admin', exceptGroups, level: 'deny' }] },
  });
  const words = (list: readonly RuleEdit[]) =>
    list.map(({ effect, before, after }) => [effect, before, after]);
  assert.equal(edits(file('A', 'B'), file('B', 'A')), []);
  assert.equal(words(edits(file('A'), file('B'))), [
    ['loosened', 'admin but for A (deny)', undefined],
    ['tightened', undefined, 'admin but for B (deny)'],
  ]);
});

test('what is looser stands first, then by rule, then by what was and what is', () => {
  const file = (parts: object, groups: string[]): Partial<Config> => ({
    guardrails: { protected: { groups }, ...parts },
    ignore: { accounts: groups },
  });
  const before = file({ keepSelf: true }, ['z', 'b', 'm']);
  const after = file({ keepSelf: false }, ['y', 'a', 'n']);
  assert.equal(
    edits(before, after).map((one) =>
      [one.effect, one.rule.replace('guardrails.', ''), one.before, one.after].join(' ').trim(),
    ),
    [
      'loosened keepSelf true false',
      'loosened protected.groups b',
      'loosened protected.groups m',
      'loosened protected.groups z',
      'loosened ignore.accounts  a',
      'loosened ignore.accounts  n',
      'loosened ignore.accounts  y',
      'tightened protected.groups  a',
      'tightened protected.groups  n',
      'tightened protected.groups  y',
      'tightened ignore.accounts b',
      'tightened ignore.accounts m',
      'tightened ignore.accounts z',
    ],
  );
});

type Stated = 'read' | 'write' | 'power' | 'admin' | undefined;

/**
 * A statement goes before what is worked out: that may be more, and it is never less where admin was
 * stated.
 */
const STATED: readonly (readonly [before: Stated, after: Stated, effect?: RuleEdit['effect']])[] = [
  [undefined, undefined],
  ['write', 'write'],
  [undefined, 'read', 'loosened'],
  [undefined, 'power', 'loosened'],
  [undefined, 'admin', 'tightened'],
  ['read', undefined, 'tightened'],
  ['power', undefined, 'tightened'],
  ['admin', undefined, 'loosened'],
  ['read', 'write', 'tightened'],
  ['write', 'power', 'tightened'],
  ['power', 'admin', 'tightened'],
  ['admin', 'power', 'loosened'],
  ['power', 'write', 'loosened'],
  ['write', 'read', 'loosened'],
];

for (const [before, after, effect] of STATED) {
  test(`privilege ${before ?? 'not stated'}, then ${after ?? 'not stated'}: ${effect ?? 'nothing'}`, () => {
    const file = (privilege: Stated) => ({ permissionSets: { S: privilege ? { privilege } : {} } });
    const rule = 'permissionSets.S.privilege';
    const place = at('head')(['permissionSets', 'S', 'privilege']);
    const sides = { ...(before && { before }), ...(after && { after }) };
    assert.equal(
      edits(file(before), file(after)),
      effect ? [{ effect, rule, ...sides, at: place }] : [],
    );
  });
}

test('a set that comes with a stated tier states it; one that goes states nothing any more', () => {
  const stated: Partial<Config> = { permissionSets: { S: { privilege: 'read' } } };
  const come = {
    effect: 'loosened',
    rule: 'permissionSets.S.privilege',
    after: 'read',
    at: at('head')(['permissionSets', 'S', 'privilege']),
  };
  assert.equal(edits({}, stated), [come]);
  assert.equal(edits({ permissionSets: { T: {} } }, stated), [come]);
  assert.equal(edits(stated, { permissionSets: { T: {} } }), []);
  assert.equal(edits(stated, {}), []);
});

test.run();
