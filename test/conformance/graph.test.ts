import * as endpoints from '@microsoft/teams.graph-endpoints';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bestMatch, type GraphCall, graphCalls, nameOf } from './graph-calls.ts';
import { openContract } from './graph-contract.ts';

const test = suite('conformance: graph');

/** As the package describes an endpoint. */
interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly paramDefs?: { readonly query?: readonly string[] };
}

/** Template of a path → method → names of query parameters. */
type Endpoints = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

test('every request is an endpoint of Microsoft Graph v1.0, with parameters that it has', async () => {
  const known = collect(endpoints);
  const calls = await graphCalls();
  assert.equal(kinds(calls), [
    'get /groups 200',
    'get /groups/{group-id} 200',
    'get /groups/{group-id} 404',
    'get /groups/{group-id}/members 200',
    'get /users/{user-id} 200',
    'get /users/{user-id} 404',
  ]);
  assert.equal(
    calls.flatMap((call) => unknownTo(known, call)),
    [],
  );

  function kinds(seen: readonly GraphCall[]): string[] {
    const names = seen.map((one) => `${one.method} ${bestMatch(known.keys(), one)} ${one.status}`);
    return [...new Set(names)].sort();
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
      { method: 'put' },
      { segments: ['groups', 'x', 'people'] },
      { status: 404 },
    ];
    for (const fault of faulty) {
      assert.is.not(contract({ ...list, ...fault }).length, 0, JSON.stringify(fault));
    }
  });
} else {
  process.stderr.write(
    'left out: the test of Graph calls by OpenAPI: ../shared/contracts is not here\n',
  );
}

function unknownTo(known: Endpoints, call: GraphCall): string[] {
  const query = known.get(bestMatch(known.keys(), call) ?? '')?.get(call.method);
  if (!query || call.version !== 'v1.0') {
    return [`${nameOf(call)}: no such endpoint in v1.0`];
  }
  return [...call.query.keys()]
    .filter((name) => !query.includes(name))
    .map((name) => `${nameOf(call)}: no such parameter: ${name}`);
}

/** The package is a tree of functions; each one describes a request. */
function collect(tree: object): Endpoints {
  const found = new Map<string, Map<string, readonly string[]>>();
  const walk = (node: unknown) => {
    if (typeof node === 'function') {
      const { method, path, paramDefs } = node() as Endpoint;
      const methods = found.get(path) ?? new Map<string, readonly string[]>();
      found.set(path, methods.set(method, paramDefs?.query ?? []));
    } else if (typeof node === 'object' && node !== null) {
      Object.values(node).forEach(walk);
    }
  };
  walk(tree);
  return found;
}

test.run();
