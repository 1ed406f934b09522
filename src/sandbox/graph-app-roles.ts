/** Who is assigned to an enterprise app: https://learn.microsoft.com/en-us/graph/api/resources/approleassignment */
import { createHash } from 'node:crypto';
import type { AppRoleAssignment, ServicePrincipal } from './apps-world.ts';
import { appRoleAssignmentType } from './graph-app-types.ts';
import { bodyOf, invalidValue } from './graph-body.ts';
import { badRequest } from './graph-error.ts';
import { findGroup, findServicePrincipal, isGuid, missing } from './graph-find.ts';
import { described, listAnswer, madeAnswer } from './graph-query.ts';
import { created, type GraphContext, noContent, ok, type Route } from './graph-route.ts';
import { nextSerial, type World } from './world.ts';

export const appRoleRoutes: readonly Route[] = [
  {
    name: 'GET /servicePrincipals/{id}/appRoleAssignedTo',
    answer: (context, request, [id = '']) => {
      const { world } = context;
      const assigned = assignedTo(world, findServicePrincipal(context, id));
      return ok(listAnswer(appRoleAssignmentType(world), assigned, request));
    },
  },
  {
    name: 'POST /servicePrincipals/{id}/appRoleAssignedTo',
    answer: (context, { body }, [id = '']) => {
      const made = assign(context, findServicePrincipal(context, id), body);
      return created(madeAnswer(appRoleAssignmentType(context.world), made));
    },
  },
  {
    name: 'GET /servicePrincipals/{id}/appRoleAssignedTo/{id}',
    answer: (context, request, [id = '', assignmentId = '']) => {
      const found = findAssignment(context, id, assignmentId);
      return ok(described(appRoleAssignmentType(context.world), found, request));
    },
  },
  {
    name: 'DELETE /servicePrincipals/{id}/appRoleAssignedTo/{id}',
    answer: (context, _, [id = '', assignmentId = '']) => {
      const { entra } = context.world;
      const found = findAssignment(context, id, assignmentId);
      entra.appRoleAssignments = entra.appRoleAssignments.filter((each) => each !== found);
      return noContent;
    },
  },
  {
    name: 'GET /groups/{id}/appRoleAssignments',
    answer: ({ world }, request, [id = '']) => {
      const group = findGroup(world, id);
      const held = world.entra.appRoleAssignments.filter((each) => each.principalId === group.id);
      return ok(listAnswer(appRoleAssignmentType(world), held, request));
    },
  },
];

function assignedTo(world: World, { id }: ServicePrincipal): readonly AppRoleAssignment[] {
  return world.entra.appRoleAssignments.filter(({ resourceId }) => resourceId === id);
}

function findAssignment(
  context: GraphContext,
  id: string,
  assignmentId: string,
): AppRoleAssignment {
  const assigned = assignedTo(context.world, findServicePrincipal(context, id));
  const found = assigned.find((each) => each.id === assignmentId);
  if (found === undefined) {
    throw missing(assignmentId);
  }
  return found;
}

const writable = { principalId: isGuid, resourceId: isGuid, appRoleId: isGuid };

function assign(
  { world, now }: GraphContext,
  resource: ServicePrincipal,
  sent: unknown,
): AppRoleAssignment {
  const body = bodyOf('AppRoleAssignment', writable, sent);
  const { principalId, resourceId, appRoleId } = body;
  if (principalId === undefined || resourceId === undefined || appRoleId === undefined) {
    throw badRequest('A value is required for principalId, resourceId and appRoleId.');
  }
  if (resourceId.toLowerCase() !== resource.id) {
    throw invalidValue('AppRoleAssignment', 'resourceId');
  }
  const principal = principalOf(world, principalId.toLowerCase());
  const assignment = { ...principal, appRoleId: appRoleId.toLowerCase(), resourceId: resource.id };
  checkRole(resource, assignment);
  if (assignedTo(world, resource).some((each) => isSame(each, assignment))) {
    throw badRequest('Permission being assigned already exists on the object');
  }
  const id = assignmentId(world);
  const made = { ...assignment, id, created: now };
  world.entra.appRoleAssignments.push(made);
  return made;
}

type Principal = Pick<AppRoleAssignment, 'principalId' | 'principalType' | 'principalDisplayName'>;

/** Only security groups: https://learn.microsoft.com/en-us/entra/identity/app-provisioning/how-provisioning-works */
function principalOf({ entra }: World, id: string): Principal {
  const group = entra.groups.find((each) => each.id === id);
  if (group?.securityEnabled === false) {
    throw badRequest('Only security-enabled groups can be assigned to an application.');
  }
  const user = entra.users.find((each) => each.id === id);
  const service = entra.servicePrincipals.find((each) => each.id === id);
  const principal = group ?? user ?? service;
  if (principal === undefined) {
    throw missing(id);
  }
  return {
    principalId: id,
    principalType: group ? 'Group' : user ? 'User' : 'ServicePrincipal',
    principalDisplayName: principal.displayName,
  };
}

/** The role of those apps that define none. */
const defaultRole = '00000000-0000-0000-0000-000000000000';

function checkRole(
  { appRoles }: ServicePrincipal,
  { appRoleId, principalType }: Pick<AppRoleAssignment, 'appRoleId' | 'principalType'>,
): void {
  const member = principalType === 'ServicePrincipal' ? 'Application' : 'User';
  const usable = appRoles.filter(
    ({ isEnabled, allowedMemberTypes }) => isEnabled && allowedMemberTypes.includes(member),
  );
  const isUsable =
    appRoles.length === 0 ? appRoleId === defaultRole : usable.some(({ id }) => id === appRoleId);
  if (!isUsable) {
    throw badRequest('Permission being assigned was not found on application');
  }
}

function isSame(
  a: Pick<AppRoleAssignment, 'principalId' | 'appRoleId'>,
  b: Pick<AppRoleAssignment, 'principalId' | 'appRoleId'>,
): boolean {
  return a.principalId === b.principalId && a.appRoleId === b.appRoleId;
}

/** No GUID, but 43 characters of base64url. */
function assignmentId(world: World): string {
  const words = `app role assignment/${nextSerial(world)}`;
  return createHash('sha256').update(words).digest('base64url');
}
