/** An enterprise app that somebody set up by hand before the scenario begins: SAML, SCIM, who is assigned. */
import type { AppRoleAssignment, ServicePrincipal } from './apps-world.ts';
import { newCredentials } from './graph-certificates.ts';
import { awsTemplate, newEnterpriseApp } from './graph-templates.ts';
import { hex } from './ids.ts';
import type { ScenarioApp, ScenarioSync } from './scenario-file.ts';
import { founded, fullName, type Names } from './scenario-names.ts';
import { digestOf, endpointOf } from './scim-http.ts';
import { acsUrlsOf, entityIdOf } from './service-provider.ts';
import { valuesOf, writtenText } from './sync-export.ts';
import { newJob } from './sync-job.ts';
import { mappingOf } from './sync-schema.ts';
import { scopeOf } from './sync-scope.ts';
import type { SyncJob, SyncLink, SyncSecret } from './sync-world.ts';
import type { EntraGroup, EntraUser, StoreUser, World } from './world.ts';

/** Adds the app, and what AWS knows of it, to the world. */
export function buildEnterpriseApp(
  world: World,
  app: ScenarioApp,
  scimTenantId: string,
  names: Names,
): void {
  const principal = addApp(world, app);
  const { appRoleAssignments, jobs } = world.entra;
  appRoleAssignments.push(...assignmentsOf(world, principal, app, names));
  addCertificate(world, principal, app);
  if (app.scim !== undefined) {
    enableScim(world, scimTenantId);
    jobs.push(jobOf(world, principal, app.scim, scimTenantId));
  }
}

function addApp(world: World, app: ScenarioApp): ServicePrincipal {
  const { displayName = 'AWS IAM Identity Center', appId } = app;
  const times = { created: founded, visibleFrom: 0 };
  const words = `scenario/${displayName}`;
  const made = newEnterpriseApp(awsTemplate, { displayName, words, ...times });
  const shared = appId === undefined ? {} : { appId };
  const [classic = ''] = acsUrlsOf(world);
  world.entra.applications.push({
    ...made.application,
    ...shared,
    ...(app.applicationId === undefined ? {} : { id: app.applicationId }),
    identifierUris: [entityIdOf(world)],
    redirectUris: [classic],
  });
  const principal = {
    ...made.servicePrincipal,
    ...shared,
    ...(app.servicePrincipalId === undefined ? {} : { id: app.servicePrincipalId }),
    preferredSingleSignOnMode: 'saml',
    loginUrl: app.signInUrl ?? null,
    relayState: app.relayState ?? null,
    notificationEmailAddresses: [...(app.notificationEmails ?? [])],
  };
  world.entra.servicePrincipals.push(principal);
  return principal;
}

function addCertificate(world: World, principal: ServicePrincipal, app: ScenarioApp): void {
  if (app.certificate === undefined) {
    return;
  }
  const { start, end, uploaded = true } = app.certificate;
  const [from, until] = [Date.parse(start), Date.parse(end)];
  const words = `scenario/${principal.displayName}`;
  const displayName = 'CN=Microsoft Azure Federated SSO Certificate';
  const made = newCredentials({ words, displayName, start: from, end: until });
  principal.keyCredentials.push(...made.keyCredentials);
  principal.passwordCredentials.push(made.passwordCredential);
  principal.preferredTokenSigningKeyThumbprint = made.thumbprint;
  if (uploaded) {
    const { identityProvider, tenant } = world;
    identityProvider.kind = 'external';
    identityProvider.entityId = `https://sts.windows.net/${tenant.id}/`;
    identityProvider.certificates = [{ thumbprint: made.thumbprint, end: until }];
  }
}

function assignmentsOf(
  { entra, tenant }: World,
  principal: ServicePrincipal,
  { assigned = 'all' }: ScenarioApp,
  names: Names,
): readonly AppRoleAssignment[] {
  const security = entra.groups.filter(({ securityEnabled }) => securityEnabled);
  const everybody: readonly (EntraGroup | EntraUser)[] = [...security, ...entra.users];
  const chosen =
    assigned === 'all'
      ? security
      : assigned.flatMap((name) =>
          names
            .at('/enterpriseApp/assigned')
            .find('security group or user', name, everybody, (each) =>
              'userPrincipalName' in each
                ? each.userPrincipalName === fullName(name, tenant.domain)
                : each.displayName === name,
            ),
        );
  return chosen.map((each) => ({
    id: Buffer.from(hex(`app role/${principal.id}/${each.id}`, 64), 'hex').toString('base64url'),
    appRoleId: principal.appRoles[0]?.id ?? '',
    principalId: each.id,
    principalType: 'userPrincipalName' in each ? 'User' : 'Group',
    principalDisplayName: each.displayName,
    resourceId: principal.id,
    created: founded,
  }));
}

function tokenOf(tenantId: string): string {
  return hex(`scim token/${tenantId}`, 64);
}

function enableScim(world: World, tenantId: string): void {
  const digest = digestOf(tokenOf(tenantId));
  // Its time is set when the sandbox starts.
  world.scim = { tenantId, tokens: [{ id: 'token-1', digest, created: founded, end: founded }] };
}

function jobOf(
  world: World,
  principal: ServicePrincipal,
  sync: ScenarioSync,
  tenantId: string,
): SyncJob {
  const job = newJob(world, principal.id, `scenario/${principal.displayName}`, founded);
  job.secrets = secretsOf(world, sync, tenantId);
  job.schedule = sync.state === 'paused' ? 'Paused' : 'Active';
  job.links = linksOf(world, job);
  return job;
}

function secretsOf({ region }: World, sync: ScenarioSync, tenantId: string): SyncSecret[] {
  const { scope, notificationEmail, deletionThreshold } = sync;
  const notifications = {
    Enabled: notificationEmail !== undefined,
    Recipients: notificationEmail ?? '',
    DeleteThresholdEnabled: true,
    ...(deletionThreshold === undefined ? {} : { DeleteThresholdValue: deletionThreshold }),
  };
  return [
    { key: 'BaseAddress', value: endpointOf(region, tenantId) },
    { key: 'SecretToken', value: tokenOf(tenantId) },
    { key: 'SyncAll', value: String(scope === 'all') },
    { key: 'SyncNotificationSettings', value: JSON.stringify(notifications) },
  ];
}

/** Whatever is in scope and in the identity store was brought by this job, and agrees. */
function linksOf(world: World, job: SyncJob): SyncLink[] {
  const { users, groups } = scopeOf(world, job);
  const { store } = world;
  const text = (name: 'User' | 'Group', source: object, id: string, members: readonly string[]) => {
    const mapping = mappingOf(job.schema, name);
    return mapping === undefined
      ? ''
      : writtenText(valuesOf(mapping, { ...source, objectId: id }), members);
  };
  const brought = <T extends StoreUser | World['store']['groups'][number]>(list: T[], id: string) =>
    list.filter(({ externalIds }) => externalIds.some((each) => each.id === id));
  return [
    ...users.flatMap((user) =>
      brought(store.users, user.id).map(({ id: targetId }) => {
        const written = text('User', user, user.id, []);
        return { entraId: user.id, type: 'user' as const, targetId, written };
      }),
    ),
    ...groups.flatMap((group) =>
      brought(store.groups, group.id).map(({ id: targetId, memberIds }) => {
        const written = text('Group', group, group.id, memberIds);
        return { entraId: group.id, type: 'group' as const, targetId, written };
      }),
    ),
  ];
}
