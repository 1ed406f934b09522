/**
 * SAML metadata of both sides. The files come from other hands, so they are read strictly: no
 * document types or entities, bounds on size and depth, and only what sign-on needs.
 * https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf
 */
import { X509Certificate } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { compareText } from '../reconcile/canonical.ts';

/** AWS's file has about 4 KiB, Entra's about 20. */
export const MAX_METADATA = 256 << 10;
const MAX_DEPTH = 32;
const MAX_URL = 2048;
const NAMESPACE = 'urn:oasis:names:tc:SAML:2.0:metadata';
const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const BINDINGS = [POST, 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'];

/** AWS, as Entra must know it. */
export interface ServiceProviderMetadata {
  readonly entityId: string;
  /** Assertion consumer service URLs, each once, sorted. */
  readonly acsUrls: readonly string[];
}

/** Entra, as AWS must know it. */
export interface IdentityProviderMetadata {
  readonly entityId: string;
  /** Those that assertions may be signed with; the first to expire first. */
  readonly certificates: readonly MetadataCertificate[];
  readonly signOnUrl: string;
}

export interface MetadataCertificate {
  /** SHA-1 of the DER certificate, upper-case hexadecimal. */
  readonly thumbprint: string;
  /** ISO 8601, UTC. */
  readonly expires: string;
}

/** Why a text is not the metadata that is wanted (E130-E137). It never quotes the text. */
export interface MetadataProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

type Read<T> = { readonly metadata: T } | { readonly problem: MetadataProblem };

/** An element: its attributes begin with @, its children are elements, texts, or lists of them. */
type Element = Readonly<Record<string, unknown>>;

/** The metadata file that AWS offers for download. Never throws. */
export function parseServiceProvider(xml: string): Read<ServiceProviderMetadata> {
  return caught(() => {
    const root = entity(xml);
    const role = roleOf(root, 'SPSSODescriptor', 'IDPSSODescriptor', FROM_AWS);
    const posts = children(role, 'AssertionConsumerService').filter(
      (one) => one['@Binding'] === POST,
    );
    if (posts.length === 0) {
      throw new Refused('E135', 'it names no assertion consumer service for HTTP-POST', FROM_AWS);
    }
    const acsUrls = posts.map((one) => httpsUrl(one['@Location'], 'E135', FROM_AWS));
    return {
      entityId: httpsUrl(root['@entityID'], 'E134', FROM_AWS),
      acsUrls: [...new Set(acsUrls)].sort(compareText),
    };
  });
}

/** Entra's federation metadata. Never throws. */
export function parseIdentityProvider(xml: string): Read<IdentityProviderMetadata> {
  return caught(() => {
    const root = entity(xml);
    const role = roleOf(root, 'IDPSSODescriptor', 'SPSSODescriptor', FROM_ENTRA);
    const entityId = httpsUrl(root['@entityID'], 'E134', FROM_ENTRA);
    const [service] = BINDINGS.flatMap((binding) =>
      children(role, 'SingleSignOnService').filter((one) => one['@Binding'] === binding),
    );
    if (!service) {
      throw new Refused('E137', 'it names no sign-on service', FROM_ENTRA);
    }
    const signOnUrl = httpsUrl(service['@Location'], 'E137', FROM_ENTRA);
    return { entityId, certificates: certificates(role), signOnUrl };
  });
}

/**
 * Of the certificates that have not ended the one that lasts longest, as PEM. Nothing where there is
 * none, or the text is no metadata of Entra.
 *
 * @param now milliseconds since the epoch
 */
export function newestCertificate(xml: string, now: number): string | undefined {
  const read = caught(() =>
    x509In(roleOf(entity(xml), 'IDPSSODescriptor', 'SPSSODescriptor', FROM_ENTRA)),
  );
  const newest = 'metadata' in read ? read.metadata.at(-1) : undefined;
  return newest && Date.parse(newest.expires) > now ? newest.pem : undefined;
}

const FROM_AWS =
  'Download it anew: IAM Identity Center > Settings > Identity source > Service provider metadata.';
const FROM_ENTRA = "Fetch Entra's anew with `accessctl saml metadata`.";

/** Travels no further than `caught`. */
class Refused extends Error {
  readonly problem: MetadataProblem;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.problem = { code, message, hint };
  }
}

function caught<T>(read: () => T): Read<T> {
  try {
    return { metadata: read() };
  } catch (error) {
    if (error instanceof Refused) {
      return { problem: error.problem };
    }
    throw error;
  }
}

/** The one EntityDescriptor of a document. */
function entity(xml: string): Element {
  if (Buffer.byteLength(xml) > MAX_METADATA) {
    const size = `${MAX_METADATA >> 10} KiB`;
    throw new Refused('E131', `it is larger than ${size}`, 'Metadata of one provider is small.');
  }
  // Document types bring entities: files of this machine, requests to others, a text of gigabytes.
  if (/<!(?!--|\[CDATA\[)/.test(xml)) {
    throw new Refused('E131', 'it holds a document type or entities', 'Delete them: none belong.');
  }
  const document = parsed(xml);
  const roots = Object.keys(document).filter((name) => !name.startsWith('?') && name !== '#text');
  const root = children(document, 'EntityDescriptor');
  const [first] = root;
  if (roots.join() !== 'EntityDescriptor' || root.length !== 1 || !first) {
    const message = 'it is not the metadata of exactly one SAML entity (EntityDescriptor)';
    throw new Refused('E132', message, 'Keep the file as it was downloaded.');
  }
  if (!isDeclared(xml)) {
    throw new Refused('E132', 'it is not SAML 2.0 metadata', 'Keep the file as it was downloaded.');
  }
  return first;
}

/** Whether the root itself is bound to the vocabulary of SAML 2.0; a comment may say anything. */
function isDeclared(xml: string): boolean {
  const root = /<(?:([\w.-]+):)?EntityDescriptor(?=[\s/>])[^>]*/.exec(
    xml.replace(/<!--.*?-->/gs, ''),
  );
  const [start = '', prefix] = root ?? [];
  const text = start.replace(/\s+/g, ' ');
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return ['"', "'"].some((mark) => text.includes(` ${name}=${mark}${NAMESPACE}${mark}`));
}

/** Lists where several may stand; everything else stays a text. */
const LISTS = new Set([
  'EntityDescriptor',
  'SPSSODescriptor',
  'IDPSSODescriptor',
  'AssertionConsumerService',
  'SingleSignOnService',
  'KeyDescriptor',
  'KeyInfo',
  'X509Data',
  'X509Certificate',
]);

function parsed(xml: string): Element {
  const hint = 'Keep the file as it was downloaded.';
  try {
    if (XMLValidator.validate(xml) !== true) {
      throw new Refused('E130', 'it is not well-formed XML', hint);
    }
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      removeNSPrefix: true,
      parseTagValue: false,
      processEntities: false,
      maxNestedTags: MAX_DEPTH,
      isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && LISTS.has(name),
    });
    return parser.parse(xml) as Element;
  } catch (error) {
    // The parser says no more than that it gave up: what it quotes is not ours to show.
    throw error instanceof Refused
      ? error
      : new Refused('E130', 'it is nested too deeply, or is not well-formed XML', hint);
  }
}

function roleOf(root: Element, wanted: string, other: string, hint: string): Element {
  const [role, second] = children(root, wanted);
  if (role && !second) {
    return role;
  }
  if (!role && children(root, other).length > 0) {
    const [is, not] =
      other === 'IDPSSODescriptor' ? ["Entra's side", "AWS's"] : ["AWS's side", "Entra's"];
    throw new Refused('E133', `it is the metadata of ${is}, not ${not}`, hint);
  }
  throw new Refused('E132', `it does not hold exactly one ${wanted}`, hint);
}

/** The elements of one name below another; an empty one is a text to the parser. */
function children(element: Element, name: string): Element[] {
  const list = Object.hasOwn(element, name) ? element[name] : [];
  return (Array.isArray(list) ? (list as unknown[]) : [list]).map((one) =>
    typeof one === 'object' && one !== null ? (one as Element) : { '#text': one },
  );
}

function httpsUrl(value: unknown, code: string, hint: string): string {
  // `&amp;` is the one reference that a URL needs.
  const text = typeof value === 'string' ? value.replaceAll('&amp;', '&') : '';
  const isPlain = typeof value === 'string' && !/&(?!amp;)/.test(value);
  if (
    !isPlain ||
    !/^https:\/\/[!-~]+$/.test(text) ||
    text.length > MAX_URL ||
    !URL.canParse(text)
  ) {
    const what = code === 'E134' ? 'its entity id' : 'the URL of its service';
    throw new Refused(code, `${what} is missing or no https URL`, hint);
  }
  return text;
}

function certificates(role: Element): MetadataCertificate[] {
  return x509In(role).map(({ thumbprint, expires }) => ({ thumbprint, expires }));
}

/** Each once, the first to expire first. */
function x509In(role: Element): (MetadataCertificate & { readonly pem: string })[] {
  const found = children(role, 'KeyDescriptor')
    .filter((key) => key['@use'] === undefined || key['@use'] === 'signing')
    .flatMap((key) => children(key, 'KeyInfo'))
    .flatMap((info) => children(info, 'X509Data'))
    .flatMap((data) => children(data, 'X509Certificate'))
    .map((one) => certificate(one['#text']));
  if (found.length === 0) {
    throw new Refused('E136', 'it holds no signing certificate', FROM_ENTRA);
  }
  const once = new Map(found.map((one) => [one.thumbprint, one]));
  return [...once.values()].sort(
    (a, b) => compareText(a.expires, b.expires) || compareText(a.thumbprint, b.thumbprint),
  );
}

/** One certificate of metadata: DER in base 64, without the lines of PEM. */
function certificate(text: unknown): MetadataCertificate & { readonly pem: string } {
  const base64 = typeof text === 'string' ? text.replace(/\s/g, '') : '';
  try {
    const x509 = new X509Certificate(Buffer.from(base64, 'base64'));
    const expires = new Date(x509.validTo).toISOString().replace('.000Z', 'Z');
    return { thumbprint: x509.fingerprint.replaceAll(':', ''), expires, pem: x509.toString() };
  } catch {
    throw new Refused('E136', 'one of its certificates cannot be read', FROM_ENTRA);
  }
}
