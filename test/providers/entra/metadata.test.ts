import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { microsoftCloud } from '../../../src/providers/entra/clouds.ts';
import { announces, readFederationMetadata } from '../../../src/providers/entra/metadata.ts';
import { UserError } from '../../../src/reconcile/errors.ts';
import { type Answer, answering } from '../answers.ts';

const test = suite('providers/entra/metadata');

const read = (answer: Answer) =>
  answering([answer], async ({ url, asked }) => ({
    asked,
    result: await readFederationMetadata({
      cloud: 'global',
      tenantId: 'tenant',
      appId: 'app',
      origin: url,
    }).catch((error: unknown) => error),
  }));

test("the app's own metadata is asked for, by nobody in particular", async () => {
  const { asked, result } = await read({ body: '<EntityDescriptor/>' });
  assert.match(String(result), /EntityDescriptor/);
  assert.is(asked[0]?.url, '/tenant/federationmetadata/2007-06/federationmetadata.xml?appid=app');
  assert.is(asked[0]?.headers.authorization, undefined);
});

const wrong: readonly [name: string, answer: Answer][] = [
  ['an error', { status: 404, body: '<EntityDescriptor/>' }],
  ['a page of something else', { body: '<html/>' }],
  ['more than a megabyte', { body: `<EntityDescriptor/>${'x'.repeat(1024 * 1024)}` }],
  ['no answer', { lost: true }],
];

for (const [name, answer] of wrong) {
  test(`${name} is no metadata`, async () => {
    const { result } = await read(answer);
    assert.instance(result, UserError);
    assert.is((result as UserError).code, 'E750');
  });
}

const certificates: readonly [xml: string, der: string, holds: boolean][] = [
  ['<X509Certificate>QUJD</X509Certificate>', 'QUJD', true],
  ['<X509Certificate>\n QU\n JD\n</X509Certificate>', 'QUJD', true],
  ['<X509Certificate>REVG</X509Certificate>', 'QUJD', false],
  ['<X509Certificate></X509Certificate>', '', false],
];

for (const [xml, der, holds] of certificates) {
  test(`${JSON.stringify(xml)} ${holds ? 'announces' : 'does not announce'} "${der}"`, () => {
    assert.is(announces(xml, der), holds);
  });
}

test('every cloud has its own places; an unknown one is the global one', () => {
  const clouds = ['global', 'usGov', 'usGovDod', 'china'].map(microsoftCloud);
  assert.is(new Set(clouds.map(({ graph }) => graph)).size, 4);
  assert.equal(microsoftCloud('other'), microsoftCloud('global'));
});

test.run();
