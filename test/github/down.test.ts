// GitHub's API is down, busy, or cuts the connection: the plan is made all the same, and what failed is told.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inProject } from './project.ts';
import { file } from './story.ts';

const test = suite('github: its API is down');

const CASES: readonly [what: string, pattern: RegExp, status: number | 'cut', warning: RegExp][] = [
  [
    'whose token it is',
    /graphql/,
    503,
    /could not comment on the pull request: GitHub answered 503/,
  ],
  ['the comments', /GET .*comments/, 503, /could not comment .*: GitHub answered 503/],
  ['the reviews', /reviews/, 503, /could not read the pull requests: GitHub answered 503/],
  ['a new comment', /POST .*comments/, 503, /could not comment .*: GitHub answered 503/],
  ['an edit', /PATCH .*comments/, 503, /could not comment .*: GitHub answered 503/],
  ['everything', /./, 503, /could not comment .*: GitHub answered 503/],
  ['every connection', /./, 'cut', /could not comment .*: GitHub was not reached/],
];

test('whatever of the comment fails, the plan is there and one warning says what', () =>
  inProject(
    file('payments-dev'),
    async ({ github, push, plan }) => {
      push(1, file('payments-dev, payments-prod'));
      await plan(1);
      const accounts = ['shared-services', 'analytics-dev'];
      for (const [what, pattern, status, warning] of CASES) {
        accounts.reverse(); // another plan each time: a new comment, and one to fold away
        push(1, file(`payments-dev, payments-prod, ${accounts[0]}`));
        github.refuse = { pattern, status, message: 'Service Unavailable' };
        const { code, log, outputs, summary, annotations } = await plan(1);
        assert.is(code, 0, `${what}: ${log}`);
        assert.equal([outputs['outcome'], outputs['to-create']], ['changes', '4'], what);
        assert.match(summary, /### Access plan: 4 create/, what);
        const warnings = annotations.filter((one) => one.startsWith('::warning title=accessctl'));
        assert.is(warnings.length, 1, `${what}: ${annotations}`);
        assert.match(warnings[0] ?? '', warning, what);
        github.refuse = undefined;
      }
      const port = { GITHUB_API_URL: 'http://127.0.0.1:1' };
      const { code, outputs, annotations } = await plan(1, { env: port });
      assert.equal([code, outputs['outcome']], [0, 'changes']);
      assert.match(annotations.join('\n'), /^::warning .*GitHub was not reached/m);
    },
    { inProcess: true },
  ));

test.run();
