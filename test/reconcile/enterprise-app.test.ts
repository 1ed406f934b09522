import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { chosenApp, enterpriseAppProblems } from '../../src/reconcile/enterprise-app.ts';
import type { EnterpriseApp } from '../../src/reconcile/types.ts';
import { APP, NAME, source } from './sign-on-world.ts';
import { config, directory, tell, where } from './world.ts';

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
});

test.run();
