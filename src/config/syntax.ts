/** Sentences for the errors of the YAML parser, by its codes: message and hint. */
export const SYNTAX: Readonly<Record<string, readonly [string, string | undefined]>> = {
  TAB_AS_INDENT: ['a tab cannot indent', 'Indent with blanks.'],
  BAD_INDENT: [
    'the indentation does not fit, or a bracket above is not closed',
    'Entries of one map or list begin in the same column.',
  ],
  MISSING_CHAR: [
    'a quote, colon, comma or bracket is missing',
    'Write "key: value", and close every quote and bracket.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a key and a value already stand on this line',
    'Put the second key on its own line, or quote a text that holds ": ".',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a key goes over several lines',
    'A colon may be missing on the line before.',
  ],
  UNEXPECTED_TOKEN: ['this does not belong here', 'Check the indentation and the line before.'],
  BAD_SCALAR_START: ['a text cannot begin with this character', 'Put it in quotes.'],
  BAD_DQ_ESCAPE: ['this escape is unknown', 'Write \\\\ for a backslash, or use single quotes.'],
  BLOCK_IN_FLOW: ['inside brackets everything is written with brackets', undefined],
  BAD_ALIAS: [
    'aliases (*name) are not allowed',
    'Write the value out; quote a text that begins with *.',
  ],
};
