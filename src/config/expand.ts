/** Which files an include pattern means. Only the folders that it names are looked into. */
import { isGlob, matcher } from '../reconcile/glob.ts';
import type { Position, Problem } from '../reconcile/types.ts';
import type { Entry, Home } from './files.ts';
import { error, quote } from './problems.ts';

const MAX_STARS = 4;
/** How many entries of folders all patterns of a file may look at. */
const MAX_ENTRIES = 10_000;

/** What patterns may still look at. */
export interface Budget {
  entries: number;
}

export function newBudget(): Budget {
  return { entries: MAX_ENTRIES };
}

/**
 * Names of the files that an include pattern means, sorted (E032, E034). `*` and `?` stand for a part
 * of one name, `**` for any number of folders. Links are not entered, nor are hidden folders.
 */
export function expand(
  home: Home,
  pattern: string,
  budget: Budget,
  at: Position,
): { readonly names: readonly string[]; readonly problem?: Problem } {
  const steps = pattern.split('/').filter((step) => step !== '.' && step !== '');
  if (!isGlob(pattern)) {
    return { names: [steps.join('/')] };
  }
  if ((pattern.match(/\*+/g) ?? []).length > MAX_STARS) {
    const problem = error('E032', `a pattern may have at most ${MAX_STARS} asterisks`, at);
    return { names: [], problem };
  }
  const names = new Set<string>();
  find(home, [], steps.at(-1) === '**' ? [...steps, '*'] : steps, names, budget);
  if (budget.entries < 0) {
    const hint = 'Name the folders in it, such as teams/*.yaml.';
    const problem = error('E034', 'the pattern has to look at too many files', at, hint);
    return { names: [], problem };
  }
  return names.size > 0
    ? { names: [...names].sort() }
    : { names: [], problem: error('E032', `no file matches ${quote(pattern)}`, at) };
}

/** Adds the files below one folder that the rest of a pattern means. */
function find(
  home: Home,
  folder: readonly string[],
  [step = '', ...rest]: readonly string[],
  names: Set<string>,
  budget: Budget,
): void {
  const anyFolders = step === '**' && rest.length > 0;
  if (anyFolders) {
    find(home, folder, rest, names, budget);
  }
  const matches = anyFolders ? () => true : matcher(step);
  for (const entry of entriesOf(home, folder.join('/'), budget)) {
    const path = [...folder, entry.name];
    // A hidden file is meant only by a pattern that says so.
    if (!matches(entry.name) || (entry.name.startsWith('.') && !step.startsWith('.'))) {
      continue;
    }
    if (rest.length === 0 && !entry.isFolder) {
      names.add(path.join('/'));
    } else if (rest.length > 0 && entry.isFolder && isEntered(entry.name)) {
      find(home, path, anyFolders ? [step, ...rest] : rest, names, budget);
    }
  }
}

/** Hidden folders and installed packages hold no part of access.yaml. */
function isEntered(folder: string): boolean {
  return !/^(?:\.|node_modules$)/.test(folder);
}

/** Nothing for what is no folder, cannot be read, or is more than may be looked at. */
function entriesOf(home: Home, folder: string, budget: Budget): readonly Entry[] {
  if (budget.entries < 0) {
    return [];
  }
  const entries = home.entries(folder);
  budget.entries -= entries.length;
  return budget.entries < 0 ? [] : entries;
}
