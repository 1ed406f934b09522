import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { deliver } from './files.ts';
import { renderPlan } from './plan.ts';
import { loadPlan } from './plan-file.ts';

/** Renders a saved plan again; no cloud is asked. */
export function show(file: string, flags: SharedFlags, context: Context): ExitCode {
  const color = context.color.out && flags.out === undefined;
  deliver(renderPlan(loadPlan(file), flags, { color, savedTo: file }), flags, context);
  return EXIT.done;
}
