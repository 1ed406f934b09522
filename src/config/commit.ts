/**
 * The folder of access.yaml as of a commit, read from git's objects: nothing is checked out, and
 * nothing is read that the loader does not ask for. Links and other repositories are not followed.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UserError } from '../reconcile/errors.ts';
import type { Position } from '../reconcile/types.ts';
import { decode, type Home, missing, type ReadText } from './files.ts';
import { type Git, gitIn, noAnswer } from './git.ts';
import { error, quote } from './problems.ts';

export interface Commit {
  /** Full hexadecimal id. */
  readonly id: string;
  readonly home: Home;
}

/** An entry of a tree of git. https://git-scm.com/docs/git-ls-tree#_output_format */
interface TreeEntry {
  readonly mode: string;
  readonly id: string;
  readonly name: string;
}

const FOLDER = '040000';
const LINK = '120000';
const SUBMODULE = '160000';

/**
 * What a name of git means, in the repository of access.yaml. Throws E670 for what is no name of a
 * commit, E671 without git or repository, E672 for a commit that is not there.
 * @param file path of access.yaml; its folder exists
 * @param env the variables of the run
 */
export function openCommit(
  file: string,
  ref: string,
  env: Readonly<Record<string, string | undefined>>,
): Commit {
  if (!/^[^-\p{Cc}][^\p{Cc}]*$/u.test(ref)) {
    throw new UserError('E670', `--base "${ref}" is no name of a commit.`, {
      hint: 'Write a branch, a tag or an id, such as origin/main or HEAD^1.',
    });
  }
  const folder = realpathSync(dirname(file));
  const git = gitIn(folder, env);
  const prefix = prefixOf(git, folder);
  const id = idOf(git, ref);
  return { id, home: homeIn(git, id, prefix, basename(file)) };
}

/** Where the folder lies in its repository: `infra/access/`. */
function prefixOf(git: Git, folder: string): string {
  const answer = git(['rev-parse', '--show-prefix']);
  if ('failure' in answer) {
    throw new UserError('E671', `${folder} is in no repository that git reads: ${answer.failure}`, {
      hint: 'Run where access.yaml is under version control, or leave out --base.',
    });
  }
  return answer.out.toString('utf8').replace(/\n$/, '');
}

function idOf(git: Git, ref: string): string {
  const answer = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const id = 'out' in answer ? answer.out.toString('utf8').trim() : '';
  if (!/^[0-9a-f]{40,64}$/.test(id)) {
    throw new UserError('E672', `This repository has no commit "${ref}".`, {
      hint: 'Correct it, or fetch it: a shallow clone has only the newest commit (actions/checkout with `fetch-depth: 0` brings all).',
    });
  }
  return id;
}

function homeIn(git: Git, commit: string, prefix: string, main: string): Home {
  const tree = treeReader(git);
  const find = (name: string) => findIn(tree, commit, `${prefix}${name}`);
  const read = (name: string, limit: number, at?: Position) =>
    readEntry(git, find(name), name, limit, at);
  return {
    name: main,
    exists: (name) => find(name) !== undefined,
    readMain: (limit) => read(main, limit),
    readBelow: read,
    entries: (name) => {
      const folder = find(name);
      return folder?.mode === FOLDER
        ? tree(folder.id).map((entry) => ({ name: entry.name, isFolder: entry.mode === FOLDER }))
        : [];
    },
  };
}

/** What is in a tree, by its id or that of a commit; each is read once. */
function treeReader(git: Git): (id: string) => readonly TreeEntry[] {
  const known = new Map<string, readonly TreeEntry[]>();
  return (id) => {
    const entries = known.get(id) ?? readTree(git, id);
    known.set(id, entries);
    return entries;
  };
}

function readTree(git: Git, id: string): TreeEntry[] {
  const answer = git(['ls-tree', '-z', '--full-tree', '--end-of-options', id]);
  if ('failure' in answer) {
    throw noAnswer(answer.failure);
  }
  if (!answer.isWhole) {
    throw noAnswer('a folder in it has too many files.');
  }
  const rows = answer.out.toString('utf8').split('\0').slice(0, -1); // each row ends with a NUL
  return rows.map((row) => {
    const [, mode, oid, name] = /^(\d{6}) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? [];
    if (mode === undefined || oid === undefined || name === undefined) {
      throw noAnswer('its list of files has another form.');
    }
    return { mode, id: oid, name };
  });
}

/** What a path leads to; where a link or a submodule stands on the way, that one. */
function findIn(
  tree: (id: string) => readonly TreeEntry[],
  commit: string,
  path: string,
): TreeEntry | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  let found: TreeEntry | undefined = { mode: FOLDER, id: commit, name: '' };
  for (const part of parts) {
    if (found?.mode !== FOLDER) {
      return isElsewhere(found) ? found : undefined;
    }
    found = tree(found.id).find(({ name }) => name === part);
  }
  return found;
}

function isElsewhere(entry: TreeEntry | undefined): boolean {
  return entry?.mode === LINK || entry?.mode === SUBMODULE;
}

function readEntry(
  git: Git,
  entry: TreeEntry | undefined,
  name: string,
  limit: number,
  at: Position | undefined,
): ReadText {
  if (entry === undefined) {
    return { problem: missing(name, at) };
  }
  if (isElsewhere(entry)) {
    const what = entry.mode === LINK ? 'a link' : 'another repository';
    const message = `${quote(name)} is ${what}, or lies behind one, and in a commit none is followed`;
    return { problem: error('E031', message, at, 'Put the file itself there.') };
  }
  if (entry.mode === FOLDER) {
    return { problem: error('E031', `${quote(name)} is not a regular file`, at) };
  }
  const answer = git(['cat-file', 'blob', entry.id], limit + 1);
  if ('failure' in answer) {
    throw noAnswer(answer.failure);
  }
  return decode(answer.out, name, limit, at);
}
