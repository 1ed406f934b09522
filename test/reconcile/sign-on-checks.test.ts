import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { signOnProblems } from '../../src/reconcile/sign-on-checks.ts';
import type { Config, Directory, Found, Live, Principal } from '../../src/reconcile/types.ts';
import {
  APP,
  assignedToApp,
  health,
  liveApp,
  liveCertificate,
  liveSaml,
  source,
} from './sign-on-world.ts';
import { config, directory, ENTRA, group, live, NOW, tell, user, where } from './world.ts';

const test = suite('reconcile/sign-on-checks');

interface Given {
  readonly file: Partial<Config>;
  readonly world?: Partial<Directory>;
  readonly found?: readonly Found[];
  readonly live?: Partial<Live>;
}

/** `code place: message > hint`. */
async function told({ file, world, found, live: more }: Given): Promise<string[]> {
  const problems = signOnProblems({
    config: config(file),
    where,
    directory: directory({ enterpriseApps: [APP], ...world }),
    live: await live(found ?? [], [], more),
    now: NOW,
  });
  return problems.map((problem) => `${tell(problem)} > ${problem.hint}`);
}

function table(cases: readonly [name: string, given: Given, expected: readonly RegExp[]][]): void {
  for (const [name, given, expected] of cases) {
    test(name, async () => {
      const texts = await told(given);
      assert.is(texts.length, expected.length, texts.join('\n'));
      expected.forEach((pattern, i) => {
        assert.match(texts[i] ?? '', pattern);
      });
    });
  }
}

/* ------------------------------------------------------------------------ groups and users */

const people = (file: object, ...principals: Principal[]): Given => ({
  file: { ...source(), ...file },
  world: { principals },
});

const members = (...names: string[]) => ({
  users: 20,
  groups: [],
  incomplete: names.map((name) => ({ name, lacks: ['first name', 'last name'] })),
});

table([
  ['a security group', people({ groups: { G: {} } }, group('G', { securityEnabled: true })), []],
  [
    'no security group',
    people({ groups: { G: {} } }, group('G', { securityEnabled: false })),
    [/^E523 warning groups\.G: The group "G" is no security group/],
  ],
  [
    'no security group, by its id',
    people(
      { groups: { G: { objectId: 'X' } } },
      group('G', { entraId: 'x', securityEnabled: false }),
    ),
    [/^E523 /],
  ],
  [
    'another object of that name is no security group',
    people(
      { groups: { G: { objectId: 'y' } } },
      group('G', { entraId: 'x', securityEnabled: false }),
    ),
    [],
  ],
  [
    'a group that the file ignores',
    people({ groups: { 'G;': {} }, ignore: { groups: ['G;'] } }, group('G;')),
    [],
  ],
  ['a group that the file does not name', people({ groups: {} }, group('H;')), []],
  [
    'a member without names',
    people({ groups: { G: {} } }, group('G', { members: members('bob') })),
    [
      /^E525 warning groups\.G: AWS refuses 1 member of the group "G": bob \(no first name, no last name\)\. >/,
    ],
  ],
  [
    'members without names, in their order',
    people({ groups: { G: {} } }, group('G', { members: members('b', 'a') })),
    [/^E525 .*AWS refuses 2 members of the group "G": a \(.*\), b \(.*\)\. >/],
  ],
  [
    'more of them than one wants to read',
    people({ groups: { G: {} } }, group('G', { members: members(...'lkjihgfedcba') })),
    [/^E525 .*AWS refuses 12 members.*: a .* j \(no first name, no last name\) and 2 more\. >/],
  ],
  [
    'members that have everything',
    people({ groups: { G: {} } }, group('G', { members: members() })),
    [],
  ],
  [
    'a user without a name',
    people({ users: { ada: {} } }, user('ada', { lacks: ['display name'] })),
    [/^E525 warning users\.ada: AWS refuses the user "ada", who has no display name\. >/],
  ],
  ['a user who has everything', people({ users: { ada: {} } }, user('ada', { lacks: [] })), []],
]);

for (const character of ['<', '>', ';', ':', '%', '\t', '\n', '\r']) {
  test(`a name with ${JSON.stringify(character)}`, async () => {
    const name = `a${character}b`;
    const texts = await told(people({ groups: { [name]: {} }, users: { [name]: {} } }));
    assert.is(texts.length, 2);
    assert.ok(texts.every((text) => text.startsWith('E524 warning')));
    assert.ok(texts[0]?.includes(`holds ${JSON.stringify(character)}`));
  });
}

test('names with anything else', async () => {
  const groups = { 'A&B (x) #1 / ö_"\'!': {}, 'ada_x#EXT#@contoso.example': {} };
  assert.equal(await told(people({ groups })), []);
});

const external = (parts: Partial<Given> = {}): Given => ({
  file: {
    ...source({ enterpriseApp: { assignments: 'external' } }),
    groups: { G: {} },
    users: { ada: {} },
  },
  found: [liveApp(), assignedToApp('group:G')],
  ...parts,
});

table([
  [
    'others assign, and one is missing',
    external(),
    [
      /^E526 warning users\.ada: The user "ada" is not assigned to the enterprise app "AWS IAM Identity Center"/,
    ],
  ],
  [
    'others assign, and nobody is missing',
    external({ found: [liveApp(), assignedToApp('group:G'), assignedToApp('user:ada')] }),
    [],
  ],
  ['others assign, and the app is not there', external({ world: { enterpriseApps: [] } }), []],
  [
    'others assign, and it could not be read',
    external({ live: { unknown: [{ kind: 'appAssignment', text: 't', hint: 'h' }] } }),
    [],
  ],
  ['accessctl assigns', { file: { ...source(), groups: { G: {} } }, found: [liveApp()] }, []],
]);

/* -------------------------------------------------------------------------------------- SAML */

const certificates = (
  parts: Readonly<Record<string, string>>,
  active: string,
  saml: object = {},
): Given => ({
  file: source({ saml }),
  found: [liveApp(), liveCertificate(parts, active)],
});

const uploaded = (uploadedThumbprint: string) => ({ identityProvider: { uploadedThumbprint } });

table([
  ['a certificate that lasts', certificates({ AA: '2027-06-01' }, 'AA'), []],
  [
    'a certificate that ends in 60 days',
    certificates({ AA: '2027-01-01' }, 'AA'),
    [/^E529 warning .* ends on 2027-01-01, in 59 days.* > Write `certificate: {}`/],
  ],
  ['the day after that', certificates({ AA: '2027-01-02' }, 'AA'), []],
  [
    'sooner than renewBefore says',
    certificates({ AA: '2027-01-01' }, 'AA', { certificate: { renewBefore: 'P30D' } }),
    [],
  ],
  [
    'with a new one to come',
    certificates({ AA: '2026-11-10' }, 'AA', { certificate: {} }),
    [/^E529 .* in 7 days.* > accessctl apply makes the next one/],
  ],
  [
    'with a new one that AWS lacks',
    certificates({ AA: '2026-11-04', BB: '2029-01-01' }, 'AA', { certificate: {} }),
    [/^E529 .* in 1 day:.* uploadedThumbprint: BB$/],
  ],
  [
    'with a new one that AWS has',
    certificates({ AA: '2026-11-04', BB: '2029-01-01' }, 'AA', {
      certificate: {},
      ...uploaded('bb'),
    }),
    [/^E529 .* > AWS has the next one, BB/],
  ],
  [
    'that has ended',
    certificates({ AA: '2026-11-01' }, 'AA'),
    [/^E529 .*AA, with which Entra signs, ended on 2026-11-01/],
  ],
  [
    'none is active, and the only one has ended',
    certificates({ AA: '2026-11-01' }, ''),
    [/^E529 .*AA, with which Entra signs, ended on 2026-11-01/],
  ],
  ['none is active yet', certificates({ AA: '2026-11-01', BB: '2029-01-01' }, ''), []],
  [
    'the active one is not there',
    certificates({ BB: '2029-01-01' }, 'AA', { certificate: {} }),
    [/^E529 .* certificate AA, which the enterprise app has not: .* uploadedThumbprint: BB$/],
  ],
  [
    'a certificate that could not be read',
    {
      ...certificates({}, ''),
      found: [],
      live: { unknown: [{ kind: 'signingCertificate', text: 't', hint: 'h' }] },
    },
    [],
  ],
  ['the uploaded one is there', certificates({ AA: '2029-01-01' }, 'AA', uploaded('aa')), []],
  [
    'the uploaded one is not there',
    certificates({ AA: '2029-01-01' }, 'AA', uploaded('CC')),
    [
      /^E530 warning identitySource\.saml\.identityProvider\.uploadedThumbprint: The enterprise app has no certificate CC.* are AA:/,
    ],
  ],
  [
    'the uploaded one has ended',
    certificates({ AA: '2029-01-01', BB: '2026-11-01' }, 'AA', uploaded('BB')),
    [/^E530 .*BB ended on 2026-11-01/],
  ],
  [
    'no certificate at all',
    certificates({}, '', uploaded('CC')),
    [/^E530 .* > It has no valid certificate/],
  ],
  [
    'a file without a SAML part',
    { ...certificates({ AA: '2026-11-01' }, 'AA'), file: source() },
    [],
  ],
  ['a file without an app', { ...certificates({ AA: '2026-11-01' }, 'AA'), file: ENTRA }, []],
]);

const NAME_ID = {
  namespace: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims',
  name: 'nameidentifier',
};

const naming = (
  userNameSource: string | undefined,
  claims: { namespace: string; name: string; source: string }[] = [],
  saml: object = {},
): Given => ({
  file: source({ saml }),
  found: [liveApp(), liveSaml({ claims })],
  live: { scim: health(userNameSource ? { userNameSource } : {}) },
});

table([
  ['both by the user principal name', naming('userPrincipalName'), []],
  ['SCIM does not say', naming(undefined), []],
  [
    'SCIM by mail, sign-in by the user principal name',
    naming('mail'),
    [
      /^E532 warning identitySource\.saml\.claims: Entra names a person userprincipalname at sign-in, but SCIM makes mail/,
    ],
  ],
  ['both by mail', naming('mail', [{ ...NAME_ID, source: 'user.mail' }]), []],
  [
    'sign-in by mail',
    naming('userPrincipalName', [{ ...NAME_ID, source: 'user.mail' }]),
    [/^E532 /],
  ],
  [
    'the whole URI as the name',
    naming('mail', [
      { namespace: '', name: `${NAME_ID.namespace}/nameidentifier`, source: 'user.mail' },
    ]),
    [],
  ],
  [
    'the file will say so',
    naming('mail', [], { claims: [{ ...NAME_ID, source: 'user.mail' }] }),
    [],
  ],
  [
    'the file will take it away',
    naming('mail', [{ ...NAME_ID, source: 'user.mail' }], { claims: [] }),
    [/^E532 /],
  ],
]);

const V4 = 'https://eu-central-1.signin.aws/platform/saml/acs/t';
const OLD = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/t';
const DUAL = 'https://eu-central-1.sso.signin.aws/platform/saml/acs/t';
const ELSEWHERE = 'https://us-east-1.signin.aws/platform/saml/acs/t';

const acs = (...acsUrls: string[]): Given => ({
  file: source({ saml: { serviceProvider: { acsUrls } } }),
});

table([
  ['the URL of the Region', acs(V4), []],
  ['its older form', acs(OLD), []],
  ['all of them', acs(ELSEWHERE, DUAL, V4), []],
  [
    'only another Region',
    acs(ELSEWHERE),
    [/^E534 warning identitySource\.saml\.serviceProvider\.acsUrls: None .* is of eu-central-1/],
  ],
  ['only dual-stack', acs(DUAL), [/^E534 .*only the dual-stack/]],
  ['dual-stack here, IPv4 elsewhere', acs(DUAL, ELSEWHERE), [/^E534 .*only the dual-stack/]],
  ['a Region that begins alike', acs('https://eu-central-11.signin.aws/x'), [/^E534 .*None/]],
]);

const entity = (entityId: string): Given => ({
  file: source({ saml: { serviceProvider: { entityId } } }),
});
const ISSUER = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/';

table([
  ['the entity id of this instance', entity(`${ISSUER}d-9967a1b2c3`), []],
  [
    'of another',
    entity(`${ISSUER}d-0000000000`),
    [/^E535 warning identitySource\.saml\.serviceProvider\.entityId: .* ends in d-9967a1b2c3/],
  ],
  ['of one that ends alike', entity(`${ISSUER}x-d-9967a1b2c3`), [/^E535 /]],
]);

/* -------------------------------------------------------------------------------------- SCIM */

const syncing = (scim: Live['scim'], part: object = {}): Given => ({
  file: source({ scim: part }),
  ...(scim && { live: { scim } }),
});
const quarantine = (reason: string, message = '') =>
  health({ code: 'Quarantine', quarantine: { reason, message, since: '2026-10-30T07:00:00Z' } });
const cycle = (state: string, escrowed: number) =>
  health({ lastCycle: { ended: '2026-11-02T08:40:00Z', state, exported: 3, escrowed } });

table([
  ['no job', syncing(undefined), []],
  ['a job that runs', syncing(health()), []],
  [
    'bad credentials',
    syncing(quarantine('EncounteredQuarantineException', 'The token has ended.')),
    [
      /^E528 warning identitySource\.scim: SCIM is in quarantine since 2026-10-30 \(EncounteredQuarantineException: The token has ended\.\).* > .*set-token/,
    ],
  ],
  [
    'too many deletions',
    syncing(quarantine('TooManyDeletes')),
    [/^E528 .*\(TooManyDeletes\):.* > .*deletionThreshold/],
  ],
  [
    'too many failures',
    syncing(quarantine('EncounteredTotalEscrowThreshold')),
    [/^E528 .* > Most users and groups were refused/],
  ],
  [
    'a reason of tomorrow',
    syncing(quarantine('Sunspots')),
    [/^E528 .*\(Sunspots\):.* > The provisioning page/],
  ],
  [
    'a reason named like a member of every object',
    syncing(quarantine('constructor')),
    [/^E528 .* > The provisioning page/],
  ],
  [
    'a quarantine without words',
    syncing(health({ code: 'Quarantine' })),
    [/^E528 .*SCIM is in quarantine: until/],
  ],
  ['a good cycle', syncing(cycle('Succeeded', 0)), []],
  [
    'one left behind',
    syncing(cycle('Succeeded', 1)),
    [
      /^E536 notice identitySource\.scim: .*2026-11-02T08:40:00Z, could not copy 1 user or group to AWS/,
    ],
  ],
  [
    'several left behind',
    syncing(cycle('EntryLevelErrors', 4)),
    [/^E536 .*could not copy 4 users and groups/],
  ],
  [
    'errors that are not counted',
    syncing(cycle('EntryLevelErrors', 0)),
    [/^E536 .*could not copy some users or groups/],
  ],
  [
    'a file that does not speak of SCIM',
    { file: source(), live: { scim: quarantine('TooManyDeletes') } },
    [],
  ],
]);

const token = (expires: string): Given => syncing(undefined, { token: { env: 'T', expires } });

table([
  ['a token that lasts', token('2027-06-01'), []],
  ['for 31 days', token('2026-12-03T09:00:00Z'), []],
  [
    'for 30 days',
    token('2026-12-02T09:00:00Z'),
    [
      /^E531 warning identitySource\.scim\.token\.expires: The SCIM token ends \(2026-12-02T09:00:00Z\) in 30 days/,
    ],
  ],
  ['until tomorrow', token('2026-11-03T09:00:00Z'), [/^E531 .* in 1 day:/]],
  ['until the end of today', token('2026-11-02'), [/^E531 .*ends \(2026-11-02\) in 0 days/]],
  ['until now', token('2026-11-02T09:00:00Z'), [/^E531 .*The SCIM token ended/]],
  ['that is long over', token('2026-01-01'), [/^E531 .*The SCIM token ended \(2026-01-01\)/]],
]);

test.run();
