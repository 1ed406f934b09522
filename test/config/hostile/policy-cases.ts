/** Policy files: what JSON does not allow, and what it allows and nobody should write. */
import { HEAD } from '../folder.ts';
import { accepted, CANARY, type HostileCase, repeat } from './case.ts';

const PATH = ['permissionSets', 'R', 'inlinePolicy'];
const STATEMENT = '{"Effect":"Allow","Action":"*","Resource":"*"}';

function document(statement = STATEMENT): string {
  return `{"Version":"2012-10-17",\n"Statement":[${statement}]}`;
}

const POLICIES: readonly (readonly [string, string | Uint8Array, HostileCase['expected']])[] = [
  ['empty', '', 'p.json:1:1 E003'],
  ['null', 'null', 'p.json:1:1 E004'],
  ['a text', '"x"', 'p.json:1:1 E021'],
  ['a number', '1', 'p.json:1:1 E021'],
  ['a list', '[]', 'p.json:1:1 E021'],
  ['a comment of C', '{ // no\n}', 'p.json:1:3 E003'],
  ['a comment of C over lines', '{ /* no */ }', 'p.json:1:3 E003'],
  ['a comment of YAML', '{} # no', 'p.json:1:4 E003'],
  ['a comma too much', '{"Version":"2012-10-17",}', 'p.json:1:25 E003'],
  ['a comma too much in a list', '{"Statement":[{},]}', 'p.json:1:18 E003'],
  ['single quotes', "{'Version':'2012-10-17'}", 'p.json:1:2 E003'],
  ['no quotes', '{Version:"2012-10-17"}', 'p.json:1:2 E003'],
  ['a missing bracket', '{"Statement":[', 'p.json:1:15 E003'],
  ['a second document', `${document()}{}`, 'p.json:2:62 E003'],
  ['two lines of JSON', '{}\n{}\n', 'p.json:2:1 E003'],
  ['YAML', 'Version: "2012-10-17"\n', 'p.json:1:1 E003'],
  ['an alias', '{"a":*a}', 'p.json:1:6 E003'],
  ['a tag', '{"a":!!str 1}', 'p.json:1:6 E003'],
  ['NaN', '{"a":NaN}', 'p.json:1:6 E003'],
  ['infinity', '{"a":Infinity}', 'p.json:1:6 E003'],
  ['an octal number', '{"a":012}', 'p.json:1:7 E003'],
  ['a tab in a text', '{"a":"\t"}', 'p.json:1:6 E003'],
  ['a line end in a text', '{"a":"\n"}', 'p.json:1:6 E003'],
  ['an unknown escape', '{"a":"\\x41"}', 'p.json:1:6 E003'],
  ['a byte order mark', `\ufeff${document()}`, accepted([...PATH, 'Version'], '2012-10-17')],
  ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), '5:27 E003'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), '5:27 E003'],
  ['NUL', '{"a":"\u0000"}', 'p.json:1:6 E003'],
  ['a key twice', '{"Version":"2012-10-17",\n"Version":"2008-10-17"}', 'p.json:2:1 E008'],
  [
    'a key twice, once escaped',
    '{"Version":"2012-10-17",\n"V\\u0065rsion":"2008-10-17"}',
    'p.json:2:1 E008',
  ],
  [
    'an effect twice',
    document('{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}'),
    'p.json:2:31 E008',
  ],
  [
    'a condition twice',
    document(
      '{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"a":"b"},"Bool":{"c":"d"}}}',
    ),
    'p.json:2:90 E008',
  ],
  ['__proto__', '{"__proto__":{}}', 'p.json:1:2 E011'],
  ['__proto__ in a statement', document('{"__proto__":{"Effect":"Allow"}}'), 'p.json:2:15 E011'],
  ['constructor', '{"constructor":{}}', 'p.json:1:1 E122'],
  ['an empty key', '{"":{}}', 'p.json:1:2 E011'],
  ['a file that names a file', '{"file":"q.json"}', 'p.json:1:2 E020'],
  ['depth', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'p.json:1:65 E010'],
  ['depth of maps', `${'{"a":'.repeat(9_000)}{}${'}'.repeat(9_000)}`, 'p.json:1:321 E010'],
  ['brackets that are not closed', '['.repeat(65_000), 'p.json:1:65001 E003'],
  ['64 KiB and a byte', `"${'x'.repeat(65_535)}"`, '5:27 E002'],
  ['64 KiB of blanks', `{${' '.repeat(65_534)}}`, accepted(PATH, {})],
  ['64 KiB of line ends', `{${'\n'.repeat(65_534)}}`, accepted(PATH, {})],
  [
    'a text of 60,000 characters',
    document(`{"Sid":"${'x'.repeat(60_000)}","Effect":"Allow","Action":"*","Resource":"*"}`),
    'p.json:1:1 E120',
  ],
  ['30,000 empty lists', `[${'[],'.repeat(20_000)}[]]`, 'p.json:1:1 E010'],
  [
    '15,000 numbers',
    document(`{"Effect":"Allow","Action":[${'1,'.repeat(9_000)}1],"Resource":"*"}`),
    'p.json:1:1 E120',
  ],
  [
    'actions',
    document(
      `{"Effect":"Allow","Action":[${repeat(3_000, (i) => `"a:A${i}",`)}"b:B"],"Resource":"*"}`,
    ),
    'p.json:1:1 E120',
  ],
  ['a huge number', '{"Version":1e400}', 'p.json:1:1 E122'],
  ['a number of 5,000 digits', `{"Version":${'9'.repeat(5_000)}}`, 'p.json:1:1 E122'],
  [
    'a number as an action',
    document('{"Effect":"Allow","Action":1,"Resource":"*"}'),
    'p.json:2:41 E022',
  ],
  [
    'a lone surrogate',
    document('{"Sid":"\\ud800","Effect":"Allow","Action":"*","Resource":"*"}'),
    'p.json:2:21 E025',
  ],
  [
    'a character beyond Latin-1',
    document('{"Sid":"\\u2603","Effect":"Allow","Action":"*","Resource":"*"}'),
    'p.json:1:1 E121',
  ],
  [
    'a principal',
    document('{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}'),
    'p.json:2:32 E123',
  ],
  [
    'an access key',
    document('{"Effect":"Allow","Action":"*","Resource":"AKIAIOSFODNN7EXAMPLE"}'),
    'p.json:2:56 E113',
  ],
  [
    'escapes that spell an access key',
    document('{"Effect":"Allow","Action":"*","Resource":"\\u0041KIAIOSFODNN7EXAMPLE"}'),
    'p.json:2:56 E113',
  ],
  [
    'an unknown effect',
    document('{"Effect":"allow","Action":"*","Resource":"*"}'),
    'p.json:2:24 E024',
  ],
  ['a page of HTML', `<html>${CANARY}</html>`, 'p.json:1:1 E003'],
];

export const policyCases: readonly HostileCase[] = POLICIES.map(([title, text, expected]) => ({
  title: `policies: ${title}`,
  files: {
    'access.yaml': `${HEAD}permissionSets:\n  R:\n    inlinePolicy: { file: p.json }\n`,
    'p.json': text,
  },
  expected,
}));
