import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Complete, type Page } from '../../src/reconcile/complete.ts';
import { UserError } from '../../src/reconcile/errors.ts';

const test = suite('reconcile/complete');

/** Reads pages that are named by their tokens; the first has none. */
async function read(pages: Readonly<Record<string, Page<number>>>): Promise<readonly number[]> {
  const list = await Complete.read('a list', async (token) => {
    const page = pages[token ?? ''];
    if (!page) {
      throw new Error(`no page ${token}`);
    }
    return page;
  });
  return list.items;
}

const whole: readonly [name: string, pages: Parameters<typeof read>[0], expected: number[]][] = [
  ['one page', { '': { items: [1, 2], next: undefined } }, [1, 2]],
  ['an empty list', { '': { items: [], next: undefined } }, []],
  ['an empty token ends it', { '': { items: [1], next: '' } }, [1]],
  ['null for a token ends it', { '': { items: [1], next: null as unknown as undefined } }, [1]],
  [
    'three pages, an empty one in the middle',
    {
      '': { items: [1], next: 'a' },
      a: { items: [], next: 'b' },
      b: { items: [2], next: undefined },
    },
    [1, 2],
  ],
];

for (const [name, pages, expected] of whole) {
  test(name, async () => {
    assert.equal(await read(pages), expected);
  });
}

const NO_LIST =
  'E610 The answer to a list held no list. Nothing was changed. Something between here and the service answers in its place (a proxy?); try again.';
const NO_TOKEN =
  'E610 The answer to a list held no token that can be used. Nothing was changed. Something between here and the service answers in its place (a proxy?); try again.';
const NO_END =
  'E615 a list repeats a page and would never end. Nothing was changed. Try again; report it if it happens twice.';

const odd = (value: unknown) => value as undefined;

const broken: readonly [name: string, pages: Parameters<typeof read>[0], told: string][] = [
  ['no list', { '': { items: undefined, next: undefined } }, NO_LIST],
  [
    'no list on the last page',
    { '': { items: [1], next: 'a' }, a: { items: undefined, next: undefined } },
    NO_LIST,
  ],
  ['null for a list', { '': { items: odd(null), next: undefined } }, NO_LIST],
  ['an object for a list', { '': { items: odd({ length: 0 }), next: undefined } }, NO_LIST],
  ['a number for a token', { '': { items: [1], next: odd(7) } }, NO_TOKEN],
  ['zero for a token', { '': { items: [1], next: odd(0) } }, NO_TOKEN],
  ['an object for a token', { '': { items: [1], next: odd({}) } }, NO_TOKEN],
  ['false for a token', { '': { items: [1], next: odd(false) } }, NO_TOKEN],
  ['a token again', { '': { items: [1], next: 'a' }, a: { items: [2], next: 'a' } }, NO_END],
  [
    'a circle of tokens',
    { '': { items: [1], next: 'a' }, a: { items: [], next: 'b' }, b: { items: [], next: 'a' } },
    NO_END,
  ],
];

for (const [name, pages, told] of broken) {
  test(`broken: ${name}`, async () => {
    const error = await read(pages).catch((thrown: unknown) => thrown);
    assert.instance(error, UserError);
    const { code, message, hint } = error as UserError;
    assert.is(`${code} ${message} ${hint}`, told);
  });
}

test('broken: pages without an end', async () => {
  let asked = 0;
  const error = await Complete.read('a list', async () => {
    asked += 1;
    return { items: [], next: String(asked) };
  }).catch((thrown: unknown) => thrown);
  assert.is((error as UserError).code, 'E615');
  assert.is(asked, 10_001);
});

test('a page that fails ends the read', async () => {
  const error = await read({ '': { items: [1], next: 'lost' } }).catch((thrown: unknown) => thrown);
  assert.match(String(error), /no page lost/);
});

test('many items on one page', async () => {
  const items = Array.from({ length: 200_000 }, (_, i) => i);
  assert.is((await read({ '': { items, next: undefined } })).length, 200_000);
});

test('concat, filter and map keep what is complete', async () => {
  const list = await Complete.read('a list', async () => ({ items: [1, 2, 3], next: undefined }));
  assert.equal(Complete.concat([list, list]).items, [1, 2, 3, 1, 2, 3]);
  assert.equal(list.filter((n) => n > 1).items, [2, 3]);
  assert.equal(list.map((n) => n * 2).items, [2, 4, 6]);
});

test.run();
