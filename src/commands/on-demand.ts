/** Brings groups and users to AWS now, instead of with the next cycle. */
import type { Journal, OnDemandResult, SyncDesk, SyncSubject } from '../providers/index.ts';
import type { Principal } from '../reconcile/types.ts';
import { safeText } from '../render/safe.ts';
import { orAborted } from './abort.ts';
import type { Context } from './context.ts';
import { journaled, type WritingFlags } from './journal.ts';
import type { ProgressLine } from './progress.ts';
import { called } from './sync-wait.ts';

/** Those whom Entra knows: nobody else can be brought. */
export function subjectsOf(principals: readonly Principal[]): SyncSubject[] {
  return principals.flatMap(({ type, name, entraId }) =>
    entraId === undefined ? [] : [{ type, name, entraId }],
  );
}

/**
 * Provisions each, and says how each ended; each write is in the journal. Throws E648, E702 and
 * E704; a single failure is only said.
 */
export async function provisionNow(
  subjects: readonly SyncSubject[],
  {
    open,
    flags,
    context,
    progress,
  }: {
    readonly open: (journal?: Journal) => Promise<SyncDesk>;
    readonly flags: WritingFlags;
    readonly context: Context;
    readonly progress: ProgressLine;
  },
): Promise<readonly OnDemandResult[]> {
  let ended = 0;
  const tellProgress = () => progress.show(`provisioning ${ended} of ${subjects.length}`);
  const onEnd = (result: OnDemandResult) => {
    ended += 1;
    progress.clear();
    if (!flags.quiet || result.status === 'failed') {
      context.log(`${sentence(result)}\n`);
    }
    tellProgress();
  };
  tellProgress();
  return journaled('sync', flags, context, async (journal) => {
    const desk = await open(journal);
    return orAborted(() => desk.provision(subjects, onEnd), context.signal);
  }).finally(progress.clear);
}

function sentence({ type, name, status, text }: OnDemandResult): string {
  const symbol = status === 'provisioned' ? '✓' : '✗';
  return safeText(`${symbol} ${called({ type, name })}: ${status}${text ? `, ${text}` : ''}`);
}
