/** What a route of the Graph is: a method, a path with `{…}`, and a function that answers. */
import type { Dial } from './dial.ts';
import type { Query } from './graph-query.ts';
import type { Limits } from './limits.ts';
import type { World } from './world.ts';

export interface GraphContext {
  readonly world: World;
  readonly limits: Limits;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** How Entra calls a SCIM endpoint. */
  readonly dial: Dial;
}

export interface GraphRequest {
  readonly method: string;
  /** Without /v1.0: `/groups/{id}/members`, still encoded. */
  readonly path: string;
  readonly query: Query;
  /** Parsed; undefined when there is none. */
  readonly body: unknown;
}

export interface GraphAnswer {
  readonly status: number;
  /** Absent with 204. */
  readonly body?: object;
}

export interface Route {
  /** As `calls()` counts it: `GET /groups/{id}/members`. */
  readonly name: string;
  /** Throws GraphError; `ids` are what stands for each `{…}`, decoded. */
  readonly answer: (
    context: GraphContext,
    request: GraphRequest,
    ids: readonly string[],
  ) => GraphAnswer | Promise<GraphAnswer>;
}

/** The answer to most writes. */
export const noContent: GraphAnswer = { status: 204 };

export function ok(body: object): GraphAnswer {
  return { status: 200, body };
}

export function created(body: object): GraphAnswer {
  return { status: 201, body };
}
