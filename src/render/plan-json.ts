import type { Plan } from '../reconcile/types.ts';
import { safeJson } from './safe.ts';

/** The plan as indented JSON that ends in a newline; the same value as the plan. */
export function renderPlanJson(plan: Plan): string {
  return `${safeJson(plan)}\n`;
}
