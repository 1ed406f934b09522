/** The file that access.yaml names for Entra's federation metadata: a person uploads it to AWS. */
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { UserError } from '../reconcile/errors.ts';
import type { Config } from '../reconcile/types.ts';
import type { SharedFlags } from './context.ts';
import { writeWhole } from './files.ts';

/** Its name as access.yaml writes it. */
export function metadataFileOf(config: Config): string | undefined {
  return config.identitySource?.saml?.identityProvider?.metadataFile;
}

/** Writes the file, whole or not at all, and answers its name; nothing where the file names none (E640). */
export function saveMetadata(config: Config, flags: SharedFlags, xml: string): string | undefined {
  const name = metadataFileOf(config);
  if (name !== undefined) {
    writeWhole(placeBelow(dirname(flags.config), name), xml);
  }
  return name;
}

/** What the file holds now; nothing where it is not there. */
export function savedMetadata(config: Config, flags: SharedFlags): string | undefined {
  const name = metadataFileOf(config);
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
