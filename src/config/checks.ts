/** What the file means, as far as one file can tell: rules that a schema cannot say well. */
import { posix } from 'node:path';
import type { Path, Problem } from '../reconcile/types.ts';
import { assignmentProblems } from './assignments.ts';
import { entriesAt, has, isMisspelt, itemsAt, textAt, textsAt } from './look.ts';
import { error, quote } from './problems.ts';
import { dateProblems, durationProblems } from './times.ts';
import { keyPositionOf, locate, position, positionOf, type Tree } from './tree.ts';

/** All rules (E100-E101, E105-E106, E109, E114-E118, E138-E139). */
export function meaningProblems(tree: Tree): Problem[] {
  return [
    ...exactlyOneProblems(tree),
    ...assignmentProblems(tree),
    ...durationProblems(tree),
    ...dateProblems(tree),
    ...earlierNameProblems(tree),
    ...ignoredProblems(tree),
    ...sameIdProblems(tree),
    ...sourceProblems(tree),
    ...claimProblems(tree),
    ...writtenFileProblems(tree),
    ...overrideProblems(tree),
  ];
}

/** Parts of which one excludes the other; a schema would say so with a heap of errors (E100). */
function exactlyOneProblems(tree: Tree): Problem[] {
  return [
    ...serviceProviderProblems(tree),
    ...itemsAt(tree, ['expect']).flatMap((path) => oneOf(tree, path, ['nobody', 'can'])),
    ...entriesAt(tree, ['permissionSets']).flatMap(({ path }) => [
      ...oneOf(
        tree,
        [...path, 'permissionsBoundary'],
        ['customerManagedPolicy', 'awsManagedPolicy'],
        'or empty',
      ),
      ...policyForms(tree, [...path, 'inlinePolicy']),
    ]),
  ];
}

function serviceProviderProblems(tree: Tree): Problem[] {
  const path = ['identitySource', 'saml', 'serviceProvider'];
  const byFile = has(tree, [...path, 'metadataFile']);
  const given = ['entityId', 'acsUrls'].filter((key) => has(tree, [...path, key]));
  const right = byFile ? given.length === 0 : given.length === 2;
  const misspelt = isMisspelt(tree, path, ['metadataFile', 'entityId', 'acsUrls']);
  return !has(tree, path) || right || misspelt
    ? []
    : [
        error(
          'E100',
          'this needs either metadataFile, or entityId and acsUrls',
          positionOf(tree, path),
          'The metadata file from AWS holds both; the two values are for those who have no file.',
        ),
      ];
}

function oneOf(tree: Tree, path: Path, keys: readonly string[], empty?: 'or empty'): Problem[] {
  const given = keys.filter((key) => has(tree, [...path, key]));
  const known = entriesAt(tree, path).length === given.length;
  if (!has(tree, path) || given.length === 1 || (given.length === 0 && (empty || !known))) {
    return [];
  }
  const count = given.length === 0 ? 'none' : 'both';
  return [
    error(
      'E100',
      `this needs either ${keys.join(' or ')}, and has ${count}`,
      positionOf(tree, path),
    ),
  ];
}

function policyForms(tree: Tree, path: Path): Problem[] {
  const mixed = has(tree, [...path, 'file']) && entriesAt(tree, path).length > 1;
  return mixed
    ? [
        error(
          'E100',
          'this needs either file or the policy document, and has both',
          positionOf(tree, path),
        ),
      ]
    : [];
}

/** A name cannot be an earlier one and a present one, nor the earlier one of two (E105). */
function earlierNameProblems(tree: Tree): Problem[] {
  return ['groups', 'permissionSets'].flatMap((section) => {
    const owners = new Map<string, string>();
    return entriesAt(tree, [section]).flatMap(({ name, path }) =>
      textsAt(tree, [...path, 'previously']).flatMap(({ text, path: at }) => {
        const owner = has(tree, [section, text]) ? text : owners.get(text);
        owners.set(text, name);
        if (owner === undefined || (owner === name && owner !== text)) {
          return [];
        }
        const why =
          owner === text ? 'is declared in this file' : `is an earlier name of ${quote(owner)} too`;
        return [
          error(
            'E105',
            `${quote(text)} ${why}`,
            positionOf(tree, at),
            'A rename leads from one name to one other.',
          ),
        ];
      }),
    );
  });
}

/** Ours and never touched exclude each other (E106). */
function ignoredProblems(tree: Tree): Problem[] {
  return ['groups', 'permissionSets'].flatMap((section) =>
    textsAt(tree, ['ignore', section])
      .filter(({ text }) => has(tree, [section, text]))
      .map(({ text, path }) =>
        error(
          'E106',
          `${quote(text)} is ignored here and declared in ${section}`,
          positionOf(tree, path),
          'Delete one of the two.',
        ),
      ),
  );
}

/** Two names for one Entra object would be one principal with two histories (E114). */
function sameIdProblems(tree: Tree): Problem[] {
  const owners = new Map<string, Path>();
  return ['groups', 'users'].flatMap((section) =>
    entriesAt(tree, [section]).flatMap(({ path }) => {
      const id = textAt(tree, [...path, 'objectId'])?.toLowerCase();
      const earlier = id === undefined ? undefined : owners.get(id);
      if (id !== undefined && !earlier) {
        owners.set(id, path);
      }
      if (!earlier) {
        return [];
      }
      const { source, key, value } = locate(tree, earlier);
      const { file, line } = position(source, key ?? value);
      const message = `this object id belongs to ${quote(String(earlier.at(-1)))} too (${file}, line ${line})`;
      return [
        error(
          'E114',
          message,
          positionOf(tree, [...path, 'objectId']),
          'Every object has an id of its own.',
        ),
      ];
    }),
  );
}

/** With the built-in directory nothing of Entra is touched, so nothing of it can be asked for (E115). */
function sourceProblems(tree: Tree): Problem[] {
  if (textAt(tree, ['identitySource', 'provider']) !== 'identityCenter') {
    return [];
  }
  return ['tenantId', 'cloud', 'enterpriseApp', 'saml', 'scim']
    .filter((key) => has(tree, ['identitySource', key]))
    .map((key) =>
      error(
        'E115',
        `${quote(key)} belongs to Entra, and the provider is identityCenter`,
        keyPositionOf(tree, ['identitySource', key]),
        'Delete it, or write provider: entra.',
      ),
    );
}

/** Claim names are unique within an assertion (E116). */
function claimProblems(tree: Tree): Problem[] {
  const seen = new Set<string>();
  return itemsAt(tree, ['identitySource', 'saml', 'claims']).flatMap((path) => {
    const name = textAt(tree, [...path, 'name']);
    const key = JSON.stringify([textAt(tree, [...path, 'namespace']) ?? '', name]);
    const again = name !== undefined && seen.has(key);
    seen.add(key);
    return again
      ? [
          error(
            'E116',
            `the claim ${quote(name)} is declared twice`,
            positionOf(tree, [...path, 'name']),
            'Keep one.',
          ),
        ]
      : [];
  });
}

/** accessctl writes this file, so it must not be one that somebody else wrote (E138, E139). */
function writtenFileProblems(tree: Tree): Problem[] {
  const path = ['identitySource', 'saml', 'identityProvider', 'metadataFile'];
  const name = textAt(tree, path);
  if (name === undefined) {
    return [];
  }
  const read = textAt(tree, ['identitySource', 'saml', 'serviceProvider', 'metadataFile']);
  const at = positionOf(tree, path);
  const hint = 'Such as saml/entra-identity-provider.xml.';
  if (!/[^/]\.xml$/.test(name)) {
    return [error('E138', 'a metadata file that is written must end in .xml', at, hint)];
  }
  return read !== undefined && posix.normalize(read) === posix.normalize(name)
    ? [error('E139', "this is AWS's file, and Entra's would be written over it", at, hint)]
    : [];
}

/** A second override of one guardrail for one plan passes nothing more (E109, a warning). */
function overrideProblems(tree: Tree): Problem[] {
  const seen = new Set<string>();
  return itemsAt(tree, ['overrides']).flatMap((path): Problem[] => {
    const [guardrail, plan] = ['guardrail', 'fingerprint'].map((key) =>
      textAt(tree, [...path, key]),
    );
    const key = JSON.stringify([guardrail, plan]);
    const again = guardrail !== undefined && plan !== undefined && seen.has(key);
    seen.add(key);
    const message = `a second override of ${guardrail} for the plan ${plan}`;
    return again
      ? [{ ...error('E109', message, positionOf(tree, path), 'Keep one.'), severity: 'warning' }]
      : [];
  });
}
