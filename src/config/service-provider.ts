/** AWS's metadata file: what it says stands in the config as if the person had written it. */
import type { Path, Position, Problem } from '../reconcile/types.ts';
import type { ReadText } from './files.ts';
import { has, textAt } from './look.ts';
import { error } from './problems.ts';
import { parseServiceProvider, type ServiceProviderMetadata } from './saml-metadata.ts';
import { positionOf, type Tree, valueAt } from './tree.ts';

const PLACE: Path = ['identitySource', 'saml', 'serviceProvider'];

/**
 * What the file says that `metadataFile` names (E130-E135 into `problems`). Nothing where no file is
 * named, or none is there yet: then that part is not managed in this run.
 * @param read `undefined` = there is no such file
 */
export function serviceProviderFile(
  tree: Tree,
  read: (name: string, at: Position) => ReadText | undefined,
  problems: Problem[],
): ServiceProviderMetadata | undefined {
  const name = textAt(tree, [...PLACE, 'metadataFile']);
  // The file beside values of one's own is refused for that alone.
  if (name === undefined || has(tree, [...PLACE, 'entityId']) || has(tree, [...PLACE, 'acsUrls'])) {
    return undefined;
  }
  const at = positionOf(tree, [...PLACE, 'metadataFile']);
  const text = read(name, at);
  if (text === undefined) {
    return undefined;
  }
  if ('problem' in text) {
    problems.push(text.problem);
    return undefined;
  }
  const parsed = parseServiceProvider(text.text);
  if ('problem' in parsed) {
    const { code, message, hint } = parsed.problem;
    problems.push(error(code, `this file is not AWS's metadata: ${message}`, at, hint));
    return undefined;
  }
  return parsed.metadata;
}

/** Puts the values beside `metadataFile`; only once the file is known to be valid. */
export function putServiceProvider(tree: Tree, metadata: ServiceProviderMetadata): void {
  Object.assign(valueAt(tree, PLACE) as object, metadata);
}
