import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { certificateFileOf } from '../../src/reconcile/certificate-file.ts';

const test = suite('reconcile/certificate-file');

const cases: readonly [metadataFile: string, expected: string][] = [
  ['idp.xml', 'idp.pem'],
  ['saml/entra.metadata.xml', 'saml/entra.metadata.pem'],
  ['saml.d/metadata', 'saml.d/metadata.pem'],
  ['./idp.xml', './idp.pem'],
  ['idp.pem', 'idp.pem.pem'], // never the metadata file itself
];

for (const [metadataFile, expected] of cases) {
  test(`${metadataFile} has its certificate in ${expected}`, () => {
    assert.is(certificateFileOf(metadataFile), expected);
  });
}

test.run();
