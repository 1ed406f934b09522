/**
 * Writes the SAML settings, only the parts that differ. The sign-on mode comes first: before it,
 * Graph refuses the identifiers of AWS.
 * https://learn.microsoft.com/graph/application-saml-sso-configure-api
 */
import type { Written } from '../../reconcile/apply.ts';
import { same } from '../../reconcile/canonical.ts';
import { samlSettingsRules } from '../../reconcile/kinds/saml-settings.ts';
import type { Change, EnterpriseApp, SamlSettingsSpec } from '../../reconcile/types.ts';
import type { AppDesk } from './desk.ts';
import { GROUP_CLAIMS, readSamlSettings } from './read-saml.ts';
import { writeClaims } from './write-claims.ts';
import { conflict } from './write-errors.ts';

type Part = keyof SamlSettingsSpec;

export async function writeSamlSettings(
  change: Change<'samlSettings'>,
  desk: AppDesk,
): Promise<Written> {
  const { before, after } = change;
  if (!after) {
    throw new Error(`SAML settings are never deleted: ${change.key}`);
  }
  const app = desk.appOf(change, after.app);
  const managesClaims = !same(before?.claims ?? [], after.claims ?? []);
  const { spec } = await desk.settled(app, () => readSamlSettings(desk.graph, app, managesClaims));
  const now = before?.claims === null ? { ...spec, claims: null } : spec;
  if (before && !same(now, samlSettingsRules.normalise(before))) {
    throw conflict(`The SAML settings of ${after.app}`);
  }
  // Of a new app the plan knew nothing: what is empty was not asked for.
  const asked = before ?? samlSettingsRules.settle({ app: after.app }, undefined);
  const due = (part: Part) => !same(asked[part], after[part]) && !same(now[part], after[part]);
  await writeParts(app, after, due, desk);
  return {};
}

async function writeParts(
  app: EnterpriseApp,
  after: SamlSettingsSpec,
  due: (part: Part) => boolean,
  desk: AppDesk,
): Promise<void> {
  const service = `/servicePrincipals/${app.servicePrincipalId}`;
  if (due('signOnMode')) {
    const mode = after.signOnMode || null;
    await patch(desk, app, service, { preferredSingleSignOnMode: mode });
  }
  const application = {
    ...(due('identifiers') && { identifierUris: after.identifiers }),
    ...(due('replyUrls') && { web: { redirectUris: after.replyUrls } }),
    ...(due('groupClaim') && { groupMembershipClaims: groupClaimOf(after.groupClaim) }),
  };
  await patch(desk, app, `/applications/${app.applicationId}`, application);
  await patch(desk, app, service, {
    ...(due('signInUrl') && { loginUrl: after.signInUrl || null }),
    ...(due('notificationEmails') && { notificationEmailAddresses: after.notificationEmails }),
    ...(due('relayState') && {
      samlSingleSignOnSettings: { relayState: after.relayState || null },
    }),
  });
  if (due('claims') && after.claims) {
    await writeClaims(app, after.claims, desk);
  }
}

/** Identifiers may be refused with 400 while the sign-on mode of a new app is not copied yet. */
const MODE_LAG = { lag: [404, 400], withinMs: 60_000 } as const;

async function patch(desk: AppDesk, app: EnterpriseApp, path: string, body: object): Promise<void> {
  if (Object.keys(body).length > 0) {
    await desk.settled(app, () => desk.graph.patch(path, body), MODE_LAG);
  }
}

function groupClaimOf(word: string): string | null {
  const [value] = Object.entries(GROUP_CLAIMS).find(([, ours]) => ours === word) ?? [word];
  return value === 'None' ? null : value;
}
