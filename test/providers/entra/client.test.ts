import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { graphClient } from '../../../src/providers/entra/client.ts';
import { GraphWriter } from '../../../src/providers/entra/graph.ts';
import { UserError } from '../../../src/reconcile/errors.ts';
import { type Answer, answering } from '../answers.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/entra/client');

type Call = (graph: GraphWriter) => Promise<unknown>;

/** Makes one call to a Graph that gives these answers; a failure as `code message`. */
function calling(
  answers: readonly Answer[],
  call: Call,
  abort = new AbortController(),
  onWait: () => void = () => undefined,
) {
  return answering(answers, async ({ url, asked }) => {
    const timer = new VirtualTimer(0, onWait);
    const { signal } = abort;
    const client = await graphClient({ cloud: 'global', url, env: {}, timer, signal });
    const graph = new GraphWriter(client, signal);
    const result = await call(graph).catch((error: unknown) => {
      assert.instance(error, UserError);
      const { code, message, hint } = error as UserError;
      return `${code} ${message} ${hint}`;
    });
    return { result, asked, timer, graph };
  });
}

const calls: Readonly<Record<string, Call>> = {
  get: (graph) => graph.object('/applications/a'),
  post: (graph) => graph.act('/applicationTemplates/t/instantiate', {}),
  start: (graph) => graph.act('/servicePrincipals/s/synchronization/jobs/j/start'),
  patch: (graph) => graph.patch('/applications/a', {}),
  put: (graph) => graph.put('/servicePrincipals/s/synchronization/secrets', {}),
  delete: (graph) => graph.remove('/servicePrincipals/s/appRoleAssignedTo/x'),
};

const THROTTLED: Answer = { status: 429, headers: { 'Retry-After': '2' } };
const done: Answer = { body: { id: 'x' } };

/** How many requests come of one call. */
const repeats: readonly [answer: Answer, name: string, call: string, requests: number][] = [
  [THROTTLED, 'throttled', 'get', 2],
  [THROTTLED, 'throttled', 'post', 2],
  [THROTTLED, 'throttled', 'patch', 2],
  [THROTTLED, 'throttled', 'put', 2],
  [THROTTLED, 'throttled', 'delete', 2],
  [{ status: 503 }, 'broken', 'get', 2],
  [{ status: 503 }, 'broken', 'post', 1],
  [{ status: 504 }, 'broken', 'post', 1],
  [{ status: 503 }, 'broken', 'patch', 2],
  [{ status: 500 }, 'broken', 'put', 2],
  [{ status: 502 }, 'broken', 'delete', 2],
  [{ lost: true }, 'lost', 'get', 2],
  [{ lost: true }, 'lost', 'post', 1],
  [{ lost: true }, 'lost', 'start', 2],
  [{ lost: true }, 'lost', 'patch', 2],
  [{ lost: true }, 'lost', 'put', 2],
  [{ lost: true }, 'lost', 'delete', 2],
  [{ status: 400 }, 'refused', 'get', 1],
  [{ status: 404 }, 'not found', 'patch', 1],
  [{ status: 409 }, 'conflict', 'patch', 1],
];

for (const [answer, name, call, requests] of repeats) {
  test(`${call}, ${name}${answer.status ? ` (${answer.status})` : ''}: ${requests} requests`, async () => {
    const { asked } = await calling([answer, done], calls[call] ?? Promise.reject);
    assert.is(asked.length, requests);
  });
}

test('a write that is throttled is not sent again after an interruption', async () => {
  const abort = new AbortController();
  const call: Call = async (graph) => {
    abort.abort();
    return graph.act('/x');
  };
  const { asked, result } = await calling([THROTTLED, done], call, abort);
  assert.is(asked.length, 0);
  assert.match(String(result), /^E702 Interrupted before POST \/x/);
});

test('an interruption during the pause ends it', async () => {
  const abort = new AbortController();
  const answers = [{ status: 429, headers: { 'Retry-After': '60' } }, done];
  const call: Call = (graph) => graph.patch('/applications/a', {});
  const { asked, timer } = await calling(answers, call, abort, () => abort.abort());
  assert.is(asked.length, 1);
  assert.equal(timer.slept, [1_000]);
});

test('who is told to wait longer than five minutes is told so', async () => {
  const answers = [{ status: 429, headers: { 'Retry-After': '3600' } }, done];
  const { asked, result } = await calling(answers, calls['get'] ?? Promise.reject);
  assert.is(asked.length, 1);
  assert.match(String(result), /^E623 /);
});

const refused = (status: number, message = ''): Answer => ({
  status,
  body: { error: { code: 'UnknownError', message } },
});

const sync = '/servicePrincipals/s/synchronization/jobs';
const permissions: readonly [name: string, call: Call, grant: RegExp][] = [
  ['an app', (g) => g.object('/applications/a'), /Application\.Read\.All/],
  ['an app, to write', (g) => g.patch('/applications/a', {}), /Application\.ReadWrite\.OwnedBy/],
  ['a job', (g) => g.list(sync), /Synchronization\.Read\.All/],
  ['a job, to write', (g) => g.act(`${sync}/j/start`), /Synchronization\.ReadWrite\.All/],
  [
    'assignments',
    (g) => g.list('/servicePrincipals/s/appRoleAssignedTo'),
    /Application\.Read\.All/,
  ],
  [
    'an assignment, to write',
    (g) => g.act('/servicePrincipals/s/appRoleAssignedTo'),
    /AppRoleAssignment\.ReadWrite\.All/,
  ],
  ['claims', (g) => g.list('/servicePrincipals/s/claimsMappingPolicies'), /Policy\.Read\.All/],
  [
    'claims, to write',
    (g) => g.act('/policies/claimsMappingPolicies'),
    /Policy\.ReadWrite\.ApplicationConfiguration/,
  ],
  ['groups', (g) => g.list('/groups?$select=id'), /GroupMember\.Read\.All/],
  ['a user', (g) => g.object('/users/u'), /User\.ReadBasic\.All/],
];

for (const [name, call, grant] of permissions) {
  test(`${name}: a refusal names the permission`, async () => {
    for (const status of [401, 403]) {
      const { result } = await calling([refused(status)], call);
      assert.match(String(result), /^E622 Microsoft Graph refuses .*: no permission/);
      assert.match(String(result), grant);
    }
  });
}

const shapes: readonly [name: string, answer: Answer, call: Call][] = [
  ['an empty body', {}, (g) => g.object('/x')],
  ['a list', { body: [] }, (g) => g.object('/x')],
  ['an object', { body: {} }, (g) => g.list('/x')],
  ['a list of another kind', { body: { value: {} } }, (g) => g.list('/x')],
  ['nothing', { body: null }, (g) => g.list('/x')],
  ['nothing', { status: 204 }, (g) => g.post('/x', {})],
];

for (const [name, answer, call] of shapes) {
  test(`${name} where something else must be is a broken answer`, async () => {
    const { result } = await calling([answer], call);
    assert.match(String(result), /^E62[34] /);
  });
}

test('what is already gone need not be deleted', async () => {
  const { result } = await calling([refused(404)], (graph) => graph.remove('/x'));
  assert.is(result, false);
});

test.run();
