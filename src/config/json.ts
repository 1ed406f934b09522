/** Where a text stops being JSON. `JSON.parse` knows, but does not always tell. */

const TOKEN =
  /\s*(?:(?<text>"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<word>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|(?<mark>[{}[\],:]))/uy;

/** What may come next; a closing bracket is allowed at once only after an opening one. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

/** The offset of the first token that JSON does not allow; the end of the text when it stops early. */
export function jsonErrorOffset(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  while (true) {
    TOKEN.lastIndex = offset;
    const groups = TOKEN.exec(text)?.groups;
    const next: Expected | undefined = groups && after(expected, groups, open);
    if (!next) {
      return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
    }
    expected = next;
    offset = TOKEN.lastIndex;
  }
}

/** What may follow a token; `undefined` when the token itself does not fit. Keeps `open` up to date. */
function after(
  expected: Expected,
  { text, word, mark }: Readonly<Record<string, string | undefined>>,
  open: ('{' | '[')[],
): Expected | undefined {
  const value = expected === 'value' || expected === 'value or ]';
  const key = expected === 'key' || expected === 'key or }';
  if (text !== undefined || word !== undefined) {
    return value ? ending(open) : key && text !== undefined ? 'colon' : undefined;
  }
  switch (mark) {
    case '{':
    case '[':
      open.push(mark);
      return value ? (mark === '{' ? 'key or }' : 'value or ]') : undefined;
    case '}':
      return closes(open, '{') && (expected === 'key or }' || expected === 'comma')
        ? ending(open)
        : undefined;
    case ']':
      return closes(open, '[') && (expected === 'value or ]' || expected === 'comma')
        ? ending(open)
        : undefined;
    case ':':
      return expected === 'colon' ? 'value' : undefined;
    default:
      return expected === 'comma' ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
  }
}

function closes(open: ('{' | '[')[], bracket: '{' | '['): boolean {
  return open.pop() === bracket;
}

function ending(open: readonly string[]): Expected {
  return open.length > 0 ? 'comma' : 'end';
}
