/**
 * The one place that makes foreign strings safe. Names come from Entra, AWS and files that anybody
 * may have written; none of them may move a cursor, reverse a line, break a table, ping a team or
 * give a command to the runner that prints them.
 */

/** What is not seen or is not what it seems: controls, C1, bidi, zero width, line separators, lone surrogates. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A line that starts with `::`, also after blanks, is a command to the GitHub runner. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
const LEADING_COMMAND = /^(\s*):(?=:)/u;

/** `##[group]`, `##vso[…]` are commands anywhere in a line. https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands */
const INNER_COMMAND = /##(?=[a-z]*\[)/giu;

/** Most names, in which there is nothing to be looked for. */
const PLAIN = /^[\w .,@/()-]*$/u;

/** For terminals and logs: one line, with everything hidden turned into a visible escape. */
export function safeText(text: string): string {
  if (PLAIN.test(text)) {
    return text;
  }
  return text
    .replace(HIDDEN, visible)
    .replace(LEADING_COMMAND, '$1\\u003a')
    .replace(INNER_COMMAND, '#\\u0023');
}

/**
 * Indented JSON without a final newline; the same value as JSON.stringify's, but what that leaves
 * raw (C1, U+2028, bidi, U+FEFF, …) is escaped too.
 */
export function safeJson(value: unknown): string {
  return escapedJson(JSON.stringify(value, null, 2));
}

/** The same on one line. */
export function safeJsonLine(value: unknown): string {
  return escapedJson(JSON.stringify(value));
}

function escapedJson(json: string): string {
  return json
    .replace(HIDDEN, (char) => (char === '\n' ? char : jsonEscape(char)))
    .replace(INNER_COMMAND, '#\\u0023');
}

/**
 * A Markdown code span, also safe in a table cell: nothing in it is a link, a mention or HTML.
 * A backslash before a pipe would take away the pipe's own escape in some parsers, so it is shown.
 */
export function code(text: string): string {
  const safe = safeText(text)
    .replace(/\\(?=\\*\|)/gu, '\\u005c')
    .replaceAll('|', '\\|');
  const fence = '`'.repeat(longestRun(safe, /`+/gu) + 1);
  const pad = /^`|`$|^ .* $|^ *$/u.test(safe) ? ' ' : '';
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/**
 * A sentence in Markdown that may hold names: no markup of its own, no list, no mention, no link.
 * Whatever punctuation Markdown could read becomes an entity; a word joiner keeps `@team` and `#1`
 * from being linked after the entities are resolved.
 */
export function prose(text: string): string {
  const safe = safeText(text)
    .replace(/[^\p{L}\p{M}\p{N}\p{S} ,.;!?()'"%/-]|[<>$+=^`|~]/gu, entity)
    .trim()
    .replace(/^-|(?<=^\d+)[.)]/u, entity)
    .replace(/(&#64;|&#35;)/gu, '$1&#8288;')
    .replace(/\bwww\./giu, (www) => `${www.slice(0, -1)}&#46;`);
  return safe === '' ? '–' : safe; // an item without text would be no item
}

/** Text inside HTML elements and attributes. */
export function html(text: string): string {
  return safeText(text).replace(/[&<>"'`|]/gu, entity);
}

/** A fence that no line of this block can close. */
export function fenceFor(block: string): string {
  return '`'.repeat(Math.max(3, longestRun(block, /`+/gu) + 1));
}

function longestRun(text: string, runs: RegExp): number {
  return (text.match(runs) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

function visible(char: string): string {
  const hex = (char.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

function jsonEscape(char: string): string {
  return char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

function entity(char: string): string {
  return `&#${char.codePointAt(0)};`;
}
