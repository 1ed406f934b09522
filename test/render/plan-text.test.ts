import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { type PlanTextOptions, renderPlanText } from '../../src/render/plan-text.ts';
import { golden } from './golden.ts';
import {
  appAssignment,
  attributePlan,
  fiftyPlan,
  grant,
  largePlan,
  line,
  onePlan,
  plan,
  RENEW_TOKEN,
  revoke,
  rotationPlan,
  samplePlan,
  signOnPlan,
  thousandsPlan,
  toGroup,
  WAITING,
} from './plans.ts';

const test = suite('render/plan-text');

function text(of: Plan, options: Partial<PlanTextOptions> = {}): string {
  return renderPlanText(of, { color: false, configFile: 'access.yaml', ...options });
}

test('no changes are one sentence and what was not examined', () => {
  golden(text(plan(), { seconds: 6.2 }), 'plan-none.txt');
});

test('no changes name only what was compared', () => {
  const { tenantId: _, ...target } = plan().target;
  const [first] = text(plan({ target }), { configFile: 'iam.yaml' }).split('\n');
  assert.is(first, 'No changes. iam.yaml matches AWS (46 assignments, 14 permission sets).');
});

test('what is only deferred is listed without a plan to apply', () => {
  golden(text(plan({ deferred: [WAITING], manual: [RENEW_TOKEN] })), 'plan-deferred.txt');
});

test('the sample with every section', () => {
  golden(text(samplePlan(), { seconds: 6.2, savedTo: 'plan.json' }), 'plan-sample.txt');
});

test('attributes, drift, a deleted set and guardrails that block', () => {
  golden(text(attributePlan()), 'plan-attributes.txt');
});

test('a sign-on from nothing', () => {
  golden(text(signOnPlan()), 'plan-sign-on.txt');
});

test('another certificate, another endpoint, groups that leave the app, a quarantine', () => {
  golden(text(rotationPlan()), 'plan-rotation.txt');
});

test('what expires is said without any change too', () => {
  const { expiries } = rotationPlan();
  const out = text(
    plan({ expiries: [...expiries, { what: 'signing certificate', expires: '', days: 0 }] }),
  );
  assert.match(out, '\nExpires     signing certificate in 28 days, SCIM token ended 2 days ago, ');
  assert.match(out, 'signing certificate today\n');
});

test('who is assigned is cut, who leaves never is, and verbose cuts nothing', () => {
  const groups = (action: 'create' | 'delete') =>
    Array.from({ length: 20 }, (_, at) => appAssignment(action, 'group', `g${at}`));
  const [many, gone] = [plan({ changes: groups('create') }), plan({ changes: groups('delete') })];
  assert.match(text(many), '20 groups → AWS IAM Identity Center');
  assert.match(text(many), '+8 more');
  assert.not.match(text(many, { verbose: true }), 'more');
  assert.not.match(text(gone), 'more');
});

test('one change', () => {
  golden(text(onePlan()), 'plan-one.txt');
});

test('people are named where somebody asks for it; who is left out is counted', () => {
  assert.not.match(text(samplePlan()), 'grace@contoso.com');
  const named = text(samplePlan(), { verbose: true });
  assert.match(
    named,
    '+ 2 people   ReadOnlyAccess on payments-dev\n                grace@contoso.com,',
  );
  const group = (at: number) => ({
    people: [`p${at}@contoso.com`],
    access: [{ permissionSet: 'S', accountIds: ['123456789012'] }],
  });
  const people = {
    ...samplePlan().people,
    gaining: 10,
    losing: 0,
    unaffected: 1,
    gains: Array.from({ length: 10 }, (_, at) => group(at)),
    losses: [],
    holders: {},
    unknownGroups: [],
  };
  const many = text(plan({ changes: samplePlan().changes, people }));
  assert.match(many, '10 people gain access, 1 person is given only what they have already');
  assert.match(many, 'and 2 more groups of people (-v shows all, with names)');
});

test('a role that is replaced by one of another name', () => {
  const endingRoles = [
    { permissionSet: 'Old', accountId: '123456789012', replacedBy: 'New' },
    { permissionSet: 'Old', accountId: '210987654321' },
  ];
  const out = text(plan({ changes: samplePlan().changes, endingRoles }));
  assert.match(out, '    Old → New  logs            a role of the new name takes its place');
  assert.match(out, '    Old        analytics-prod');
});

test('a grant of admin that waits is one, too', () => {
  const privileges = { Admin: { tier: 'admin', whereItRules: 'admin', evidence: [] } } as const;
  const change = grant(toGroup('Late', 'Admin', '123456789012'));
  const out = text(
    plan({
      changes: [grant(toGroup('Contoso', 'Admin', '123456789012'))],
      deferred: [{ ...WAITING, change }],
      privileges,
    }),
  );
  assert.match(out, 'admin grants: +2 (1 deferred) -0');
});

test('fifty changes', () => {
  golden(text(fiftyPlan()), 'plan-fifty.txt');
});

test('five thousand changes', () => {
  golden(text(thousandsPlan(11)), 'plan-thousands.txt');
});

test('colours add nothing but colours', () => {
  const coloured = text(samplePlan(), { color: true });
  const plain = coloured.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '');
  assert.is.not(coloured, plain);
  assert.is(plain, text(samplePlan()));
});

test('of 5,000 changes every delete is named and only creates are cut', () => {
  const out = text(largePlan(100, 50));
  assert.ok(out.length < 200_000, `${out.length} characters`);
  const blocks = out.split(/\n {2}(?=[+-] group)/u).slice(1);
  assert.is(blocks.length, 50);
  for (const block of blocks) {
    const named = block.match(/account-\d+ \(\d{12}\)/gu) ?? [];
    assert.is(named.length, block.startsWith('-') ? 100 : 12);
    assert.is(block.includes('+88 more'), block.startsWith('+'));
  }
  assert.match(out, 'Plan: 2,500 to create, 2,500 to delete.');
});

test('verbose cuts no list', () => {
  const out = text(largePlan(30, 1), { verbose: true });
  assert.is((out.match(/account-\d+ \(/gu) ?? []).length, 30);
  assert.not.match(out, /\+\d+ more/u);
});

test('an account is told by its id where its name is not enough', () => {
  const out = text(
    plan({
      accounts: { '111111111111': 'twin', '222222222222': 'twin', '333333333333': 'one' },
      changes: [
        grant(toGroup('a', 'S', '111111111111')),
        grant(toGroup('b', 'S', '333333333333')),
        grant(toGroup('c', 'S', '444444444444')),
      ],
    }),
  );
  assert.match(out, /group a +S +twin \(111111111111\) /u);
  assert.match(out, /group b +S +one +differs/u);
  assert.match(out, /group c +S +444444444444 /u);
});

test('creates come first and deletes last, whatever the order of the plan', () => {
  const out = text(
    plan({
      changes: [
        revoke(toGroup('a', 'S', '123456789012')),
        grant(toGroup('b', 'S', '123456789012')),
        revoke(toGroup('c', 'S', '123456789012')),
      ],
    }),
  );
  const marks = out
    .split('\n')
    .flatMap((row) => /^ {2}([+-]) group (\w)/u.exec(row)?.slice(1) ?? []);
  assert.is(marks.join(' '), '+ b - a - c');
});

test('different sources are different lines', () => {
  const out = text(
    plan({
      changes: ['123456789012', '210987654321', '345678901234'].map((id, at) =>
        grant(toGroup('a', 'S', id), { because: [line(at < 2 ? 7 : 9)] }),
      ),
    }),
  );
  assert.match(out, /2 accounts +access\.yaml:7\n/u);
  assert.match(out, /payments-dev +access\.yaml:9\n/u);
});

test('a plan of nothing but drift says so first', () => {
  const out = text(
    plan({ changes: [revoke(toGroup('a', 'S', '123456789012'), { origin: 'drift' })] }),
  );
  assert.is(out.split('\n')[0], 'No changes from access.yaml. 1 drift found:');
  assert.match(out, 'Plan: 1 to delete (1 drift).');
});

test('the command to apply fits the file, and is not offered to a blocked plan', () => {
  const changes = [grant(toGroup('a', 'S', '123456789012'))];
  const other = text(plan({ changes }), { configFile: 'iam.yaml', savedTo: 'p.json' });
  assert.match(other, 'Saved to p.json     Apply with: accessctl apply -c iam.yaml p.json\n');
  const guardrails = [{ guardrail: 'deletions', level: 'deny', text: 'too many' }] as const;
  const blocked = text(plan({ changes, guardrails }));
  assert.match(blocked, 'Blocked by: deletions\n');
  assert.not.match(blocked, 'Apply with');
});

test('a guardrail can block where nothing changes', () => {
  const guardrails = [
    { guardrail: 'minAdmins', level: 'deny', text: '1 of 2' },
    { guardrail: 'keepSelf', level: 'ok', text: 'kept' },
  ] as const;
  const out = text(plan({ guardrails }));
  assert.match(out, /^No changes\./u);
  assert.match(out, 'Guardrails  BLOCKED  minAdmins  1 of 2\nBlocked by: minAdmins\n');
  assert.not.match(out, 'keepSelf');
});

test.run();
