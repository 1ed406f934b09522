import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { graphCalls } from './graph-calls.ts';
import { openContract } from './graph-contract.ts';
import { inThePackage, NOT_IN_THE_PACKAGE, unknownToMicrosoft } from './graph-endpoints.ts';
import type { GraphCall } from './graph-exchange.ts';

// Every scenario looks at its own calls in the same way; here it is shown that a fault is found.
const test = suite('conformance: graph');

test('every request is an endpoint of Microsoft Graph v1.0, with parameters that it has', async () => {
  const calls = await graphCalls();
  const [members] = calls.filter(({ segments }) => segments.at(-1) === 'members');
  assert.ok(members);
  assert.equal(calls.flatMap(unknownToMicrosoft), []);
  const faulty: Partial<GraphCall>[] = [
    { query: new Map([['select', 'id']]) },
    { method: 'put' },
    { segments: ['groups', 'x', 'people'] },
    { version: 'beta' },
  ];
  for (const fault of faulty) {
    assert.is(unknownToMicrosoft({ ...members, ...fault }).length, 1, JSON.stringify(fault));
  }
});

test('the list of endpoints that the package lacks holds nothing else', () => {
  const roots = new Set([...inThePackage.keys()].map((path) => path.split('/')[1]));
  for (const [method, path, source] of NOT_IN_THE_PACKAGE) {
    assert.ok(roots.has(path.split('/')[1]), `${path}: not among what is taken from the package`);
    assert.not.ok(inThePackage.get(path)?.has(method), `${method} ${path}`);
    assert.match(source, /^https:\/\/learn\.microsoft\.com\//);
  }
});

const contract = openContract();
if (contract) {
  test("requests and the sandbox's answers are valid by Microsoft's OpenAPI", async () => {
    const calls = await graphCalls();
    assert.equal(calls.flatMap(contract), []);
    const list = calls.find(
      ({ segments, status }) => segments.at(-1) === 'members' && status === 200,
    );
    assert.ok(list);
    const faulty: Partial<GraphCall>[] = [
      { query: new Map([['$select', 'id,displayname']]) },
      { query: new Map([['select', 'id']]) },
      { answer: { value: [{ '@odata.type': '#microsoft.graph.user', displayName: 1 }] } },
      { answer: { value: {} } },
      { body: {} },
      { method: 'put' },
      { segments: ['groups', 'x', 'people'] },
      { status: 404 },
    ];
    for (const fault of faulty) {
      assert.is.not(contract({ ...list, ...fault }).length, 0, JSON.stringify(fault));
    }
  });

  test('a wrong body is found: a misspelt name, a missing part, a strange value, an answer to 204', () => {
    const base = { query: new Map(), version: 'v1.0' };
    const post = { ...base, method: 'post', status: 201 };
    const patch = { ...base, method: 'patch', status: 204 };
    const app = ['applications', 'a'];
    const assigned = ['servicePrincipals', 's', 'appRoleAssignedTo'];
    const id = '8774f594-1d59-4279-b9d9-59ef09a23530';
    const whole = { principalId: id, resourceId: id, appRoleId: id };
    const secrets = ['servicePrincipals', 's', 'synchronization', 'secrets'];
    const put = { ...base, method: 'put', status: 204, segments: secrets };
    const right: GraphCall[] = [
      { ...patch, segments: app, body: { identifierUris: ['https://x.example'] } },
      { ...post, segments: assigned, body: whole, answer: { id: '1', ...whole } },
      { ...put, body: { value: [{ key: 'SyncAll', value: 'false' }] } },
    ];
    assert.equal(right.flatMap(contract), []);
    const wrong: GraphCall[] = [
      { ...patch, segments: app, body: { identifierUri: ['https://x.example'] } },
      { ...patch, segments: app },
      { ...patch, segments: app, body: { displayName: 'x' }, answer: {} },
      { ...post, segments: assigned, body: { principalId: id, resourceId: id }, answer: whole },
      { ...put, body: { credentials: [] } },
      { ...put, body: { value: [{ key: 'SyncEverybody', value: 'false' }] } },
    ];
    for (const call of wrong) {
      assert.is.not(contract(call).length, 0, JSON.stringify(call.body));
    }
  });
} else {
  process.stderr.write(
    'left out: the test of Graph calls by OpenAPI: ../shared/contracts is not here\n',
  );
}

test.run();
