import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { knowledge } from '../../src/access/knowledge.ts';
import { loadConfig } from '../../src/config/load.ts';
import { type Intent, intentOf } from '../../src/reconcile/offline/intent.ts';
import { renderIntentMarkdown } from '../../src/render/intent-markdown.ts';
import { renderIntentText } from '../../src/render/intent-text.ts';
import { loadFiles } from '../config/folder.ts';
import { NOW } from '../reconcile/world.ts';
import { golden } from './golden.ts';

const test = suite('render/intent');

const BASE = { ref: 'origin/main', commit: '1b77d90c0ffee000000000000000000000000000' };
const AT = { file: 'access.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };

const BEFORE = `version: 1
identityCenter: { region: eu-central-1 }
identitySource:
  provider: entra
  enterpriseApp: { displayName: AWS }
  scim: { state: running }
groups: { Contoso: {}, SRE: {}, AWS Viewers: {} }
users: { linus@contoso.example: {} }
permissionSets:
  Read: { awsManagedPolicies: [ReadOnlyAccess] }
  Admin: { awsManagedPolicies: [AdministratorAccess], sessionDuration: PT1H }
  Operate:
    sessionDuration: PT4H
    inlinePolicy:
      Version: "2012-10-17"
      Statement:
        - { Sid: Ssm, Effect: Allow, Action: [ssm:StartSession], Resource: "*" }
assignments:
  - { groups: [Contoso, AWS Viewers], permissionSets: [Read], accounts: [payments-dev, payments-prod] }
  - { groups: [SRE], permissionSets: [Operate], organizationalUnits: [Workloads], except: { accounts: [legacy-*] } }
  - { users: [linus@contoso.example], permissionSets: [Operate], accounts: [payments-dev] }
guardrails: { deletions: { maxCount: 5 }, protected: { groups: [SRE] } }
`;

const AFTER = `version: 1
identityCenter: { region: eu-central-1 }
identitySource:
  provider: entra
  enterpriseApp: { displayName: AWS }
  scim: { state: paused }
groups: { Contoso: {}, SRE: {}, AWS Readers: { previously: [AWS Viewers] } }
users: {}
permissionSets:
  Read: { awsManagedPolicies: [ReadOnlyAccess] }
  Admin: { awsManagedPolicies: [AdministratorAccess], sessionDuration: PT1H, description: Emergencies }
  Operate:
    sessionDuration: PT8H
    inlinePolicy:
      Version: "2012-10-17"
      Statement:
        - { Sid: Ssm, Effect: Allow, Action: [ssm:StartSession, ssm:SendCommand], Resource: "*" }
  Bill: { awsManagedPolicies: [job-function/Billing] }
assignments:
  - { groups: [Contoso], permissionSets: [Read], accounts: [payments-dev, "analytics-*"] }
  - { groups: [AWS Readers], permissionSets: [Read, Bill], accounts: [payments-dev, payments-prod] }
  - { groups: [SRE], permissionSets: [Operate], organizationalUnits: [Workloads] }
  - { groups: [SRE], permissionSets: [Admin], tags: { env: sandbox }, expires: 2027-03-31 }
guardrails: { deletions: { maxCount: 50 }, minAdmins: { management: 2 } }
`;

function intent(before: string | undefined, after: string): Intent {
  const [base, head] = [before, after].map((text) => {
    const { config, where } = loadFiles({ 'access.yaml': text ?? after });
    assert.ok(config);
    return { config, where };
  });
  assert.ok(head);
  return intentOf(BASE, before === undefined ? undefined : base, head, NOW, knowledge);
}

const text = (of: Intent) =>
  renderIntentText(of, { configFile: 'access.yaml', color: false, verbose: false });
const markdown = (of: Intent, maxBytes?: number) =>
  renderIntentMarkdown(of, { configFile: 'access.yaml', ...(maxBytes && { maxBytes }) });

test('the sample, as text', () => {
  golden(text(intent(BEFORE, AFTER)), 'intent-sample.txt');
});

test('the sample, as Markdown', () => {
  golden(markdown(intent(BEFORE, AFTER)), 'intent-sample.md.txt');
});

test('no difference', () => {
  golden(text(intent(BEFORE, BEFORE)), 'intent-none.txt');
  golden(markdown(intent(BEFORE, BEFORE)), 'intent-none.md.txt');
});

test('a file that is new', () => {
  golden(text(intent(undefined, BEFORE)), 'intent-first.txt');
});

test('the company of the example against nothing says each of its assignments', () => {
  const { config, where } = loadConfig(
    new URL('../../examples/access.yaml', import.meta.url).pathname,
  );
  assert.ok(config);
  const out = text(intentOf(BASE, undefined, { config, where }, NOW, knowledge));
  for (const word of ['AWS Break Glass', 'accounts matching sandbox-*', 'unit Workloads/Dev']) {
    assert.ok(out.includes(word), word);
  }
});

/** Many new assignments, and the dangerous ones among them. */
function large(amount: number): Intent {
  const empty = intent(BEFORE, BEFORE);
  const names = Array.from({ length: amount }, (_, at) => `group ${at}`);
  return {
    ...empty,
    assignments: names.map((principal) => ({
      action: 'create',
      principalType: 'group',
      principal,
      permissionSet: 'Admin',
      selectors: [{ by: 'account', value: 'payments-prod' }],
      after: {},
      risk: 'neutral',
      tier: 'admin',
      keeps: [],
      at: AT,
    })),
    rules: names.map((name) => ({
      effect: 'loosened',
      rule: 'guardrails.protected.groups',
      before: name,
      at: AT,
    })),
  };
}

test('a long one fits a comment, and counts exactly what it leaves out', () => {
  for (const amount of [1, 50, 5000, 20_000]) {
    const out = markdown(large(amount), 64_000);
    assert.ok(Buffer.byteLength(out) <= 64_000, `${amount}: ${Buffer.byteLength(out)}`);
    const counted = amount.toLocaleString('en');
    assert.ok(out.includes(`**Grants admin** (${counted})`), `${amount}: ${out.slice(0, 500)}`);
    assert.ok(out.includes(`**Loosens** (${counted})`));
    const rows = out.match(/^\| new \|/gm)?.length ?? 0;
    const left = Number(
      /#### Assignments[\s\S]*?_Left out here: ([\d,]+) more/.exec(out)?.[1]?.replaceAll(',', '') ??
        0,
    );
    assert.is(rows + left, amount);
  }
});

test('with --verbose nothing is left out', () => {
  assert.not.match(markdown(large(5000)), /Left out/);
});

test.run();
