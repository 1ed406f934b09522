import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { renderPlanMarkdown } from '../../src/render/plan-markdown.ts';
import { golden } from './golden.ts';
import {
  attributePlan,
  fiftyPlan,
  grant,
  largePlan,
  permissionSet,
  plan,
  rotationPlan,
  samplePlan,
  setChange,
  signOnPlan,
  toGroup,
  WAITING,
} from './plans.ts';

const test = suite('render/plan-markdown');

function markdown(of: Plan): string {
  return renderPlanMarkdown(of, { configFile: 'access.yaml' });
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

test('fifty changes', () => {
  golden(markdown(fiftyPlan()), 'plan-fifty.md.txt');
});

test('of 5,000 changes every delete is there', () => {
  const out = markdown(largePlan(100, 50));
  assert.ok(out.length < 150_000, `${out.length} characters`);
  const deletes = out.slice(out.indexOf('#### Delete (2,500)'), out.indexOf('<details'));
  assert.is((deletes.match(/`account-\d+`/gu) ?? []).length, 2500);
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
