/**
 * Groups of the identity store as SCIM has them: their members are written but never listed.
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/creategroup.html and the pages beside it
 */
import { uuid } from './ids.ts';
import { invalidScim, missingScim, ScimError } from './scim-error.ts';
import {
  type Attributes,
  attributeOf,
  isAttributes,
  type PatchOperation,
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
import { nextSerial, type StoreGroup } from './world.ts';

const known = ['schemas', 'id', 'meta', 'externalId', 'displayName', 'members'];
const mostMembers = 100;

export function listGroups(context: ScimContext, query: URLSearchParams): object {
  const filter = query.get('filter');
  const wanted = filter === null ? [] : comparisons(filter);
  const tests: readonly ((group: StoreGroup) => boolean)[] = wanted.map(({ attribute, value }) => {
    switch (attribute) {
      case 'displayname':
        return ({ displayName }) => displayName === value;
      case 'externalid':
        return ({ externalIds }) => externalIdOf(externalIds, context.issuer) === value;
      case 'id':
        return ({ id }) => id === value;
      case 'members':
      case 'members.value':
        return ({ memberIds }) => memberIds.includes(value);
      default:
        throw invalidScim(`filter on ${attribute}`);
    }
  });
  const groups = context.world.store.groups.filter((group) => tests.every((holds) => holds(group)));
  return listResponse(groups, query, (group) => groupResource(context, group));
}

export function getGroup(context: ScimContext, id: string): object {
  return groupResource(context, findGroup(context, id));
}

export function createGroup(context: ScimContext, body: Attributes): object {
  const { world, now, issuer } = context;
  checkNames(body, known);
  const group: StoreGroup = {
    id: uuid(`scim/group/${nextSerial(world)}`),
    displayName: requiredText(body, 'displayName'),
    externalIds: externalIdsWith([], issuer, attributeOf(body, 'externalId')),
    memberIds: [],
    created: now,
  };
  group.memberIds = membersIn(context, attributeOf(body, 'members') ?? []);
  checkSize(group.memberIds.length);
  checkFree(context, group);
  world.store.groups.push(group);
  return groupResource(context, group);
}

/** All operations or none. https://docs.aws.amazon.com/singlesignon/latest/developerguide/patchgroup.html */
export function patchGroup(context: ScimContext, id: string, body: Attributes): undefined {
  const group = findGroup(context, id);
  const draft = structuredClone(group);
  const operations = patchOperations(body).flatMap(unfolded);
  checkSize(operations.filter(isOfMembers).reduce((sum, { value }) => sum + lengthOf(value), 0));
  for (const operation of operations) {
    change(context, draft, operation);
  }
  checkFree(context, draft);
  Object.assign(group, draft);
}

export function deleteGroup(context: ScimContext, id: string): undefined {
  const { groups } = context.world.store;
  groups.splice(groups.indexOf(findGroup(context, id)), 1);
}

/** An operation without a path stands for one on each attribute of its value. */
function unfolded({ op, path, value }: PatchOperation): readonly PatchOperation[] {
  if (path !== '') {
    return [{ op, path, value }];
  }
  if (!isAttributes(value)) {
    throw invalidScim('value');
  }
  return Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'schemas')
    .map(([name, part]) => ({ op, path: name, value: part }));
}

function isOfMembers({ path }: PatchOperation): boolean {
  return /^members/i.test(path);
}

function change(context: ScimContext, group: StoreGroup, operation: PatchOperation): void {
  const { op, path, value } = operation;
  if (isOfMembers(operation)) {
    changeMembers(context, group, operation);
    return;
  }
  switch (path.toLowerCase()) {
    case 'displayname':
      group.displayName = requiredText(
        op === 'remove' ? {} : { displayName: value },
        'displayName',
      );
      break;
    case 'externalid':
      group.externalIds = externalIdsWith(
        group.externalIds,
        context.issuer,
        op === 'remove' ? undefined : value,
      );
      break;
    default:
      throw invalidScim(`path ${path}`);
  }
}

/** Members are added, or removed by id: neither replaced nor removed all at once. */
function changeMembers(
  context: ScimContext,
  group: StoreGroup,
  { op, path, value }: PatchOperation,
): void {
  const [, named] = /^members\[value eq "([^"]*)"\]$/i.exec(path) ?? [];
  const isWhole = path.toLowerCase() === 'members';
  if (op === 'replace' || (!isWhole && (named === undefined || op === 'add'))) {
    throw invalidScim(`${op} ${path}`);
  }
  const ids = named === undefined ? membersIn(context, value) : [named];
  if (ids.length === 0 && op === 'remove') {
    throw invalidScim('remove all members');
  }
  const others = group.memberIds.filter((id) => !ids.includes(id));
  group.memberIds = op === 'add' ? [...others, ...ids] : others;
}

function membersIn({ world }: ScimContext, members: unknown): string[] {
  if (!Array.isArray(members)) {
    throw invalidScim('members');
  }
  return members.map((member: unknown) => {
    const id = isAttributes(member) ? member['value'] : undefined;
    const user = world.store.users.find((each) => each.id === id);
    if (user === undefined) {
      throw missingScim('User', String(id));
    }
    return user.id;
  });
}

function lengthOf(members: unknown): number {
  return Array.isArray(members) ? members.length : 1;
}

function checkSize(changes: number): void {
  if (changes > mostMembers) {
    throw invalidScim(`more than ${mostMembers} membership changes`);
  }
}

function checkFree({ world, issuer }: ScimContext, group: StoreGroup): void {
  const externalId = externalIdOf(group.externalIds, issuer);
  const taken = world.store.groups.some(
    (each) =>
      each.id !== group.id &&
      (each.displayName === group.displayName ||
        (externalId !== undefined && externalIdOf(each.externalIds, issuer) === externalId)),
  );
  if (taken) {
    throw new ScimError(409, 'Group already exists.');
  }
}

function findGroup({ world }: ScimContext, id: string): StoreGroup {
  const group = world.store.groups.find((each) => each.id === id);
  if (group === undefined) {
    throw missingScim('Group', id);
  }
  return group;
}

function groupResource(context: ScimContext, group: StoreGroup): object {
  const externalId = externalIdOf(group.externalIds, context.issuer);
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    id: group.id,
    ...(externalId === undefined ? {} : { externalId }),
    meta: metaOf('Group', group, context),
    displayName: group.displayName,
    members: [],
  };
}
