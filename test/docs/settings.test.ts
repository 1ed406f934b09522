/** docs/settings.md has every flag, every variable and every exit code, and none that is gone. */
import { readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EXIT } from '../../src/commands/context.ts';
import { atDesk } from '../cli/desk.ts';
import { ROOT, readPage } from './pages.ts';

const test = suite('docs: settings');

const page = readPage('docs/settings.md').text;

/** Flag → the commands that take it. */
async function flagsOfHelp(): Promise<Map<string, string[]>> {
  const flags = new Map<string, string[]>();
  const names = await commandsOfHelp();
  await atDesk(async (desk) => {
    for (const name of names) {
      const help = await desk.run(`${name} --help`);
      for (const [, flag = ''] of help.out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)) {
        flags.set(flag, [...(flags.get(flag) ?? []), name]);
      }
    }
  });
  flags.delete('--help');
  return flags;
}

/** Every command, also `scim test` and its like. */
async function commandsOfHelp(): Promise<string[]> {
  const names: string[] = [];
  await atDesk(async (desk) => {
    const list = async (above: string) => {
      const { out } = await desk.run(`${above}--help`);
      const [, listed = ''] = out.split(/^Commands:$/m);
      return [...listed.matchAll(/^ {2}([a-z-]+)( \[options\])?/gm)];
    };
    for (const [, name = '', takesOptions] of await list('')) {
      const below = takesOptions || name === 'help' ? [] : await list(`${name} `);
      const inner = below.map(([, sub = '']) => sub).filter((sub) => sub !== 'help');
      names.push(...(inner.length > 0 ? inner.map((sub) => `${name} ${sub}`) : [name]));
    }
  });
  return names.filter((name) => name !== 'help').sort();
}

test('every command has its row', async () => {
  const rows = [...page.matchAll(/^\| `accessctl ([a-z -]+)` \|/gm)].map(([, name = '']) => name);
  assert.equal(rows.sort(), await commandsOfHelp());
});

/** Flag → the column "commands". */
function flagsOfPage(): Map<string, string> {
  const rows = page.matchAll(/^\| (?:`-\w`, )?`(--[a-z-]+)[^|]*\|[^|]*\|[^|]*\| ([^|]+) \|/gm);
  return new Map([...rows].map(([, flag = '', commands = '']) => [flag, commands]));
}

test('every flag of every command has its row, and says which commands take it', async () => {
  const help = await flagsOfHelp();
  const all = [...new Set([...help.values()].flat())];
  assert.ok(all.length > 6 && help.size > 15, 'commands and flags are found');
  const expected = [...help].map(([flag, commands]) => [flag, [...commands].sort()]);
  const described = [...flagsOfPage()].map(([flag, text]) => [flag, commandsIn(text, all)]);
  assert.equal(byName(described), byName(expected));
});

function commandsIn(text: string, all: readonly string[]): string[] {
  const without = /^all but (.+)$/.exec(text)?.[1]?.split(', ');
  return (without ? all.filter((name) => !without.includes(name)) : text.split(', ')).sort();
}

function byName(rows: readonly unknown[][]): unknown[][] {
  return [...rows].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

test('every variable that the source reads has its place', () => {
  const src = new URL('src/', ROOT);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('sandbox'),
  );
  const text = files.map((file) => readFileSync(new URL(file, src), 'utf8')).join('\n');
  const read = [
    ...[...text.matchAll(/\benv\['([A-Z_]+)'\]/g)].map(([, name = '']) => name),
    ...[...text.matchAll(/'((?:ACCESSCTL|AWS_ENDPOINT)_[A-Z_]+)'/g)].map(([, name = '']) => name),
  ].filter((name) => name !== 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED');
  assert.ok(read.length > 10, 'variables are found');
  assert.equal(
    [...new Set(read)].filter((name) => !page.includes(`\`${name}\``)),
    [],
  );
  const ours = [...page.matchAll(/`(ACCESSCTL_[A-Z_]+)`/g)].map(([, name = '']) => name);
  assert.equal(
    ours.filter((name) => !read.includes(name)),
    [],
  );
});

test('every exit code has its row', () => {
  const rows = [...page.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, codes = '']) =>
    codes.split(', ').map(Number),
  );
  assert.equal(rows, [...Object.values(EXIT), 130, 143]);
});

test.run();
