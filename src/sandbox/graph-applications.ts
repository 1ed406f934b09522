/** Applications: https://learn.microsoft.com/en-us/graph/api/resources/application */
import type { Application } from './apps-world.ts';
import { applicationType } from './graph-app-types.ts';
import { bodyOf, invalidValue, isText, isUrl, listOf, oneOf, orNull, shape } from './graph-body.ts';
import { badRequest, GraphError } from './graph-error.ts';
import { findApplication, replicated } from './graph-find.ts';
import { described, listAnswer } from './graph-query.ts';
import { type GraphContext, noContent, ok, type Route } from './graph-route.ts';
import type { World } from './world.ts';

export const applicationRoutes: readonly Route[] = [
  {
    name: 'GET /applications',
    answer: (context, request) =>
      ok(
        listAnswer(applicationType, replicated(context, context.world.entra.applications), request),
      ),
  },
  {
    name: 'GET /applications/{id}',
    answer: (context, request, [id = '']) =>
      ok(described(applicationType, findApplication(context, id), request)),
  },
  {
    name: 'PATCH /applications/{id}',
    answer: (context, { body }, [id = '']) => {
      update(context, findApplication(context, id), body);
      return noContent;
    },
  },
  {
    name: 'DELETE /applications/{id}',
    answer: (context, _, [id = '']) => {
      remove(context, findApplication(context, id));
      return noContent;
    },
  },
  {
    name: 'GET /directory/deletedItems/microsoft.graph.application',
    answer: ({ world }, request) => {
      const deleted = world.entra.applications.filter((each) => each.deleted !== undefined);
      return ok(listAnswer(applicationType, deleted, request));
    },
  },
];

const groupClaims = ['None', 'SecurityGroup', 'DirectoryRole', 'ApplicationGroup', 'All'] as const;

const web = { redirectUris: listOf(isUrl), homePageUrl: orNull(isUrl) };

const writable = {
  displayName: isText,
  identifierUris: listOf(isText),
  groupMembershipClaims: oneOf(null, ...groupClaims),
  web: shape(web),
};

/** Nothing is written when one property is refused; what is not sent inside `web` stays. */
function update({ world }: GraphContext, application: Application, sent: unknown): void {
  const body = bodyOf('Application', writable, sent, applicationType.byDefault);
  const { web: sites = {}, displayName, ...plain } = body;
  if (displayName?.trim() === '') {
    throw invalidValue('Application', 'displayName');
  }
  checkIdentifiers(world, application, body.identifierUris ?? []);
  Object.assign(application, plain, sites);
  if (displayName !== undefined) {
    rename(world, application, displayName);
  }
}

/** The service principal of the application takes its name. */
function rename(world: World, application: Application, displayName: string): void {
  application.displayName = displayName;
  for (const principal of world.entra.servicePrincipals) {
    if (principal.appId === application.appId) {
      principal.displayName = displayName;
    }
  }
}

/** It can be seen for 30 days; what hung on its service principal is lost at once. */
function remove({ world, now }: GraphContext, application: Application): void {
  const { entra } = world;
  const principal = entra.servicePrincipals.find(({ appId }) => appId === application.appId);
  application.deleted = now;
  entra.servicePrincipals = entra.servicePrincipals.filter((each) => each !== principal);
  entra.appRoleAssignments = entra.appRoleAssignments.filter(
    ({ resourceId }) => resourceId !== principal?.id,
  );
  entra.jobs = entra.jobs.filter(({ servicePrincipalId }) => servicePrincipalId !== principal?.id);
}

/** https://learn.microsoft.com/en-us/entra/identity-platform/identifier-uri-restrictions */
function checkIdentifiers(
  world: World,
  application: Application,
  identifiers: readonly string[],
): void {
  const { applications, servicePrincipals } = world.entra;
  const taken = applications
    .filter(({ id, deleted }) => id !== application.id && deleted === undefined)
    .flatMap(({ identifierUris }) => identifierUris);
  if (identifiers.some((uri) => taken.includes(uri))) {
    throw badRequest(
      'Another object with the same value for property identifierUris already exists.',
    );
  }
  const principal = servicePrincipals.find(({ appId }) => appId === application.appId);
  const strange = identifiers.find((uri) => !isOwnIdentifier(world.tenant.domain, uri));
  if (strange !== undefined && principal?.preferredSingleSignOnMode !== 'saml') {
    throw new GraphError(
      400,
      'HostNameNotOnVerifiedDomain',
      `Values of identifierUris property must use a verified domain of the organization or its subdomain: '${strange}'`,
    );
  }
}

function isOwnIdentifier(domain: string, uri: string): boolean {
  if (!URL.canParse(uri)) {
    return false;
  }
  const { protocol, hostname } = new URL(uri);
  return protocol === 'api:' || hostname === domain || hostname.endsWith(`.${domain}`);
}
