/** AWS's SCIM endpoint: who may call it, which operation a request is, and the shape of answers. */
import { createHash } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Limits } from './limits.ts';
import { resourceTypes, schemaList, schemaOf, serviceProviderConfig } from './scim-discovery.ts';
import { invalidScim, ScimError, scimErrorBody } from './scim-error.ts';
import { createGroup, deleteGroup, getGroup, listGroups, patchGroup } from './scim-groups.ts';
import { type Attributes, isAttributes } from './scim-patch.ts';
import type { ScimContext } from './scim-store.ts';
import { createUser, deleteUser, getUser, listUsers, patchUser, putUser } from './scim-users.ts';
import type { HttpAnswer } from './server.ts';
import { TokenBucket } from './throttle.ts';
import type { World } from './world.ts';

export interface ScimRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
  readonly requestId: string;
}

interface Asked {
  readonly id: string;
  readonly query: URLSearchParams;
  /** Throws ScimError when the body is no JSON object. */
  attributes(): Attributes;
}

type Operation = (context: ScimContext, asked: Asked) => object | undefined;

const operations: Readonly<Record<string, Operation>> = {
  'GET /ServiceProviderConfig': () => serviceProviderConfig,
  'GET /ResourceTypes': () => resourceTypes,
  'GET /Schemas': () => schemaList,
  'GET /Schemas/{id}': (_, { id }) => schemaOf(id),
  'GET /Users': (context, { query }) => listUsers(context, query),
  'POST /Users': (context, asked) => createUser(context, asked.attributes()),
  'GET /Users/{id}': (context, { id }) => getUser(context, id),
  'PUT /Users/{id}': (context, asked) => putUser(context, asked.id, asked.attributes()),
  'PATCH /Users/{id}': (context, asked) => patchUser(context, asked.id, asked.attributes()),
  'DELETE /Users/{id}': (context, { id }) => deleteUser(context, id),
  'GET /Groups': (context, { query }) => listGroups(context, query),
  'POST /Groups': (context, asked) => createGroup(context, asked.attributes()),
  'GET /Groups/{id}': (context, { id }) => getGroup(context, id),
  'PATCH /Groups/{id}': (context, asked) => patchGroup(context, asked.id, asked.attributes()),
  'DELETE /Groups/{id}': (context, { id }) => deleteGroup(context, id),
};

const address = /^\/([^/?]+)\/scim\/v2(\/[^?]*)?(?:\?(.*))?$/;

/** Whether a path belongs to the SCIM endpoint. */
export function isScim(url: string): boolean {
  return address.test(url);
}

/** As `calls()` counts it: `scim:GET /Users/{id}`. */
export function scimCallName(method: string, url: string): string {
  return `scim:${callOf(method, address.exec(url)?.[2] ?? '/').name}`;
}

export class ScimApi {
  private readonly world: World;
  private readonly clock: Clock;
  private readonly bucket: TokenBucket;
  private readonly count: (name: string) => void;

  constructor(
    world: World,
    clock: Clock,
    { scimPerSecond }: Limits,
    count: (name: string) => void,
  ) {
    this.world = world;
    this.clock = clock;
    this.bucket = new TokenBucket(clock, scimPerSecond, scimPerSecond);
    this.count = count;
  }

  /** Never throws. */
  answer(request: ScimRequest): HttpAnswer {
    const { requestId } = request;
    try {
      return { headers: scimHeaders(requestId), ...this.answered(request) };
    } catch (error) {
      return scimFailure({ requestId, now: this.clock.now() }, error);
    }
  }

  private answered({ method, url, authorization, body }: ScimRequest): HttpAnswer {
    const [, tenantId = '', path = '/', query = ''] = address.exec(url) ?? [];
    const { name, id } = callOf(method, path);
    this.count(scimCallName(method, url));
    this.check(tenantId, authorization, `scim:${name}`);
    const operation = operations[name];
    if (operation === undefined) {
      throw new ScimError(404, `No operation ${method} ${path}`);
    }
    const context = {
      world: this.world,
      now: this.clock.now(),
      issuer: issuerOf(tenantId),
      base: endpointOf(this.world.region, tenantId).replace(/\/$/, ''),
    };
    const asked = { id, query: new URLSearchParams(query), attributes: () => attributesIn(body) };
    const content = operation(context, asked);
    return content === undefined
      ? { status: 204 }
      : { status: method === 'POST' ? 201 : 200, body: content };
  }

  /** The token comes first: who has none hears of nothing else. */
  private check(tenantId: string, authorization: string | undefined, call: string): void {
    const [, token = ''] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
    const { scim, deny } = this.world;
    const digest = digestOf(token);
    const isKnown = scim?.tokens.some(
      (each) => each.digest === digest && this.clock.now() < each.end,
    );
    if (scim?.tenantId !== tenantId || !isKnown) {
      throw new ScimError(401, 'Unauthorized: the token or the tenant id is not valid.');
    }
    if (!this.bucket.take()) {
      throw new ScimError(429, 'Too many requests.');
    }
    if (deny.includes(call)) {
      throw new ScimError(403, 'Operation is not permitted based on the supplied authorization.');
    }
  }
}

/** An error as the endpoint sends it. */
export function scimFailure(
  { requestId, now }: { readonly requestId: string; readonly now: number },
  error: unknown,
): HttpAnswer {
  const known =
    error instanceof ScimError
      ? error
      : new ScimError(500, error instanceof Error ? (error.stack ?? '') : String(error));
  const body = scimErrorBody(known, requestId, new Date(now).toISOString());
  return { status: known.status, headers: scimHeaders(requestId), body };
}

function scimHeaders(requestId: string): Readonly<Record<string, string>> {
  return { 'content-type': 'application/scim+json', 'x-amzn-requestid': requestId };
}

/** Issuer of the external ids that SCIM leaves in the identity store. */
export function issuerOf(tenantId: string): string {
  return `https://scim.aws.com/${tenantId}`;
}

/** As the console shows it. */
export function endpointOf(region: string, tenantId: string): string {
  return `https://scim.${region}.amazonaws.com/${tenantId}/scim/v2/`;
}

/** What AWS keeps of a token. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function callOf(method: string, path: string): { readonly name: string; readonly id: string } {
  const [, collection = path, id = ''] = /^(\/[A-Za-z]+)(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  return { name: `${method} ${collection}${id === '' ? '' : '/{id}'}`, id: decoded(id) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw invalidScim(segment);
  }
}

function attributesIn(body: string): Attributes {
  try {
    const parsed: unknown = JSON.parse(body);
    if (isAttributes(parsed)) {
      return parsed;
    }
  } catch {
    // Told below: it is no JSON object either way.
  }
  throw invalidScim('the body is no JSON object');
}
