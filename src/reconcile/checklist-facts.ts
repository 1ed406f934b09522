/** What the ten set-up steps are judged by: questions to what was read and planned, no verdicts. */
import { same } from './canonical.ts';
import { chosenApp } from './enterprise-app.ts';
import { foundOf } from './found.ts';
import { addCalendar } from './instants.ts';
import { DEFAULT_RENEW_BEFORE } from './resolve-sign-on.ts';
import type {
  CertificateSpec,
  Change,
  Config,
  Deferred,
  Directory,
  EnterpriseApp,
  Kind,
  Live,
  Principal,
  PrincipalType,
  Specs,
  Unknown,
  Where,
} from './types.ts';

/** All that the checklist looks at; plain data. */
export interface ChecklistInput {
  readonly config: Config;
  readonly where: Where;
  readonly directory: Directory;
  readonly live: Live;
  readonly changes: readonly Change[];
  readonly deferred: readonly Deferred[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /**
   * What the file of `saml.identityProvider.metadataFile` holds; no thumbprints where it is not
   * there. Absent where nobody has looked.
   */
  readonly identityProviderFile?:
    | { readonly name: string; readonly thumbprints: readonly string[] }
    | undefined;
}

/** The certificates of the app as they are now, and what AWS is known to have. */
export interface Certificates {
  /** Those that have not ended; the first to expire first. */
  readonly valid: readonly CertificateSpec[];
  /** With which Entra signs now. */
  readonly active: CertificateSpec | undefined;
  /** Which AWS has, says access.yaml: one of `valid`. */
  readonly uploaded: CertificateSpec | undefined;
  /** Which AWS needs next; absent where it has what it needs, as far as can be seen. */
  readonly toUpload: CertificateSpec | undefined;
}

/** The part of the file that the ten steps are about. */
export function sourceOf({ config }: ChecklistInput): NonNullable<Config['identitySource']> {
  return config.identitySource ?? { provider: 'entra' };
}

/** What exists of a kind of which there is at most one. */
export function foundOne<K extends Kind>(input: ChecklistInput, kind: K): Specs[K] | undefined {
  return foundAll(input, kind)[0];
}

/** What exists of a kind. */
export function foundAll<K extends Kind>({ live }: ChecklistInput, kind: K): Specs[K][] {
  return foundOf(live, kind).map(({ spec }) => spec as Specs[K]);
}

/** The enterprise app, once it is there. */
export function appOf(input: ChecklistInput): EnterpriseApp | undefined {
  const wanted = sourceOf(input).enterpriseApp;
  return wanted && chosenApp(input.directory, wanted);
}

/** Why a kind of Entra could not be read: without the app none of its parts can be. */
export function unknownOf({ live }: ChecklistInput, kind: Kind): Unknown | undefined {
  const why = (unread: Kind) => live.unknown.find((one) => one.kind === unread);
  return why(kind) ?? why('enterpriseApp');
}

/** Changes of these kinds that an apply would make now. */
export function planned({ changes }: ChecklistInput, ...kinds: readonly Kind[]): Change[] {
  return changes.filter(({ kind }) => kinds.includes(kind));
}

/** What waits, of these kinds. */
export function waiting({ deferred }: ChecklistInput, ...kinds: readonly Kind[]): Deferred[] {
  return deferred.filter(({ change }) => kinds.includes(change.kind));
}

/** Groups and users that SCIM has made in the identity store: only there is an external id noted. */
export function synced({ directory }: ChecklistInput): Principal[] {
  return directory.principals.filter(
    ({ storeId, externalId }) => storeId !== undefined && externalId !== undefined,
  );
}

/** A group and a user of one name are two. */
export function principalName({ type, name }: Pick<Principal, 'type' | 'name'>): string {
  return `${type} ${name}`;
}

/** `5 groups and 1 user`, `1 group`, `nobody`. */
export function countPrincipals(types: readonly PrincipalType[]): string {
  const parts = (['group', 'user'] as const).flatMap((wanted) => {
    const { length } = types.filter((type) => type === wanted);
    return length === 0 ? [] : [`${length} ${wanted}${length === 1 ? '' : 's'}`];
  });
  return parts.join(' and ') || 'nobody';
}

/**
 * What is known of the certificates. AWS tells no one which it has, so access.yaml says it; where it
 * does not, but SCIM has written, somebody has set up the sign-in with the active one.
 */
export function certificatesOf(input: ChecklistInput): Certificates {
  const spec = foundOne(input, 'signingCertificate');
  const valid = (spec?.certificates ?? []).filter(({ expires }) => Date.parse(expires) > input.now);
  // Entra signs with another valid one by itself when the chosen one has ended.
  // https://learn.microsoft.com/entra/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on
  const chosen = valid.find(({ thumbprint }) => thumbprint === spec?.active);
  const active = chosen ?? (spec?.active ? valid.at(-1) : undefined);
  const said = uploadedThumbprint(input);
  const uploaded = valid.find(({ thumbprint }) => thumbprint === said);
  const inAws = uploaded ?? (synced(input).length > 0 ? chosen : undefined);
  return { valid, active, uploaded, toUpload: nextForAws(valid.at(-1), inAws, input) };
}

/** The thumbprint that access.yaml says AWS has, in upper case. */
export function uploadedThumbprint(input: ChecklistInput): string | undefined {
  return sourceOf(input).saml?.identityProvider?.uploadedThumbprint?.toUpperCase();
}

/** Somebody has told AWS of Entra before: what SCIM wrote, or the file, says so. */
export function isFederated(input: ChecklistInput): boolean {
  return synced(input).length > 0 || uploadedThumbprint(input) !== undefined;
}

/** `https://d-….awsapps.com/start`, or what access.yaml says; nothing where AWS documents no form. */
export function portalUrl(config: Config, directory: Directory): string | undefined {
  const said = config.identitySource?.saml?.signInUrl;
  const { partition, identityStoreId } = directory;
  return said ?? (partition === 'aws' ? `https://${identityStoreId}.awsapps.com/start` : undefined);
}

/** `2029-11-02`. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function nextForAws(
  newest: CertificateSpec | undefined,
  inAws: CertificateSpec | undefined,
  input: ChecklistInput,
): CertificateSpec | undefined {
  const lasts = inAws && Date.parse(inAws.expires) > renewalBegins(input);
  return lasts || same(newest, inAws) ? undefined : newest;
}

/** A certificate that ends before this is to be replaced. */
function renewalBegins(input: ChecklistInput): number {
  const { renewBefore = DEFAULT_RENEW_BEFORE } = sourceOf(input).saml?.certificate ?? {};
  return addCalendar(input.now, renewBefore);
}
