/**
 * Random stories of random companies, against the sandbox and the map of who should have what.
 *
 *   npm run test:model [-- --runs N] [--seed N] [--path P]
 *
 * Prints how often each rule was looked at; exit 1 where one is broken, with the smallest story
 * that breaks it and what runs exactly that one again.
 */
import { parseArgs } from 'node:util';
import { checkModel } from './check.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    path: { type: 'string' },
  },
});
const { table, failure } = await checkModel({
  runs: Number(values.runs),
  seed: Number(values.seed),
  ...(values.path !== undefined && { path: values.path }),
});
process.stdout.write(`${table.join('\n')}\n`);
if (failure !== undefined) {
  process.stdout.write(`${failure}\n`);
  process.exitCode = 1;
}
