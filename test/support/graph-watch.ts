/** Looks at every request that this process sends to Microsoft Graph, and at every answer. */
import { openContract } from '../conformance/graph-contract.ts';
import { unknownToMicrosoft } from '../conformance/graph-endpoints.ts';
import { callOf, type GraphCall } from '../conformance/graph-exchange.ts';

const contract = openContract() ?? (() => []);

export interface GraphWatch {
  readonly calls: readonly GraphCall[];
  /** What is wrong by Microsoft's endpoints, and by its OpenAPI where that is at hand. */
  wrong(): string[];
  end(): void;
}

/** From now until `end`: one at a time in a process. */
export function watchGraph(): GraphWatch {
  const calls: GraphCall[] = [];
  const plain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await plain(input, init);
    const url = String(input instanceof Request ? input.url : input);
    if (/^\/(?:v1\.0|beta)\//.test(new URL(url).pathname)) {
      const sent = typeof init?.body === 'string' ? init.body : '';
      const answered = await response.clone().text();
      calls.push(callOf(init?.method ?? 'GET', url, sent, response.status, answered));
    }
    return response;
  };
  return {
    calls,
    wrong: () => {
      const distinct = new Map(calls.map((one) => [JSON.stringify(one), one]));
      return [
        ...new Set(
          [...distinct.values()].flatMap((one) => [...unknownToMicrosoft(one), ...contract(one)]),
        ),
      ];
    },
    end: () => {
      globalThis.fetch = plain;
    },
  };
}
