/**
 * One short name for what a plan does. It covers what is changed and what the names meant, and
 * leaves out what may differ between two runs of the same plan: order, times, positions, texts,
 * ids of what does not exist yet.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, compareText } from './canonical.ts';
import type { Change, Target } from './types.ts';

/** The first 12 hex digits of a SHA-256 over the canonical changes. */
export function fingerprintOf(
  target: Target,
  changes: readonly Change[],
  deferred: readonly Change[],
): string {
  const content = {
    v: 1,
    instanceArn: target.instanceArn,
    ...(target.tenantId && { tenantId: target.tenantId }),
    changes: byKey(changes).map(essence),
    deferred: byKey(deferred).map(essence),
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 12);
}

/** What must be equal for two changes to be the same change. */
export function essence(change: Change): unknown {
  const { key, action, ids, before, after, fields } = change;
  return {
    key,
    action,
    ids,
    ...(before && { before: restrict(before, fields) }),
    ...(after && { after: restrict(after, fields) }),
  };
}

/** An update is named by the parts that differ: the rest is none of its business. */
function restrict(spec: object, fields: readonly string[] | undefined): object {
  return fields
    ? Object.fromEntries(Object.entries(spec).filter(([name]) => fields.includes(name)))
    : spec;
}

function byKey(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => compareText(a.key, b.key));
}
