/**
 * The file that access.yaml names for Entra's federation metadata, and beside it the newest
 * certificate alone: a person gives them to AWS, the one at first, the other when it is renewed.
 */
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { newestCertificate } from '../config/saml-metadata.ts';
import type { SavedMetadata } from '../providers/index.ts';
import { certificateFileOf } from '../reconcile/certificate-file.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Config } from '../reconcile/types.ts';
import type { SharedFlags } from './context.ts';
import { writeWhole } from './files.ts';

/** Its name as access.yaml writes it. */
export function metadataFileOf(config: Config): string | undefined {
  return config.identitySource?.saml?.identityProvider?.metadataFile;
}

/**
 * Writes both files, each whole or not at all, and answers their names; nothing where access.yaml
 * names none. Where no certificate is valid there is no file of it. Throws E640.
 *
 * @param now milliseconds since the epoch
 */
export function saveMetadata(
  config: Config,
  flags: SharedFlags,
  xml: string,
  now: number,
): SavedMetadata | undefined {
  const file = metadataFileOf(config);
  if (file === undefined) {
    return undefined;
  }
  const folder = dirname(flags.config);
  writeWhole(placeBelow(folder, file), xml);
  const pem = newestCertificate(xml, now);
  if (pem === undefined) {
    return { file };
  }
  const certificateFile = certificateFileOf(file);
  writeWhole(placeBelow(folder, certificateFile), pem);
  return { file, certificateFile };
}

/** What the metadata file holds now; nothing where it is not there. */
export function savedMetadata(config: Config, flags: SharedFlags): string | undefined {
  return textOf(metadataFileOf(config), flags);
}

/** What the file of the certificate holds now; nothing where it is not there. */
export function savedCertificate(config: Config, flags: SharedFlags): string | undefined {
  const file = metadataFileOf(config);
  return textOf(file && certificateFileOf(file), flags);
}

function textOf(name: string | undefined, flags: SharedFlags): string | undefined {
  try {
    return name === undefined ? undefined : readFileSync(join(dirname(flags.config), name), 'utf8');
  } catch {
    return undefined;
  }
}

/** Makes the folders on the way; a link on it must not lead out of the folder of access.yaml. */
function placeBelow(folder: string, name: string): string {
  const home = realpathSync(folder);
  let place = home;
  for (const part of dirname(name).split('/')) {
    const next = join(place, part);
    mkdirIfMissing(next, name);
    place = realpathSync(next);
    if (place !== home && relative(home, place).split(sep)[0] === '..') {
      throw new UserError('E640', `${name} would lie outside the folder of access.yaml.`, {
        hint: 'A link leads there: make it a folder of its own.',
      });
    }
  }
  return join(place, name.split('/').at(-1) ?? name);
}

function mkdirIfMissing(folder: string, name: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UserError('E640', `${name} cannot be written: ${(error as Error).message}`, {
      hint: 'Choose another path.',
      cause: error,
    });
  }
}
