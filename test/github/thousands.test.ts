// Five thousand changes in one comment: nothing dangerous is lost, and GitHub takes it.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { World } from '../../src/sandbox/sandbox.ts';
import { inProject } from './project.ts';

const test = suite('github: thousands of changes');

const GROUPS = Array.from({ length: 1_250 }, (_, at) => `Vertrieb Süd 営業部 ${at}`);
const ADMINS = GROUPS.slice(0, 100);
const ACCOUNTS = ['old-1', 'old-2', 'new-1', 'new-2'];

/** 2,500 assignments of Reader in the old accounts. */
function enlarge(world: World): void {
  const arn = `${world.instance.arn.replace('instance', 'permissionSet')}/ps-1111222233334444`;
  const [parent] = world.accounts;
  const ids = ACCOUNTS.map((name, at) => {
    const id = `70000000000${at}`;
    const joined = 0;
    world.accounts.push({
      id,
      name,
      email: `${name}@contoso.example`,
      state: 'ACTIVE',
      parentId: parent?.parentId ?? '',
      tags: {},
      customerManagedPolicies: [],
      joined,
    });
    return id;
  });
  const old = ids.slice(0, 2);
  world.permissionSets.push({
    arn,
    name: 'Reader',
    createdDate: 0,
    sessionDuration: 'PT1H',
    awsManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    customerManagedPolicies: [],
    inlinePolicy: '',
    tags: { 'managed-by': 'accessctl' },
    revision: 1,
    provisioned: Object.fromEntries(old.map((id) => [id, 1])),
  });
  for (const [at, displayName] of GROUPS.entries()) {
    const id = `0a0a0a0a-0000-4000-8000-${String(at).padStart(12, '0')}`;
    world.store.groups.push({ id, displayName, externalIds: [], memberIds: [], created: 0 });
    for (const accountId of old) {
      world.assignments.push({
        accountId,
        permissionSetArn: arn,
        principalType: 'GROUP',
        principalId: id,
      });
    }
  }
}

const entry = (groups: readonly string[], set: string, accounts: string) =>
  `  - permissionSets: [${set}]\n    accounts: [${accounts}]\n    groups:\n${groups
    .map((name) => `      - ${name}\n`)
    .join('')}`;

const file = (sets: string, assignments: string) => `version: 1
identityCenter: { region: eu-central-1 }
identitySource: { provider: identityCenter }
guardrails: { deletions: { level: warn }, neverEmpty: { level: warn } }
permissionSets:
  Reader: { sessionDuration: PT1H, awsManagedPolicies: [ReadOnlyAccess] }
${sets}assignments:
${assignments}`;

const BEFORE = file('', entry(GROUPS, 'Reader', 'old-1, old-2'));
const AFTER = file(
  '  Boss: { sessionDuration: PT1H, awsManagedPolicies: [AdministratorAccess] }\n',
  entry(GROUPS, 'Reader', 'new-1, new-2') + entry(ADMINS, 'Boss', 'new-1, new-2'),
);

/** How many changes a list tells: each item is of two accounts. */
function told(text: string, item: RegExp): number {
  return 2 * (text.match(item) ?? []).length;
}

test('every deletion and every admin grant is in the comment, by name or in an exact number', () =>
  inProject(
    BEFORE,
    async ({ github, sandbox, push, plan }) => {
      enlarge(sandbox.world);
      push(1, AFTER);
      const { code, log, outputs, summary } = await plan(1);
      assert.is(code, 0, log);
      assert.equal([outputs['to-create'], outputs['to-delete']], ['2701', '2500']);
      const body = github.comments[0]?.body ?? '';
      const size = Buffer.byteLength(body);
      assert.ok(size <= 64_000 && size > 40_000, `${size} bytes`);
      assert.ok(Buffer.byteLength(summary) <= 1_000_000);
      assert.match(body, '### Access plan: 2,701 create, 2,500 delete\n');

      const [, deletes = ''] = /#### Delete \(2,500\)\n\n([\s\S]*?)\n\n/.exec(body) ?? [];
      const [, unnamed = '0'] = /^- and ([\d,]+) more$/m.exec(deletes) ?? [];
      const named = told(deletes, /^- group `Vertrieb Süd 営業部 \d+`, `Reader` on 2 accounts$/gm);
      assert.ok(named > 500, `${named} are named`);
      assert.is(named + Number(unnamed.replace(',', '')), 2_500);

      const [, grants = ''] = /^> - \*\*Grants admin\*\* \(200\): (.*)\.$/m.exec(body) ?? [];
      const [, more = '0'] = /; (\d+) more$/.exec(grants) ?? [];
      const givers = told(grants, /group `Vertrieb Süd 営業部 \d+` gets `Boss` on 2 accounts/g);
      assert.is(givers + 2 * Number(more), 200);
    },
    { inProcess: true },
  ));

test.run();
