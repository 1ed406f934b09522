/** Who is assigned to the app: the groups and users that SCIM copies to AWS. */
import { compareText } from '../../reconcile/canonical.ts';
import type { Complete } from '../../reconcile/complete.ts';
import { appAssignmentKey } from '../../reconcile/kinds/app-assignment.ts';
import type { EnterpriseApp, Found, Principal, PrincipalType } from '../../reconcile/types.ts';
import { inParallel } from '../progress.ts';
import { wrongShape } from './errors.ts';
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
  const path = `/servicePrincipals/${servicePrincipalId}/appRoleAssignedTo?$top=999`;
  const all = await graph.list(path);
  return all
    .filter((one) => isComplete(one, path) && typeOf(one) !== undefined)
    .map((one) => ({
      id: text(one['id']),
      principalId: text(one['principalId']).toLowerCase(),
      type: typeOf(one) ?? 'group',
      displayName: text(one['principalDisplayName']),
    }));
}

function typeOf(assignment: Json): PrincipalType | undefined {
  return TYPES[text(assignment['principalType'])];
}

/** Of whom Graph does not tell who it is must not look unassigned. */
function isComplete(assignment: Json, path: string): true {
  const needed = ['id', 'principalId', 'principalType'];
  const lacks = needed.find((name) => text(assignment[name]) === '');
  if (lacks) {
    throw wrongShape(path, `${lacks} of an assignment`);
  }
  return true;
}

export async function readAppAssignments(
  graph: GraphReader,
  app: EnterpriseApp,
  principals: readonly Principal[],
): Promise<Complete<Found<'appAssignment'>>> {
  const assigned = await listAppRoleAssignments(graph, app.servicePrincipalId);
  // Graph promises no order, and of the same world there has to be the same plan.
  const inOrder = [...assigned.items].sort((a, b) => compareText(a.id, b.id));
  const first = new Map(inOrder.toReversed().map((one) => [one.principalId, one]));
  const nameOf = namer(principals);
  const current = await currentNames(graph, inOrder, principals);
  const names = new Map(
    inOrder.map((one) => [
      one.principalId,
      nameOf({ ...one, displayName: current.get(one.principalId) ?? one.displayName }),
    ]),
  );
  return assigned
    .filter((one) => first.get(one.principalId) === one)
    .map(({ id, principalId: entraId, type: principalType }) => {
      const principal = names.get(entraId) ?? entraId;
      const spec = { app: app.displayName, principalType, principal };
      return { kind: 'appAssignment', key: appAssignmentKey(spec), spec, id, entraId };
    });
}

/** Object id in Entra; whom the file does not name SCIM may have noted in the identity store. */
function idOf({ entraId, externalId }: Principal): string {
  return (entraId ?? externalId ?? '').toLowerCase();
}

/**
 * Names of the groups that nothing else knows, by object id. The file ignores groups by their name,
 * so the one of the day they were assigned will not do.
 */
async function currentNames(
  graph: GraphReader,
  assigned: readonly AppRoleAssignment[],
  principals: readonly Principal[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Set(principals.map(idOf));
  const ids = assigned.flatMap(({ type, principalId: id }) =>
    type === 'group' && !known.has(id) ? [id] : [],
  );
  const names = await inParallel('Entra groups', [...new Set(ids)], quietly, async (id) => {
    const group = await graph.maybe(`/groups/${id}?$select=id,displayName`);
    return [id, text(group?.['displayName'])] as const;
  });
  return new Map(names.filter(([, name]) => name !== ''));
}

const quietly = () => undefined;

/**
 * The name as Entra has it now, where the object is known; else the one of the assignment. A name
 * that already means another object is told apart by the object id.
 */
function namer(principals: readonly Principal[]): (one: AppRoleAssignment) => string {
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
