/**
 * Assigns groups and users to the app, and takes them out again.
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
 */
import { WriteFailure, type Written } from '../../reconcile/apply.ts';
import type { Change, EnterpriseApp } from '../../reconcile/types.ts';
import { type AppDesk, LAG_MS } from './desk.ts';
import { GraphFailure, isLost } from './errors.ts';
import { parts, text, texts } from './graph.ts';
import { listAppRoleAssignments } from './read-app-assignments.ts';
import { patiently, seen } from './wait.ts';

/** Of an app without roles of its own. https://learn.microsoft.com/graph/api/resources/approleassignment */
const DEFAULT_ROLE = '00000000-0000-0000-0000-000000000000';
/** A group that was just made; one that was deleted meanwhile never comes. */
const GROUP_LAG_MS = 60_000;
const SHOWN = { times: 1, withinMs: 30_000 } as const;

export class AppAssignmentWriter {
  readonly #desk: AppDesk;
  /** By service principal: asked for once a run. */
  readonly #roles = new Map<string, Promise<string>>();

  constructor(desk: AppDesk) {
    this.#desk = desk;
  }

  write(change: Change<'appAssignment'>): Promise<Written> {
    const spec = change.after ?? change.before;
    const principalId = change.ids['entraId'];
    if (!spec || !principalId) {
      throw new WriteFailure('failed', 'E745', `Entra ID does not know whom ${change.key} means.`, {
        hint: 'Plan again.',
      });
    }
    const app = this.#desk.appOf(change, spec.app);
    return change.after ? this.#assign(app, principalId) : this.#unassign(app, principalId);
  }

  async #assign(app: EnterpriseApp, principalId: string): Promise<Written> {
    const { graph, patience } = this.#desk;
    const { servicePrincipalId: resourceId } = app;
    const appRoleId = await this.#roleOf(app);
    const path = `/servicePrincipals/${resourceId}/appRoleAssignedTo`;
    try {
      await patiently(() => graph.act(path, { principalId, resourceId, appRoleId }), patience, {
        isLag,
        withinMs: this.#desk.isNew(app) ? LAG_MS : GROUP_LAG_MS,
      });
      return {};
    } catch (error) {
      if (isThere(error)) {
        return { note: 'was already assigned' };
      }
      if (isLost(error) && (await seen(() => this.#find(app, principalId), patience, SHOWN))) {
        return {};
      }
      throw error;
    }
  }

  /** Also those with another role: any of them would keep the principal in the app. */
  async #unassign(app: EnterpriseApp, principalId: string): Promise<Written> {
    const { graph } = this.#desk;
    const { servicePrincipalId } = app;
    const { items } = await listAppRoleAssignments(graph, servicePrincipalId);
    const own = items.filter((one) => one.principalId === principalId);
    for (const { id } of own) {
      const path = `/servicePrincipals/${servicePrincipalId}/appRoleAssignedTo`;
      await graph.remove(`${path}/${encodeURIComponent(id)}`);
    }
    return own.length === 0 ? { note: 'was already gone' } : {};
  }

  async #find({ servicePrincipalId }: EnterpriseApp, principalId: string) {
    const { items } = await listAppRoleAssignments(this.#desk.graph, servicePrincipalId);
    return items.find((one) => one.principalId === principalId);
  }

  #roleOf(app: EnterpriseApp): Promise<string> {
    const known = this.#roles.get(app.servicePrincipalId);
    const role = known ?? this.#readRole(app);
    this.#roles.set(app.servicePrincipalId, role);
    return role;
  }

  /** The template's role "User"; every role of the app lets its holder be provisioned. */
  async #readRole(app: EnterpriseApp): Promise<string> {
    const service = await this.#desk.settled(app, () =>
      this.#desk.graph.object(`/servicePrincipals/${app.servicePrincipalId}?$select=id,appRoles`),
    );
    const roles = parts(service['appRoles']);
    const usable = roles.filter(
      (role) => role['isEnabled'] === true && texts(role['allowedMemberTypes']).includes('User'),
    );
    const role = usable.find((one) => one['displayName'] === 'User') ?? usable[0];
    if (!role && roles.length > 0) {
      throw new WriteFailure(
        'failed',
        'E751',
        `The enterprise app ${app.displayName} has no enabled role for users and groups.`,
        { hint: 'Enable its role "User" in the app registration.' },
      );
    }
    return role ? text(role['id']) : DEFAULT_ROLE;
  }
}

/** A new app, or a new group, is not known everywhere yet. */
function isLag(error: unknown): boolean {
  return (
    error instanceof GraphFailure &&
    (error.status === 404 || (error.status === 400 && /not a valid reference/i.test(error.reason)))
  );
}

function isThere(error: unknown): boolean {
  return (
    error instanceof GraphFailure &&
    [400, 409].includes(error.status) &&
    /already (exists|being assigned)|being assigned already/i.test(error.reason)
  );
}
