/**
 * access.yaml and the files it names, read once and checked as far as no cloud is needed. All
 * problems come at once; a bad file is a problem, never an exception.
 */
import { compareText } from '../reconcile/canonical.ts';
import type { Config, Position, Problem, Where } from '../reconcile/types.ts';
import { meaningProblems } from './checks.ts';
import { expand, newBudget } from './expand.ts';
import { type Home, homeOf, type ReadText } from './files.ts';
import { textsAt } from './look.ts';
import { mergeFiles } from './merge.ts';
import { nameProblems } from './names.ts';
import { inlinePolicyFiles, policyProblems } from './policies.ts';
import { error, tidy } from './problems.ts';
import { referenceProblems } from './references.ts';
import { MAX_METADATA } from './saml-metadata.ts';
import { schemaProblems } from './schema.ts';
import { putServiceProvider, serviceProviderFile } from './service-provider.ts';
import { positionOf, type Tree } from './tree.ts';
import { type Parsed, parseJson, parseYaml } from './yaml.ts';

const MAX_FILE = 1 << 20;
const MAX_POLICY = 64 << 10;
const MAX_FILES = 64;
/** Of all files together, each as often as it is named. */
const MAX_TOTAL = 4 << 20;
/** What the schema allows for a path; longer ones are not even looked for. */
const MAX_PATH = 1024;

export interface Loaded {
  /** `undefined` iff a problem is an error. Files that it names stand in it as what they hold. */
  readonly config: Config | undefined;
  readonly where: Where;
  readonly problems: readonly Problem[];
  /** Text by file name, as in `Position.file`. */
  readonly sources: ReadonlyMap<string, string>;
}

/** What reading collects on its way. */
interface Files {
  readonly home: Home;
  readonly sources: Map<string, string>;
  readonly problems: Problem[];
  /** Characters read so far. */
  size: number;
}

/**
 * Reads and checks access.yaml (E001-E199). `file` is a path; everything it names is relative to
 * its folder and must lie below it.
 */
export function loadConfig(file: string): Loaded {
  const home = homeOf(file);
  return home ? loadFrom(home, file) : nothing(notFound(file), file);
}

/** The same in a folder on disk or of a commit. @param file as a person would name it */
export function loadFrom(home: Home, file: string): Loaded {
  const main = home.readMain(MAX_FILE);
  if ('problem' in main) {
    return nothing(main.problem.code === 'E001' ? notFound(file) : main.problem, file);
  }
  const files: Files = { home, sources: new Map(), problems: [], size: main.text.length };
  const tree = keep(files, parseYaml(home.name, main.text));
  const merged = tree && mergeFiles(tree, included(files, tree), files.problems);
  if (merged) {
    inlinePolicyFiles(merged, (name, at) => policyFile(files, name, at), files.problems);
  }
  const aws =
    merged &&
    serviceProviderFile(merged, (name, at) => metadataFile(home, name, at), files.problems);
  const problems = tidy([...files.problems, ...(merged ? checkAll(merged) : [])], home.name);
  const valid = merged && problems.every(({ severity }) => severity !== 'error');
  if (valid && aws) {
    putServiceProvider(merged, aws);
  }
  return {
    config: valid ? (merged.value as Config) : undefined,
    where: merged ? (path) => positionOf(merged, path) : () => top(home.name),
    problems,
    sources: files.sources,
  };
}

/** A place that holds a credential has that one problem only: no other message may quote it. */
function checkAll(tree: Tree): Problem[] {
  const problems = [
    ...nameProblems(tree),
    ...schemaProblems(tree),
    ...meaningProblems(tree),
    ...policyProblems(tree),
    ...referenceProblems(tree),
  ];
  const secrets = problems.filter(({ code }) => code === 'E113');
  if (secrets.length === 0) {
    return problems;
  }
  const places = new Set(secrets.map(({ at }) => JSON.stringify(at)));
  return [...secrets, ...problems.filter(({ at }) => !places.has(JSON.stringify(at)))];
}

function keep(files: Files, parsed: Parsed): Tree | undefined {
  files.sources.set(parsed.source.name, parsed.source.text);
  files.problems.push(...parsed.problems);
  return parsed.tree;
}

/** The included files, each once, in the order of their names. */
function included(files: Files, main: Tree): Tree[] {
  const { home, problems } = files;
  const patterns = textsAt(main, ['include']);
  const [furtherPattern] = patterns.slice(MAX_FILES);
  if (furtherPattern) {
    problems.push(tooManyFiles(positionOf(main, furtherPattern.path)));
    return [];
  }
  const places = new Map<string, Position>();
  const budget = newBudget();
  for (const { text, path } of patterns) {
    const at = positionOf(main, path);
    const { names, problem } = isPlainPath(text) ? expand(home, text, budget, at) : { names: [] };
    problems.push(...(problem ? [problem] : []));
    for (const name of names.filter((each) => each !== home.name && !places.has(each))) {
      places.set(name, at);
    }
  }
  const [tooMany] = [...places.values()].slice(MAX_FILES);
  if (tooMany) {
    problems.push(tooManyFiles(tooMany));
    return [];
  }
  return [...places]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, at]) => includedFile(files, name, at) ?? []);
}

function tooManyFiles(at: Position): Problem {
  return error('E034', `more than ${MAX_FILES} files are included`, at);
}

function includedFile(files: Files, name: string, at: Position): Tree | undefined {
  if (!/\.ya?ml$/.test(name)) {
    files.problems.push(error('E031', 'an included file must end in .yaml or .yml', at));
    return undefined;
  }
  const text = readText(files, name, MAX_FILE, at);
  return text === undefined ? undefined : keep(files, parseYaml(name, text));
}

function policyFile(files: Files, name: string, at: Position): Tree | undefined {
  // The schema tells what is wrong with a path that leads elsewhere.
  if (!isPlainPath(name)) {
    return undefined;
  }
  if (!name.endsWith('.json')) {
    files.problems.push(error('E031', 'a policy file must end in .json', at));
    return undefined;
  }
  const text = readText(files, name, MAX_POLICY, at);
  return text === undefined ? undefined : keep(files, parseJson(name, text));
}

/** The text of a file, or a problem and nothing; what is too much together is said once. */
function readText(files: Files, name: string, limit: number, at: Position): string | undefined {
  if (files.size > MAX_TOTAL) {
    return undefined;
  }
  const read = files.home.readBelow(name, limit, at);
  if ('problem' in read) {
    files.problems.push(read.problem);
    return undefined;
  }
  files.size += read.text.length;
  if (files.size > MAX_TOTAL) {
    const hint = 'Shorten them; a file counts as often as it is named.';
    const message = `all files together are larger than ${MAX_TOTAL >> 20} MiB`;
    files.problems.push(error('E034', message, at, hint));
    return undefined;
  }
  return read.text;
}

/** A person downloads it from AWS: until then there is none, and that is no mistake. */
function metadataFile(home: Home, name: string, at: Position): ReadText | undefined {
  return isPlainPath(name) && home.exists(name)
    ? home.readBelow(name, MAX_METADATA, at)
    : undefined;
}

function isPlainPath(name: string): boolean {
  return (
    name !== '' &&
    name.length <= MAX_PATH &&
    !name.startsWith('/') &&
    !/\\/.test(name) &&
    !name.split('/').includes('..')
  );
}

function nothing(problem: Problem, file: string): Loaded {
  return { config: undefined, where: () => top(file), problems: [problem], sources: new Map() };
}

function notFound(file: string): Problem {
  return error(
    'E001',
    `there is no ${file} here, or it cannot be read`,
    undefined,
    'Name the file with -c FILE, or start from the example in the documentation.',
  );
}

function top(file: string): Position {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 2 };
}
