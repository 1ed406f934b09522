// Stands in uvu's place while mutants are tried: test files register with it as with uvu, and its tests
// can be run one by one, which uvu's own queue does not allow. tsconfig.json of this folder puts it there.
type Step = () => unknown;

/** One test; its suite's `before` and `after` go around all of them. */
export interface CollectedTest {
  readonly suite: CollectedSuite;
  readonly name: string;
  readonly run: Step;
}

export interface CollectedSuite {
  readonly name: string;
  readonly before: Step[];
  readonly after: Step[];
}

/** Those of the suites on which `run` was called, in that order. */
export const collected: CollectedTest[] = [];

/** As uvu's `suite`, but for its state, `only` and the hooks around each test. */
export function suite(name = '') {
  const own: CollectedSuite = { name, before: [], after: [] };
  const tests: CollectedTest[] = [];
  const test = (title: string, run: Step) => {
    tests.push({ suite: own, name: title, run });
  };
  return Object.assign(test, {
    before: (step: Step) => {
      own.before.push(step);
    },
    after: (step: Step) => {
      own.after.push(step);
    },
    skip: () => {},
    run: () => {
      collected.push(...tests.splice(0));
    },
  });
}

export const test = suite();
