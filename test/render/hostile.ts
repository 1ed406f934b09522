/** Names that somebody might choose to move a cursor, break a table or command a runner. */

export const PIECES = [
  '\u001b[2J',
  '\u001b]8;;https://evil.example\u0007',
  '\r',
  '\n',
  '\n::error::spoofed',
  '::set-output name=x::1',
  '::stop-commands::x',
  '##[error]spoofed',
  '##vso[task.setvariable variable=x]1',
  '\u009b31m',
  '\u0085',
  '\u007f',
  '\u0000',
  '\u202e\u2066',
  '\u200b\u200d\u2060',
  '\ufeff',
  '\u2028\u2029',
  '\ud800',
  '\u{e0041}',
  '`',
  '``` \n```',
  '|',
  '\\|',
  '\\\\|',
  '\\',
  '<script>alert(1)</script>',
  '</details>',
  '<!-- accessctl:plan v1 -->',
  '@team',
  '#123',
  '[x](https://evil.example)',
  '![x](https://evil.example)',
  '\n\n### Access plan: no changes',
  '| a | b |\n|---|---|',
  '&lt;b&gt;',
  '*a* _b_ ~~c~~',
  'https://evil.example',
  'a\u0301\u0301\u0301',
  '山田🚀',
  ' ',
  '~~~\n~~~',
  '    indented',
  '- item',
  '1. item',
  '> quote',
  '> [!WARNING]',
  '# heading',
  '===',
  '---',
  '\t',
  '\n\n',
  '<b>',
  '</sub>',
  '</code></summary>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '&#60;script&#62;',
  '&amp;lt;',
  '\'"`',
  '$x$',
  '$$x$$',
  ':shipit:',
  'GH-1',
  'contoso/access#1',
  'www.evil.example',
  'ada@evil.example',
  '[^1]',
  '[x]: https://evil.example',
  '\\<b\\>',
  '%0A::error::x',
  '::add-mask::x',
  '\u00ad',
  '\u{1d173}',
  '\ufff9\ufffb',
  '\udc00',
  ['$', '{{ secrets.X }}'].join(''),
  'a]: b',
  '<?x?>',
  '<![CDATA[x]]>',
  '{{ x }}',
  '\u0300',
  '\u2067x\u2069',
  '\u180e',
  '\u3164',
  '`'.repeat(30),
  '|'.repeat(30),
] as const;

/** 500 names: each piece alone, at the start, at the end, inside, beside and around others. */
export function hostileNames(): string[] {
  return PIECES.flatMap((piece, at) => [
    piece,
    `${piece}x`,
    `x${piece}`,
    `x${piece}y`,
    `${piece}${PIECES[(at + 1) % PIECES.length]}`,
    `${PIECES[(at + 7) % PIECES.length]}x${piece}`,
  ]).slice(0, 500);
}

/** Code units and points that must not be in an output; the newline may. */
export function hidden(text: string): string[] {
  const found = text.match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu) ?? [];
  return found
    .filter((char) => char !== '\n')
    .map((char) => char.codePointAt(0)?.toString(16) ?? '');
}

/** Lines that a GitHub runner or Azure Pipelines would take for a command. */
export function commands(text: string): string[] {
  return text.split('\n').filter((line) => /^\s*::|##[a-z]*\[/iu.test(line));
}
