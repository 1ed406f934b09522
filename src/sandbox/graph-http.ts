/**
 * The outside of the Graph: tokens, versions, throttling, batches and the shape of errors; and the one
 * document of the login host that is asked for.
 */
import { federationMetadata } from './federation-metadata.ts';
import { answerGraph, graphCallName } from './graph.ts';
import { GraphError } from './graph-error.ts';
import type { GraphAnswer, GraphContext } from './graph-route.ts';
import type { TokenBucket } from './throttle.ts';

export interface GraphHttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is JSON; absent with 204. */
  readonly body?: object | string;
}

export interface GraphHttpRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface GraphSetting extends GraphContext {
  readonly requestId: string;
  /** Holds `limits.graphPerSecond`; lives as long as the sandbox. */
  readonly bucket: TokenBucket;
  /** Told the name of every call, also of those inside a batch. */
  readonly count: (name: string) => void;
}

const batchSize = 20;

/** Answers one HTTP request; never rejects. */
export async function answerGraphHttp(
  setting: GraphSetting,
  request: GraphHttpRequest,
): Promise<GraphHttpAnswer> {
  try {
    const { method, url } = request;
    setting.count(graphHttpCallName(method, url));
    if (metadataPath.test(url)) {
      return metadataAnswer(setting, url);
    }
    const { version, rest, path } = versioned(url);
    const isBatch = path === BATCH;
    if (!/^Bearer \S+$/i.test(request.authorization ?? '')) {
      throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    }
    if (version !== 'v1.0') {
      throw new GraphError(400, 'BadRequest', 'Invalid version: the sandbox knows v1.0 only.');
    }
    return isBatch && method === 'POST'
      ? { status: 200, body: await batch(setting, request.body) }
      : await answerOne(setting, { method, url: rest, body: request.body });
  } catch (error) {
    return graphFailure(setting, error);
  }
}

const BATCH = '/$batch';

/** As `calls()` counts it: `graph:GET /groups/{id}`, `login:GET federationmetadata.xml`. */
export function graphHttpCallName(method: string, url: string): string {
  if (metadataPath.test(url)) {
    return `login:${method} federationmetadata.xml`;
  }
  const { path } = versioned(url);
  return path === BATCH ? `graph:${method} ${BATCH}` : graphCallName(method, path);
}

function versioned(url: string) {
  const [, version, rest = '/'] = /^\/(v1\.0|beta)(\/.*)?$/.exec(url) ?? [];
  return { version, rest, path: rest.split('?')[0] ?? rest };
}

const metadataPath = /^\/([^/]+)\/federationmetadata\/2007-06\/federationmetadata\.xml(?:\?|$)/i;

/** https://learn.microsoft.com/en-us/entra/identity-platform/federation-metadata */
function metadataAnswer({ world, now }: GraphSetting, url: string): GraphHttpAnswer {
  const { id, domain } = world.tenant;
  const tenant = metadataPath.exec(url)?.[1]?.toLowerCase() ?? '';
  if (tenant !== id && tenant !== domain) {
    throw new GraphError(400, 'invalid_tenant', `AADSTS90002: Tenant '${tenant}' not found.`);
  }
  const appId = new Map(target(url).query).get('appid');
  const body = federationMetadata(world, now, appId);
  if (body === undefined) {
    const message = `AADSTS700016: Application with identifier '${appId}' was not found in the directory.`;
    throw new GraphError(400, 'unauthorized_client', message);
  }
  return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body };
}

interface One {
  readonly method: string;
  /** Below the version. */
  readonly url: string;
  /** JSON text. */
  readonly body: string;
}

async function answerOne(setting: GraphSetting, { method, url, body }: One): Promise<GraphAnswer> {
  throttle(setting);
  const parsed = method === 'GET' || body === '' ? undefined : json(body);
  return answerGraph(setting, { method, ...target(url), body: parsed });
}

/** https://learn.microsoft.com/en-us/graph/throttling */
function throttle({ bucket }: GraphSetting): void {
  if (!bucket.take()) {
    const headers = { 'Retry-After': '1' };
    throw new GraphError(429, 'TooManyRequests', 'Too many requests.', headers);
  }
}

/** https://learn.microsoft.com/en-us/graph/json-batching */
async function batch(setting: GraphSetting, body: string): Promise<object> {
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
  const responses: object[] = [];
  for (const request of requests) {
    responses.push(await batchAnswer(setting, request));
  }
  return { responses };
}

interface BatchRequest extends One {
  readonly id: string;
}

interface BatchItem {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly url?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

function batchRequests(body: string): readonly BatchRequest[] {
  const parsed = json(body) as { readonly requests?: readonly BatchItem[] } | null;
  if (!Array.isArray(parsed?.requests)) {
    throw new GraphError(400, 'BadRequest', 'Invalid batch payload format.');
  }
  return parsed.requests.map(batchRequest);
}

function batchRequest({ id, method, url, headers = {}, body }: BatchItem): BatchRequest {
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') {
    throw new GraphError(400, 'BadRequest', 'Each batch request needs id, method and url.');
  }
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  if (body !== undefined && !names.includes('content-type')) {
    throw new GraphError(400, 'BadRequest', `Batch request ${id} has a body but no Content-Type.`);
  }
  return {
    id,
    method: method.toUpperCase(),
    url: url.startsWith('/') ? url : `/${url}`,
    body: body === undefined ? '' : JSON.stringify(body),
  };
}

async function batchAnswer(setting: GraphSetting, request: BatchRequest): Promise<object> {
  const { id, ...one } = request;
  try {
    setting.count(graphCallName(one.method, target(one.url).path));
    const { status, body } = await answerOne(setting, one);
    return body === undefined
      ? { id, status, headers: {} }
      : { id, status, headers: { 'Content-Type': 'application/json' }, body };
  } catch (error) {
    const { headers, ...answer } = graphFailure(setting, error);
    return { id, headers: { ...headers, 'Content-Type': 'application/json' }, ...answer };
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

/** An error as Graph sends it. */
export function graphFailure(
  { requestId, now }: Pick<GraphSetting, 'requestId' | 'now'>,
  error: unknown,
): GraphHttpAnswer {
  const date = new Date(now).toISOString();
  const inner = { date, 'request-id': requestId, 'client-request-id': requestId };
  const known =
    error instanceof GraphError
      ? error
      : new GraphError(
          500,
          'InternalServerError',
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        );
  const { status, code, message, headers } = known;
  return { status, headers, body: { error: { code, message, innerError: inner } } };
}
