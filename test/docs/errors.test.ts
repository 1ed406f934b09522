/** Every error code has its line in a page, and no page speaks of a code that is gone. */
import { readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ROOT, readPage } from './pages.ts';

const test = suite('docs: error codes');

const src = new URL('src/', ROOT);
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm; // where ranges are named too

function codesOfSource(): string[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const text = files.map((file) => readFileSync(new URL(file, src), 'utf8')).join('\n');
  return codesIn(text.replace(COMMENTS, ''));
}

function codesIn(text: string): string[] {
  return [...new Set(text.match(/\bE\d{3}\b/g))].sort();
}

/** The first column of the page's tables. */
function codesOfPage(file: string): string[] {
  return [...readPage(file).text.matchAll(/^\| (E\d{3}) \|/gm)].map(([, code = '']) => code);
}

const inSource = codesOfSource();
const ofFiles = codesOfPage('docs/errors-config.md');
const ofWorld = codesOfPage('docs/errors.md');

test('every code of the source has its line', () => {
  assert.ok(inSource.length > 50, 'the codes are found');
  const documented = new Set([...ofFiles, ...ofWorld]);
  assert.equal(
    inSource.filter((code) => !documented.has(code)),
    [],
  );
});

test('every line has a code of the source', () => {
  const known = new Set(inSource);
  assert.equal(
    [...ofFiles, ...ofWorld].filter((code) => !known.has(code)),
    [],
  );
});

test('each page has its range, in order, each code once', () => {
  assert.equal(ofFiles, [...new Set(ofFiles.filter((code) => code < 'E500'))].sort());
  assert.equal(ofWorld, [...new Set(ofWorld.filter((code) => code >= 'E500'))].sort());
});

test('a code in the text of any page is known', () => {
  const pages = [
    'README.md',
    ...['entra-setup', 'how-it-works', 'settings', 'sandbox'].map((name) => `docs/${name}.md`),
  ];
  const known = new Set(inSource);
  for (const file of pages) {
    const codes = codesIn(readPage(file).text);
    assert.equal(
      codes.filter((code) => !known.has(code)),
      [],
      file,
    );
  }
});

test.run();
