import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { signingCertificate, thumbprintOf } from '../../src/sandbox/x509.ts';

const test = suite('sandbox x509');

const start = Date.UTC(2026, 10, 2, 9);

test('node reads what it says, and that it is signed by its own key', () => {
  const longName = 'Microsoft Azure Federated SSO Certificate '.repeat(7).trim();
  for (const [cn, end] of [
    ['Microsoft Azure Federated SSO Certificate', Date.UTC(2029, 10, 2, 9)],
    ['Größe', Date.UTC(2049, 11, 31, 23, 59, 59)],
    ['x', Date.UTC(2050, 0, 1)],
    [longName, Date.UTC(2126, 1, 3)],
  ] as const) {
    const { der, thumbprint } = signingCertificate('words', cn, start, end);
    const read = new X509Certificate(der);
    const { CN } = read.toLegacyObject().subject as { readonly CN: string };
    assert.is(CN, cn);
    assert.is(read.issuer, read.subject);
    assert.is(Date.parse(read.validFrom), start);
    assert.is(Date.parse(read.validTo), end);
    assert.is(read.fingerprint.replaceAll(':', ''), thumbprint);
    assert.is(thumbprintOf(der.toString('base64')), thumbprint);
    assert.ok(read.verify(read.publicKey));
    assert.is(read.raw.length, der.length);
  }
});

test('the same words give the same certificate, others another key and number', () => {
  const [a, b, other] = ['a', 'a', 'b'].map(
    (words) => signingCertificate(words, 'CN', start, start + 1000).der,
  ) as [Buffer, Buffer, Buffer];
  assert.equal(a, b);
  const [one, two] = [new X509Certificate(a), new X509Certificate(other)];
  assert.is.not(one.serialNumber, two.serialNumber);
  assert.not.ok(one.verify(two.publicKey));
});

const openssl = 'openssl';
const hasOpenssl = spawnSync(openssl, ['version']).status === 0;

(hasOpenssl ? test : test.skip)('openssl reads it too', () => {
  const { der } = signingCertificate('words', 'Contoso', start, Date.UTC(2051, 0, 1));
  const args = ['x509', '-inform', 'der', '-noout', '-text'];
  const { stdout, stderr, status } = spawnSync(openssl, args, { input: der });
  assert.is(status, 0, String(stderr));
  assert.match(String(stdout), /Version: 3/);
  assert.match(String(stdout), /Signature Algorithm: ED25519/i);
  assert.match(String(stdout), /Not After : Jan {2}1 00:00:00 2051 GMT/);
});

test.run();
