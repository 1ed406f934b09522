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
