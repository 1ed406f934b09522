/** The SAML settings of the app, from the three places where Graph keeps them. */
import { samlSettingsKey, samlSettingsRules } from '../../reconcile/kinds/saml-settings.ts';
import type { EnterpriseApp, Found, SamlSettingsSpec } from '../../reconcile/types.ts';
import { claimsOf } from './claims.ts';
import { isRefused, wrongShape } from './errors.ts';
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

/** @param managesClaims false: where the claims may not be read, the rest still can be */
export async function readSamlSettings(
  graph: GraphReader,
  app: EnterpriseApp,
  managesClaims: boolean,
): Promise<Found<'samlSettings'>> {
  const principal = `/servicePrincipals/${app.servicePrincipalId}`;
  const [service, application, claims] = await Promise.all([
    graph.object(`${principal}?$select=${OF_PRINCIPAL}`),
    graph.object(
      `/applications/${app.applicationId}?$select=id,identifierUris,web,groupMembershipClaims`,
    ),
    readClaims(graph, principal, managesClaims),
  ]);
  if (text(service['id']) === '' || !Array.isArray(application['identifierUris'])) {
    throw wrongShape(principal, 'settings'); // they would look as if there were none
  }
  return {
    kind: 'samlSettings',
    key: samlSettingsKey(app.displayName),
    spec: samlSettingsOf(app.displayName, service, application, claims),
    id: app.servicePrincipalId,
  };
}

/** These need a permission of their own, Policy.Read.All, which a reader without claims has no use for. */
async function readClaims(
  graph: GraphReader,
  principal: string,
  managesClaims: boolean,
): Promise<SamlSettingsSpec['claims']> {
  try {
    const policies = await graph.list(`${principal}/claimsMappingPolicies`);
    return policies.items.flatMap(claimsOf);
  } catch (error) {
    if (!managesClaims && isRefused(error)) {
      return null;
    }
    throw error;
  }
}

function samlSettingsOf(
  app: string,
  service: Json,
  application: Json,
  claims: SamlSettingsSpec['claims'],
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
    claims,
    notificationEmails: texts(service['notificationEmailAddresses']),
  };
  return { ...spec, ...samlSettingsRules.normalise(spec) };
}
