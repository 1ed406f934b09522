/** Columns, lists and widths of terminal text; every string in here is already safe. */
import { Ansis } from 'ansis';
import { durationSeconds } from '../reconcile/canonical.ts';

const plain = new Ansis(0);

/** Two columns wide on a terminal: CJK, full-width forms, emoji. https://www.unicode.org/reports/tr11/ */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** Room enough for the names that people give. */
const WIDEST_COLUMN = 46;

/** Columns that the text takes on a terminal; colours take none. */
export function width(text: string): number {
  if (/^[ -~]*$/u.test(text)) {
    return text.length;
  }
  let columns = 0;
  for (const char of plain.strip(text)) {
    columns += charWidth(char);
  }
  return columns;
}

/** Columns of one code point: 0 for a combining mark, 2 for a wide one. */
export function charWidth(char: string): number {
  if (char >= ' ' && char <= '~') {
    return 1;
  }
  return /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
}

/** The text filled up with blanks to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/**
 * Rows of cells as lines, two blanks between columns; a column that is empty everywhere is left out.
 * A column does not grow beyond `widest`: a longer cell pushes only its own line.
 */
export function columns(
  rows: readonly (readonly string[])[],
  widest: number = WIDEST_COLUMN,
): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    rows.reduce((most, row) => Math.max(most, width(row[at] ?? '')), 0),
  );
  const used = widths.flatMap((columnWidth, at) =>
    columnWidth > 0 ? [{ at, columns: Math.min(columnWidth, widest) }] : [],
  );
  return rows.map((row) =>
    used
      .map(({ at, columns: fill }) => pad(row[at] ?? '', fill))
      .join('  ')
      .trimEnd(),
  );
}

/** Items joined by commas, in lines of at most `columns` (an item is never cut). */
export function wrapItems(items: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  items.forEach((item, at) => {
    const piece = at < items.length - 1 ? `${item},` : item;
    if (line !== '' && width(line) + 1 + width(piece) > columns) {
      lines.push(line);
      line = piece;
    } else {
      line = line === '' ? piece : `${line} ${piece}`;
    }
  });
  return line === '' ? lines : [...lines, line];
}

/** The first `most` items and how many more there are. */
export function cut(items: readonly string[], most: number): string[] {
  return items.length > most
    ? [...items.slice(0, most), `+${items.length - most} more`]
    : [...items];
}

/** `1 account`, `3 accounts`, `1,102 accounts`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${thousands(amount)} ${amount === 1 ? one : many}`;
}

/** `12,345` whatever the machine's locale is. */
export function thousands(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/gu, ',');
}

/** `0.4 s`, `38 s`, `2 min 5 s`, `5 min`. */
export function seconds(amount: number): string {
  if (amount < 9.95) {
    return `${amount.toFixed(1).replace(/\.0$/u, '')} s`;
  }
  const whole = Math.round(amount);
  const rest = whole < 60 || whole % 60 > 0 ? [`${whole % 60} s`] : [];
  return [...(whole < 60 ? [] : [`${Math.floor(whole / 60)} min`]), ...rest].join(' ');
}

/** `8 h`, `1 h 30 min`, `45 min` of `PT8H`, `PT90M`, `PT45M`; what is no duration as it is. */
export function sessionLength(iso: string): string {
  if (!/^P[\dTHMS]+$/u.test(iso)) {
    return iso;
  }
  const minutes = Math.ceil(durationSeconds(iso) / 60);
  const parts = [
    ...(minutes >= 60 ? [`${Math.floor(minutes / 60)} h`] : []),
    ...(minutes % 60 > 0 ? [`${minutes % 60} min`] : []),
  ];
  return parts.join(' ');
}
