import type { Report } from '../reconcile/types.ts';
import { safeJson } from './safe.ts';

/** The report as indented JSON that ends in a newline; the same value as the report. */
export function renderReportJson(report: Report): string {
  return `${safeJson(report)}\n`;
}
