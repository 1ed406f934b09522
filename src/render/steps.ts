/** Steps for a person. What is to be copied as it stands follows its step on lines of its own. */
import { count } from './layout.ts';
import { fenceFor, prose, safeText } from './safe.ts';
import type { Paint } from './style.ts';

/** The first line says what to do, the others are to be copied. */
export function partsOfStep(step: string): { readonly text: string; readonly values: string[] } {
  const [text = '', ...values] = step.split('\n');
  return { text, values };
}

/** Steps, numbered where there are several; not indented. */
export function stepLines(steps: readonly string[], colours: Paint): string[] {
  return steps.flatMap((step, at) => {
    const { text, values } = partsOfStep(step);
    const number = steps.length > 1 ? `${at + 1}. ` : '';
    return [
      safeText(number + text),
      ...values.map((value) => `       ${colours.cyan(safeText(value))}`),
    ];
  });
}

/** One item of a numbered list; a block below it holds what is to be copied. */
export function stepMarkdown(step: string, at: number): string[] {
  const { text, values } = partsOfStep(step);
  const safe = values.map(safeText);
  const fence = fenceFor(safe.join('\n'));
  return [
    `${at + 1}. ${prose(text)}`,
    ...(safe.length > 0 ? ['', ...[fence, ...safe, fence].map((line) => `   ${line}`)] : []),
  ];
}

/** After the name of what expires: `in 611 days`, `today`, `ended 3 days ago`. */
export function daysLeft(days: number): string {
  if (days < 0) {
    return `ended ${count(-days, 'day')} ago`;
  }
  return days === 0 ? 'today' : `in ${count(days, 'day')}`;
}
