/** The plan in one line beside the other checks of a commit. Pure. */
import type { Plan } from '../reconcile/types.ts';
import { countAction } from '../render/view.ts';
import type { CommitStatus } from './client.ts';
import { type Job, runUrl } from './event.ts';

/** What the plan of a file ended with. */
interface Ending {
  readonly file: string;
  /** A word for an end without a plan, or for a plan that stops. */
  readonly outcome: string;
  readonly isRed: boolean;
  readonly plan?: Plan;
}

/** `access/plan`, and `+3 ~2 -4 · 4f1c9a2be07d`; a repository may have several files. */
export function planStatus({ file, outcome, isRed, plan }: Ending, job: Job): CommitStatus {
  const context = file === 'access.yaml' ? 'access/plan' : `access/plan ${file}`;
  return {
    state: isRed ? 'failure' : 'success',
    context,
    description: plan ? counts(plan, outcome === 'blocked' ? 'blocked: ' : '') : outcome,
    target_url: runUrl(job),
  };
}

function counts({ changes, fingerprint }: Plan, mark: string): string {
  const [creates, updates, deletes] = (['create', 'update', 'delete'] as const).map((action) =>
    countAction(changes, action),
  );
  return `${mark}+${creates} ~${updates} -${deletes} · ${fingerprint}`;
}
