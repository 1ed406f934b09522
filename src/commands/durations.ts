/** The longest time that a timer takes; a longer one would end at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** How a duration is written, for who wrote it otherwise. */
export const DURATION_HINT = 'Write a number with s, m or h, at most 596h: 90s, 45m, 2h.';

/** `90s`, `45m`, `2h` in milliseconds; nothing for what is no duration. */
export function durationMs(text: string): number | undefined {
  const [, amount, unit] = /^([1-9]\d*)(s|m|h)$/.exec(text) ?? [];
  const factor = { s: 1_000, m: 60_000, h: 3_600_000 }[unit ?? ''];
  const value = Number(amount) * (factor ?? Number.NaN);
  return value <= LONGEST_MS ? value : undefined;
}
