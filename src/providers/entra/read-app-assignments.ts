/** Who is assigned to the app: the groups and users that SCIM copies to AWS. */
import type { Complete } from '../../reconcile/complete.ts';
import { appAssignmentKey } from '../../reconcile/kinds/app-assignment.ts';
import type { EnterpriseApp, Found, Principal, PrincipalType } from '../../reconcile/types.ts';
import { type GraphReader, type Json, text } from './graph.ts';

/** One assignment of Graph: of one principal there may be several, each with another role. */
export interface AppRoleAssignment {
  readonly id: string;
  readonly principalId: string;
  readonly type: PrincipalType;
  /** As it was when it was assigned; a later rename does not show here. */
  readonly displayName: string;
}

const TYPES: Readonly<Record<string, PrincipalType>> = { Group: 'group', User: 'user' };

/** Groups and users, not the service principals among them. */
export async function listAppRoleAssignments(
  graph: GraphReader,
  servicePrincipalId: string,
): Promise<Complete<AppRoleAssignment>> {
  const all = await graph.list(
    `/servicePrincipals/${servicePrincipalId}/appRoleAssignedTo?$top=999`,
  );
  return all
    .filter((one) => typeOf(one) !== undefined)
    .map((one) => ({
      id: text(one['id']),
      principalId: text(one['principalId']),
      type: typeOf(one) ?? 'group',
      displayName: text(one['principalDisplayName']),
    }));
}

function typeOf(assignment: Json): PrincipalType | undefined {
  return TYPES[text(assignment['principalType'])];
}

export async function readAppAssignments(
  graph: GraphReader,
  app: EnterpriseApp,
  principals: readonly Principal[],
): Promise<Complete<Found<'appAssignment'>>> {
  const assigned = await listAppRoleAssignments(graph, app.servicePrincipalId);
  const seen = new Set<string>();
  const first = assigned.filter(({ principalId }) => {
    const isNew = !seen.has(principalId);
    seen.add(principalId);
    return isNew;
  });
  const nameOf = namer(principals);
  return first.map((one) => {
    const spec = { app: app.displayName, principalType: one.type, principal: nameOf(one) };
    const { id, principalId: entraId } = one;
    return { kind: 'appAssignment', key: appAssignmentKey(spec), spec, id, entraId };
  });
}

/**
 * The name as Entra has it now, where the object is known; else the one of the assignment. A name
 * that already means another object is told apart by the object id.
 */
function namer(principals: readonly Principal[]): (one: AppRoleAssignment) => string {
  // Whom the file does not name is known from the identity store, where SCIM noted the object id.
  const idOf = ({ entraId, externalId }: Principal) => entraId ?? externalId ?? '';
  const byId = new Map(principals.map((one) => [`${one.type}:${idOf(one)}`, one.name]));
  const taken = new Map(principals.map((one) => [`${one.type}:${one.name}`, idOf(one)]));
  return ({ type, principalId, displayName }) => {
    const known = byId.get(`${type}:${principalId}`);
    if (known !== undefined) {
      return known;
    }
    const name = displayName || principalId;
    const owner = taken.get(`${type}:${name}`);
    if (owner !== undefined && owner !== principalId) {
      return `${name} [${principalId}]`;
    }
    taken.set(`${type}:${name}`, principalId);
    return name;
  };
}
