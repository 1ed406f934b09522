/** docs/entra-setup.md leads where it says: a newcomer walks through it, command by command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse, stringify } from 'yaml';
import { atDesk } from '../cli/desk.ts';
import {
  ADA,
  DAY,
  declareUploaded,
  edit,
  FRESH,
  inFreshCompany,
  MINUTE,
  newestThumbprint,
  pass,
  useToken,
} from '../scenarios/sign-on.ts';
import type { Company, Printed } from '../support/company.ts';
import { blocks, commands, ROOT, readPage } from './pages.ts';

const test = suite('docs: from an empty tenant to the first sign-in');

const page = readPage('docs/entra-setup.md');
const yaml = blocks(page).filter(({ language }) => language === 'yaml');
const fragments = yaml.slice(1).filter(({ text }) => !/^jobs:/m.test(text));

test('the first access.yaml is the example', () => {
  assert.fixture(yaml[0]?.text ?? '', FRESH);
});

/** The page's table: what a person does in AWS's console → how it is done in the sandbox. */
const inSandbox = new Map(
  [...page.text.matchAll(/^\| ([^|]+) \| `(curl [^`]+)` \|$/gm)].map(
    ([, what = '', line = '']) => [what, line] as const,
  ),
);

const CURL =
  /^curl -s( -X POST)?(?: --create-dirs -o (\S+))?(?: --data-binary @(\S+))? "?\$AWS_ENDPOINT_URL([^"\s]+)"?$/;

/** Does what the page's curl line would do, and answers what it would print. */
async function byHand(what: string, { folder, write }: Company): Promise<string> {
  const line = inSandbox.get(what);
  const [, post, output, input, path] = CURL.exec(line ?? '') ?? [];
  assert.ok(path, `the page has a curl line for: ${what}`);
  const answer = await fetch(`${process.env['AWS_ENDPOINT_URL']}${path}`, {
    method: post || input ? 'POST' : 'GET',
    ...(input && { body: readFileSync(join(folder, input), 'utf8') }),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${line}: ${text}`);
  if (output) {
    write(text, output);
  }
  return text;
}

/** How many of the ten steps are done. */
function stepsDone({ out }: Printed): number {
  const { steps } = JSON.parse(out) as { readonly steps: readonly { readonly state: string }[] };
  return steps.filter(({ state }) => state === 'done').length;
}

function storedGroups({ sandbox }: Company): string[] {
  return sandbox.world.store.groups.map(({ displayName }) => displayName).sort();
}

interface Stop {
  readonly command: string;
  /** What the person has done before, as the page says. */
  readonly before?: (company: Company) => unknown;
  readonly run: (company: Company) => Promise<Printed>;
  readonly after?: (printed: Printed, company: Company) => unknown;
}

const applyAndWait: Pick<Stop, 'command' | 'run'> = {
  command: 'accessctl apply --wait-for-sync 45m',
  run: (company) => company.run('apply', undefined, { waitForSync: 45 * MINUTE }),
};
const apply: Pick<Stop, 'command' | 'run'> = {
  command: 'accessctl apply',
  run: (company) => company.run('apply'),
};
const status: Pick<Stop, 'command' | 'run'> = {
  command: 'accessctl status',
  run: (company) => company.run('status'),
};

const setUp: readonly Stop[] = [
  {
    command: 'accessctl validate',
    run: async () => {
      let ended: Printed = { code: 1, out: '', log: 'not run' };
      await atDesk(async (desk) => {
        desk.write(FRESH);
        const { code, out, log } = await desk.run('validate');
        ended = { code: code ?? 1, out, log };
      });
      return ended;
    },
  },
  { ...status, after: (printed) => assert.is(stepsDone(printed), 1) },
  {
    command: 'accessctl plan',
    before: (company) => byHand('download the service provider metadata', company),
    run: (company) => company.run('plan'),
  },
  {
    ...apply,
    after: async (_, company) => assert.is(stepsDone(await company.run('status')), 6),
  },
  {
    ...applyAndWait,
    before: async (company) => {
      await byHand('change the identity source to Entra', company);
      declareUploaded(company, newestThumbprint(company));
      const scim = JSON.parse(await byHand('enable automatic provisioning', company));
      useToken(scim.token);
      edit(company, '  scim:\n', `  scim:\n    endpoint: ${scim.endpoint}\n`);
    },
  },
  {
    ...status,
    after: async (printed, company) => {
      assert.is(stepsDone(printed), 10);
      assert.equal(JSON.parse(await byHand('sign in at the access portal', company)), {
        result: 'ok',
      });
    },
  },
];

const everyDay: readonly Stop[] = [
  {
    ...apply,
    before: (company) => pass(company, 310 * DAY),
    after: (_, company) => assert.is(company.sandbox.signIn(ADA), 'ok'),
  },
  {
    ...apply,
    before: async (company) => {
      await byHand('import a further certificate', company);
      declareUploaded(company, newestThumbprint(company));
    },
    after: (_, company) => assert.is(company.sandbox.signIn(ADA), 'ok'),
  },
  { ...status, after: (printed) => assert.is(stepsDone(printed), 10) },
  {
    command: 'accessctl scim set-token',
    before: async (company) => {
      useToken(JSON.parse(await byHand('generate a further SCIM token', company)).token);
    },
    run: (company) => company.run('scim set-token'),
  },
  { command: 'accessctl scim test', run: (company) => company.run('scim test') },
  {
    ...applyAndWait,
    before: (company) => {
      edit(company, '  Contoso: {}\n', '  Contoso: {}\n  AWS Readers: {}\n');
      edit(company, 'groups: [Contoso]', 'groups: [Contoso, AWS Readers]');
    },
    after: (_, company) => assert.equal(storedGroups(company), ['AWS Readers', 'Contoso']),
  },
  {
    command: 'accessctl sync --wait',
    before: async (company) => {
      edit(company, '  Contoso: {}\n', '  Contoso: {}\n  Data Scientists: {}\n');
      await company.converge();
    },
    run: (company) => company.run('sync', undefined, { wait: 10 * MINUTE }),
    after: (_, company) => assert.ok(storedGroups(company).includes('Data Scientists')),
  },
  {
    command: 'accessctl sync --group Contoso',
    run: (company) => company.run('sync', undefined, { group: ['Contoso'] }),
  },
];

test('every command of the page, in its order, with a person between them', () =>
  inFreshCompany(async (company) => {
    const way = [...setUp, ...everyDay];
    assert.equal(
      commands(page),
      way.map(({ command }) => command),
    );
    // A year, so that the certificate is renewed while the first SCIM token lives.
    edit(company, 'certificate: {}', 'certificate: { validity: P1Y }');
    for (const { command, before, run, after } of way) {
      await before?.(company);
      const printed = await run(company);
      assert.is(printed.code, 0, `${command}: ${printed.log}`);
      await after?.(printed, company);
    }
  }));

test('whatever the page adds to access.yaml is valid', () =>
  atDesk(async (desk) => {
    assert.ok(fragments.length > 3, 'parts of access.yaml are found');
    for (const { text } of fragments) {
      desk.write(stringify(merged(parse(FRESH), parse(text))));
      const { code, log } = await desk.run('validate');
      assert.is(code, 0, `${text}\n${log}`);
    }
  }));

type Tree = Readonly<Record<string, unknown>>;

function merged(base: Tree, more: Tree): Tree {
  const both = Object.entries(more).map(([key, value]) => {
    const old = base[key];
    return [key, isTree(old) && isTree(value) ? merged(old, value) : value];
  });
  return { ...base, ...Object.fromEntries(both) };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

test('what the job of the CI runs is a command with these flags', () =>
  atDesk(async (desk) => {
    const lines = [...page.text.matchAll(/^ +- run: accessctl (.+)$/gm)].map(
      ([, line = '']) => line,
    );
    assert.ok(lines.length > 0, 'a run is found');
    for (const line of lines) {
      const [verb = '', ...words] = line.split(' ');
      const { out } = await desk.run(`${verb} --help`);
      const known = out.split(/[\s,]+/);
      assert.equal(
        words.filter((word) => word.startsWith('-') && !known.includes(word)),
        [],
        line,
      );
    }
  }));

test('where to click is what `accessctl status` says', () => {
  const source = readFileSync(new URL('src/reconcile/checklist-manual.ts', ROOT), 'utf8');
  const clicks = page.text.match(/Settings → [^.:;\n]+/g) ?? [];
  assert.ok(clicks.length > 3, 'clicks are found');
  assert.equal(
    clicks.filter((path) => !source.includes(path)),
    [],
  );
});

test('every permission that accessctl asks for is on the page', () => {
  const source = readFileSync(new URL('src/providers/entra/permissions.ts', ROOT), 'utf8');
  const asked = [...new Set(source.match(/\b[A-Z]\w+\.Read\w*\.\w+/g))];
  assert.ok(asked.length > 6, 'permissions are found');
  assert.equal(
    asked.filter((name) => !page.text.includes(name)),
    [],
  );
});

test.run();
