/** Names of permission sets are kept from run to run: they save calls, and decide nothing. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { actions, type Company, HEAD } from '../support/company.ts';
import { eachNth } from '../support/sample.ts';
import { callsTo, inScenario, setNamed, ssoCalls } from './story.ts';

const test = suite('scenarios: names of permission sets, kept');

const SCENARIO = 'generate: { accounts: 2, permissionSets: 4, groups: 3, assignments: 24 }\n';

/** Set-001 is declared, Set-003 carries our mark, the others are somebody else's. */
const FILE = `${HEAD}  vantage: management
permissionSets: { Set-001: { description: Edited } }
assignments:
  - { groups: [group-0001, group-0002], permissionSets: [Set-001], accounts: [account-0001] }
`;

/** Runs a story in a company that keeps names in a folder of its own. */
function withCache(work: (company: Company, folder: string) => Promise<void>): Promise<void> {
  return inScenario(SCENARIO, (company) => {
    const folder = join(company.folder, 'cache');
    process.env['ACCESSCTL_CACHE'] = folder;
    company.write(FILE);
    setNamed(company, 'Set-003').tags = { 'managed-by': 'accessctl' };
    return work(company, folder);
  });
}

function onlyFile(folder: string): string {
  const [name = '', ...others] = readdirSync(folder);
  assert.equal(others, [], 'one file, and nothing half-written beside it');
  return join(folder, name);
}

interface Content {
  readonly names: Readonly<Record<string, string>>;
}

function contentOf(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}

/** A plan, and how many sets were described for it. */
async function planned(company: Company): Promise<{ plan: Plan; described: number }> {
  company.sandbox.resetCalls();
  const plan = await company.plan();
  return { plan, described: callsTo(company, 'DescribePermissionSet') };
}

test('a second plan describes only what is ours; the file is only for who made it', () =>
  withCache(async (company, folder) => {
    const first = await planned(company);
    assert.is(first.described, 4);
    const file = onlyFile(folder);
    assert.is(statSync(file).mode & 0o777, 0o600);
    assert.equal(Object.values(contentOf(file).names).sort(), [
      'Set-001',
      'Set-002',
      'Set-003',
      'Set-004',
    ]);
    const calls = ssoCalls(company);
    const second = await planned(company);
    assert.equal(second, { plan: first.plan, described: 2 });
    assert.is(calls - ssoCalls(company), 2, 'one call less for each set of somebody else');
  }));

test('a set that is new in the file is looked for among all', () =>
  withCache(async (company) => {
    await company.plan();
    company.write(FILE.replace('Set-001: {', 'Fresh: {}, Set-001: {'));
    const { plan, described } = await planned(company);
    assert.is(described, 4);
    assert.ok(actions(plan).includes('create permissionSet/Fresh'));
  }));

test('a set that is new in AWS is described', () =>
  withCache(async (company, folder) => {
    await company.plan();
    const set = setNamed(company, 'Set-004');
    company.sandbox.world.permissionSets.push({
      ...set,
      arn: set.arn.replace(/.{4}$/, 'beef'),
      name: 'ByHand',
    });
    assert.is((await planned(company)).described, 3);
    assert.ok(Object.values(contentOf(onlyFile(folder)).names).includes('ByHand'));
  }));

test('prune: all reads every set whole', () =>
  withCache(async (company) => {
    await company.plan();
    company.write(`${FILE}prune: all\n`);
    assert.is((await planned(company)).described, 4);
  }));

const DAMAGED: Readonly<Record<string, (text: string) => string>> = {
  'an empty file': () => '',
  'half a file': (text) => text.slice(0, text.length / 2),
  'another JSON': () => '[]',
  nothing: () => 'null',
  'no names': () => '{"formatVersion":"1.0"}',
  'another version': (text) => text.replace('"1.0"', '"2.0"'),
  'another instance': (text) => text.replace(/ssoins-\w/, 'ssoins-z'),
  'a name that is none': (text) => text.replace('"Set-002"', '"Set 002\\u001b[2J"'),
  'a number for a name': (text) => text.replace('"Set-002"', '2'),
  'a file beyond all bounds': (text) => text + ' '.repeat(1_000_001),
};

for (const [what, damage] of Object.entries(DAMAGED)) {
  test(`${what} in its place: all are asked for, and the file is whole again`, () =>
    withCache(async (company, folder) => {
      const { plan } = await planned(company);
      const file = onlyFile(folder);
      const text = readFileSync(file, 'utf8');
      const damaged = damage(text);
      assert.is.not(damaged, text);
      writeFileSync(file, damaged);
      assert.equal(await planned(company), { plan, described: 4 });
      assert.is(readFileSync(onlyFile(folder), 'utf8'), text);
    }));
}

test('where nothing can be written, or a folder is in the way, it goes without', () =>
  withCache(async (company, folder) => {
    const { plan } = await planned(company);
    const name = onlyFile(folder);
    process.env['ACCESSCTL_CACHE'] = name; // a file is no folder
    assert.equal(await planned(company), { plan, described: 4 });
    const other = join(company.folder, 'other');
    mkdirSync(join(other, name.slice(folder.length)), { recursive: true });
    process.env['ACCESSCTL_CACHE'] = other;
    assert.equal(await planned(company), { plan, described: 4 });
  }));

test('ACCESSCTL_CACHE=off keeps nothing, and neither does a sandbox in the usual place', () =>
  withCache(async (company, folder) => {
    process.env['XDG_CACHE_HOME'] = company.folder;
    for (const setting of ['off', '']) {
      process.env['ACCESSCTL_CACHE'] = setting;
      await company.plan();
      assert.is((await planned(company)).described, 4);
    }
    assert.not(existsSync(folder) || existsSync(join(company.folder, 'accessctl')));
  }));

/** Every order of some things. */
function orders<T>(things: readonly T[]): T[][] {
  return things.length === 0
    ? [[]]
    : things.flatMap((one) =>
        orders(things.filter((other) => other !== one)).map((rest) => [one, ...rest]),
      );
}

/** Gives the ARNs of the file these names, one after the other. */
function tamper(file: string, names: readonly string[]): void {
  const content = contentOf(file);
  const arns = Object.keys(content.names);
  const wrong = Object.fromEntries(arns.map((arn, i) => [arn, names[i] ?? '']));
  writeFileSync(file, JSON.stringify({ ...content, names: wrong }));
}

test('names that are all exchanged, or wrong, change no plan', () =>
  withCache(async (company, folder) => {
    const { plan } = await planned(company);
    const file = onlyFile(folder);
    const sets = ['Set-001', 'Set-002', 'Set-003', 'Set-004'];
    const tampered = [
      ...orders(sets),
      ...sets.map((name) => [name, name, name, name]),
      ...orders(['Set-001', 'Set-002', 'Set-003', 'Other']),
    ];
    for (const names of eachNth(4, tampered)) {
      tamper(file, names);
      assert.equal((await planned(company)).plan, plan, names.join(' '));
    }
  }));

test('an apply with exchanged names edits the sets that are meant, and no other', () =>
  withCache(async (company, folder) => {
    await company.plan();
    const foreign = () => [setNamed(company, 'Set-002'), setNamed(company, 'Set-004')];
    const before = structuredClone(foreign());
    tamper(onlyFile(folder), ['Set-004', 'Set-003', 'Set-002', 'Set-001']);
    await company.converge();
    assert.is(setNamed(company, 'Set-001').description, 'Edited');
    assert.equal(foreign(), before);
  }));

test.run();
