/** The rules of the SAML settings: who may ask for assertions, where they go, and what they say. */
import { compareText, same, sortedUnique } from '../canonical.ts';
import type { ClaimSpec, Key, Risk, SamlSettingsSpec } from '../types.ts';
import { appIds, appLanes, appNeeds } from './enterprise-app.ts';
import type { Rules } from './rules.ts';

export function samlSettingsKey(app: string): Key {
  return `samlSettings/${app}`;
}

export const samlSettingsRules: Rules<'samlSettings'> = {
  key: ({ app }) => samlSettingsKey(app),
  normalise: (spec) => ({
    ...spec,
    ...(spec.identifiers && { identifiers: sortedUnique(spec.identifiers) }),
    ...(spec.replyUrls && { replyUrls: sortedUnique(spec.replyUrls) }),
    ...(spec.claims && { claims: sortedClaims(spec.claims) }),
    ...(spec.notificationEmails && { notificationEmails: sortedUnique(spec.notificationEmails) }),
  }),
  settle: (wanted, live) => ({ ...(live ?? emptySettings(wanted.app)), ...wanted }),
  risk: (before, after) => (after ? risk(before ?? emptySettings(after.app), after) : 'narrows'),
  lanes: (spec) => appLanes(spec.app),
  needs: ({ after }, plan) => appNeeds(after, plan),
  ids: (_spec, names) => appIds(names),
  describe: (spec) => `SAML settings of ${spec.app}`,
};

/** Graph knows a claim by one URI, so where its namespace ends is a matter of cutting both alike. */
export function claimUri({ namespace, name }: ClaimSpec): string {
  return namespace ? `${namespace}/${name}` : name;
}

/** The claim of that URI: its name is what stands behind the last slash. */
export function claimFrom(uri: string, source: string): ClaimSpec {
  const cut = uri.lastIndexOf('/');
  return { name: uri.slice(cut + 1), namespace: uri.slice(0, Math.max(cut, 0)), source };
}

function sortedClaims(claims: readonly ClaimSpec[]): ClaimSpec[] {
  const cut = claims.map((claim) => claimFrom(claimUri(claim), claim.source));
  return cut.sort((a, b) => compareText(a.namespace, b.namespace) || compareText(a.name, b.name));
}

function emptySettings(app: string): SamlSettingsSpec {
  return {
    app,
    signOnMode: '',
    identifiers: [],
    replyUrls: [],
    signInUrl: '',
    relayState: '',
    groupClaim: 'none',
    claims: [],
    notificationEmails: [],
  };
}

/** Broadens unless it provably does not: assertions go to one place less, or name no groups. */
function risk(before: SamlSettingsSpec, after: SamlSettingsSpec): Risk {
  const parts = [
    same(before.signOnMode, after.signOnMode) ? 'neutral' : 'broadens',
    listRisk(before.identifiers, after.identifiers),
    listRisk(before.replyUrls, after.replyUrls),
    groupClaimRisk(before.groupClaim, after.groupClaim),
    // Policies may allow or deny by these claims: which way a change goes is not known here.
    same(before.claims, after.claims) ? 'neutral' : 'broadens',
  ];
  return parts.includes('broadens')
    ? 'broadens'
    : parts.includes('narrows')
      ? 'narrows'
      : 'neutral';
}

function listRisk(before: readonly string[], after: readonly string[]): Risk {
  if (after.some((one) => !before.includes(one))) {
    return 'broadens';
  }
  return same(before, after) ? 'neutral' : 'narrows';
}

function groupClaimRisk(before: string, after: string): Risk {
  if (before === after) {
    return 'neutral';
  }
  return after === 'none' ? 'narrows' : 'broadens';
}
