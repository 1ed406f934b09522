/**
 * A SCIM 2.0 endpoint of another make, in place of AWS's: it knows nothing of the sandbox, and takes
 * what RFC 7644 allows. What it was sent is kept, as users and groups.
 */
import type { AddressInfo } from 'node:net';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';

export interface ScimUser {
  readonly id: string;
  readonly userName: string;
  readonly externalId?: string;
  readonly displayName?: string;
  readonly active?: boolean;
  readonly name?: { readonly givenName?: string; readonly familyName?: string };
}

export interface ScimGroup {
  readonly id: string;
  readonly displayName: string;
  readonly externalId?: string;
  readonly members?: readonly { readonly value: string }[];
}

export interface ScimEndpoint {
  /** Origin; the endpoint is below `/{tenant}/scim/v2`. */
  readonly url: string;
  readonly users: () => readonly ScimUser[];
  readonly groups: () => readonly ScimGroup[];
  close(): Promise<void>;
}

/** Whoever brings another token is refused. */
export async function startScimmy(tenant: string, token: string): Promise<ScimEndpoint> {
  const users = new Map<string, ScimUser>();
  const groups = new Map<string, ScimGroup>();
  declare(SCIMMY.Resources.User, users, ({ userName }) => userName);
  declare(SCIMMY.Resources.Group, groups, ({ displayName }) => displayName);
  const app = express();
  app.use(
    `/${tenant}/scim/v2`,
    new SCIMMYRouters({
      type: 'bearer',
      handler: (request) => {
        if (request.header('Authorization') !== `Bearer ${token}`) {
          throw new Error('The token is not known.');
        }
        return 'entra';
      },
    }),
  );
  const server = await new Promise<ReturnType<typeof app.listen>>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    users: () => [...users.values()],
    groups: () => [...groups.values()],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Asked {
  readonly id?: string;
  readonly filter?: { match(items: readonly object[]): object[] };
}

interface Handlers<T> {
  ingress(handler: (asked: Asked, item: T) => T): Handlers<T>;
  egress(handler: (asked: Asked) => object | object[]): Handlers<T>;
  degress(handler: (asked: Asked) => void): Handlers<T>;
}

/** Keeps one type of resource in memory; a name that is taken is refused, as RFC 7644 has it. */
function declare<T extends { readonly id: string }>(
  type: unknown,
  kept: Map<string, T>,
  nameOf: (item: T) => string,
): void {
  const handlers = type as Handlers<T>;
  let made = 0;
  handlers
    .ingress(({ id }, item) => {
      const twin = [...kept.values()].find(
        (one) => one.id !== id && nameOf(one).toLowerCase() === nameOf(item).toLowerCase(),
      );
      if (twin) {
        throw new SCIMMY.Types.Error(409, 'uniqueness', `${nameOf(item)} is taken`);
      }
      made += id === undefined ? 1 : 0;
      const own = id ?? `${made}-${nameOf(item).length}`;
      const plain = JSON.parse(JSON.stringify({ ...item, id: own })) as T;
      kept.set(own, plain);
      return plain;
    })
    .egress(({ id, filter }) => {
      if (id !== undefined) {
        return found(kept, id);
      }
      const all = [...kept.values()];
      return filter ? filter.match(all) : all;
    })
    .degress(({ id }) => {
      found(kept, id ?? '');
      kept.delete(id ?? '');
    });
  SCIMMY.Resources.declare(type as typeof SCIMMY.Resources.User);
}

function found<T>(kept: ReadonlyMap<string, T>, id: string): T & object {
  const item = kept.get(id);
  if (!item) {
    throw new SCIMMY.Types.Error(404, '', `there is no ${id}`);
  }
  return item as T & object;
}
