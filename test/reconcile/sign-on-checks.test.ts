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

/* -------------------------------------------------------------------------------- in full */

const ending = (expires: string, more: { thumbprint: string; expires: string }[] = []): Given => {
  const found = liveCertificate({}, 'AA');
  const certificates = [{ thumbprint: 'AA', expires }, ...more];
  return {
    file: source({ saml: {} }),
    found: [{ ...found, spec: { ...found.spec, certificates } }],
  };
};

const AT_CERTIFICATE = 'E529 warning identitySource.saml.certificate';
const AT_UPLOADED = 'E530 warning identitySource.saml.identityProvider.uploadedThumbprint';
const AT_URLS = 'E534 warning identitySource.saml.serviceProvider.acsUrls';
const WRITE_CERTIFICATE =
  'Write `certificate: {}` below saml: then accessctl apply makes the next one.';
const NEXT_IS = (thumbprint: string) =>
  `The next one is there: let AWS have the metadata that holds it, then write uploadedThumbprint: ${thumbprint}`;
const ENDS = (when: string) =>
  `The certificate AA, with which Entra signs, ${when}: after that nobody can sign in to AWS.`;
const IN_QUARANTINE = (why: string) =>
  `E528 warning identitySource.scim: SCIM is in quarantine${why}: until it ends, Entra tries once a day or less, and after four weeks no more.`;
const MANY_REFUSED =
  'Most users and groups were refused. The provisioning logs of the app name each one and why; when that is mended, pause and start the job.';
const OTHER_CURE =
  'The provisioning page of the app in Entra says more. Then pause and start the job.';
const LOGS = 'The provisioning logs of the app name each one and why.';
const NEW_TOKEN =
  'Generate a new one in AWS, run `accessctl scim set-token` with it, and write down when it ends.';
const SAME_NAME =
  'Use the same attribute for both: as the NameID claim of the enterprise app, and as userName in its provisioning mapping.';
const MADE = (user: string, name: string) =>
  `E532 warning identitySource.saml.claims: Entra names a person ${name} at sign-in, but SCIM makes ${user} the user name in AWS: who has two different values cannot sign in. > ${SAME_NAME}`;

const since = (parts: Partial<{ reason: string; message: string; since: string }>) =>
  health({ quarantine: { reason: '', message: '', since: '', ...parts } });

const inFull: readonly [name: string, given: Given, expected: readonly string[]][] = [
  [
    'a certificate that ends to the second when it is to be renewed',
    ending('2027-01-01T09:00:00Z'),
    [`${AT_CERTIFICATE}: ${ENDS('ends on 2027-01-01, in 60 days')} > ${WRITE_CERTIFICATE}`],
  ],
  ['a second later', ending('2027-01-01T09:00:01Z'), []],
  [
    'tomorrow',
    ending('2026-11-03T09:00:00Z'),
    [`${AT_CERTIFICATE}: ${ENDS('ends on 2026-11-03, in 1 day')} > ${WRITE_CERTIFICATE}`],
  ],
  [
    'today',
    ending('2026-11-02T12:00:00Z'),
    [`${AT_CERTIFICATE}: ${ENDS('ends on 2026-11-02, in 0 days')} > ${WRITE_CERTIFICATE}`],
  ],
  [
    'one that has ended, and the next one that does not last long enough either',
    ending('2026-11-01T00:00:00Z', [{ thumbprint: 'BB', expires: '2027-01-01T09:00:00Z' }]),
    [`${AT_CERTIFICATE}: ${ENDS('ended on 2026-11-01')} > ${WRITE_CERTIFICATE}`],
  ],
  [
    'the next one lasts',
    ending('2026-11-01T00:00:00Z', [{ thumbprint: 'BB', expires: '2027-01-01T09:00:01Z' }]),
    [`${AT_CERTIFICATE}: ${ENDS('ended on 2026-11-01')} > ${NEXT_IS('BB')}`],
  ],
  [
    'AWS has another one than the next one',
    certificates({ AA: '2026-12-01', BB: '2029-01-01' }, 'AA', uploaded('AA')),
    [`${AT_CERTIFICATE}: ${ENDS('ends on 2026-12-01, in 28 days')} > ${NEXT_IS('BB')}`],
  ],
  [
    'the certificate that Entra is to sign with is not there',
    certificates({ BB: '2029-01-01' }, 'AA', { certificate: {}, ...uploaded('BB') }),
    [
      `${AT_CERTIFICATE}: Entra is to sign with the certificate AA, which the enterprise app has not: nobody can sign in to AWS. > AWS has the next one, BB: accessctl apply activates it.`,
    ],
  ],
  [
    'an app without a certificate to which one is to be made',
    certificates({}, 'AA', { certificate: {} }),
    [
      `${AT_CERTIFICATE}: Entra is to sign with the certificate AA, which the enterprise app has not: nobody can sign in to AWS. > accessctl apply makes the next one.`,
    ],
  ],
  ['an app without a certificate', certificates({}, ''), []],
  [
    'a certificate that is not there was uploaded',
    certificates({ AA: '2029-01-01', BB: '2029-02-01', CC: '2026-11-01' }, 'AA', uploaded('dd')),
    [
      `${AT_UPLOADED}: The enterprise app has no certificate DD: nothing is activated. > Its valid certificates are AA, BB: write the one that AWS has.`,
    ],
  ],
  [
    'one that ended this very second was uploaded, and no other is valid',
    { ...ending('2026-11-02T09:00:00Z'), file: source({ saml: uploaded('AA') }) },
    [
      `${AT_CERTIFICATE}: ${ENDS('ends on 2026-11-02, in 0 days')} > ${WRITE_CERTIFICATE}`,
      `${AT_UPLOADED}: The certificate AA ended on 2026-11-02: it is not activated. > It has no valid certificate.`,
    ],
  ],
  [
    'who is named otherwise at sign-in',
    naming('userPrincipalName', [
      { namespace: '', name: 'department', source: 'user.department' },
      { ...NAME_ID, source: 'user.mail' },
    ]),
    [MADE('userprincipalname', 'mail')],
  ],
  [
    'claims that may not be read count as the default',
    { ...naming('mail'), found: [liveApp(), liveSaml({ claims: null })] },
    [MADE('mail', 'userprincipalname')],
  ],
  ['an app whose SAML settings are not there yet', { ...naming('mail'), found: [liveApp()] }, []],
  [
    'no URL of the Region',
    acs(ELSEWHERE),
    [
      `${AT_URLS}: None of the assertion consumer service URLs is of eu-central-1, the Region of IAM Identity Center: it takes no assertion. > Take the URLs from the service provider metadata of this instance.`,
    ],
  ],
  [
    'only the dual-stack URL of the Region',
    acs(DUAL),
    [
      `${AT_URLS}: Of eu-central-1 there is only the dual-stack assertion consumer service URL: sign-ins that come over IPv4, such as the AWS CLI's, are refused. > Add the IPv4 URL that AWS shows beside it.`,
    ],
  ],
  ['one that is no URL beside the right one', acs('https://[eu-central-1.signin.aws', V4), []],
  [
    'the entity id of another instance',
    entity(`${ISSUER}d-0000000000`),
    [
      `E535 warning identitySource.saml.serviceProvider.entityId: The entity id ${ISSUER}d-0000000000 is of another instance: that of this one ends in d-9967a1b2c3. > Download the service provider metadata of this instance.`,
    ],
  ],
  ...['Base', 'Total'].map((which): (typeof inFull)[number] => [
    `the ${which} threshold of refused users and groups`,
    syncing(since({ reason: `Encountered${which}EscrowThreshold` })),
    [`${IN_QUARANTINE(` (Encountered${which}EscrowThreshold)`)} > ${MANY_REFUSED}`],
  ]),
  [
    'a proportion of refused users and groups',
    syncing(since({ reason: 'EncounteredEscrowProportionThreshold', since: '2026-10-30' })),
    [
      `${IN_QUARANTINE(' since 2026-10-30 (EncounteredEscrowProportionThreshold)')} > ${MANY_REFUSED}`,
    ],
  ],
  [
    'bad credentials, in the words of Graph',
    syncing(since({ reason: 'EncounteredQuarantineException', message: 'Unauthorized' })),
    [
      `${IN_QUARANTINE(' (EncounteredQuarantineException: Unauthorized)')} > Most often the token has ended or the address is wrong. Run \`accessctl scim test\`; with a new token from AWS run \`accessctl scim set-token\`, which also starts the job again.`,
    ],
  ],
  [
    'too many deletions, in full',
    syncing(since({ reason: 'TooManyDeletes' })),
    [
      `${IN_QUARANTINE(' (TooManyDeletes)')} > A cycle would delete as many users and groups as deletionThreshold, or more. Where that is a mistake, assign those groups and users to the app again; where it is meant, choose "Allow deletes" on the provisioning page of the app.`,
    ],
  ],
  [
    'a quarantine of which only the day is told',
    syncing(since({ since: '2026-10-30T07:00:00Z' })),
    [`${IN_QUARANTINE(' since 2026-10-30')} > ${OTHER_CURE}`],
  ],
  [
    'a quarantine of which only a message is told',
    syncing(since({ message: 'Ask somebody.' })),
    [`${IN_QUARANTINE(' (Ask somebody.)')} > ${OTHER_CURE}`],
  ],
  [
    'a quarantine of which nothing is told',
    syncing(health({ code: 'Quarantine' })),
    [`${IN_QUARANTINE('')} > ${OTHER_CURE}`],
  ],
  [
    'one left behind in a cycle',
    syncing(cycle('Succeeded', 1)),
    [
      `E536 notice identitySource.scim: The last SCIM cycle, which ended at 2026-11-02T08:40:00Z, could not copy 1 user or group to AWS. > ${LOGS}`,
    ],
  ],
  [
    'some left behind in a cycle',
    syncing(cycle('EntryLevelErrors', 0)),
    [
      `E536 notice identitySource.scim: The last SCIM cycle, which ended at 2026-11-02T08:40:00Z, could not copy some users or groups to AWS. > ${LOGS}`,
    ],
  ],
  [
    'a token that ends',
    token('2026-11-03T09:00:00Z'),
    [
      `E531 warning identitySource.scim.token.expires: The SCIM token ends (2026-11-03T09:00:00Z) in 1 day: then Entra can copy nobody to AWS. > ${NEW_TOKEN}`,
    ],
  ],
  [
    'a token that has ended',
    token('2026-11-02T09:00:00Z'),
    [
      `E531 warning identitySource.scim.token.expires: The SCIM token ended (2026-11-02T09:00:00Z): Entra can copy nobody to AWS. > ${NEW_TOKEN}`,
    ],
  ],
  [
    'a token of which nobody wrote down when it ends',
    syncing(undefined, { token: { env: 'T' } }),
    [],
  ],
  [
    'all that is wrong, one after the other',
    {
      file: source({
        saml: { serviceProvider: { entityId: `${ISSUER}d-0000000000`, acsUrls: [DUAL] } },
        scim: { token: { env: 'T', expires: '2026-11-02T09:00:00Z' } },
      }),
      found: [liveApp(), liveSaml({}), ...(ending('2026-11-01T00:00:00Z').found ?? [])],
      live: {
        scim: health({
          ...cycle('Succeeded', 4),
          code: 'Quarantine',
          userNameSource: 'mail',
        }),
      },
    },
    [
      `${AT_CERTIFICATE}: ${ENDS('ended on 2026-11-01')} > ${WRITE_CERTIFICATE}`,
      MADE('mail', 'userprincipalname'),
      `${AT_URLS}: Of eu-central-1 there is only the dual-stack assertion consumer service URL: sign-ins that come over IPv4, such as the AWS CLI's, are refused. > Add the IPv4 URL that AWS shows beside it.`,
      `E535 warning identitySource.saml.serviceProvider.entityId: The entity id ${ISSUER}d-0000000000 is of another instance: that of this one ends in d-9967a1b2c3. > Download the service provider metadata of this instance.`,
      `${IN_QUARANTINE('')} > ${OTHER_CURE}`,
      `E536 notice identitySource.scim: The last SCIM cycle, which ended at 2026-11-02T08:40:00Z, could not copy 4 users and groups to AWS. > ${LOGS}`,
      `E531 warning identitySource.scim.token.expires: The SCIM token ended (2026-11-02T09:00:00Z): Entra can copy nobody to AWS. > ${NEW_TOKEN}`,
    ],
  ],
  ['a file without an identity source', { file: {}, live: { scim: since({}) } }, []],
];

for (const [name, given, expected] of inFull) {
  test(`in full: ${name}`, async () => {
    assert.equal(await told(given), expected);
  });
}

test.run();
