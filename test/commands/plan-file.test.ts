import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  aboutPlan,
  checkAge,
  loadPlan,
  type PlanFile,
  savePlan,
} from '../../src/commands/plan-file.ts';
import { UserError } from '../../src/reconcile/errors.ts';
import { fingerprintOf } from '../../src/reconcile/fingerprint.ts';
import type { Change, Plan } from '../../src/reconcile/types.ts';
import { grant, plan, revoke, samlChange, setChange } from '../reconcile/changes.ts';

const test = suite('commands: plan files');

const CREATED = '2026-11-02T09:00:00.000Z';

const CHANGES = [
  grant('G'),
  revoke('H'),
  setChange('A', { description: 'x' }, { description: 'y' }),
  setChange('B', undefined, { inlinePolicy: { Statement: [{ Action: ['s3:Get*'] }] } }),
  samlChange(undefined, { replyUrls: ['https://a'] }),
];

function signed(one: Plan): Plan {
  const later = one.deferred.map(({ change }) => change);
  return { ...one, fingerprint: fingerprintOf(one.target, one.changes, later) };
}

const PLAN = signed(plan(CHANGES, [grant('Late')]));
const FILE: PlanFile = { ...PLAN, toolVersion: '1.2.3', createdAt: CREATED };

/** Reads a file of this content: the plan, or the error as `E643 …` without the name of the file. */
function loaded(content: string | Buffer): PlanFile | string {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-plan-'));
  const file = join(folder, 'plan.json');
  try {
    writeFileSync(file, content);
    return loadPlan(file);
  } catch (error) {
    assert.instance(error, UserError, String(error));
    const { code, message } = error as UserError;
    assert.ok(message.includes(file), 'the message names the file');
    return `${code} ${message.replaceAll(file, 'plan.json')}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function refused(content: string | Buffer): string {
  const result = loaded(content);
  assert.type(result, 'string', 'it is refused');
  return String(result);
}

test('what was saved is what is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-plan-'));
  const file = join(folder, 'plan.json');
  savePlan(file, PLAN, new Date(CREATED));
  const { toolVersion, createdAt, ...rest } = loadPlan(file);
  assert.equal(rest, PLAN);
  assert.is(createdAt, CREATED);
  assert.type(toolVersion, 'string');
  rmSync(folder, { recursive: true });
});

test('a later minor version may add to the plan and to what it only reports', () => {
  const more = {
    ...FILE,
    formatVersion: '1.7',
    news: { any: [1] },
    examined: { ...FILE.examined, seconds: 3 },
  };
  assert.equal(loaded(JSON.stringify(more)), more);
});

const [first] = CHANGES as [Change];
const withFirst = (parts: object) => ({ changes: [{ ...first, ...parts }, ...CHANGES.slice(1)] });
const withSet = (parts: object) => ({
  changes: CHANGES.map((one) =>
    one.kind === 'permissionSet' && one.action === 'create'
      ? { ...one, after: { ...one.after, ...parts } }
      : one,
  ),
});
const without = (name: string) => ({ [name]: undefined });

/** Planted faults: what is written over the plan, and what is said. */
const FAULTS: readonly [name: string, parts: object, says: string][] = [
  ['no fingerprint', without('fingerprint'), 'it lacks "fingerprint"'],
  ['no changes', without('changes'), 'it lacks "changes"'],
  ['no date', without('createdAt'), 'it lacks "createdAt"'],
  [
    'another version',
    { formatVersion: '2.0' },
    'of version 2.0, and this accessctl knows version 1',
  ],
  ['no version', { formatVersion: 1 }, 'formatVersion must be a text'],
  ['an odd version', { formatVersion: '1' }, 'formatVersion must be 1 and a minor version'],
  ['changes that are no list', { changes: {} }, 'changes must be a list'],
  ['a change that is null', { changes: [null] }, 'changes[0] must be an object'],
  ['a change that is a list', { changes: [[]] }, 'changes[0] must be an object'],
  ['a change without a kind', withFirst(without('kind')), 'changes[0] lacks "kind"'],
  ['an unknown kind', withFirst({ kind: 'root' }), 'changes[0] is of no kind that is known'],
  [
    'an unknown action',
    withFirst({ action: 'grant' }),
    'changes[0].action must be one of create, update, delete',
  ],
  ['a change without ids', withFirst(without('ids')), 'changes[0] lacks "ids"'],
  [
    'ids that are no texts',
    withFirst({ ids: { storeId: 1 } }),
    'changes[0].ids.storeId must be a text',
  ],
  ['a creation of nothing', withFirst(without('after')), 'changes[0] lacks "after"'],
  [
    'a creation of what is there',
    withFirst({ before: first.after }),
    'changes[0].before does not go with its action',
  ],
  ['an update of nothing', withFirst({ action: 'update' }), 'changes[0] lacks "before"'],
  [
    'a removal that leaves something',
    withFirst({ action: 'delete', before: first.after }),
    'changes[0].after does not go with its action',
  ],
  [
    'a property that a change has not',
    withFirst({ sudo: true }),
    'changes[0] has "sudo", which has no meaning there',
  ],
  [
    'a state of another kind',
    withFirst({ after: { name: 'A' } }),
    'changes[0].after lacks "principalType"',
  ],
  [
    'an account that is none',
    withFirst({ after: { ...first.after, accountId: 'constructor' } }),
    'changes[0].after.accountId must be the id of an account, 12 digits',
  ],
  [
    'a property that a state has not',
    withSet({ sudo: true }),
    'changes[3].after has "sudo", which has no meaning there',
  ],
  [
    'a boundary of no kind',
    withSet({ permissionsBoundary: { arn: 'x' } }),
    'changes[3].after.permissionsBoundary has a shape that is not known',
  ],
  [
    'the key of another thing',
    withFirst({ key: 'assignment/group:X/A/111122223333' }),
    'changes[0] has the key of another thing',
  ],
  [
    'a state of another thing',
    { changes: [setChange('A', {}, { name: 'B', description: 'y' })] },
    'changes[0] has the key of another thing',
  ],
  [
    'a change twice',
    { changes: [first, first] },
    'changes[1] is about the same thing as changes[0]',
  ],
  [
    'a change that also waits',
    { deferred: [{ change: first, reason: { code: '', text: '' } }] },
    'deferred[0].change is about the same thing as changes[0]',
  ],
  [
    'a target with more',
    { target: { ...FILE.target, account: 'x' } },
    'target has "account", which has no meaning there',
  ],
  [
    'an odd scope',
    { examined: { ...FILE.examined, scope: 'none' } },
    'examined.scope must be one of fast, full',
  ],
  [
    'a count below nothing',
    { unmanaged: { permissionSets: -1, assignments: 0 } },
    'unmanaged.permissionSets must be at least 0',
  ],
  [
    'a name that is no path',
    { accounts: { 'a b.c/d~e': 1 } },
    'accounts["a b.c/d~e"] must be a text',
  ],
  [
    'a date that is none',
    { createdAt: 'yesterday' },
    'createdAt must be an instant such as 2026-11-02T09:00:00.000Z',
  ],
  ['a date that cannot be', { createdAt: '2026-13-40T25:00:00Z' }, 'createdAt is no date'],
];

for (const [name, parts, says] of FAULTS) {
  test(`no plan: ${name}`, () => {
    assert.match(refused(JSON.stringify({ ...FILE, ...parts })), /^E643 plan\.json is .*/);
    assert.ok(
      refused(JSON.stringify({ ...FILE, ...parts })).includes(says),
      refused(JSON.stringify({ ...FILE, ...parts })),
    );
  });
}

for (const content of ['null', '[]', '1', '"plan"', '{}', 'true']) {
  test(`no plan: ${content}`, () => {
    assert.match(refused(content), /^E643 plan\.json is not a plan file of version 1: it /);
  });
}

const TEXT = JSON.stringify(FILE, null, 2);

const UNREADABLE: readonly [name: string, content: string | Buffer, says: string][] = [
  ['nothing', '', 'no JSON, line 1, column 1'],
  ['half a file', TEXT.slice(0, TEXT.length / 2), 'no JSON, line '],
  ['something behind it', `${TEXT}\n}`, 'no JSON, line '],
  ['a comma too many', '{"a": 1,\n }', 'no JSON, line 2, column 2'],
  [
    'a key twice',
    '{\n "changes": [],\n "changes": []}',
    'a key that comes twice, line 3, column 2',
  ],
  [
    'a key twice, spelled otherwise',
    '{"a": [], "\\u0061": []}',
    'a key that comes twice, line 1, column 11',
  ],
  ['half a character', '{"a": "\\ud800"}', 'half a character, line 1, column 7'],
  ['a hundred and one lists', '['.repeat(101), 'more than 100 deep, line 1, column 101'],
  ['a million lists', '['.repeat(1e6), 'more than 100 deep'],
  ['a text without an end', `"${'a'.repeat(1e6)}`, 'no JSON, line '],
  ['bytes', Buffer.from([0xff, 0xfe, 0x7b, 0x00]), 'not UTF-8'],
  ['zeros', Buffer.alloc(10), 'no JSON, line 1, column 1'],
];

for (const [name, content, says] of UNREADABLE) {
  test(`no JSON: ${name}`, () => {
    const text = refused(content);
    assert.ok(text.startsWith(`E641 plan.json is not a plan file: ${says}`), text);
  });
}

test('a number that no number is', () => {
  const infinite = TEXT.replace('"s3:Get*"', '1e999');
  assert.match(refused(infinite), /^E643 .*changes\[3\]\.after\.inlinePolicy has a shape/);
});

test('a file that is larger than any plan is given up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-plan-'));
  const file = join(folder, 'plan.json');
  writeFileSync(file, '');
  truncateSync(file, 129 * 1024 * 1024);
  assert.throws(() => loadPlan(file), /larger than 128 MiB/);
  rmSync(folder, { recursive: true });
});

test('a folder and a file that is not there', () => {
  assert.throws(
    () => loadPlan(tmpdir()),
    (error: UserError) => error.code === 'E641',
  );
  assert.throws(
    () => loadPlan(join(tmpdir(), 'nowhere.json')),
    (error: UserError) => error.code === 'E641',
  );
});

const EDITS: readonly [name: string, parts: object][] = [
  ['another fingerprint', { fingerprint: '000000000000' }],
  ['a change less', { changes: CHANGES.slice(1) }],
  ['a change more', { changes: [...CHANGES, grant('K')] }],
  ['another group behind the name', withFirst({ ids: { storeId: 'other' } })],
  ['no ids', withFirst({ ids: {} })],
  ['another instance', { target: { ...FILE.target, instanceArn: 'arn:other' } }],
  ['a tenant', { target: { ...FILE.target, tenantId: 't' } }],
  ['another policy', withSet({ inlinePolicy: null })],
  ['what waited is to be done', { changes: [...CHANGES, grant('Late')], deferred: [] }],
];

for (const [name, parts] of EDITS) {
  test(`changed after it was made: ${name}`, () => {
    assert.match(refused(JSON.stringify({ ...FILE, ...parts })), /^E644 plan\.json was changed/);
  });
}

const MINUTE = 60_000;
const DAY = 86_400_000;

const AGES: readonly [age: number, said: string, says?: RegExp][] = [
  [0, 'just now'],
  [DAY - 1, '23 hours ago'],
  [DAY, '1 day ago, too old to be applied', /E645 .*more than a day ago/],
  [3 * DAY, '3 days ago, too old to be applied', /E645/],
  [-1, 'just now'],
  [-14 * MINUTE, '14 minutes to come'],
  [-16 * MINUTE, '16 minutes to come', /E645 .*which is to come/],
  [-400 * DAY, '400 days to come', /E645/],
];

for (const [age, said, says] of AGES) {
  test(`made ${said} (${age} ms)`, () => {
    const now = Date.parse(CREATED) + age;
    const check = () => checkAge('plan.json', FILE, now);
    if (says) {
      assert.throws(check, ({ code, message }: UserError) => says.test(`${code} ${message}`));
    } else {
      check();
    }
    assert.is(
      aboutPlan('plan.json', FILE, now),
      `plan.json: made 2026-11-02 09:00 UTC, ${said}, with accessctl 1.2.3, fingerprint ${FILE.fingerprint}\nfor instance ssoins-6987a1b2c3d4e5f6 in eu-central-1, organization o-a1b2c3d4e5\n`,
    );
  });
}

test.run();
