// Lets Stryker run our tests one by one in one process. It says which mutant is active and which tests
// reach it; the quickest of them are asked first, and the first failure ends the run.
// https://stryker-mutator.io/docs/stryker-js/guides/create-a-plugin/
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import type { Logger } from '@stryker-mutator/api/logging';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { type CollectedSuite, type CollectedTest, collected } from './collect.ts';

/** The folders below test/ whose tests are asked. */
const FOLDERS = (process.env['MUTATION_TESTS'] ?? '').split(' ');

/** In milliseconds. What takes longer without a mutant would take days with each of them: `npm test` has it. */
const LONGEST = 500;

/** They also count how many of their random cases were of each sort, so they need all of them. */
const COUNTING = [
  'whatever is edited at once: what nobody can keep is told, and all else is kept',
  'nobody has more than before and after together, nor less than both have in common',
  'what is not called broadening never is, what is called neutral means the same',
  'what is violated by the file alone every plan calls violated, and what holds it does not',
];

/** By this name the instrumented sources look for what is active, and count what a test reaches. */
const context: InstrumenterContext = {};
Object.assign(globalThis, { __stryker__: context });

class UvuRunner implements TestRunner {
  static inject: [typeof commonTokens.logger] = [commonTokens.logger];
  readonly #log: Logger;
  /** By file, place in it and name. */
  readonly #tests = new Map<string, CollectedTest>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** A module is loaded once in a process: what runs while it loads is not tried (`ignoreStatic`). */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  /** Not with the first run: Stryker would add what it takes to each time-out. */
  async init(): Promise<void> {
    for (const file of testFiles()) {
      const before = collected.length;
      await import(pathToFileURL(file).href);
      for (const [index, test] of collected.slice(before).entries()) {
        if (!COUNTING.includes(test.name)) {
          this.#tests.set(`${file} ${index} ${test.suite.name}: ${test.name}`, test);
        }
      }
    }
  }

  /** Runs each test, and leaves out what takes too long. Stryker asks them in this order. */
  async dryRun(): Promise<DryRunResult> {
    const ran = await this.#run([...this.#tests.keys()], false);
    const late = ran.filter(({ timeSpentMs }) => timeSpentMs >= LONGEST);
    this.#log.info(`left to npm test: ${late.map(({ name }) => name).join(', ')}`);
    const tests = ran
      .filter((test) => !late.includes(test))
      .sort((a, b) => a.timeSpentMs - b.timeSpentMs);
    const { static: onLoading = {}, perTest = {} } = context.mutantCoverage ?? {};
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: {
        static: onLoading,
        perTest: Object.fromEntries(tests.map(({ id }) => [id, perTest[id] ?? {}])),
      },
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter: ids = [] } = options;
    context.activeMutant = options.activeMutant.id;
    context.hitCount = 0;
    context.hitLimit = options.hitLimit ?? Number.POSITIVE_INFINITY;
    const tests = await this.#run(ids, true);
    delete context.activeMutant;
    return toMutantRunResult(
      determineHitLimitReached(context.hitCount, context.hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests,
      },
    );
  }

  async #run(ids: readonly string[], bail: boolean): Promise<TestResult[]> {
    const results: TestResult[] = [];
    const started = new Set<CollectedSuite>();
    for (const id of ids) {
      const test = this.#tests.get(id);
      if (test === undefined) {
        throw new Error(`no test ${id}`);
      }
      const result = await runTest(id, test, started);
      results.push(result);
      if (bail && result.status === TestStatus.Failed) {
        break;
      }
    }
    for (const suite of started) {
      for (const step of suite.after) {
        await step();
      }
    }
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'uvu', UvuRunner)];

function testFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join('test', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.join('test', folder, file))
      .sort(),
  );
}

async function runTest(
  id: string,
  test: CollectedTest,
  started: Set<CollectedSuite>,
): Promise<TestResult> {
  if (!started.has(test.suite)) {
    started.add(test.suite);
    for (const step of test.suite.before) {
      await step();
    }
  }
  context.currentTestId = id;
  const begun = performance.now();
  const failure = await failureOf(test);
  const timeSpentMs = performance.now() - begun;
  delete context.currentTestId;
  return failure === undefined
    ? { id, name: id, timeSpentMs, status: TestStatus.Success }
    : { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage: failure };
}

async function failureOf(test: CollectedTest): Promise<string | undefined> {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
