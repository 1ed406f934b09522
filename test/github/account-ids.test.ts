// Ids of accounts are hidden from whoever may only look.
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withoutAccountIds } from '../../src/github/comment.ts';
import { inProject, type Step } from './project.ts';
import { file, started } from './story.ts';

const test = suite('github: mask-account-ids');

const START = file('payments-dev');
const INPUTS = { 'mask-account-ids': 'true' };
const POLICY = `    inlinePolicy:
      Statement: [{ Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:iam::123456789012:role/x" }]
`;

test('twelve digits by themselves, and no others', () => {
  for (const [text, expected] of [
    ['logs (123456789012)', 'logs (…9012)'],
    ['arn:aws:iam::123456789012:role/x', 'arn:aws:iam::…9012:role/x'],
    ['assignment/group:G/Set/123456789012', 'assignment/group:G/Set/…9012'],
    ['`123456789012`, 210987654321', '`…9012`, …4321'],
    ['0a1b2c3d-1111-2222-3333-444455556666', '0a1b2c3d-1111-2222-3333-444455556666'],
    ['plan=123456789012 -->', 'plan=123456789012 -->'],
    ['plan `123456789012`', 'plan `123456789012`'],
    ['Fingerprint: 123456789012', 'Fingerprint: 123456789012'],
    ['actions/runs/123456789012', 'actions/runs/123456789012'],
    ['1234567890123 a123456789012', '1234567890123 a123456789012'],
  ] as const) {
    assert.is(withoutAccountIds(text), expected);
  }
});

/** Twelve digits in what people see of a step. */
function idsIn(
  { log, summary, annotations }: Omit<Step, 'run'>,
  more: readonly string[],
): string[] {
  return [log, summary, ...annotations, ...more].flatMap((text) =>
    text
      .split('\n')
      .filter(
        (line) => /(?<!\w|3333-)\d{12}(?!\w)/.test(line) && !/plan=|plan `|Fingerprint/.test(line),
      ),
  );
}

test('none is in comment, page, log, annotation or issue, all are in the files; without it they are there', () =>
  inProject(
    START,
    async (project) => {
      const { github, sandbox, push, plan } = project;
      await started(project);
      for (const account of sandbox.world.accounts.filter(({ name }) => /^analytics/.test(name))) {
        account.name = 'twin';
      }
      const ids = sandbox.world.accounts.filter(({ name }) => name === 'twin').map(({ id }) => id);
      const text = file(`payments-dev, "${ids.join('", "')}"`).replace(
        '    sessionDuration: PT1H\n',
        `    sessionDuration: PT1H\n${POLICY}`,
      );
      push(1, text);
      const made = await plan(1, { inputs: INPUTS });
      assert.is(made.code, 0, made.log);
      const bodies = () => github.comments.map(({ body }) => body);
      assert.equal(idsIn(made, bodies()), []);
      for (const shown of [made.summary, made.log, ...bodies()]) {
        assert.match(shown, /twin \(…\d{4}\)/);
        assert.match(shown, 'arn:aws:iam::…9012:role/x');
      }
      assert.match(readFileSync(made.outputs['plan-file'] ?? '', 'utf8'), ids[0] ?? '-');
      assert.not.match(readFileSync(made.outputs['markdown-file'] ?? '', 'utf8'), ids[0] ?? '-');

      push(1, text.replace('"]', '", "999999999999"]'));
      const failed = await plan(1, { inputs: INPUTS });
      assert.is(failed.code, 1);
      assert.match(failed.log, '…9999');
      assert.equal(idsIn(failed, bodies()), []);

      push(1, text);
      await plan(1, { inputs: INPUTS });
      project.merge(1);
      const applied = await project.apply({ inputs: INPUTS });
      assert.is(applied.outputs['outcome'], 'applied', applied.log);
      assert.equal(idsIn(applied, bodies()), []);
      sandbox.world.assignments = sandbox.world.assignments.filter(
        ({ accountId }) => !ids.includes(accountId),
      );
      const drifted = await project.drift({ inputs: INPUTS });
      assert.is(github.issues.length, 1);
      assert.equal(
        idsIn(
          drifted,
          github.issues.map(({ body }) => body),
        ),
        [],
      );

      const plain = await project.drift();
      assert.ok(idsIn(plain, []).length > 0);
    },
    { inProcess: true },
  ));

test.run();
