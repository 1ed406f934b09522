import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { savedMetadata, saveMetadata } from '../../src/commands/metadata-file.ts';
import { UserError } from '../../src/reconcile/errors.ts';
import type { Config } from '../../src/reconcile/types.ts';

const test = suite("commands/metadata-file: where Entra's metadata is kept");

const NOW = Date.parse('2026-11-02T00:00:00Z');

function configWith(metadataFile?: string): Config {
  return {
    version: 1,
    identityCenter: { region: 'eu-central-1' },
    identitySource: {
      provider: 'entra',
      saml: { identityProvider: { ...(metadataFile !== undefined && { metadataFile }) } },
    },
  };
}

function inFolder(work: (folder: string, flags: Parameters<typeof saveMetadata>[1]) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-metadata-'));
  try {
    work(folder, { config: join(folder, 'access.yaml'), format: 'text' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('it is written below the folder of access.yaml, whose missing folders are made', () =>
  inFolder((folder, flags) => {
    const config = configWith('saml/deep/entra.xml');
    assert.is(savedMetadata(config, flags), undefined);
    assert.equal(saveMetadata(config, flags, '<a/>', NOW), { file: 'saml/deep/entra.xml' });
    assert.is(readFileSync(join(folder, 'saml/deep/entra.xml'), 'utf8'), '<a/>');
    assert.is(savedMetadata(config, flags), '<a/>');
    saveMetadata(config, flags, '<b/>', NOW);
    assert.is(savedMetadata(config, flags), '<b/>');
    assert.equal(readdirSync(join(folder, 'saml/deep')), ['entra.xml'], 'nothing is left over');
  }));

test('a name without a folder', () =>
  inFolder((folder, flags) => {
    saveMetadata(configWith('entra.xml'), flags, '<a/>', NOW);
    assert.equal(readdirSync(folder), ['entra.xml']);
  }));

test('no name, no file', () =>
  inFolder((folder, flags) => {
    assert.is(saveMetadata(configWith(), flags, '<a/>', NOW), undefined);
    assert.is(savedMetadata(configWith(), flags), undefined);
    assert.equal(readdirSync(folder), []);
  }));

test('a link on the way does not lead out, and nothing is made behind it', () =>
  inFolder((_elsewhere, { config: elsewhere }) =>
    inFolder((folder, flags) => {
      const outside = join(elsewhere, '..');
      symlinkSync(outside, join(folder, 'saml'));
      assert.throws(
        () => saveMetadata(configWith('saml/deep/entra.xml'), flags, '<a/>', NOW),
        (error: unknown) => error instanceof UserError && error.code === 'E640',
      );
      assert.equal(readdirSync(outside), []);
    }),
  ));

test('a link in the place of the file is replaced, not followed', () =>
  inFolder((folder, flags) => {
    writeFileSync(join(folder, 'precious'), 'keep');
    symlinkSync(join(folder, 'precious'), join(folder, 'entra.xml'));
    saveMetadata(configWith('entra.xml'), flags, '<a/>', NOW);
    assert.is(readFileSync(join(folder, 'precious'), 'utf8'), 'keep');
    assert.is(readFileSync(join(folder, 'entra.xml'), 'utf8'), '<a/>');
  }));

test('a file in the place of a folder is said with its name', () =>
  inFolder((folder, flags) => {
    writeFileSync(join(folder, 'saml'), '');
    assert.throws(
      () => saveMetadata(configWith('saml/entra.xml'), flags, '<a/>', NOW),
      (error: unknown) => error instanceof UserError && /^saml\/entra\.xml/.test(error.message),
    );
  }));

test.run();
