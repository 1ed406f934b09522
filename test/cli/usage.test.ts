import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { VERSION } from '../../src/version.ts';
import { atDesk } from './desk.ts';

const test = suite('cli: usage');

const WRONG: readonly [string, RegExp][] = [
  ['validat', /unknown command 'validat'[\s\S]*Did you mean validate\?/],
  ['plan --ful', /unknown option '--ful'[\s\S]*Did you mean --full\?/],
  ['plan --timeout 5', /'5' is invalid\. Write a number with s, m or h/],
  ['plan --timeout soon', /'soon' is invalid/],
  ['plan --timeout 0s', /'0s' is invalid/],
  ['plan --timeout 597h', /'597h' is invalid.*at most 596h/],
  ['plan --format xml', /'xml' is invalid\. Allowed choices are text, json, markdown/],
  ['plan --color sometimes', /Allowed choices are auto, always, never/],
  ['plan --out', /argument missing/],
  ['plan now', /too many arguments/],
  ['apply --parallelism 101', /'101' is invalid\. Write a whole number from 1 to 100/],
  ['apply --parallelism 0', /whole number from 1 to 100/],
  ['apply --parallelism 1.5', /whole number from 1 to 100/],
  ['sandbox --port 65536', /whole number from 0 to 65535/],
  ['show', /missing required argument 'plan.json'/],
  ['sync --wait soon', /'soon' is invalid\. Write a number with s, m or h/],
  ['sync --group', /argument missing/],
  ['saml metdata', /unknown command 'metdata'[\s\S]*Did you mean metadata\?/],
  ['scim set', /unknown command 'set'/],
  ['demo --scenario big', /Allowed choices are contoso, fresh/],
  ['snapshot', /required option '-o, --save <file>' not specified/],
];

for (const [line, says] of WRONG) {
  test(`accessctl ${line}: exit 1, said on stderr`, () =>
    atDesk(async ({ run }) => {
      const { code, out, log } = await run(line);
      assert.is(code, 1, log);
      assert.is(out, '');
      assert.match(log, says);
      assert.match(log, /see accessctl --help/);
    }));
}

test('no command at all: help on stderr, exit 1', () =>
  atDesk(async ({ start }) => {
    const { code, out, log } = await start('').ended();
    assert.is(code, 1);
    assert.is(out, '');
    assert.match(log, /^Usage: accessctl/);
  }));

for (const line of ['--help', 'plan --help', 'help apply']) {
  test(`accessctl ${line}: on stdout, exit 0`, () =>
    atDesk(async ({ run }) => {
      const { code, out, log } = await run(line);
      assert.is(code, 0);
      assert.match(out, /^Usage: accessctl/);
      assert.is(log, '');
    }));
}

const VERSIONS: Readonly<Record<string, string>> = {
  version: `accessctl ${VERSION}\n`,
  '--version': `${VERSION}\n`,
  '-V': `${VERSION}\n`,
  'version --format json': `${JSON.stringify({ version: VERSION }, undefined, 2)}\n`,
};

for (const [line, expected] of Object.entries(VERSIONS)) {
  test(`accessctl ${line}`, () =>
    atDesk(async ({ run }) => {
      assert.equal(await run(line), { code: 0, out: expected, log: '' });
    }));
}

test('a bad number in a variable is refused like one in a flag', () =>
  atDesk(async ({ run }) => {
    const { code, log } = await run('apply', { ACCESSCTL_PARALLELISM: '101' });
    assert.is(code, 1);
    assert.match(log, /ACCESSCTL_PARALLELISM[\s\S]*whole number from 1 to 100/);
  }));

test.run();
