/** What the client makes of answers that are none. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { connectGitHub, type GitHub } from '../../src/github/client.ts';
import { jobOf } from '../../src/github/event.ts';

const test = suite('github: the client');

const JOB = jobOf(
  {
    GITHUB_REPOSITORY: 'contoso/access',
    GITHUB_REPOSITORY_ID: '7',
    GITHUB_EVENT_NAME: 'push',
  },
  {},
);

/** @param answer to every request, as JSON */
async function withAnswers(
  status: number,
  answer: unknown,
  work: (github: GitHub) => Promise<void>,
): Promise<void> {
  const plain = globalThis.fetch;
  globalThis.fetch = async () => Response.json(answer, { status });
  try {
    await work(connectGitHub(JOB, 'token'));
  } finally {
    globalThis.fetch = plain;
  }
}

async function failure(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: Error) => error.message,
  );
}

test('a list without an end is no list', () => {
  const page = Array.from({ length: 100 }, (_, id) => ({ id, user: null, state: 'APPROVED' }));
  return withAnswers(200, page, async (github) => {
    assert.match(await failure(github.reviews(1)), /more than 2000 items in GET .*reviews/);
  });
});

for (const [what, status, answer, expected] of [
  ['that GitHub names', 200, { data: { viewer: { login: 'ada' } } }, 'ada'],
  ['that may not ask by GraphQL', 403, { message: 'no' }, 'github-actions[bot]'],
  [
    'to whom GraphQL says no',
    200,
    { errors: [{ message: 'Resource not accessible' }] },
    'github-actions[bot]',
  ],
] as const) {
  test(`the login of a token ${what}`, () =>
    withAnswers(status, answer, async (github) => {
      assert.is(await github.login(), expected);
    }));
}

test('a login that is not answered is not guessed', () =>
  withAnswers(404, { message: 'gone' }, async (github) => {
    assert.match(await failure(github.login()), /gone/);
  }));

test.run();
