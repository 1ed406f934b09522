import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { expiriesOf } from '../../src/reconcile/expiries.ts';
import type { Config, Found } from '../../src/reconcile/types.ts';
import { liveCertificate, source } from './sign-on-world.ts';
import { config, ENTRA, live, NOW } from './world.ts';

const test = suite('reconcile/expiries');

const TOKEN = source({ scim: { token: { env: 'T', expires: '2026-11-30' } } });
const BOTH = liveCertificate({ AA: '2026-11-05', BB: '2029-11-02' }, 'AA');

const cases: readonly [name: string, file: Partial<Config>, found: Found[], expected: string[]][] =
  [
    ['nothing that ends', source(), [], []],
    ['a certificate', source(), [BOTH], ['signing certificate 2026-11-05T00:00:00.000Z 2']],
    [
      'none is active: the one that lasts longest',
      source(),
      [liveCertificate({ AA: '2026-11-05', BB: '2029-11-02' })],
      ['signing certificate 2029-11-02T00:00:00.000Z 1095'],
    ],
    ['one is active that nobody sees', source(), [liveCertificate({ AA: '2029-11-02' }, 'CC')], []],
    ['no certificate', source(), [liveCertificate()], []],
    [
      'one that has ended',
      source(),
      [liveCertificate({ AA: '2026-11-02' }, 'AA')],
      ['signing certificate 2026-11-02T00:00:00.000Z -1'],
    ],
    ['a token', TOKEN, [], ['SCIM token 2026-12-01T00:00:00.000Z 28']],
    [
      'both',
      TOKEN,
      [BOTH],
      ['signing certificate 2026-11-05T00:00:00.000Z 2', 'SCIM token 2026-12-01T00:00:00.000Z 28'],
    ],
    ['a token without an end', source({ scim: { token: { env: 'T' } } }), [], []],
    ['no app in the file', ENTRA, [BOTH], []],
    ['no identity source in the file', {}, [BOTH], []],
    [
      'no app in the file, but a token',
      {
        identitySource: { provider: 'entra', scim: { token: { env: 'T', expires: '2026-11-30' } } },
      },
      [],
      [],
    ],
    ['SCIM without a token', source({ scim: {} }), [], []],
    [
      'none is active, and the one that lasts longest is in the middle',
      source(),
      [liveCertificate({ AA: '2026-11-05', BB: '2029-11-02', CC: '2028-01-01' })],
      ['signing certificate 2029-11-02T00:00:00.000Z 1095'],
    ],
    [
      'the active one, although others last longer',
      source(),
      [liveCertificate({ AA: '2029-11-02', BB: '2026-11-05', CC: '2028-01-01' }, 'BB')],
      ['signing certificate 2026-11-05T00:00:00.000Z 2'],
    ],
    [
      'a token that ends at an instant',
      source({ scim: { token: { env: 'T', expires: '2026-11-03T09:00:00Z' } } }),
      [],
      ['SCIM token 2026-11-03T09:00:00.000Z 1'],
    ],
  ];

for (const [name, file, found, expected] of cases) {
  test(name, async () => {
    const expiries = expiriesOf(config(file), await live(found), NOW);
    assert.equal(
      expiries.map(({ what, expires, days }) => `${what} ${expires} ${days}`),
      expected,
    );
  });
}

test.run();
