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

const NO_WAIT = { now: () => 0, sleep: async () => undefined };

/** @param answer to every request, as JSON */
async function withAnswers(
  status: number,
  answer: unknown,
  work: (github: GitHub) => Promise<void>,
): Promise<void> {
  const plain = globalThis.fetch;
  globalThis.fetch = async () => Response.json(answer, { status });
  try {
    await work(connectGitHub(JOB, 'token', NO_WAIT));
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

/** How often something is asked that is answered so each time, and what is waited for in between. */
async function asked(status: number, answer: object, work: (github: GitHub) => Promise<unknown>) {
  const plain = globalThis.fetch;
  const waits: number[] = [];
  let requests = 0;
  globalThis.fetch = async () => {
    requests += 1;
    return Response.json(answer, { status });
  };
  const sleep = async (ms: number) => {
    waits.push(ms);
  };
  try {
    const said = await failure(work(connectGitHub(JOB, 'token', { now: () => 0, sleep })));
    return { requests, waits, said };
  } finally {
    globalThis.fetch = plain;
  }
}

const THRICE = { requests: 3, waits: [1000, 4000] };
const ONCE = { requests: 1, waits: [] };
const broken = { errors: [{ message: 'Something went wrong while executing your query on …' }] };
const [list, login, write] = [
  (github: GitHub) => github.reviews(1),
  (github: GitHub) => github.login(),
  (github: GitHub) => github.comment(1, 'text'),
];

for (const [what, status, answer, work, expected] of [
  ['a server that is down', 503, {}, list, THRICE],
  ['too many requests', 429, {}, list, THRICE],
  ['what GraphQL could not do', 200, broken, login, THRICE],
  ['a refusal', 403, {}, list, ONCE],
  ['what may have been written', 502, {}, write, ONCE],
] as const) {
  test(`how often it is asked: ${what}`, async () => {
    const { said, ...seen } = await asked(status, answer, work);
    assert.equal(seen, expected);
    assert.is.not(said, 'none');
  });
}

test.run();
