/** Finds the enterprise app: two objects of Graph that belong together, with three ids. */

import { UserError } from '../../reconcile/errors.ts';
import { enterpriseAppKey } from '../../reconcile/kinds/enterprise-app.ts';
import type { EnterpriseApp, Found, OtherApp, Scope } from '../../reconcile/types.ts';
import { wrongShape } from './errors.ts';
import { type GraphReader, type Json, quoted, text, texts } from './graph.ts';

/**
 * AWS IAM Identity Center in the gallery.
 * https://learn.microsoft.com/graph/application-saml-sso-configure-api
 */
export const AWS_TEMPLATE = '21ed01d2-ec13-4e9e-86c1-cd546719ebc4';

const OF_TEMPLATE = `applicationTemplateId%20eq%20${quoted(AWS_TEMPLATE)}`;

/**
 * Those that the file may mean: by its `appId`, else of the AWS template and its name. Throws E626
 * for one that is there by half: as if it were not there it would be made once more.
 */
export async function readEnterpriseApps(
  graph: GraphReader,
  { appId, displayName }: NonNullable<Scope['enterpriseApp']>,
): Promise<EnterpriseApp[]> {
  const found = await halvesWhere(graph, appId ? withId(appId) : withName(displayName));
  const half = found.find(
    (one) => !one.servicePrincipalId && (appId || one.displayName === displayName),
  );
  if (half) {
    throw new UserError(
      'E626',
      `Entra ID has the application "${half.displayName}" (${half.appId}), but no enterprise application of it.`,
      {
        hint: 'A new one takes some minutes to appear everywhere: try again. If somebody deleted it, delete the app registration too; then a new app is made.',
      },
    );
  }
  return found.flatMap(whole);
}

/**
 * What an app is called while a run makes it. The same in every run: what an interrupted run has
 * left is found and finished.
 */
export function temporaryName(displayName: string): string {
  return `${displayName} (accessctl is setting this up)`;
}

/** All apps of the AWS template, but for one that an interrupted run has left. */
export async function readOtherApps(graph: GraphReader, displayName: string): Promise<OtherApp[]> {
  const path = `/applications?$filter=${OF_TEMPLATE}&$select=id,appId,displayName,identifierUris`;
  const apps = (await graph.list(path)).items.map((application) => ({
    displayName: needed(application, 'displayName'),
    appId: needed(application, 'appId'),
    identifiers: texts(application['identifierUris']),
  }));
  return apps.filter((app) => app.displayName !== temporaryName(displayName));
}

/** Names are not unique: all apps of the AWS template that are called so, as far as both halves are seen. */
export async function appsNamed(graph: GraphReader, displayName: string): Promise<EnterpriseApp[]> {
  return (await halvesWhere(graph, withName(displayName))).flatMap(whole);
}

/** Whether there is an app of that name, be it only one half of it that is seen. */
export async function isAppNamed(graph: GraphReader, displayName: string): Promise<boolean> {
  return (await halvesWhere(graph, withName(displayName))).length > 0;
}

function withId(appId: string): string {
  return `appId%20eq%20${quoted(appId)}`;
}

function withName(displayName: string): string {
  return `${OF_TEMPLATE}%20and%20displayName%20eq%20${quoted(displayName)}`;
}

/** An application; without a service principal it is no enterprise app: not yet, or no longer. */
type Half = Omit<EnterpriseApp, 'servicePrincipalId'> & { readonly servicePrincipalId?: string };

function whole({ servicePrincipalId, ...half }: Half): EnterpriseApp[] {
  return servicePrincipalId ? [{ ...half, servicePrincipalId }] : [];
}

async function halvesWhere(graph: GraphReader, filter: string): Promise<Half[]> {
  const found = await graph.list(`/applications?$filter=${filter}&$select=id,appId,displayName`);
  return Promise.all(
    found.items.map(async (application): Promise<Half> => {
      const appId = needed(application, 'appId');
      const path = `/servicePrincipals?$filter=appId%20eq%20${quoted(appId)}&$select=id`;
      const [principal] = (await graph.list(path)).items;
      return {
        displayName: needed(application, 'displayName'),
        appId,
        applicationId: needed(application, 'id'),
        ...(principal && { servicePrincipalId: needed(principal, 'id') }),
      };
    }),
  );
}

/** Without it the app would look as if it were not there, and be made once more. */
function needed(object: Json, name: string): string {
  const value = text(object[name]);
  if (value === '') {
    throw wrongShape('/applications', name);
  }
  return value;
}

/** The app itself; nothing when it has gone since it was looked up. */
export async function readEnterpriseApp(
  graph: GraphReader,
  app: EnterpriseApp,
): Promise<Found<'enterpriseApp'> | undefined> {
  const select = '$select=id,displayName,appRoleAssignmentRequired';
  const path = `/servicePrincipals/${app.servicePrincipalId}?${select}`;
  const principal = await graph.maybe(path);
  const assignmentRequired = principal?.['appRoleAssignmentRequired'];
  if (principal && typeof assignmentRequired !== 'boolean') {
    throw wrongShape(path, 'appRoleAssignmentRequired');
  }
  return (
    principal && {
      kind: 'enterpriseApp',
      key: enterpriseAppKey(app.displayName),
      spec: {
        displayName: app.displayName,
        assignmentRequired: assignmentRequired === true,
      },
      id: app.servicePrincipalId,
    }
  );
}

/** The tenant of the credentials. Throws E625 when Graph does not tell. */
export async function readTenantId(graph: GraphReader): Promise<string> {
  const [organization] = (await graph.list('/organization?$select=id')).items;
  const id = text(organization?.['id']);
  if (id === '') {
    throw new UserError('E625', 'Microsoft Graph does not tell which tenant this is.', {
      hint: 'Write identitySource.tenantId into access.yaml.',
    });
  }
  return id;
}
