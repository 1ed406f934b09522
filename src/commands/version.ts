import { safeJson } from '../render/safe.ts';
import { VERSION } from '../version.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';

export function version(flags: Pick<SharedFlags, 'format'>, context: Context): ExitCode {
  context.out(
    flags.format === 'json' ? `${safeJson({ version: VERSION })}\n` : `accessctl ${VERSION}\n`,
  );
  return EXIT.done;
}
