import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { namesOf } from '../../src/reconcile/names.ts';
import type { Config, Directory, Found, Live } from '../../src/reconcile/types.ts';
import { APP, assignedToApp, liveScim, source } from './sign-on-world.ts';
import { config, directory, group, live, liveAssignment, liveSet, user } from './world.ts';

const test = suite('reconcile/names: what the names of a plan mean');

const ONE = '111122223333';

async function names(
  found: readonly Found[],
  file: Partial<Config> = {},
  world: Partial<Directory> = {},
  foreignSets: Live['foreignSets'] = [],
) {
  return namesOf(config(file), directory(world), await live(found, foreignSets));
}

test('a group or user of the directory; one that is gone is known by what it still has', async () => {
  const principals = [group('G'), user('ada')];
  const { principal } = await names(
    [liveAssignment(`group:G A ${ONE}`), liveAssignment(`group:Gone A ${ONE}`)],
    {},
    { principals },
  );
  assert.equal(principal('group', 'G'), group('G'));
  assert.equal(principal('user', 'ada'), user('ada'));
  assert.equal(principal('group', 'Gone'), { type: 'group', name: 'Gone', storeId: 'store-Gone' });
  assert.is(principal('user', 'G'), undefined);
  assert.is(principal('user', 'Gone'), undefined);
});

test('a permission set by its name: what is managed goes before what others made', async () => {
  const foreign = [
    { name: 'A', arn: 'arn:other' },
    { name: 'AWSReadOnlyAccess', arn: 'arn:aws' },
  ];
  const { permissionSetArn } = await names([liveSet('A')], {}, {}, foreign);
  assert.is(permissionSetArn('A'), 'arn:A');
  assert.is(permissionSetArn('AWSReadOnlyAccess'), 'arn:aws');
  assert.is(permissionSetArn('B'), undefined);
});

test('the app of the file, when it exists', async () => {
  const apps = { enterpriseApps: [APP] };
  assert.equal((await names([], source(), apps)).enterpriseApp(), APP);
  assert.is((await names([], {}, apps)).enterpriseApp(), undefined);
  assert.is((await names([], source(), { enterpriseApps: [] })).enterpriseApp(), undefined);
});

test('the job of the sync, and who is assigned to the app, each by kind and name', async () => {
  const { entraId: _, ...unknown } = assignedToApp('group:H');
  const some = await names([liveScim(), assignedToApp('group:G'), unknown]);
  assert.is(some.scimJobId(), 'job-1');
  assert.equal(some.appAssignment('group', 'G'), { id: 'assigned-G', entraId: 'entra-G' });
  assert.equal(some.appAssignment('group', 'H'), { id: 'assigned-H' });
  assert.is(some.appAssignment('user', 'G'), undefined);
  const none = await names([]);
  assert.is(none.scimJobId(), undefined);
  assert.is(none.appAssignment('group', 'G'), undefined);
});

test.run();
