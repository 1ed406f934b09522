import type { Plan } from '../reconcile/types.ts';
import { safeJsonLine } from './safe.ts';
import { countAction } from './view.ts';

/**
 * How many changes a plan makes, as GitLab's merge requests show them; what is deferred is none.
 * https://docs.gitlab.com/user/infrastructure/iac/mr_integration/
 */
export function renderPlanCounts({ changes }: Plan): string {
  const counts = {
    create: countAction(changes, 'create'),
    update: countAction(changes, 'update'),
    delete: countAction(changes, 'delete'),
  };
  return `${safeJsonLine(counts)}\n`;
}
