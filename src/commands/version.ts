import { VERSION } from '../version.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';

export function version(flags: Pick<SharedFlags, 'format'>, context: Context): ExitCode {
  context.out(
    flags.format === 'json'
      ? `${JSON.stringify({ version: VERSION }, null, 2)}\n`
      : `accessctl ${VERSION}\n`,
  );
  return EXIT.done;
}
