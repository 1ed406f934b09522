import { safeJson } from './safe.ts';
import type { StatusReport } from './status.ts';

/** The status as indented JSON that ends in a newline. */
export function renderStatusJson(report: StatusReport): string {
  return `${safeJson(report)}\n`;
}
