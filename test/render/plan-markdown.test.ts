import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import {
  COMMENT_BYTES,
  type PlanMarkdownOptions,
  planMarkdown,
  renderPlanMarkdown,
} from '../../src/render/plan-markdown.ts';
import { bytes, details } from '../../src/render/plan-markdown-detail.ts';
import type { Written } from '../../src/render/view.ts';
import { eachNth } from '../support/sample.ts';
import { golden } from './golden.ts';
import {
  appAssignment,
  attributePlan,
  fiftyPlan,
  grant,
  largePlan,
  onePlan,
  permissionSet,
  plan,
  revoke,
  rotationPlan,
  samplePlan,
  setChange,
  signOnPlan,
  thousandsPlan,
  toGroup,
  WAITING,
} from './plans.ts';

const test = suite('render/plan-markdown');

function markdown(of: Plan, more: Partial<PlanMarkdownOptions> = {}): string {
  return renderPlanMarkdown(of, { configFile: 'access.yaml', ...more });
}

test('no changes', () => {
  golden(markdown(plan()), 'plan-none.md.txt');
});

test('only deferred', () => {
  golden(markdown(plan({ deferred: [WAITING] })), 'plan-deferred.md.txt');
});

test('the sample with every section', () => {
  golden(markdown(samplePlan()), 'plan-sample.md.txt');
});

test('attributes, drift, a deleted set and guardrails that block', () => {
  golden(markdown(attributePlan()), 'plan-attributes.md.txt');
});

test('a sign-on from nothing', () => {
  golden(markdown(signOnPlan()), 'plan-sign-on.md.txt');
});

test('another certificate, another endpoint, groups that leave the app, a quarantine', () => {
  golden(markdown(rotationPlan()), 'plan-rotation.md.txt');
});

test('one change', () => {
  golden(markdown(onePlan()), 'plan-one.md.txt');
});

test('fifty changes', () => {
  golden(markdown(fiftyPlan()), 'plan-fifty.md.txt');
});

test('of 5,000 changes every delete is there', () => {
  const out = markdown(largePlan(100, 50));
  assert.ok(out.length < 150_000, `${out.length} characters`);
  const deletes = out.slice(out.indexOf('#### Delete (2,500)'), out.indexOf('<details'));
  assert.is((deletes.match(/`account-\d+`/gu) ?? []).length, 2500);
});

test('five thousand changes in a comment', () => {
  golden(markdown(thousandsPlan(97), { maxBytes: COMMENT_BYTES }), 'plan-thousands.md.txt');
});

const LONG = ['x', '`', '\u202e', '山', '|', '&'].map((char) => char.repeat(1000));

/** Everything that must never be dropped unseen, much of it, and with names as long as AWS takes them. */
function longPlan(name: string): Plan {
  const times = <T>(length: number, make: (at: number) => T) =>
    Array.from({ length }, (_, at) => make(at));
  const set = (at: number) => permissionSet({ name: `${at}${name}`.slice(0, 32) });
  return plan({
    changes: [
      ...times(150, (at) => revoke(toGroup(`${at}${name}`, 'ReadOnlyAccess', '123456789012'))),
      ...times(50, (at) => grant(toGroup(`${at}${name}`, 'Admin', '123456789012'))),
      ...times(40, (at) =>
        setChange(set(at), set(at), { risk: 'broadens', fields: ['description'] }),
      ),
      ...times(35, (at) => appAssignment('delete', 'group', `${at}${name}`)),
    ],
    deferred: times(45, (at) => ({
      change: grant(toGroup(`${at}${name}`, 'Admin', '210987654321')),
      reason: { code: 'x', text: `${at}${name}` },
    })),
    privileges: { Admin: { tier: 'admin', whereItRules: 'admin', evidence: [] } },
    guardrails: times(30, (at) => ({ guardrail: 'forbid', level: 'deny', text: `${at}${name}` })),
    manual: times(20, (at) => ({ code: 'x', title: `${at}${name}`, steps: [`${at}${name}`] })),
    problems: times(25, (at) => ({ code: 'E1', severity: 'warning', message: `${at}${name}` })),
  });
}

for (const name of eachNth(2, LONG)) {
  test(`it fits whatever the names are, and what is dangerous is counted: ${JSON.stringify(name[0])}`, () => {
    const out = markdown(longPlan(name), { maxBytes: COMMENT_BYTES });
    assert.ok(Buffer.byteLength(out) <= COMMENT_BYTES, `${Buffer.byteLength(out)} bytes`);
    assert.match(
      out,
      '### Access plan: 50 create, 40 update, 185 delete, 45 deferred, 20 manual steps',
    );
    assert.match(out, '> - **Grants admin** (95, 45 of them deferred): ');
    assert.is(
      listed(out, /^> - \*\*Blocked\*\* by (?!\d)/gmu, /Blocked\*\* by (\d+) more rules/u),
      30,
    );
    const [, deletes = ''] = /#### Delete \(185\)\n\n([\s\S]*?)\n\n/u.exec(out) ?? [];
    assert.is(listed(deletes, /^- (?!and \d)/gmu, /^- and (\d+) more$/mu), 185);
  });
}

/** How many items are named or counted. */
function listed(text: string, item: RegExp, rest: RegExp): number {
  return (text.match(item) ?? []).length + Number(rest.exec(text)?.[1] ?? 0);
}

const AT = { file: 'access.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
const LINK = ({ at, side }: Written) => `https://github.example/${side}/${at.file}#L${at.line}`;

test('places lead to the line: of what is asked for, of what was asked for, of no drift', () => {
  const out = markdown(samplePlan(), { link: LINK });
  for (const row of [
    '| group `aws-sre` | `ReadOnlyAccess` (read) on `payments-dev` | [`access.yaml:97`](https://github.example/head/access.yaml#L97) |',
    '`payments-prod` | [`access.yaml:103 removed`](https://github.example/base/access.yaml#L103) |',
    '| `payments-prod` | **drift**: `not in access.yaml` |',
    'Source: [`access.yaml:41`](https://github.example/head/access.yaml#L41)\n',
  ]) {
    assert.ok(out.includes(row), row);
  }
  const maxBytes = Buffer.byteLength(out) - 1;
  const shorter = markdown(samplePlan(), { link: LINK, maxBytes });
  assert.not.match(shorter, 'github.example');
  assert.match(shorter, '_Left out here for length: links to lines. The plan file');
});

test('who is newly in the app: the first line of many', () => {
  const because = [9, 7, 8].map((line) => ({ ...AT, line }));
  const changes = because.map((at, who) =>
    appAssignment('create', 'group', `g${who}`, { because: [at] }),
  );
  assert.match(
    markdown(plan({ changes }), { link: LINK }),
    '[`access.yaml:7-9`](https://github.example/head/access.yaml#L7)',
  );
});

test('a shorter one leaves out what is needed least first, and says so', () => {
  const whole = markdown(samplePlan());
  const steps: string[] = [];
  for (let maxBytes = Buffer.byteLength(whole) - 1; ; ) {
    const out = markdown(samplePlan(), { maxBytes });
    if (Buffer.byteLength(out) > maxBytes) {
      break;
    }
    steps.push(/_Left out here for length: (.*)\. The plan file/u.exec(out)?.[1] ?? '');
    for (const kept of [
      'Removes access',
      '**Broadens**: `SREOperator`',
      'AWS deletes 3 roles',
      'SCIM access token expires',
      '`deletions` ok',
      'jane.doe@contoso.com',
    ]) {
      assert.ok(out.includes(kept), kept);
    }
    maxBytes = Buffer.byteLength(out) - 1;
  }
  assert.equal(
    [...new Set(steps)],
    [
      'where new things are written; the text of 1 new inline policy',
      'where new things are written; the text of 1 new inline policy; unchanged lines around differences',
      'the text of 1 new inline policy; unchanged lines around differences; 3 creates one by one, but for admin grants; 1 deferred change one by one; people',
      'the text of 1 new inline policy; 3 creates one by one, but for admin grants; 1 deferred change one by one; people; the differences of 2 updates',
      'the text of 1 new inline policy; 3 creates one by one, but for admin grants; 1 deferred change one by one; people; the differences of 2 updates; the accounts of 4 deletes',
      '3 creates but for admin grants; 2 updates but for what broadens; the accounts of 4 deletes; 1 deferred change one by one; people',
    ],
  );
});

test('no more is left out than has to be: it is the first of all lengths that fits', () => {
  const options = { configFile: 'access.yaml', link: LINK };
  for (const of of [samplePlan(), attributePlan(), rotationPlan(), fiftyPlan()]) {
    for (let maxBytes = bytes(markdown(of, options)); maxBytes > 1_500; maxBytes -= 397) {
      const all = details(maxBytes).map((detail) => planMarkdown(of, options, detail));
      const first = all.find((text) => bytes(text) <= maxBytes) ?? all.at(-1);
      assert.is(markdown(of, { ...options, maxBytes }), first, `${maxBytes} bytes`);
    }
  }
});

test('people are named where somebody asks for it', () => {
  assert.not.match(markdown(samplePlan()), 'grace@contoso.com');
  assert.match(
    markdown(samplePlan(), { names: true }),
    '| 2 people gain: `grace@contoso.com`, `linus@contoso.com` | `ReadOnlyAccess` on `payments-dev` |',
  );
});

test('more is allowed where IAM Identity Center itself is administered, and that is told apart', () => {
  const power = { tier: 'power', whereItRules: 'admin', evidence: [] } as const;
  const out = markdown(
    plan({
      changes: ['123456789012', '210987654321'].map((id) =>
        grant(toGroup('Contoso', 'PowerUserAccess', id)),
      ),
      privileges: { PowerUserAccess: power },
      rulingAccounts: ['210987654321'],
    }),
  );
  assert.match(out, '**Grants admin** (1): group `Contoso` gets `PowerUserAccess` on 1 account.');
  assert.match(out, '`PowerUserAccess` (**admin**) on `analytics-prod`');
  assert.match(out, '`PowerUserAccess` (power) on `logs`');
});

test('long sections are folded, but not deletes', () => {
  const groups = Array.from({ length: 11 }, (_, at) =>
    grant(toGroup(`g${at}`, 'S', '123456789012')),
  );
  assert.match(markdown(plan({ changes: groups })), '<details><summary><b>Create (11)</b>');
  assert.match(
    markdown(plan({ changes: groups.slice(1) })),
    '<details open><summary><b>Create (10)</b>',
  );
});

test('a policy cannot close the fence it stands in', () => {
  const inlinePolicy = { Statement: [{ Sid: '````\n```' }] };
  const out = markdown(plan({ changes: [setChange(undefined, permissionSet({ inlinePolicy }))] }));
  assert.match(out, '\n`````json\n');
});

test.run();
