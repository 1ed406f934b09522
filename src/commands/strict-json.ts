/**
 * JSON that has one reading and costs little: bounded before it is parsed, and refused where two
 * readers could take it for different things.
 */

/** A plan nests a policy, which may be 64 deep. */
const MAX_DEPTH = 100;
/** The plan of 40,000 assignments has 1.2 million. */
const MAX_VALUES = 16_000_000;

/** Why a text is not read, and where. */
export class JsonFault extends Error {
  constructor(what: string, text: string, offset: number) {
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    const column = offset - before.lastIndexOf('\n');
    super(`${what}, line ${line}, column ${column}`);
    this.name = 'JsonFault';
  }
}

/** The value of a text. Throws `JsonFault`, and nothing else, whatever the text is. */
export function parseStrictly(text: string): unknown {
  checkBounds(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, at] = /at position (\d+)/.exec((error as Error).message) ?? [];
    throw new JsonFault('no JSON', text, at === undefined ? text.length : Number(at));
  }
}

/** One pass over the text. Whether it is JSON at all is found out afterwards. */
function checkBounds(text: string): void {
  /** For each open bracket the keys of its object so far; for a list there are none. */
  const open: (Set<string> | undefined)[] = [];
  let last = { value: '', at: 0 };
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at);
        last = { value: stringAt(text, at, end), at };
        at = end;
        break;
      }
      case ':':
        addKey(open.at(-1), last, text);
        break;
      case '{':
      case '[':
        open.push(text[at] === '{' ? new Set() : undefined);
        values += 1;
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        values += 1;
        break;
    }
    if (open.length > MAX_DEPTH || values > MAX_VALUES) {
      throw new JsonFault(
        open.length > MAX_DEPTH ? `more than ${MAX_DEPTH} deep` : 'too many values',
        text,
        at,
      );
    }
  }
}

/** The offset of the closing quote, or of the end of the text. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    at += text[at] === '\\' ? 2 : 1;
  }
  return at;
}

/** Half a character is no text: some readers replace it, so that two texts look the same. */
function stringAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  if (!raw.includes('\\')) {
    return raw;
  }
  const value = unescaped(raw);
  if (/\p{Cs}/u.test(value)) {
    throw new JsonFault('half a character', text, start);
  }
  return value;
}

function unescaped(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw; // no JSON, as will be found out
  }
}

/** Of a key that comes twice some readers take the first value and some the last. */
function addKey(
  keys: Set<string> | undefined,
  { value, at }: { readonly value: string; readonly at: number },
  text: string,
): void {
  if (keys?.has(value)) {
    throw new JsonFault('a key that comes twice', text, at);
  }
  keys?.add(value);
}
