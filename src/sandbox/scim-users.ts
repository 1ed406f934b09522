/**
 * Users of the identity store as SCIM has them.
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/createuser.html and the pages beside it
 */
import { uuid } from './ids.ts';
import { invalidScim, missingScim, ScimError } from './scim-error.ts';
import {
  type Attributes,
  attributeOf,
  isAttributes,
  type PatchOperation,
  patched,
  patchOperations,
} from './scim-patch.ts';
import { comparisons, listResponse } from './scim-query.ts';
import {
  checkNames,
  externalIdOf,
  externalIdsWith,
  metaOf,
  requiredText,
  type ScimContext,
} from './scim-store.ts';
import { nextSerial, type StoreUser } from './world.ts';

const core = ['schemas', 'id', 'meta', 'externalId', 'userName', 'name', 'displayName', 'active'];
const single = [
  'nickName',
  'profileUrl',
  'title',
  'userType',
  'preferredLanguage',
  'locale',
  'timezone',
];
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const lists = ['emails', 'addresses', 'phoneNumbers', 'roles'];
const known = [...core, ...single, ...lists, enterprise];
const nameParts = [
  'formatted',
  'familyName',
  'givenName',
  'middleName',
  'honorificPrefix',
  'honorificSuffix',
];

export function listUsers(context: ScimContext, query: URLSearchParams): object {
  const filter = query.get('filter');
  const wanted = filter === null ? [] : comparisons(filter);
  const tests: readonly ((user: StoreUser) => boolean)[] = wanted.map(({ attribute, value }) => {
    switch (attribute) {
      case 'username':
        return ({ userName }) => userName.toLowerCase() === value.toLowerCase();
      case 'externalid':
        return ({ externalIds }) => externalIdOf(externalIds, context.issuer) === value;
      case 'id':
        return ({ id }) => id === value;
      default:
        throw invalidScim(`filter on ${attribute}`);
    }
  });
  const users = context.world.store.users.filter((user) => tests.every((holds) => holds(user)));
  return listResponse(users, query, (user) => userResource(context, user));
}

export function getUser(context: ScimContext, id: string): object {
  return userResource(context, findUser(context, id));
}

export function createUser(context: ScimContext, body: Attributes): object {
  const { world, now } = context;
  const id = uuid(`scim/user/${nextSerial(world)}`);
  const user = { id, created: now, ...userFrom(context, body, []) };
  checkFree(context, user);
  world.store.users.push(user);
  return userResource(context, user);
}

export function putUser(context: ScimContext, id: string, body: Attributes): object {
  return write(context, findUser(context, id), body);
}

/** https://docs.aws.amazon.com/singlesignon/latest/developerguide/patchuser.html */
export function patchUser(context: ScimContext, id: string, body: Attributes): object {
  const user = findUser(context, id);
  const operations = patchOperations(body);
  for (const name of ['username', 'active']) {
    const mine = operations.filter(({ path }) => path.toLowerCase() === name);
    if (mine.length > 1 || mine.some(({ op }) => op === 'remove')) {
      throw invalidScim(`operations on ${name}`);
    }
  }
  const before = userResource(context, user);
  const after = operations.reduce(
    (all: Attributes, each: PatchOperation) => patched(all, each),
    before,
  );
  return write(context, user, after);
}

export function deleteUser({ world: { store } }: ScimContext, id: string): undefined {
  const user = findUserIn(store.users, id);
  store.users.splice(store.users.indexOf(user), 1);
  for (const group of store.groups) {
    group.memberIds = group.memberIds.filter((memberId) => memberId !== id);
  }
}

function write(context: ScimContext, user: StoreUser, attributes: Attributes): object {
  const changed = userFrom(context, attributes, user.externalIds);
  checkFree(context, { ...changed, id: user.id });
  delete user.more;
  Object.assign(user, changed);
  return userResource(context, user);
}

type Written = Omit<StoreUser, 'id' | 'created'>;

function userFrom(
  { issuer }: ScimContext,
  attributes: Attributes,
  externalIds: StoreUser['externalIds'],
): Written {
  checkNames(attributes, known);
  const name = attributeOf(attributes, 'name');
  if (!isAttributes(name)) {
    throw invalidScim('name is required');
  }
  checkNames(name, nameParts);
  const more = moreOf(attributes, name);
  return {
    userName: requiredText(attributes, 'userName'),
    displayName: requiredText(attributes, 'displayName'),
    givenName: requiredText(name, 'givenName'),
    familyName: requiredText(name, 'familyName'),
    enabled: activeOf(attributes),
    externalIds: externalIdsWith(externalIds, issuer, attributeOf(attributes, 'externalId')),
    ...(Object.keys(more).length === 0 ? {} : { more }),
  };
}

/** Entra writes booleans as text: https://learn.microsoft.com/en-us/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility */
function activeOf(attributes: Attributes): boolean {
  const active = attributeOf(attributes, 'active') ?? true;
  const text = String(active).toLowerCase();
  if (text !== 'true' && text !== 'false') {
    throw invalidScim('active');
  }
  return text === 'true';
}

function moreOf(attributes: Attributes, name: Attributes): Attributes {
  const names = without(name, ['familyName', 'givenName']);
  for (const list of lists) {
    checkOne(list, attributeOf(attributes, list));
  }
  return {
    ...without(attributes, core),
    ...(Object.keys(names).length === 0 ? {} : { name: names }),
  };
}

/** AWS holds one value of each list, and the e-mail is the primary one. */
function checkOne(name: string, list: unknown): void {
  if (list === undefined) {
    return;
  }
  if (!Array.isArray(list) || list.length > 1) {
    throw invalidScim(`${name}: Currently list attributes only allow single item`);
  }
  for (const each of list) {
    if (!isAttributes(each) || 'display' in each) {
      throw invalidScim(name);
    }
    if (name === 'emails' && each['primary'] !== true) {
      throw invalidScim('emails: the value must be marked as primary');
    }
  }
}

function checkFree({ world, issuer }: ScimContext, user: Written & { readonly id: string }): void {
  const externalId = externalIdOf(user.externalIds, issuer);
  const taken = world.store.users.some(
    (each) =>
      each.id !== user.id &&
      (each.userName.toLowerCase() === user.userName.toLowerCase() ||
        (externalId !== undefined && externalIdOf(each.externalIds, issuer) === externalId)),
  );
  if (taken) {
    throw new ScimError(409, 'User already exists.');
  }
}

function findUser({ world }: ScimContext, id: string): StoreUser {
  return findUserIn(world.store.users, id);
}

function findUserIn(users: readonly StoreUser[], id: string): StoreUser {
  const user = users.find((each) => each.id === id);
  if (user === undefined) {
    throw missingScim('User', id);
  }
  return user;
}

function userResource(context: ScimContext, user: StoreUser): Attributes {
  const { more = {} } = user;
  const names = isAttributes(more['name']) ? more['name'] : {};
  const externalId = externalIdOf(user.externalIds, context.issuer);
  return {
    schemas: [
      'urn:ietf:params:scim:schemas:core:2.0:User',
      ...(enterprise in more ? [enterprise] : []),
    ],
    id: user.id,
    ...(externalId === undefined ? {} : { externalId }),
    meta: metaOf('User', user, context),
    userName: user.userName,
    displayName: user.displayName,
    active: user.enabled,
    ...more,
    name: { ...names, familyName: user.familyName, givenName: user.givenName },
  };
}

function without(attributes: Attributes, names: readonly string[]): Attributes {
  const lower = names.map((name) => name.toLowerCase());
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !lower.includes(name.toLowerCase())),
  );
}
