/** The outside of the Graph: tokens, versions, batches and the shape of errors. */
import { answerGraph, graphCallName } from './graph.ts';
import { GraphError } from './graph-error.ts';
import type { World } from './world.ts';

export interface GraphAnswer {
  readonly status: number;
  readonly body: object;
}

export interface GraphHttpRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

interface Setting {
  readonly world: World;
  readonly requestId: string;
  readonly date: string;
  /** Told the name of every call, also of those inside a batch. */
  readonly count: (name: string) => void;
}

const batchSize = 20;

/** Answers one HTTP request; never throws. */
export function answerGraphHttp(setting: Setting, request: GraphHttpRequest): GraphAnswer {
  try {
    const { method, url } = request;
    const [, version, rest = '/'] = /^\/(v1\.0|beta)(\/.*)?$/.exec(url) ?? [];
    const path = rest.split('?')[0] ?? rest;
    const isBatch = path === '/$batch';
    setting.count(isBatch ? `graph:${method} /$batch` : graphCallName(method, path));
    if (!/^Bearer \S+$/i.test(request.authorization ?? '')) {
      throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    }
    if (version !== 'v1.0') {
      throw new GraphError(400, 'BadRequest', 'Invalid version: the sandbox knows v1.0 only.');
    }
    return isBatch && method === 'POST'
      ? { status: 200, body: batch(setting, request.body) }
      : { status: 200, body: answerGraph(setting.world, { method, ...target(rest) }) };
  } catch (error) {
    return failure(setting, error);
  }
}

/** https://learn.microsoft.com/en-us/graph/json-batching */
function batch(setting: Setting, body: string): object {
  const requests = batchRequests(body);
  if (requests.length > batchSize) {
    throw new GraphError(
      400,
      'BadRequest',
      `Number of batch request steps exceeds the maximum value of ${batchSize}.`,
    );
  }
  if (new Set(requests.map(({ id }) => id)).size < requests.length) {
    throw new GraphError(400, 'BadRequest', 'Ids of batch requests must be unique.');
  }
  return { responses: requests.map((request) => batchAnswer(setting, request)) };
}

interface BatchRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

function batchRequests(body: string): readonly BatchRequest[] {
  const parsed = json(body) as { readonly requests?: readonly Partial<BatchRequest>[] } | null;
  if (!Array.isArray(parsed?.requests)) {
    throw new GraphError(400, 'BadRequest', 'Invalid batch payload format.');
  }
  return parsed.requests.map(({ id, method, url }: Partial<BatchRequest>) => {
    if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') {
      throw new GraphError(400, 'BadRequest', 'Each batch request needs id, method and url.');
    }
    return { id, method: method.toUpperCase(), url: url.startsWith('/') ? url : `/${url}` };
  });
}

function batchAnswer(setting: Setting, { id, method, url }: BatchRequest): object {
  const headers = { 'Content-Type': 'application/json' };
  try {
    const { path, query } = target(url);
    setting.count(graphCallName(method, path));
    return { id, status: 200, headers, body: answerGraph(setting.world, { method, path, query }) };
  } catch (error) {
    return { id, headers, ...failure(setting, error) };
  }
}

function target(url: string): { readonly path: string; readonly query: [string, string][] } {
  const [path = '/', query = ''] = url.split(/\?(.*)/s);
  return { path, query: [...new URLSearchParams(query)] };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}

function failure({ requestId, date }: Setting, error: unknown): GraphAnswer {
  const inner = { date, 'request-id': requestId, 'client-request-id': requestId };
  const [status, code, message] =
    error instanceof GraphError
      ? [error.status, error.code, error.message]
      : [500, 'InternalServerError', error instanceof Error ? error.stack : String(error)];
  return { status, body: { error: { code, message, innerError: inner } } };
}
