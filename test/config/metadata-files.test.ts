import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { HEAD, lines, loadFiles } from './folder.ts';
import { ACS, acs, ENTITY, entra, IDP_ROLE, service } from './metadata.ts';

const test = suite('config/service-provider: the metadata files that access.yaml names');

const saml = (text: string) => `${HEAD}identitySource:\n  provider: entra\n  saml:\n    ${text}\n`;
const BY_FILE = saml('serviceProvider: { metadataFile: saml/aws.xml }');
const GOOD = service([acs(ACS)]);

test('what the file says stands in the config beside its name', () => {
  const { config, problems } = loadFiles({ 'access.yaml': BY_FILE, 'saml/aws.xml': GOOD });
  assert.equal(problems, []);
  assert.equal(config?.identitySource?.saml?.serviceProvider, {
    metadataFile: 'saml/aws.xml',
    entityId: ENTITY,
    acsUrls: [ACS],
  });
});

test('a byte order mark is no part of it', () => {
  const { config } = loadFiles({ 'access.yaml': BY_FILE, 'saml/aws.xml': `\ufeff${GOOD}` });
  assert.is(config?.identitySource?.saml?.serviceProvider?.entityId, ENTITY);
});

test('no file yet: no problem, and nothing that could be planned', () => {
  const { config, problems } = loadFiles({ 'access.yaml': BY_FILE });
  assert.equal(problems, []);
  assert.equal(config?.identitySource?.saml?.serviceProvider, { metadataFile: 'saml/aws.xml' });
});

test('a wrong file is refused at the line that names it, and all problems come at once', () => {
  const loaded = loadFiles({
    'access.yaml': `${BY_FILE}assignments: [{ groups: [A], permissionSets: [B], accounts: [c] }]\n`,
    'saml/aws.xml': entra([IDP_ROLE]),
  });
  assert.is(loaded.config, undefined);
  assert.equal(lines(loaded), [
    "6:38 E133 this file is not AWS's metadata: it is the metadata of Entra's side, not AWS's",
    '7:26 E103 unknown group "A"',
    '7:47 E102 unknown permission set "B"',
  ]);
});

test('a folder, and a file that is too large, are refused', () => {
  const folder = loadFiles({ 'access.yaml': BY_FILE, 'saml/aws.xml/x': '' });
  assert.equal(lines(folder), ['6:38 E031 "saml/aws.xml" is not a regular file']);
  const large = loadFiles({ 'access.yaml': BY_FILE, 'saml/aws.xml': ' '.repeat((256 << 10) + 1) });
  assert.equal(lines(large), ['6:38 E002 the file "saml/aws.xml" is larger than 256 KiB']);
});

test('a link that leads out of the folder is refused', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'accessctl-elsewhere-'));
  writeFileSync(join(elsewhere, 'aws.xml'), GOOD);
  const loaded = loadFiles({ 'access.yaml': BY_FILE }, (folder) => {
    mkdirSync(join(folder, 'saml'));
    symlinkSync(join(elsewhere, 'aws.xml'), join(folder, 'saml/aws.xml'));
  });
  rmSync(elsewhere, { recursive: true });
  assert.equal(lines(loaded), [
    '6:38 E031 the file "saml/aws.xml" lies outside the folder of access.yaml',
  ]);
});

test('a name that leads elsewhere is refused without looking there', () => {
  const loaded = loadFiles({
    'access.yaml': saml('serviceProvider: { metadataFile: ../aws.xml }'),
  });
  assert.equal(
    lines(loaded).map((line) => line.slice(0, 9)),
    ['6:38 E025'],
  );
});

test('the file beside values of its own is one problem', () => {
  const loaded = loadFiles({
    'access.yaml': saml(
      `serviceProvider: { metadataFile: saml/aws.xml, entityId: "${ENTITY}", acsUrls: ["${ACS}"] }`,
    ),
    'saml/aws.xml': GOOD,
  });
  assert.equal(lines(loaded), ['6:5 E100 this needs either metadataFile, or entityId and acsUrls']);
});

test('the file that is written has its own name, ending in .xml', () => {
  const written = (name: string) =>
    lines(
      loadFiles({
        'access.yaml': saml(
          `serviceProvider: { metadataFile: saml/aws.xml }\n    identityProvider: { metadataFile: ${name} }`,
        ),
      }),
    );
  assert.equal(written('saml/entra.xml'), []);
  assert.equal(written('access.yaml'), [
    '7:39 E138 a metadata file that is written must end in .xml',
  ]);
  assert.equal(written('saml/.xml'), [
    '7:39 E138 a metadata file that is written must end in .xml',
  ]);
  assert.equal(written('./saml//aws.xml'), [
    "7:39 E139 this is AWS's file, and Entra's would be written over it",
  ]);
});

test.run();
