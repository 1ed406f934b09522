import { readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';

/** Compares an output with test/render/expected/<name>; `.md.txt` so that no formatter touches Markdown. */
export function golden(actual: string, name: string): void {
  const expected = readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8');
  assert.fixture(actual, expected, name);
}
