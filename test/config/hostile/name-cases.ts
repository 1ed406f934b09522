/**
 * Names that look like others, and secrets. The pairs are of the kind of
 * https://www.unicode.org/reports/tr39/#Confusable_Detection: what is written, then what people see.
 */
import { accepted, cases, type HostileCase, type Row } from './case.ts';

const PAIRS: Readonly<Record<string, string>> = {
  Cyrillic:
    'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ԜW аa сc еe һh іi јj оo рp ԛq ѕs ѵv ԝw хx уy ԁd ӏl Ѕs ҮY ԌG Ԛq',
  Greek: 'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ιi κk νv οo ρp σo τt υu ϲc ϳj ϹC ͿJ',
  Armenian: 'ՕO ՍU օo ոn սu հh ցg զq ѕs յj լl Տs',
  Cherokee: 'ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᏒR ᏚS ᎢT ᏙV ᎳW ᏃZ ᎥI ᎩY',
  Coptic: 'ⲞO ⲢP ⲦT ⲤC ⲔK ⲘM ⲚN ⲎH ⲟo ⲣp ⲥc ⲬX',
  Lisu: 'ꓮA ꓐB ꓚC ꓓD ꓰE ꓝF ꓖG ꓧH ꓲI ꓙJ ꓗK ꓡL ꓟM ꓠN ꓳO ꓑP ꓣR ꓢS ꓔT ꓴU ꓦV ꓪW ꓫX ꓬY ꓜZ',
  'Canadian syllables': 'ᗅA ᗷB ᑕC ᗪD ᖴF ᕼH ᒍJ ᒪL ᑭP ᖇR ᑌU ᐯV',
  'other scripts': 'ⵏl ⵔO ⵝX 𐐄O 𐐬o 𐑈s 𐊠A 𐊡B 𐊢C 𐊥D ഠo ဝo ჿy יi סo ٱl',
  'full width': 'ＡA ＢB ＣC ＤD ＥE ＦF ＧG ＨH ＩI ＪJ ａa ｂb ｃc ｄd ｅe ｏo ｐp ｓs ｘx ｙy',
  styles:
    '𝐀A 𝐴A 𝑨A 𝒜A 𝔸A 𝕬A 𝖠A 𝗔A 𝘈A 𝙰A 𝐚a 𝑎a 𝒂a 𝓪a 𝔞a 𝕒a 𝖆a 𝖺a 𝗮a 𝘢a 𝙖a 𝚊a ℂC ℋH ℕN ℙP ℚQ ℝR ℤZ ⅠI ⅤV ⅩX ⅰi ⅴv ⅼl ⒶA ⓐa ﬁf ﬂf',
};

function pairs(): Row[] {
  const seen = new Set<string>();
  return Object.entries(PAIRS).flatMap(([script, list]) =>
    list.split(' ').flatMap((pair): Row[] => {
      const [shown = ''] = pair;
      const hex = shown.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      const seenBefore = seen.has(shown);
      seen.add(shown);
      return seenBefore
        ? []
        : [
            [
              `${script}: U+${hex} for ${[...pair].slice(1).join('')}`,
              `groups:\n  Dev${shown}Ops: {}\n`,
              '4:3 E112',
            ],
          ];
    }),
  );
}

const DISGUISES: readonly Row[] = [
  ['a separate accent', 'groups:\n  Andre\u0301: {}\n', '4:3 E111'],
  ['an Angstrom sign', 'groups:\n  \u212bngstrom: {}\n', '4:3 E111'],
  ['a Kelvin sign', 'groups:\n  \u212belvin: {}\n', '4:3 E111'],
  ['accents in another order', 'groups:\n  a\u0323\u0307\u0308b: {}\n', '4:3 E111'],
  ['Hangul in parts', 'groups:\n  \u1112\u1161\u11ab: {}\n', '4:3 E111'],
  ['a ligature that NFC leaves', 'groups:\n  o\ufb03ce: {}\n', '4:3 E112'],
  ['Cyrillic and Greek in one word', 'groups:\n  \u0414\u03a9: {}\n', '4:3 E112'],
  [
    'one Cyrillic letter in a mail address',
    'groups:\n  "x@contos\u043e.example": {}\n',
    '4:3 E112',
  ],
  ['one in a list of accounts', 'ignore: { accounts: [pr\u043ed] }\n', '3:22 E112'],
  [
    'one in an organizational unit',
    'guardrails: { critical: { organizationalUnits: [W\u043erkloads] } }\n',
    '3:49 E112',
  ],
  ['one in a permission set', 'permissionSets:\n  \u0410dmin: {}\n', '4:3 E025'],
  ['one in a tag', 'permissionSets: { R: { tags: { te\u0430m: x } } }\n', '3:32 E112'],
];

/** Names of people and teams all over the world; none of them pretends to be another. */
const HONEST = [
  'Доступ AWS',
  'Πρόσβαση AWS',
  '開発Team',
  'データ基盤Team',
  '한국Team',
  'Équipe Réseau',
  'Łódź Ops',
  'İstanbul Işık',
  'ניהול AWS',
  'إدارة AWS',
  'ผู้ดูแล AWS',
  'Team 🚀',
  'R&D (EU) #1',
  'O’Brien',
  '1ª Línea',
  'Ops™',
  'Größe m²',
  'ꜱmall',
  'ВМС',
];

const SECRETS: readonly (readonly [string, string])[] = [
  ['a JSON web token', 'eyJhbGciOiJIUzI1NiJ9.e30.abc'],
  ['an access key', 'AKIAIOSFODNN7EXAMPLE'],
  ['a key of a session', 'ASIAIOSFODNN7EXAMPLE'],
  ['a personal token of GitHub', 'ghp_0123456789abcdefghij0123456789abcdef'],
  ['a token of a GitHub app', 'ghs_0123456789abcdefghij0123456789abcdef'],
  ['a fine-grained token of GitHub', 'github_pat_0123456789abcdefghij'],
  ['a token of GitLab', 'glpat-0123456789abcdefghij'],
  ['a token of Slack', 'xoxb-123456789012-abcdefghijkl'],
  ['a token of npm', 'npm_0123456789abcdefghij0123456789abcdef'],
  ['a client secret of Entra', ['abc8Q', '0123456789abcdefghijklmnopqrstuvw'].join('~')],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
  ['a private key of no kind', '-----BEGIN PRIVATE KEY-----'],
];

const secrets: Row[] = SECRETS.flatMap(([what, secret]): Row[] => [
  [`${what} as a value`, `ignore: { groups: ["${secret}"] }\n`, '3:20 E113'],
  [`${what} as a key`, `groups:\n  "${secret}": {}\n`, '4:3 E113'],
  [`${what} in the place of another value`, `prune: "${secret}"\n`, '3:8 E113'],
  [
    `${what} in a reason`,
    `permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], reason: "see ${secret}" }\n`,
    '5:64 E113',
  ],
]);

export const nameCases: readonly HostileCase[] = [
  ...cases('look-alikes', pairs()),
  ...cases('names', DISGUISES),
  ...cases(
    'honest names',
    HONEST.map((name): Row => [name, `groups:\n  "${name}": {}\n`, accepted(['groups', name], {})]),
  ),
  ...cases('secrets', secrets),
];
