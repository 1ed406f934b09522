/** Finds the enterprise app: two objects of Graph that belong together, with three ids. */

import { UserError } from '../../reconcile/errors.ts';
import { enterpriseAppKey } from '../../reconcile/kinds/enterprise-app.ts';
import type { EnterpriseApp, Found, Scope } from '../../reconcile/types.ts';
import { wrongShape } from './errors.ts';
import { type GraphReader, type Json, quoted, text } from './graph.ts';

/**
 * AWS IAM Identity Center in the gallery.
 * https://learn.microsoft.com/graph/application-saml-sso-configure-api
 */
export const AWS_TEMPLATE = '21ed01d2-ec13-4e9e-86c1-cd546719ebc4';

/** Those that the file may mean: by its `appId`, else of the AWS template and its name. */
export function readEnterpriseApps(
  graph: GraphReader,
  { appId, displayName }: NonNullable<Scope['enterpriseApp']>,
): Promise<EnterpriseApp[]> {
  return appId ? appsWhere(graph, `appId%20eq%20${quoted(appId)}`) : appsNamed(graph, displayName);
}

/** Names are not unique: all apps of the AWS template that are called so. */
export function appsNamed(graph: GraphReader, displayName: string): Promise<EnterpriseApp[]> {
  const template = `applicationTemplateId%20eq%20${quoted(AWS_TEMPLATE)}`;
  return appsWhere(graph, `${template}%20and%20displayName%20eq%20${quoted(displayName)}`);
}

/** An application without its service principal is no enterprise app: not yet, or no longer. */
async function appsWhere(graph: GraphReader, filter: string): Promise<EnterpriseApp[]> {
  const found = await graph.list(`/applications?$filter=${filter}&$select=id,appId,displayName`);
  const apps = await Promise.all(
    found.items.map(async (application): Promise<EnterpriseApp[]> => {
      const appId = needed(application, 'appId');
      const path = `/servicePrincipals?$filter=appId%20eq%20${quoted(appId)}&$select=id`;
      const [principal] = (await graph.list(path)).items;
      return principal
        ? [
            {
              displayName: needed(application, 'displayName'),
              appId,
              applicationId: needed(application, 'id'),
              servicePrincipalId: needed(principal, 'id'),
            },
          ]
        : [];
    }),
  );
  return apps.flat();
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
