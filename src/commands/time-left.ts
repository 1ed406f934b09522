/** How long an apply takes: before it begins, and while it runs. */
import type { Change } from '../reconcile/types.ts';
import { seconds } from '../render/layout.ts';

/** So many assignments AWS works on at a time, each for some seconds: our figures, AWS names none. */
const AT_A_TIME = 10;
const FAST_S = 2;
const SLOW_S = 6;

/** Fewer are done before anybody wonders. */
const WORTH_TELLING = 50;
/** With fewer ended ones a guess is worth nothing. */
const ENOUGH_ENDED = 3;

/** `About 4 to 10 minutes.`; nothing for what is soon done. */
export function estimate(changes: readonly Change[]): string | undefined {
  const count = changes.filter(({ kind }) => kind === 'assignment').length;
  if (count < WORTH_TELLING) {
    return undefined;
  }
  const minutes = (each: number) => Math.ceil((count / AT_A_TIME) * (each / 60));
  const [least, most] = [minutes(FAST_S), minutes(SLOW_S)];
  return least === most ? `About ${most} min.` : `About ${least} to ${most} min.`;
}

/**
 * `applying 5 of 9 · 12 s left`: the rest goes as fast as what has ended.
 * @param ms since the first change began
 */
export function applying(ended: number, total: number, ms: number): string {
  const done = `applying ${ended} of ${total}`;
  const left = ((ms / ended) * (total - ended)) / 1000;
  return ended < ENOUGH_ENDED || left < 1 ? done : `${done} · ${seconds(Math.round(left))} left`;
}
