import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { principalChecks } from '../../src/reconcile/principal-checks.ts';
import type { Config, Found, Live, Principal } from '../../src/reconcile/types.ts';
import { APP, assignedToApp, liveApp, source } from './sign-on-world.ts';
import { config, directory, group, live, NOW, tell, user, where } from './world.ts';

const test = suite('reconcile/principal-checks');

/** What is told of a file with an enterprise app, and what to do about it. */
async function told(
  file: Partial<Config>,
  principals: readonly Principal[],
  found: readonly Found[] = [],
  more: Partial<Live> = {},
): Promise<string[]> {
  const problems = principalChecks({
    config: config({ ...source(), ...file }),
    where,
    directory: directory({ enterpriseApps: [APP], principals }),
    live: await live(found, [], more),
    now: NOW,
  });
  return problems.map((problem) => `${tell(problem)} > ${problem.hint}`);
}

const incomplete = (...names: string[]) => ({
  members: {
    users: 20,
    groups: [],
    incomplete: names.map((name) => ({ name, lacks: ['last name'] })),
  },
});

const MAIL_ONLY =
  'E523 warning groups.G: The group "G" is no security group: Entra can neither assign it to the enterprise app nor copy it to AWS. > Use a security group; a mail-only group cannot be turned into one.';
const FILL_IN = '> Fill in what is missing in Entra; the next cycle brings them.';

const cases: readonly [
  name: string,
  file: Partial<Config>,
  world: readonly Principal[],
  expected: readonly string[],
][] = [
  ['nobody is declared', {}, [group('G', { securityEnabled: false })], []],
  ['nobody knows it', { groups: { G: {} }, users: { ada: {} } }, [], []],
  [
    'a mail-only group',
    { groups: { G: {} } },
    [group('G', { securityEnabled: false })],
    [MAIL_ONLY],
  ],
  [
    'a mail-only group, by an id in another case',
    { groups: { G: { objectId: 'entra-g' } } },
    [group('G', { entraId: 'ENTRA-G', securityEnabled: false })],
    [MAIL_ONLY],
  ],
  [
    'of two groups of one name the pinned one counts',
    { groups: { G: { objectId: 'right' } } },
    [group('G', { entraId: 'right' }), group('G', { entraId: 'wrong', securityEnabled: false })],
    [],
  ],
  [
    'a user of the same name is another',
    { groups: { G: {} } },
    [user('G', { lacks: ['display name'] })],
    [],
  ],
  [
    'what only AWS has is nothing that Entra copies',
    { users: { ada: {} } },
    [{ type: 'user', name: 'ada', storeId: 's-1', lacks: ['last name'] }],
    [],
  ],
  [
    'a name that AWS refuses, of a group and of a user',
    { groups: { 'a;b': {} }, users: { 'a;b': {} }, ignore: { groups: ['other'] } },
    [],
    ['group', 'user'].map(
      (type) =>
        `E524 warning ${type}s.a;b: The name of the ${type} "a;b" holds ";", which AWS refuses: SCIM cannot copy it. > Rename the ${type} in Entra, without < > ; : % and line breaks, then here.`,
    ),
  ],
  [
    'an ignored group, and a user of its name',
    { groups: { 'a%': {} }, users: { 'a%': {} }, ignore: { groups: ['a%'] } },
    [],
    [
      'E524 warning users.a%: The name of the user "a%" holds "%", which AWS refuses: SCIM cannot copy it. > Rename the user in Entra, without < > ; : % and line breaks, then here.',
    ],
  ],
  [
    'one member without a name',
    { groups: { G: {} } },
    [group('G', incomplete('bob'))],
    [
      `E525 warning groups.G: AWS refuses 1 member of the group "G": bob (no last name). ${FILL_IN}`,
    ],
  ],
  [
    'ten members without a name are all named',
    { groups: { G: {} } },
    [group('G', incomplete(...'jihgfedcba'))],
    [
      `E525 warning groups.G: AWS refuses 10 members of the group "G": ${[...'abcdefghij'].map((name) => `${name} (no last name)`).join(', ')}. ${FILL_IN}`,
    ],
  ],
  [
    'of eleven the last is only counted',
    { groups: { G: {} } },
    [group('G', incomplete(...'kjihgfedcba'))],
    [
      `E525 warning groups.G: AWS refuses 11 members of the group "G": ${[...'abcdefghij'].map((name) => `${name} (no last name)`).join(', ')} and 1 more. ${FILL_IN}`,
    ],
  ],
  [
    'a user without two names',
    { users: { ada: {} } },
    [user('ada', { lacks: ['first name', 'last name'] })],
    [
      'E525 warning users.ada: AWS refuses the user "ada", who has no first name, no last name. > Fill in what is missing in Entra; the next cycle brings the user.',
    ],
  ],
  [
    'all that is wrong with one, then with the next',
    { groups: { 'G<': {}, H: {} } },
    [group('G<', { securityEnabled: false, ...incomplete('bob') }), group('H', incomplete('cyd'))],
    [
      'E523 warning groups.G<: The group "G<" is no security group: Entra can neither assign it to the enterprise app nor copy it to AWS. > Use a security group; a mail-only group cannot be turned into one.',
      'E524 warning groups.G<: The name of the group "G<" holds "<", which AWS refuses: SCIM cannot copy it. > Rename the group in Entra, without < > ; : % and line breaks, then here.',
      `E525 warning groups.G<: AWS refuses 1 member of the group "G<": bob (no last name). ${FILL_IN}`,
      `E525 warning groups.H: AWS refuses 1 member of the group "H": cyd (no last name). ${FILL_IN}`,
    ],
  ],
];

for (const [name, file, world, expected] of cases) {
  test(name, async () => {
    assert.equal(await told(file, world), expected);
  });
}

const EXTERNAL = source({ enterpriseApp: { assignments: 'external' } });
const MANAGED = source({ enterpriseApp: { assignments: 'managed' } });
const missing = (type: string, name: string) =>
  `E526 warning ${type}s.${name}: The ${type} "${name}" is not assigned to the enterprise app "AWS IAM Identity Center": SCIM does not copy it to AWS. > access.yaml leaves these assignments to others (\`assignments: external\`): ask them, or write \`managed\`.`;

const assigning: readonly [
  name: string,
  file: Partial<Config>,
  found: readonly Found[],
  unread: boolean,
  expected: readonly string[],
][] = [
  [
    'others assign, and nobody is assigned',
    EXTERNAL,
    [],
    false,
    [missing('group', 'G'), missing('user', 'ada')],
  ],
  [
    'others assign, and a group is assigned',
    EXTERNAL,
    [assignedToApp('group:G')],
    false,
    [missing('user', 'ada')],
  ],
  [
    'others assign, and a user has the name of the group',
    EXTERNAL,
    [assignedToApp('user:G'), assignedToApp('user:ada')],
    false,
    [missing('group', 'G')],
  ],
  ['others assign, and who is assigned could not be read', EXTERNAL, [], true, []],
  ['accessctl assigns', MANAGED, [], false, []],
  ['accessctl assigns, without saying so', source(), [], false, []],
  ['there is no app', { identitySource: { provider: 'entra' } }, [], false, []],
];

for (const [name, file, found, unread, expected] of assigning) {
  test(name, async () => {
    const unknown = unread ? [{ kind: 'appAssignment', text: 't', hint: 'h' } as const] : [];
    const wanted = { ...file, groups: { G: {} }, users: { ada: {} } };
    assert.equal(await told(wanted, [], [liveApp(), ...found], { unknown }), expected);
  });
}

test.run();
