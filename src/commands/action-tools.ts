/** What the commands of the action share. */
import type { GitHub } from '../github/client.ts';
import { type CommentModes, masked, withoutAccountIds } from '../github/comment.ts';
import type { Job } from '../github/event.ts';
import { type Deed, refusal } from '../github/refusal.ts';
import type { Runner } from '../github/runner.ts';
import { UserError } from '../reconcile/errors.ts';
import type { ApprovedPlan, Project } from './action-inputs.ts';
import type { Context, ExitCode } from './context.ts';
import { configName } from './load.ts';

export interface ActionTools {
  readonly github: GitHub;
  readonly job: Job;
  readonly runner: Runner;
  readonly context: Context;
  /** Values that must not stand in anything that is sent. */
  readonly secrets: readonly string[];
  readonly settings: ActionSettings;
}

/** The inputs of action.yml. */
export interface ActionSettings extends Project, CommentModes {
  readonly approvedPlan: ApprovedPlan;
  readonly approvedPlanWorkflow: string;
  readonly failOn: 'never' | 'guardrails' | 'changes' | 'drift';
  /** Whether an apply leaves out what nobody approved, or then does nothing at all. */
  readonly onChange: 'approved-only' | 'stop';
  readonly parallelism: number;
  /** In milliseconds. */
  readonly waitForSync?: number;
  readonly maskAccountIds: boolean;
  readonly dismissApprovals: boolean;
}

/** As people see it and as markers name it: several files, and several labels of one, are told apart. */
export function nameOf({ config, label }: ActionSettings): string {
  const file = configName({ config, format: 'text' });
  return label === undefined ? file : `${file} (${label})`;
}

export type ActionOutcome =
  | 'no-changes'
  | 'changes'
  | 'offline'
  | 'blocked'
  | 'invalid'
  | 'applied'
  | 'partial'
  | 'plan-changed'
  | 'conflict'
  | 'error';

/** What a command of the action ends with. */
export interface Ended {
  readonly outcome: ActionOutcome;
  readonly code: ExitCode;
}

/** GitHub's API may be down, or may refuse: that is told, and nothing else fails by it. */
export async function softly<T>(
  { runner }: ActionTools,
  deed: Deed,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    runner.annotate('warning', refusal(error, deed), 'accessctl');
    return undefined;
  }
}

/** What the decision rests on must be answered. Throws E683. */
export async function firmly<T>(deed: Deed, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UserError
      ? error
      : new UserError('E683', refusal(error, deed), {
          hint: 'Nothing was changed. Run the job again.',
          cause: error,
        });
  }
}

/** A text that may be sent. */
export function sendable(text: string, { secrets, settings }: ActionTools): string {
  const safe = masked(text, secrets);
  return settings.maskAccountIds ? withoutAccountIds(safe) : safe;
}
