/**
 * Inline policies: their files, and the rules of AWS that a schema cannot say.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
import type { Path, Position, Problem } from '../reconcile/types.ts';
import { entriesAt, has, isMisspelt, itemsAt, textAt } from './look.ts';
import { policyAdvice } from './policy-advice.ts';
import { error, quote } from './problems.ts';
import { isMap, keyPositionOf, positionOf, type Tree, valueAt } from './tree.ts';

const MAX_BYTES = 32_768;
const MAX_VISIBLE = 10_240;
/** From this share of a limit on the next edit may be too much. */
const NEAR = 0.9;

/**
 * Puts the documents of policy files in the place of `{ file: … }`, and a single statement into a
 * list, as the policy language allows both. Changes `tree`, which is still being put together.
 */
export function inlinePolicyFiles(
  tree: Tree,
  read: (name: string, at: Position) => Tree | undefined,
  problems: Problem[],
): void {
  for (const { path } of entriesAt(tree, ['permissionSets'])) {
    const policy = valueAt(tree, [...path, 'inlinePolicy']);
    const file = textAt(tree, [...path, 'inlinePolicy', 'file']);
    if (isMap(policy) && file !== undefined && Object.keys(policy).length === 1) {
      const at = positionOf(tree, [...path, 'inlinePolicy', 'file']);
      const document = read(file, at);
      if (document) {
        problems.push(...nestedFile(document));
        put(tree, path, 'inlinePolicy', document);
      }
    }
    listStatements(tree, [...path, 'inlinePolicy']);
  }
}

/** A policy file that names a file itself would send the reader round. */
function nestedFile(document: Tree): Problem[] {
  return has(document, ['file'])
    ? [
        error(
          'E020',
          'unknown key "file"',
          keyPositionOf(document, ['file']),
          'A policy file holds the document itself.',
        ),
      ]
    : [];
}

function put(tree: Tree, path: Path, key: string, entry: Tree): void {
  const parent = valueAt(tree, path) as Record<string, unknown>;
  parent[key] = entry.value;
  tree.places.get(parent)?.set(key, entry.written);
  for (const [container, places] of entry.places) {
    tree.places.set(container, places);
  }
}

function listStatements(tree: Tree, path: Path): void {
  const policy = valueAt(tree, path);
  const statement = valueAt(tree, [...path, 'Statement']);
  const places = isMap(policy) ? tree.places.get(policy) : undefined;
  const written = places?.get('Statement');
  if (isMap(policy) && isMap(statement) && written) {
    const list = [statement];
    (policy as Record<string, unknown>)['Statement'] = list;
    tree.places.set(list, new Map([[0, written]]));
  }
}

/** Rules for every inline policy that is given as a document (E120-E128). */
export function policyProblems(tree: Tree): Problem[] {
  return entriesAt(tree, ['permissionSets']).flatMap(({ path: set }) => {
    const path = [...set, 'inlinePolicy'];
    const policy = valueAt(tree, path);
    if (!isMap(policy) || Object.keys(policy).length === 0 || has(tree, [...path, 'file'])) {
      return [];
    }
    return [
      ...sizeProblems(policy, positionOf(tree, path)),
      ...headProblems(tree, path),
      ...itemsAt(tree, [...path, 'Statement']).flatMap((each) => statementProblems(tree, each)),
      ...policyAdvice(tree, path),
    ];
  });
}

/** Measured on the compact JSON that is sent; a byte beyond ASCII counts as the two of UTF-8. */
function sizeProblems(policy: unknown, at: Position): Problem[] {
  const text = JSON.stringify(policy);
  const bytes = Buffer.byteLength(text);
  const visible = Buffer.byteLength(text.replace(/\s/g, ''));
  const foreign = /[^\t\n\r\u0020-\u00ff]/u.exec(text)?.[0];
  const problems: Problem[] = [];
  if (visible > MAX_VISIBLE) {
    problems.push(
      error(
        'E120',
        `the inline policy has ${count(visible)} bytes without blanks, at most ${count(MAX_VISIBLE)} are allowed`,
        at,
        'Shorten it, or use a customer managed policy.',
      ),
    );
  } else if (bytes > MAX_BYTES) {
    problems.push(
      error(
        'E120',
        `the inline policy has ${count(bytes)} bytes, at most ${count(MAX_BYTES)} are allowed`,
        at,
      ),
    );
  } else {
    problems.push(...nearLimit(bytes, visible, at));
  }
  if (foreign) {
    const hex = foreign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    problems.push(
      error(
        'E121',
        `the inline policy holds the character U+${hex}, and AWS takes only Latin-1`,
        at,
      ),
    );
  }
  return problems;
}

function nearLimit(bytes: number, visible: number, at: Position): Problem[] {
  const sizes = [
    `${count(visible)} of ${count(MAX_VISIBLE)} bytes without blanks`,
    `${count(bytes)} of ${count(MAX_BYTES)} bytes`,
  ];
  const shares = [visible / MAX_VISIBLE, bytes / MAX_BYTES];
  const most = Math.max(...shares);
  if (most < NEAR) {
    return [];
  }
  const message = `the inline policy has ${sizes[shares.indexOf(most)]}: ${Math.floor(most * 100)} % of what is allowed`;
  const hint = 'What does not fit any more goes into a customer managed policy.';
  return [{ ...error('E128', message, at, hint), severity: 'notice' }];
}

function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function headProblems(tree: Tree, path: Path): Problem[] {
  const at = positionOf(tree, path);
  const problems: Problem[] = [];
  if (!has(tree, [...path, 'Statement']) && !isMisspelt(tree, path, ['Statement'])) {
    problems.push(error('E122', 'a policy needs Statement', at, 'Write {} for no policy at all.'));
  }
  if (!has(tree, [...path, 'Version']) && !isMisspelt(tree, path, ['Version'])) {
    problems.push({
      ...error(
        'E124',
        'without Version the policy language of 2008 is meant',
        at,
        'Write Version: "2012-10-17".',
      ),
      severity: 'warning',
    });
  }
  return problems;
}

function statementProblems(tree: Tree, path: Path): Problem[] {
  if (!isMap(valueAt(tree, path))) {
    return [];
  }
  return [
    ['Action', 'NotAction'],
    ['Resource', 'NotResource'],
  ].flatMap((pair) => {
    const given = pair.filter((key) => has(tree, [...path, key]));
    return given.length === 1 || (given.length === 0 && isMisspelt(tree, path, pair))
      ? []
      : [
          error(
            'E122',
            `a statement needs either ${pair.join(' or ')}, and this has ${given.length === 0 ? 'none' : 'both'}`,
            positionOf(tree, path),
            sidHint(tree, path),
          ),
        ];
  });
}

function sidHint(tree: Tree, path: Path): string | undefined {
  const sid = textAt(tree, [...path, 'Sid']);
  return sid ? `It is the statement ${quote(sid)}.` : undefined;
}
