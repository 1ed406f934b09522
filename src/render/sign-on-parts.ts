/** What of the enterprise app a change touches. Strings in here are not safe yet. */
import type {
  CertificateSpec,
  Change,
  ClaimSpec,
  EnterpriseAppSpec,
  SamlSettingsSpec,
  ScimSyncSpec,
} from '../reconcile/types.ts';
import { arrow, type Fields, list, type Part, partsOf, type Show, text } from './part.ts';

/** The kinds of which an enterprise app has one each. */
export type SignOnChange = Change<
  'enterpriseApp' | 'samlSettings' | 'signingCertificate' | 'scimSync'
>;

const plain = text((value) => value);
const names = list<string>((name) => name);

const APP_FIELDS: Fields<Omit<EnterpriseAppSpec, 'displayName'>> = {
  assignmentRequired: {
    whole: (required) => ({ values: [whoMaySignIn(required)], lines: [] }),
    changed: (before, after) => arrow(whoMaySignIn(before), whoMaySignIn(after)),
  },
};

const SAML_FIELDS: Fields<Omit<SamlSettingsSpec, 'app'>> = {
  signOnMode: plain,
  identifiers: names,
  replyUrls: names,
  signInUrl: plain,
  relayState: plain,
  groupClaim: { ...plain, whole: (claim) => (claim === 'none' ? undefined : plain.whole(claim)) },
  claims: claimsShown(list(claimText)),
  notificationEmails: names,
};

const SCIM_FIELDS: Fields<Omit<ScimSyncSpec, 'app'>> = {
  endpoint: readable(),
  scope: readable(),
  notificationEmail: readable(),
  deletionThreshold: readable(),
  state: plain,
};

/** The parts that a create or an update shows. */
export function signOnParts(change: SignOnChange): Part[] {
  switch (change.kind) {
    case 'enterpriseApp':
      return partsOf(APP_FIELDS, change);
    case 'samlSettings':
      return partsOf(SAML_FIELDS, change);
    case 'signingCertificate':
      return certificateParts(change);
    case 'scimSync':
      return partsOf(SCIM_FIELDS, change);
  }
}

/** A certificate is made, or another one becomes the one to sign with: in words, not as a list. */
function certificateParts({ before, after }: Change<'signingCertificate'>): Part[] {
  const all = [...(before?.certificates ?? []), ...(after?.certificates ?? [])];
  const made = (after?.certificates ?? []).filter(({ thumbprint }) => thumbprint === '');
  const active = after?.active === before?.active ? '' : (after?.active ?? '');
  return [
    ...made.map(({ expires }) =>
      line('new certificate', `valid ${expires}, activated after AWS has it`),
    ),
    ...(active === '' ? [] : [line('activate', withEnd(active, all))]),
    ...(active !== '' && before?.active ? [line('instead of', withEnd(before.active, all))] : []),
  ];
}

function line(field: string, value: string): Part {
  return { field, values: [value], lines: [] };
}

/** `9F86…, ends 2029-11-02`. */
function withEnd(thumbprint: string, all: readonly CertificateSpec[]): string {
  const expires = all.find((one) => one.thumbprint === thumbprint)?.expires;
  return expires === undefined ? thumbprint : `${thumbprint}, ends ${expires.slice(0, 10)}`;
}

function whoMaySignIn(assignmentRequired: boolean): string {
  return assignmentRequired
    ? 'only who is assigned may sign in'
    : 'everybody in the tenant may sign in';
}

function claimText({ namespace, name, source }: ClaimSpec): string {
  return `${namespace === '' ? name : `${namespace}/${name}`} = ${source}`;
}

/** Where they cannot be read they are not compared, so they never stand in a change. */
function claimsShown(shown: Show<readonly ClaimSpec[]>): Show<SamlSettingsSpec['claims']> {
  return {
    whole: (claims) => shown.whole(claims ?? []),
    changed: (before, after) => shown.changed(before ?? [], after ?? []),
  };
}

/** What Graph may keep to itself: `null`. */
function readable<T extends string | number | null>(): Show<T> {
  const name = (value: T) =>
    value === null ? '(not readable)' : value === '' ? '(none)' : String(value);
  return {
    whole: (value) =>
      value === null || value === '' ? undefined : { values: [name(value)], lines: [] },
    changed: (before, after) => arrow(name(before), name(after)),
  };
}
