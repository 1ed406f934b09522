/** The SAML settings of the app, from the three places where Graph keeps them. */
import { samlSettingsKey, samlSettingsRules } from '../../reconcile/kinds/saml-settings.ts';
import type { EnterpriseApp, Found, SamlSettingsSpec } from '../../reconcile/types.ts';
import { claimsOf } from './claims.ts';
import { type GraphReader, type Json, part, text, texts } from './graph.ts';

/**
 * Which groups an assertion names, as Graph and as access.yaml say it.
 * https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-fed-group-claims
 */
export const GROUP_CLAIMS: Readonly<Record<string, string>> = {
  None: 'none',
  SecurityGroup: 'securityGroups',
  ApplicationGroup: 'applicationGroups',
  All: 'all',
};

const OF_PRINCIPAL = [
  'id',
  'preferredSingleSignOnMode',
  'loginUrl',
  'samlSingleSignOnSettings',
  'notificationEmailAddresses',
].join(',');

export async function readSamlSettings(
  graph: GraphReader,
  app: EnterpriseApp,
): Promise<Found<'samlSettings'>> {
  const principal = `/servicePrincipals/${app.servicePrincipalId}`;
  const [service, application, policies] = await Promise.all([
    graph.object(`${principal}?$select=${OF_PRINCIPAL}`),
    graph.object(
      `/applications/${app.applicationId}?$select=id,identifierUris,web,groupMembershipClaims`,
    ),
    graph.list(`${principal}/claimsMappingPolicies`),
  ]);
  return {
    kind: 'samlSettings',
    key: samlSettingsKey(app.displayName),
    spec: samlSettingsOf(app.displayName, service, application, policies.items),
    id: app.servicePrincipalId,
  };
}

function samlSettingsOf(
  app: string,
  service: Json,
  application: Json,
  policies: readonly Json[],
): SamlSettingsSpec {
  const groups = text(application['groupMembershipClaims']) || 'None';
  const spec: SamlSettingsSpec = {
    app,
    signOnMode: text(service['preferredSingleSignOnMode']),
    identifiers: texts(application['identifierUris']),
    replyUrls: texts(part(application['web'])['redirectUris']),
    signInUrl: text(service['loginUrl']),
    relayState: text(part(service['samlSingleSignOnSettings'])['relayState']),
    groupClaim: GROUP_CLAIMS[groups] ?? groups,
    claims: policies.flatMap(claimsOf),
    notificationEmails: texts(service['notificationEmailAddresses']),
  };
  return { ...spec, ...samlSettingsRules.normalise(spec) };
}
