/** What the commands of the action share. */
import type { GitHub } from '../github/client.ts';
import { masked } from '../github/comment.ts';
import type { Job } from '../github/event.ts';
import { type Deed, refusal } from '../github/refusal.ts';
import type { Runner } from '../github/runner.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Context, ExitCode } from './context.ts';

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
export interface ActionSettings {
  readonly config: string;
  readonly comment: boolean;
  readonly approvedPlan: 'required' | 'off';
  readonly approvedPlanWorkflow: string;
  readonly failOn: 'never' | 'guardrails' | 'changes';
  readonly parallelism: number;
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
export function sendable(text: string, { secrets }: ActionTools): string {
  return masked(text, secrets);
}
