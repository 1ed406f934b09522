import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { chosenApp, enterpriseAppProblems } from '../../src/reconcile/enterprise-app.ts';
import type { EnterpriseApp, OtherApp } from '../../src/reconcile/types.ts';
import { APP, NAME, source } from './sign-on-world.ts';
import { config, directory, ENTRA, tell, where } from './world.ts';

const test = suite('reconcile/enterprise-app');

const OTHER = { ...APP, appId: 'other', servicePrincipalId: 'principal-2' };
const RENAMED = { ...APP, displayName: 'New name' };
const LOUD = { ...APP, displayName: NAME.toUpperCase() };
const NOT_FOUND = `E520 identitySource.enterpriseApp.appId: Entra ID has no enterprise app with the application id ${APP.appId}.`;

const cases: readonly [
  name: string,
  appId: string | undefined,
  there: readonly EnterpriseApp[] | undefined,
  chosen: EnterpriseApp | undefined,
  problems: string[],
][] = [
  ['none yet', undefined, [], undefined, []],
  ['not looked for', undefined, undefined, undefined, []],
  ['one of that name', undefined, [APP], APP, []],
  [
    'one whose name is spelled otherwise: Graph takes both for the same',
    undefined,
    [LOUD],
    undefined,
    [
      `E521 identitySource.enterpriseApp.displayName: Entra ID has no enterprise app named "${NAME}", but one named "${NAME.toUpperCase()}" (${APP.appId}).`,
    ],
  ],
  ['one of that name beside one that is spelled otherwise', undefined, [LOUD, APP], APP, []],
  [
    'two of that name, in any order',
    undefined,
    [OTHER, APP],
    undefined,
    [
      `E522 identitySource.enterpriseApp.displayName: 2 enterprise apps are named "${NAME}": ${APP.appId}, other.`,
    ],
  ],
  ['a pin that is there', APP.appId, [APP], APP, []],
  ['a pin in capitals', APP.appId.toUpperCase(), [APP], APP, []],
  ['a pin that chooses among two of that name', APP.appId, [OTHER, APP], APP, []],
  ['a pin that is not there', APP.appId, [], undefined, [NOT_FOUND]],
  ['a pin that is not there, but the name is', APP.appId, [OTHER], undefined, [NOT_FOUND]],
  ['a pin that was not looked for', APP.appId, undefined, undefined, []],
  [
    'a pin with another name',
    APP.appId,
    [RENAMED],
    undefined,
    [
      `E521 identitySource.enterpriseApp.displayName: The enterprise app with the application id ${APP.appId} is named "New name", not "${NAME}".`,
    ],
  ],
];

for (const [name, appId, there, chosen, problems] of cases) {
  test(name, () => {
    const file = config(source({ enterpriseApp: appId ? { appId } : {} }));
    const world = directory(there ? { enterpriseApps: there } : {});
    const wanted = { displayName: NAME, ...(appId && { appId }) };
    assert.equal(chosenApp(world, wanted), chosen);
    assert.equal(enterpriseAppProblems(file, where, world).map(tell), problems);
  });
}

test('a file without an app has no problem with any', () => {
  const world = directory({ enterpriseApps: [APP, APP] });
  assert.equal(enterpriseAppProblems(config(), where, world), []);
  assert.equal(enterpriseAppProblems(config(ENTRA), where, world), []);
});

/* ---------------------------------------------------------- before one is made: is it another? */

const INSTANCE = 'd-9967a1b2c3';
const ISSUER = 'https://eu-central-1.signin.aws.amazon.com/platform/saml';

const aws = (displayName: string, ...identifiers: string[]): OtherApp => ({
  displayName,
  appId: `id-of-${displayName}`,
  identifiers,
});

const joined = (name: string) =>
  `E537 identitySource.enterpriseApp.displayName: This instance of IAM Identity Center is already joined to Entra ID by the enterprise app "${name}" (id-of-${name}); there is none named "${NAME}". > Write displayName: "${name}". Nothing was made: with a second app everybody would be provisioned twice.`;
const others = (list: string) =>
  `E538 warning identitySource.enterpriseApp.displayName: Entra ID has no enterprise app named "${NAME}" and a new one is made, but there are others for AWS: ${list}. > If one of them is meant, write its name as displayName.`;

const elsewhere: readonly [
  name: string,
  otherApps: readonly OtherApp[] | undefined,
  problems: string[],
][] = [
  ['others were not looked for', undefined, []],
  ['there is no other', [], []],
  ['one that this instance is joined to', [aws('Sso', `${ISSUER}/${INSTANCE}`)], [joined('Sso')]],
  [
    'one of several, by one of its entity ids',
    [
      aws('Other', `${ISSUER}/d-0000000000`),
      aws('Sso', `${ISSUER}/d-1111111111`, `${ISSUER}/${INSTANCE}`),
    ],
    [joined('Sso')],
  ],
  [
    'one of another instance, and one of none: in the order of their names',
    [aws('Sso', `${ISSUER}/d-0000000000`), aws('Aws')],
    [others('"Aws" (id-of-Aws), "Sso" (id-of-Sso)')],
  ],
  [
    'one whose entity id only ends alike, or goes on',
    [aws('Sso', `${ISSUER}/x-${INSTANCE}`, `${ISSUER}/${INSTANCE}/x`)],
    [others('"Sso" (id-of-Sso)')],
  ],
];

for (const [name, otherApps, problems] of elsewhere) {
  test(`before an app is made: ${name}`, () => {
    const world = directory({ enterpriseApps: [], ...(otherApps && { otherApps }) });
    const told = enterpriseAppProblems(config(source()), where, world);
    assert.equal(
      told.map((problem) => `${tell(problem)} > ${problem.hint}`),
      problems,
    );
  });
}

test('a pin says which app is meant: others are not looked at', () => {
  const world = directory({
    enterpriseApps: [APP],
    otherApps: [aws('Sso', `${ISSUER}/${INSTANCE}`)],
  });
  const file = config(source({ enterpriseApp: { appId: APP.appId } }));
  assert.equal(enterpriseAppProblems(file, where, world), []);
});

test.run();
