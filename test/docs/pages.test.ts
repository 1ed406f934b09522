/** What stands in the pages works: every command is run, every link leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inOffice, type Office } from '../cli/desk.ts';
import { commitAll } from '../support/git.ts';
import {
  anchors,
  blocks,
  commands,
  inlineCommands,
  links,
  mentionedPaths,
  type Page,
  ROOT,
  readPage,
  readPages,
} from './pages.ts';

const test = suite('docs: pages');

const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const testFiles = readdirSync(new URL('test/', ROOT), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.test.ts'),
);
const exampleFile = blocks(readPage('README.md')).find(({ language }) => language === 'yaml');

/** Nothing for a command that works, else what is wrong. npm's are run by CI, not here. */
async function faultOf(command: string, office: Office): Promise<string | undefined> {
  const [program, ...words] = command.split(' ');
  if (program === 'accessctl') {
    return await faultOfRun(words.join(' '), office);
  }
  return program === 'npm' && isNpmCommand(words) ? undefined : `unknown command: ${command}`;
}

async function faultOfRun(line: string, office: Office): Promise<string | undefined> {
  if (/^(sandbox|demo)\b/.test(line)) {
    const running = office.start(line);
    await running.printed(/^export AWS_ENDPOINT_URL=/m);
    running.signal('SIGINT');
    const { code, log } = await running.ended();
    return code === 0 ? undefined : `accessctl ${line} ended with ${code}: ${log}`;
  }
  const { code, log } = await office.run(line);
  return code === 0 ? undefined : `accessctl ${line} ended with ${code}: ${log}`;
}

function isNpmCommand(words: readonly string[]): boolean {
  const [verb = '', name, ...rest] = words;
  switch (verb) {
    case 'ci':
      return name === undefined;
    case 'test':
      return rest.length === 0 && testFiles.some((file) => file.includes(name ?? ''));
    case 'run':
      return rest.length === 0 && name !== undefined && Object.hasOwn(scripts, name);
    default:
      return false;
  }
}

/** Runs the commands of a page one after the other, with the access.yaml of README.md, in a repository. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await inOffice(async (office) => {
    office.write(exampleFile?.text ?? '');
    commitAll(office.folder);
    for (const command of commands(page)) {
      faults.push((await faultOf(command, office)) ?? '');
    }
  });
  return faults.filter((fault) => fault !== '');
}

const pages = readPages();

/** What a person does between its commands is played in entra-setup.test.ts. */
const WALKED = 'docs/entra-setup.md';

for (const page of pages.filter(
  ({ file, text }) => file !== WALKED && commands({ file, text }).length > 0,
)) {
  test(`the commands of ${page.file} work`, async () => {
    assert.equal(await faultsOf(page), []);
  });
}

test('commands are found, and one that does not work is', async () => {
  const found = pages.flatMap(commands);
  assert.ok(found.includes('accessctl apply plan.json'), 'README.md tells the daily way');
  assert.ok(found.includes('npm ci'), 'both sides of && count');
  const text =
    '```sh\nnpm run nothing\nnpm publish\nmake all\naccessctl plan --wrong\n```\n\n```text\n$ accessctl nothing\n  $ no\n```\n';
  const faults = await faultsOf({ file: 'planted.md', text });
  assert.equal(
    faults.map((fault) => fault.replace(/(ended with \d).*/s, '$1')),
    [
      'unknown command: npm run nothing',
      'unknown command: npm publish',
      'unknown command: make all',
      'accessctl plan --wrong ended with 1',
      'accessctl nothing ended with 1',
    ],
  );
});

test('only the languages that are looked into, and those that hold no commands', () => {
  const known = ['', 'sh', 'text', 'yaml', 'js', 'ts'];
  const others = pages.flatMap((page) =>
    blocks(page)
      .filter(({ language }) => !known.includes(language))
      .map(({ language }) => `${page.file}: ${language}`),
  );
  assert.equal(others, []);
});

/** What is wrong with commands in the running text: a verb, a flag or a script that is not there. */
async function inlineFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await inOffice(async (office) => {
    for (const command of inlineCommands(page)) {
      const [program, verb = '', ...words] = command.split(' ');
      const flags = words.filter((word) => word.startsWith('-'));
      const help = program === 'npm' ? undefined : await office.run(`${verb} --help`);
      const isKnown = help
        ? help.out.startsWith(`Usage: accessctl ${verb} `) &&
          flags.every((flag) => help.out.split(/[\s,]+/).includes(flag))
        : isNpmCommand([verb, ...words]);
      if (!isKnown) {
        faults.push(command);
      }
    }
  });
  return faults;
}

for (const page of pages.filter((one) => inlineCommands(one).length > 0)) {
  test(`the commands in the text of ${page.file} are there`, async () => {
    assert.equal(await inlineFaults(page), []);
  });
}

test('a command in the text that is not there is found', async () => {
  const text =
    '`accessctl plan -o a.json` `accessctl nothing` `accessctl apply --full` `npm run no`';
  assert.equal(await inlineFaults({ file: 'planted.md', text }), [
    'accessctl nothing',
    'accessctl apply --full',
    'npm run no',
  ]);
});

function brokenLinks(page: Page): string[] {
  return links(page).filter((link) => {
    const [path = '', anchor] = link.split('#');
    if (path === '') {
      return !anchors(page).has(anchor ?? '');
    }
    const target = posix.join(posix.dirname(page.file), path);
    if (target.startsWith('..') || !existsSync(new URL(target, ROOT))) {
      return true;
    }
    return anchor !== undefined && !anchors(readPage(target)).has(anchor);
  });
}

function missingPaths(page: Page): string[] {
  return mentionedPaths(page).filter((path) => !existsSync(new URL(path, ROOT)));
}

for (const page of pages) {
  test(`what ${page.file} links to and names is there`, () => {
    assert.equal(brokenLinks(page), []);
    assert.equal(missingPaths(page), []);
  });
}

test('a link that leads nowhere is found', () => {
  const text =
    '# A b: c!\n[a](#a-b-c) [b](#b) [c](settings.md#exit-codes) [d](settings.md#no) [e](no.md) [f](https://example.com) `src/no.ts` `src/main.ts`';
  const page = { file: 'docs/planted.md', text };
  assert.equal(brokenLinks(page), ['#b', 'settings.md#no', 'no.md']);
  assert.equal(missingPaths(page), ['src/no.ts']);
});

test.run();
