import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { deliver } from './files.ts';
import { renderPlan } from './plan.ts';
import { aboutPlan, loadPlan } from './plan-file.ts';

/** Renders a saved plan again, in text below when and for what it was made; no cloud is asked. */
export function show(file: string, flags: SharedFlags, context: Context): ExitCode {
  const color = context.color.out && flags.out === undefined;
  const plan = loadPlan(file);
  const about = flags.format === 'text' ? `${aboutPlan(file, plan, context.timer.now())}\n` : '';
  deliver(about + renderPlan(plan, flags, { color, savedTo: file }), flags, context);
  return EXIT.done;
}
