/** Long work shows its progress: one live line on a terminal, else a line every ten seconds. */
import type { Progress } from '../providers/index.ts';
import { safeText } from '../render/safe.ts';
import type { Context } from './context.ts';

const LIVE_EVERY_MS = 100;
const LOG_EVERY_MS = 10_000;

export interface ProgressLine {
  readonly reading: Progress;
  /** Any other line of progress: `applying 5 of 9`. */
  readonly show: (text: string) => void;
  /** Takes the live line away, so that something else can be printed. */
  readonly clear: () => void;
}

export function progressLine(context: Context, quiet: boolean): ProgressLine {
  const { live } = context;
  const every = live ? LIVE_EVERY_MS : LOG_EVERY_MS;
  const started = context.timer.now();
  let last = live ? 0 : started;
  let shown = false;
  const show = (text: string) => {
    const now = context.timer.now();
    if (quiet || now - last < every) {
      return;
    }
    last = now;
    shown = live;
    const seconds = Math.round((now - started) / 1000);
    const line = `${safeText(text)} · ${seconds} s`;
    context.log(live ? `\r\u001b[2K${line}` : `${line}\n`);
  };
  return {
    show,
    reading: ({ phase, done, total }) => {
      show(`reading ${phase} ${done}${total === undefined ? '' : ` of ${total}`}`);
    },
    clear: () => {
      if (shown) {
        context.log('\r\u001b[2K');
        shown = false;
      }
    },
  };
}
