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

const broken: readonly [name: string, pages: Parameters<typeof read>[0], message: RegExp][] = [
  ['no list', { '': { items: undefined, next: undefined } }, /held no list/],
  [
    'no list on the last page',
    { '': { items: [1], next: 'a' }, a: { items: undefined, next: undefined } },
    /held no list/,
  ],
  [
    'null for a list',
    { '': { items: null as unknown as undefined, next: undefined } },
    /held no list/,
  ],
  [
    'a token again',
    { '': { items: [1], next: 'a' }, a: { items: [2], next: 'a' } },
    /would never end/,
  ],
  [
    'a circle of tokens',
    { '': { items: [1], next: 'a' }, a: { items: [], next: 'b' }, b: { items: [], next: 'a' } },
    /would never end/,
  ],
];

for (const [name, pages, message] of broken) {
  test(`broken: ${name}`, async () => {
    const error = await read(pages).catch((thrown: unknown) => thrown);
    assert.instance(error, UserError);
    assert.is((error as UserError).code, /list$/.test(message.source) ? 'E610' : 'E615');
    assert.match((error as UserError).message, message);
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
