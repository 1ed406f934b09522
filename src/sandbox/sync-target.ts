/** A SCIM endpoint as Entra calls it: https://learn.microsoft.com/en-us/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups */
import type { Dial } from './dial.ts';
import { isAttributes } from './scim-patch.ts';
import type { ObjectName } from './sync-schema.ts';

/** What the endpoint refused, in its words; 0: it was not reached. */
export class TargetError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface TargetOperation {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: string;
  readonly value?: unknown;
}

/** Each call rejects with TargetError. */
export interface Target {
  /** Whether the endpoint and the token are good. */
  check(): Promise<void>;
  /** Id of the object with that value. */
  find(name: ObjectName, attribute: string, value: string): Promise<string | undefined>;
  /** Answers the id. */
  create(name: ObjectName, resource: object): Promise<string>;
  patch(name: ObjectName, id: string, operations: readonly TargetOperation[]): Promise<void>;
  remove(name: ObjectName, id: string): Promise<void>;
}

export function targetOf(dial: Dial, endpoint: string, token: string): Target {
  const base = endpoint.replace(/\/+$/, '');
  const call = async (method: string, path: string, content?: object) => {
    const authorization = `Bearer ${token}`;
    const headers = { authorization, accept: 'application/scim+json' };
    const body = content && {
      headers: { ...headers, 'content-type': 'application/scim+json' },
      body: JSON.stringify(content),
    };
    const url = `${base}${path}`;
    const answer = await dial({ method, url, headers, ...body }).catch((error: unknown) => {
      throw new TargetError(0, error instanceof Error ? error.message : String(error));
    });
    if (answer.status < 200 || answer.status > 299) {
      throw new TargetError(answer.status, wordsOf(answer.status, answer.body));
    }
    return jsonIn(answer.body);
  };
  const find: Target['find'] = async (name, attribute, value) => {
    const filter = `${attribute} eq ${JSON.stringify(value)}`;
    const list = await call('GET', `/${name}s?filter=${encodeURIComponent(filter)}`);
    const [first] = Array.isArray(list['Resources']) ? list['Resources'] : [];
    return isAttributes(first) ? String(first['id']) : undefined;
  };
  return {
    check: async () => {
      await call('GET', '/ServiceProviderConfig');
      await find('User', 'userName', '5d7f2f1c-0000-4000-8000-000000000000');
    },
    find,
    create: async (name, resource) =>
      String((await call('POST', `/${name}s`, { schemas: [core(name)], ...resource }))['id']),
    patch: async (name, id, operations) => {
      const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
      await call('PATCH', `/${name}s/${id}`, { schemas, Operations: operations });
    },
    remove: async (name, id) => {
      await call('DELETE', `/${name}s/${id}`);
    },
  };
}

function core(name: ObjectName): string {
  return `urn:ietf:params:scim:schemas:core:2.0:${name}`;
}

function wordsOf(status: number, body: string): string {
  const { detail } = jsonIn(body);
  return `${typeof detail === 'string' ? detail : body.slice(0, 200)} status ${status}`;
}

function jsonIn(body: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body);
    return isAttributes(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
