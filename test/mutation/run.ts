// Tries mutants of what the tool must not get wrong, and prints how many of them a test finds.
// `--part core` or `--part loader` takes one of the two, `--mutate GLOB` certain files.
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const PARTS = [
  { name: 'core', folder: 'src/reconcile', tests: 'reconcile access' },
  { name: 'loader', folder: 'src/config', tests: 'config' },
];

/** Of the mutants that are tried, in percent. */
const WANTED = [
  { name: 'guardrails', folder: 'src/reconcile/guardrails', score: 95 },
  { name: 'core', folder: 'src/reconcile', score: 90 },
  { name: 'loader', folder: 'src/config', score: 90 },
];

type Tried = Awaited<ReturnType<Stryker['runMutationTest']>>;

const { values } = parseArgs({ options: { part: { type: 'string' }, mutate: { type: 'string' } } });

// For the processes that Stryker starts: they load TypeScript, uvu and fast-check as runner.ts needs them.
process.env['NODE_OPTIONS'] = '--import tsx';
process.env['TSX_TSCONFIG_PATH'] = 'test/mutation/tsconfig.json';

for (const { name, folder, tests } of PARTS.filter(
  (one) => (values.part ?? one.name) === one.name,
)) {
  process.env['MUTATION_TESTS'] = tests;
  const tried = await mutate(name, values.mutate ?? `${folder}/**/*.ts`);
  for (const wanted of WANTED.filter((one) => one.folder.startsWith(folder))) {
    const own = tried.filter(({ fileName }) => fileName.includes(`/${wanted.folder}/`));
    if (own.length > 0) {
      show(wanted, own);
    }
  }
}

/** https://stryker-mutator.io/docs/stryker-js/configuration/ */
async function mutate(part: string, files: string): Promise<Tried> {
  const stryker = new Stryker({
    mutate: [files, '!**/*.gen.ts'],
    plugins: ['./test/mutation/runner.ts'],
    testRunner: 'uvu',
    coverageAnalysis: 'perTest',
    ignoreStatic: true, // what runs while a module loads: tables, patterns
    // The words of messages are compared whole where they matter, by the tests of what is printed; most
    // other texts are members of a type, and another one does not compile.
    mutator: { excludedMutations: ['StringLiteral'] },
    concurrency: 2,
    timeoutMS: 3_000,
    dryRunTimeoutMinutes: 20,
    tempDirName: 'coverage/stryker',
    tsconfigFile: 'none', // it would be rewritten with an interface that TypeScript 7 does not have
    disableTypeChecks: false,
    ignorePatterns: ['dist', 'coverage', '.git'],
    reporters: ['progress-append-only', 'clear-text', 'json'],
    jsonReporter: { fileName: `coverage/mutation-${part}.json` },
    clearTextReporter: {
      allowColor: false,
      logTests: false,
      reportMutants: false,
      reportTests: false,
    },
  });
  return stryker.runMutationTest();
}

function show({ name, score }: (typeof WANTED)[number], mutants: Tried): void {
  const tried = mutants.filter(({ status }) => status !== 'Ignored');
  const found = tried.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const percent = (100 * found.length) / tried.length;
  process.stdout.write(
    `${name}: ${found.length} of ${tried.length} mutants found, ${percent.toFixed(1)} % (wanted: ${score} %)\n`,
  );
  if (percent < score) {
    process.exitCode = 1;
  }
}
