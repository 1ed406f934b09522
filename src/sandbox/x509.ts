/**
 * Self-signed X.509 certificates, as Entra makes them to sign assertions; the same words give the same
 * certificate. DER by hand: https://www.rfc-editor.org/rfc/rfc5280#section-4.1 and, for Ed25519,
 * https://www.rfc-editor.org/rfc/rfc8410
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

export interface Certificate {
  readonly der: Buffer;
  /** SHA-1 of `der`, upper-case hexadecimal. */
  readonly thumbprint: string;
}

/** Valid from `start` to `end`, milliseconds since the epoch, which count in whole seconds; `cn` without `CN=`. */
export function signingCertificate(
  words: string,
  cn: string,
  start: number,
  end: number,
): Certificate {
  const key = keyOf(words);
  const name = sequence(tlv(0x31, sequence(commonName, tlv(0x0c, Buffer.from(cn)))));
  const content = sequence(
    version3,
    tlv(0x02, serialOf(words)),
    sequence(ed25519),
    name,
    sequence(time(start), time(end)),
    name,
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
  );
  const der = sequence(content, sequence(ed25519), bits(sign(null, content, key)));
  return { der, thumbprint: thumbprintOf(der.toString('base64')) };
}

/** SHA-1 of the DER certificate, upper-case hexadecimal: what Graph calls its thumbprint. */
export function thumbprintOf(derBase64: string): string {
  const der = Buffer.from(derBase64, 'base64');
  return createHash('sha1').update(der).digest('hex').toUpperCase();
}

const version3 = Buffer.from('a003020102', 'hex');
/** OBJECT IDENTIFIER 2.5.4.3 */
const commonName = Buffer.from('0603550403', 'hex');
/** OBJECT IDENTIFIER 1.3.101.112 */
const ed25519 = Buffer.from('06032b6570', 'hex');
/** PKCS #8 up to the 32 bytes of the seed. */
const beforeSeed = Buffer.from('302e020100300506032b657004220420', 'hex');

function keyOf(words: string): KeyObject {
  const seed = createHash('sha256').update(`x509/key/${words}`).digest();
  const key = Buffer.concat([beforeSeed, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** Sixteen bytes, the first of which makes the number positive and long. */
function serialOf(words: string): Buffer {
  const digest = createHash('sha256').update(`x509/serial/${words}`).digest();
  return Buffer.concat([Buffer.of(0x40), digest.subarray(0, 15)]);
}

/** UTCTime up to 2049, GeneralizedTime after it. */
function time(ms: number): Buffer {
  const digits = `${new Date(ms).toISOString().slice(0, 19).replaceAll(/\D/g, '')}Z`;
  return Number(digits.slice(0, 4)) < 2050
    ? tlv(0x17, Buffer.from(digits.slice(2)))
    : tlv(0x18, Buffer.from(digits));
}

function bits(content: Buffer): Buffer {
  return tlv(0x03, Buffer.of(0), content);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

/** Short form up to 127 bytes, else the count of the bytes that hold it. */
function lengthOf(length: number): Buffer {
  if (length < 0x80) {
    return Buffer.of(length);
  }
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.of(0x80 | bytes.length), bytes]);
}
