// Stands in fast-check's place while mutants are tried (tsconfig.json of this folder): of random cases
// the same few for each mutant, and no search for a smaller one when one fails.
import * as fastCheck from '../../node_modules/fast-check/lib/fast-check.js';

const CASES = 25;

function assertFew<Ts>(
  property: fastCheck.IRawProperty<Ts>,
  parameters: fastCheck.Parameters<Ts> = {},
): Promise<void> | void {
  const numRuns = Math.min(CASES, parameters.numRuns ?? CASES);
  return fastCheck.assert(property, { seed: 1, ...parameters, numRuns, endOnFailure: true });
}

// biome-ignore lint/style/noDefaultExport: it is imported as fast-check itself is
export { few as default };

const few = { ...fastCheck, assert: assertFew };
