/** What an edit of an inline policy changes, in actions: more than a difference of two texts tells. */
import { compareText } from '../reconcile/canonical.ts';
import type { Json } from '../reconcile/types.ts';
import { changes, type Level, levelOf } from './actions.ts';
import { actionsOfDocument } from './documents.ts';

/** An action that a policy allows on one side only. */
export interface ActionDelta {
  /** `s3:PutObject`; a name that the data does not know as it was written. */
  readonly action: string;
  /** AWS's own label. */
  readonly level: Level;
  /** Whether it changes anything, or hands out what does: the label alone misleads. */
  readonly changes: boolean;
}

/** What a policy allows more and less than before. Both in code unit order. */
export interface PolicyDelta {
  readonly added: readonly ActionDelta[];
  readonly removed: readonly ActionDelta[];
}

/**
 * The actions that `after` allows and `before` does not, and the other way round; `null` is no policy.
 * An edit of conditions or resources alone changes neither list.
 */
export function policyDelta(before: Json, after: Json): PolicyDelta {
  const foreign = [before, after].flatMap((policy) => actionsOfDocument(policy).unknown);
  const [old, now] = [allowed(before, foreign), allowed(after, foreign)];
  return { added: missing(now, old), removed: missing(old, now) };
}

function allowed(policy: Json, foreign: readonly string[]): ReadonlySet<string> {
  const { allows, denies } = actionsOfDocument(policy, foreign);
  return new Set([...allows].filter((action) => !denies.has(action)));
}

function missing(actions: ReadonlySet<string>, from: ReadonlySet<string>): readonly ActionDelta[] {
  return [...actions]
    .filter((action) => !from.has(action))
    .sort(compareText)
    .map((action) => ({ action, level: levelOf(action), changes: changes(action) }));
}
