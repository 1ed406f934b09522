/** README.md says what is: its plan is what its access.yaml gives, its permissions are those used. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { applyPolicy, planPolicy } from '../../src/access/iam-policies.ts';
import { loadConfig } from '../../src/config/load.ts';
import { inOffice } from '../cli/desk.ts';
import { actionsOf } from '../support/iam.ts';
import { type Block, blocks, ROOT, readPage } from './pages.ts';

const test = suite('docs: README');

const readme = readPage('README.md');

function blockOf(language: string, index = 0): string {
  const found: Block | undefined = blocks(readme).filter((one) => one.language === language)[index];
  assert.ok(found, `README.md has a block ${language} ${index}`);
  return found.text;
}

function withoutSeconds(text: string): string {
  return text.replace(/ in \d+(?:\.\d+)? s$/m, '');
}

test('the plan is what accessctl prints for this access.yaml', () =>
  inOffice(async (office) => {
    office.write(blockOf('yaml'));
    const { code, out, log } = await office.run('plan');
    assert.is(code, 0, log);
    assert.fixture(withoutSeconds(out), withoutSeconds(blockOf('text')));
    assert.is(office.sandbox.writes(), 0);
  }));

test('prune and ignore can be added to this access.yaml', () =>
  inOffice(async (office) => {
    office.write(`${blockOf('yaml')}\n${blockOf('yaml', 1)}`);
    const { code, log } = await office.run('validate');
    assert.is(code, 0, log);
  }));

test('the example for an SDK prints what it says', () =>
  inOffice(async ({ sandbox }) => {
    const code = blockOf('js');
    const said = [...code.matchAll(/\/\/ (.+)$/gm)].map(([, text]) => text).join('\n');
    assert.is(await outputOf(code, sandbox.env), `${said}\n`);
  }));

/** Of a module in the folder of the project. Not spawnSync: the sandbox answers from this process. */
function outputOf(code: string, env: Readonly<Record<string, string>>): Promise<string> {
  const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: fileURLToPath(ROOT),
    env: { PATH: process.env['PATH'], ...quiet, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', () => resolve(out));
  });
}

/** What the calls of one SDK client are named in IAM policies. */
const PREFIXES: Readonly<Record<string, string>> = {
  '@aws-sdk/client-identitystore': 'identitystore',
  '@aws-sdk/client-organizations': 'organizations',
  '@aws-sdk/client-sso-admin': 'sso',
  '@aws-sdk/client-sts': 'sts',
};

/** The IAM actions of all commands that the files below src/providers/aws import. */
function actionsOfSource(): string[] {
  const folder = new URL('src/providers/aws/', ROOT);
  const actions = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const imports = [...text.matchAll(/import (?:type )?\{([^}]*)\} from '(@aws-sdk\/[^']+)'/g)];
    return imports.flatMap(([, names = '', client = '']) =>
      [...names.matchAll(/\b(\w+)Command\b/g)].map(([, name]) => `${PREFIXES[client]}:${name}`),
    );
  });
  return [...new Set(actions)].sort();
}

/** Actions in backticks after a role's name, up to the next bold one. */
function actionsOfRole(name: string): string[] {
  const [, section = ''] = readme.text.split(`**${name}**`);
  const text = section.split('**')[0] ?? '';
  return [...text.matchAll(/`((?:sso|identitystore|organizations|sts):\w+)`/g)].map(
    ([, action = '']) => action,
  );
}

test('the IAM actions of both roles are those that are called', () => {
  const [read, apply] = [actionsOfRole('Read role'), actionsOfRole('Apply role')];
  assert.ok(read.length > 15 && apply.length > 15, 'both roles are found');
  assert.equal([...read, ...apply].sort(), actionsOfSource());
});

test('what is printed for the example, which manages everything, is the whole list', () => {
  const { config } = loadConfig(fileURLToPath(new URL('examples/access.yaml', ROOT)));
  assert.ok(config);
  const [plan, apply] = [planPolicy(config, undefined), applyPolicy(config, undefined)].map(
    (policy) => actionsOf(policy).filter((action) => !action.startsWith('iam:')),
  );
  const read = actionsOfRole('Read role').filter((action) => !action.startsWith('sts:'));
  assert.equal(plan?.sort(), [...read].sort());
  assert.equal(apply?.sort(), [...read, ...actionsOfRole('Apply role')].sort());
});

test('the read role changes nothing', () => {
  assert.equal(
    actionsOfRole('Read role').filter((action) => !/:(?:List|Describe|Get)/.test(action)),
    [],
  );
});

test.run();
