import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { nearest } from '../../src/reconcile/nearest.ts';

const test = suite('reconcile/nearest');

const cases: readonly [name: string, candidates: string[], expected: string | undefined][] = [
  ['Contosso', ['Contoso', 'Platform'], 'Contoso'],
  ['contoso', ['Contoso'], 'Contoso'],
  ['ReadOnlyAcess', ['AdministratorAccess', 'ReadOnlyAccess'], 'ReadOnlyAccess'],
  ['Conotso', ['Contoso'], 'Contoso'],
  ['payments-dve', ['payments-prod', 'payments-dev'], 'payments-dev'],
  ['payments-deb', ['payments-dec', 'payments-dev'], 'payments-dec'],
  ['payments-dev', ['payments-deb', 'payments-dev', 'payments-dec'], 'payments-dev'],
  ['payments-prod', ['payment-prod', 'payments-prd'], 'payment-prod'],
  ['Contoso-Admin', ['Contoso', 'Contoso-Admins', 'Admin'], 'Contoso-Admins'],
  ['Admins', ['Amins'], 'Amins'],
  ['Amins', ['Admins'], 'Admins'],
  ['dev', ['deev'], 'deev'],
  ['ab', ['xb'], 'xb'],
  ['ab', ['xy'], undefined],
  ['abcdefgh', ['abcdefxy'], 'abcdefxy'],
  ['abcdefgh', ['abcdexyz'], undefined],
  ['abcdefghi', ['abcdefxyz'], 'abcdefxyz'],
  ['abcdef', ['abcdefgh'], 'abcdefgh'],
  ['abcdef', ['abcdefghi'], undefined],
  ['abcdefghi', ['abcdef'], 'abcdef'],
  ['abcdefghi', ['abcde'], undefined],
  ['abc', ['xyz'], undefined],
  ['abcdef', ['abcxyz'], undefined],
  ['a', ['b'], 'b'],
  ['a', ['bcd'], undefined],
  ['Contoso', [], undefined],
  ['', ['a'], 'a'],
  ['x', ['a name that is much too long'], undefined],
];

for (const [name, candidates, expected] of cases) {
  test(`${JSON.stringify(name)} among ${candidates.join(', ') || 'none'}`, () => {
    assert.is(nearest(name, candidates), expected);
  });
}

test.run();
