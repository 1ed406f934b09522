/** The lines around a place in a file, with carets below it. The file's text is a foreign string. */
import type { Position } from '../reconcile/types.ts';
import { charWidth, width } from './layout.ts';
import { safeText } from './safe.ts';

export interface ExcerptLine {
  /** `   57 |`. */
  readonly gutter: string;
  readonly shown: string;
  readonly caret: boolean;
}

/** Longer lines are shown through a window of this many columns around the caret. */
const WINDOW = 160;
const BEFORE_CARET = 60;
const TAB = '    ';

/**
 * The line before, the line, and carets from `column` to `endColumn` (to the line's end where the
 * place goes on below). Columns count UTF-16 code units. Nothing for a line that is not there.
 */
export function excerpt(text: string, at: Position): ExcerptLine[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const line = lines[at.line - 1];
  if (line === undefined) {
    return [];
  }
  const start = at.column - 1;
  const end = at.endLine > at.line ? line.length : at.endColumn - 1;
  const lead = shownWidth(line.slice(0, start));
  const most = Math.max(1, shownWidth(line) - lead);
  const carets = Math.min(most, Math.max(1, shownWidth(line.slice(start, end))));
  const from = shownWidth(line) > WINDOW ? Math.max(0, lead - BEFORE_CARET) : 0;
  const before = lines[at.line - 2];
  const digits = String(at.line).length + 3;
  return [
    ...(before?.trim() ? [textLine(before, at.line - 1, from, digits)] : []),
    textLine(line, at.line, from, digits),
    {
      gutter: `${' '.repeat(digits)} |`,
      shown: ' '.repeat(lead - from) + '^'.repeat(Math.min(carets, WINDOW - (lead - from))),
      caret: true,
    },
  ];
}

function textLine(line: string, number: number, from: number, digits: number): ExcerptLine {
  return {
    gutter: `${String(number).padStart(digits)} |`,
    shown: safeText(windowed(cells(line).join(''), from)), // again: neighbours may form a command
    caret: false,
  };
}

/** The columns `from` to `from + WINDOW` of a safe text, with a sign where something is left out. */
function windowed(text: string, from: number): string {
  const [cutBefore, cutAfter] = [from > 0, width(text) > from + WINDOW];
  const first = cutBefore ? from + 1 : 0;
  const last = cutAfter ? from + WINDOW - 1 : Number.POSITIVE_INFINITY;
  let column = 0;
  let shown = '';
  for (const char of text) {
    const end = column + charWidth(char);
    if (column < first && end > first) {
      shown += ' '.repeat(end - first); // half of a wide character
    } else if (column >= first && end <= last) {
      shown += char;
    }
    column = end;
  }
  return `${cutBefore ? '…' : ''}${shown}${cutAfter ? '…' : ''}`;
}

function shownWidth(text: string): number {
  return width(cells(text).join(''));
}

/** Each code point as it is shown, so that the width of a part is its share of the whole. */
function cells(text: string): string[] {
  return [...text].map((char) => (char === '\t' ? TAB : safeText(char)));
}
