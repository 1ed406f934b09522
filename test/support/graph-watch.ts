/** Looks at every request that this process sends to Microsoft Graph, and at every answer. */
import { createHash } from 'node:crypto';
import { openContract } from '../conformance/graph-contract.ts';
import { unknownToMicrosoft } from '../conformance/graph-endpoints.ts';
import { callOf, type GraphCall } from '../conformance/graph-exchange.ts';
import { bodyOf } from './short-way.ts';

const contract = openContract() ?? (() => []);

export interface GraphWatch {
  readonly calls: readonly GraphCall[];
  /** What is wrong by Microsoft's endpoints, and by its OpenAPI where that is at hand. */
  wrong(): string[];
  end(): void;
}

type Exchange = Parameters<typeof callOf>;

/** From now until `end`: one at a time in a process. */
export function watchGraph(): GraphWatch {
  const seen: Exchange[] = [];
  const plain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await plain(input, init);
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    if (/^\/(?:v1\.0|beta)\//.test(pathname)) {
      const sent = typeof init?.body === 'string' ? init.body : '';
      const answered = bodyOf(response) ?? (await response.clone().text());
      const asked = `${pathname}${search}`;
      seen.push([init?.method ?? 'GET', asked, sent, response.status, answered]);
    }
    return response;
  };
  return {
    get calls() {
      return seen.map((exchange) => callOf(...exchange));
    },
    wrong: () => [...new Set(seen.flatMap(faultsOf))],
    end: () => {
      globalThis.fetch = plain;
    },
  };
}

/** By the text of an exchange: stories ask much the same. */
const judged = new Map<string, readonly string[]>();

function faultsOf(exchange: Exchange): readonly string[] {
  const key = hash(JSON.stringify(exchange));
  const known = judged.get(key);
  if (known) {
    return known;
  }
  const call = callOf(...exchange);
  const faults = [...unknownToMicrosoft(call), ...contract(call)];
  judged.set(key, faults);
  return faults;
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
