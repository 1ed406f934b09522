/** How long those who lose a permission set may go on with a session that is running. */
import { sortedRecord } from './canonical.ts';
import { foundOf } from './found.ts';
import type { Change, Live, Plan } from './types.ts';

/** Of the permission sets of which an assignment goes, as their roles are now. */
export function sessionsOf(changes: readonly Change[], live: Live): Plan['sessions'] {
  const left = new Set(
    changes.flatMap((change) =>
      change.kind === 'assignment' && change.before ? [change.before.permissionSet] : [],
    ),
  );
  const durations = foundOf(live, 'permissionSet').flatMap(({ spec }) =>
    left.has(spec.name) ? [[spec.name, spec.sessionDuration] as const] : [],
  );
  return sortedRecord(Object.fromEntries(durations));
}
