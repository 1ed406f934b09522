/** Files that are made to take time and memory. All are made here: none lies in the repository. */
import { eachNth } from '../../support/sample.ts';
import { HEAD } from '../folder.ts';
import { accepted, cases, type HostileCase, type Row, repeat } from './case.ts';

const MIB = 1 << 20;

/** As many units as a file may have bytes, or parts. */
function fill(unit: string, parts = 1): string {
  return unit.repeat(Math.min(Math.floor((MIB - 200) / unit.length), Math.floor(349_000 / parts)));
}

const DEPTH: readonly Row[] = [
  ['flow lists', `groups: ${'['.repeat(60_000)}`, '3:72 E010'],
  ['flow maps', `groups: ${'{a: '.repeat(15_000)}`, '3:261 E010'],
  ['flow lists over lines', `groups: ${'[\n '.repeat(300_000)}`, '66:2 E010'],
  ['lists in one line', `groups:\n  ${'- '.repeat(30_000)}\n`, '4:129 E010'],
  ['explicit keys in one line', `groups:\n  ${'? '.repeat(30_000)}\n`, '4:129 E010'],
  ['values in one line', `groups:\n  ${': '.repeat(30_000)}\n`, '4:129 E010'],
  ['all of them in one line', `groups:\n  ${'- ? : '.repeat(10_000)}\n`, '4:373 E010'],
  ['stairs of maps', `groups:\n${repeat(1_300, (i) => `${' '.repeat(i + 1)}a:\n`)}`, '67:65 E010'],
  ['stairs of lists', `groups:\n${repeat(1_300, (i) => `${' '.repeat(i + 1)}-\n`)}`, '67:65 E010'],
  ['quotes in brackets', `groups: ${'["a", '.repeat(10_000)}`, '3:387 E010'],
];

const LINES: readonly Row[] = [
  ['one of quotes', '"'.repeat(MIB - 100), '3:1 E010'],
  ['one of brackets', '['.repeat(MIB - 100), '3:1 E010'],
  ['one of blanks', ' '.repeat(MIB - 100), '3:1 E010'],
  ['one comment', `#${'x'.repeat(MIB - 100)}`, '3:1 E010'],
  ['one text', `prune: ${'x'.repeat(70_000)}`, '3:1 E010'],
  ['one text that is just short enough', `prune: ${'x'.repeat(65_529)}\n`, '3:8 E024'],
];

const SIZES: readonly Row[] = [
  ['a MiB and a byte', '#'.repeat(MIB - HEAD.length + 1), 'E002'],
  ['comments', fill('#\n', 2), accepted(['version'], 1)],
  ['line ends', fill('\n'), accepted(['version'], 1)],
  ['too many line ends', '\n'.repeat(MIB - 200), '349980:1 E010'],
  ['carriage returns', `${'\r'.repeat(60_000)}\n`.repeat(17), '3:1 E003'],
  ['keys', `groups:\n${repeat(60_000, (i) => ` g${i}: x\n`)}`, '43750:10 E010'],
  ['keys without values', `groups: {${repeat(60_000, (i) => `g${i},\n`)}}`, '4:1 E003'],
  [
    '10,000 keys',
    `groups:\n${repeat(10_000, (i) => ` g${i}: {}\n`)}`,
    accepted(['groups', 'g9999'], {}),
  ],
  ['entries', `include:\n${fill('- a\n', 5)}`, '4:1 E010'],
  ['entries that are nothing', `assignments:\n${fill('- \n', 3)}`, '4:1 E010'],
  ['entries that are empty', `assignments:\n${fill('- {}\n', 6)}`, '4:1 E010'],
  ['10,000 empty entries', `assignments:\n${'- {}\n'.repeat(10_000)}`, '4:3 E023'],
  ['10,000 unknown keys', `assignments:\n${repeat(10_000, (i) => `- { q${i}: 1 }\n`)}`, '4:3 E023'],
  [
    'lists of numbers',
    `assignments:\n${repeat(10, () => `- groups: [${'1,\n   '.repeat(9_000)}1]\n`)}`,
    '69989:1 E010',
  ],
  ['commas', `include: [${fill(',\n', 2)}]`, '116660:1 E010'],
  ['anchors', `groups:\n  A: ${fill('&a\n ', 3)}`, '6:2 E003'],
  ['tags', `groups:\n  A: ${fill('!a\n ', 3)}`, '6:2 E003'],
  ['aliases', `include:\n${repeat(9_900, () => '- *a\n')}`, '4:3 E005'],
  [
    'lists of aliases',
    `groups:\n${repeat(8, (i) => ` g${i}:\n${'  - *a\n'.repeat(9_000)}`)}`,
    '69998:5 E010',
  ],
  ['documents', fill('---\n', 2), '3:1 E004'],
  ['ends of documents', `${fill('...\n', 2)}- x\n`, '4:1 E004'],
  ['directives', `...\n${fill('%A b\n', 3)}`, '4:1 E007'],
  ['colons', `${':'.repeat(60_000)}\n`.repeat(17), '3:1 E003'],
  ['quotes', `${'"'.repeat(60_000)}\n`.repeat(17), '14:39933 E010'],
  ['single quotes', `${"'".repeat(60_000)}\n`.repeat(17), '3:1 E003'],
  ['a text of many lines', `prune: ${fill('a\n ')}`, '3:8 E024'],
  ['a quoted text of many lines', `prune: "${fill('a\n ')}"`, '3:8 E024'],
  ['a block text of many lines', `prune: |\n${fill(' a\n')}`, '3:8 E024'],
  ['a folded text of many lines', `prune: >\n${fill(' a\n\n')}`, '3:8 E024'],
  ['escapes', `prune: "${`${'\\x41'.repeat(10_000)}\n `.repeat(25)}"`, '3:8 E024'],
  ['a reason of 1 MiB', `assignments:\n- reason: |\n${fill('    abcdefghi\n')}`, '4:3 E023'],
];

/** Valid, dense, and as large as a file may be. */
function largest(): string {
  const sets = 'permissionSets:\n  ReadOnlyAccess: {}\n';
  const groups = repeat(8_000, (i) => `  Group number ${i}: {}\n`);
  const entry = (i: number) =>
    `  - groups: [Group number ${i % 8_000}]\n    permissionSets: [ReadOnlyAccess]\n    accounts: ["${100_000_000_000 + i}"]\n`;
  return `${sets}groups:\n${groups}assignments:\n${repeat(8_400, entry)}`;
}

export const costCases: readonly HostileCase[] = [
  ...cases('depth', DEPTH),
  ...cases('long lines', LINES),
  ...cases('sizes', eachNth(10, SIZES)), // one takes a second
  ...cases('sizes', [
    [
      'a valid file of nearly 1 MiB',
      largest(),
      accepted(['assignments', 8_399, 'accounts'], ['100000008399']),
    ],
  ]),
];
