/**
 * The examples for GitLab and Azure Pipelines: their commands are run as those would run them, in a
 * repository and against the sandbox. Of their structure only what is named here is compared: the
 * schemas of both are in no package that could be taken along.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { assigned, DIST, type Ended, fileFor, inOffice, type Office, TWO } from './cli/desk.ts';
import { commitAll } from './support/git.ts';

const test = suite('examples/ci');

const example = <T>(file: string): T =>
  parse(readFileSync(new URL(`../examples/ci/${file}`, import.meta.url), 'utf8')) as T;

type Variables = Readonly<Record<string, string>>;

/** Runs a script in the office's folder; `accessctl` is the built one, and nothing is installed. */
async function runScript(office: Office, script: string, variables: Variables): Promise<Ended> {
  const bin = join(office.folder, '.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'npm'), '#!/bin/sh\n[ "$*" = "install --global accessctl" ]\n');
  writeFileSync(
    join(bin, 'accessctl'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(DIST, 'accessctl.js')}" "$@"\n`,
  );
  for (const name of ['npm', 'accessctl']) {
    chmodSync(join(bin, name), 0o755);
  }
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: office.folder,
    env: {
      PATH: `${bin}:${process.env['PATH']}`,
      HOME: office.folder,
      TMPDIR: office.folder,
      CI: 'true',
      ...office.sandbox.env,
      ACCESSCTL_AWS_RATE: '1000000',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, log] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, out, log }));
  });
}

/** A commit, and an edit of it that is committed, too; the ids of both. */
function edited(
  office: Office,
  from: string,
  to: string,
): readonly [before: string, after: string] {
  office.write('.bin\n', '.gitignore');
  office.write(from);
  const before = commitAll(office.folder);
  office.write(to);
  return [before, commitAll(office.folder)];
}

/* ---------------------------------------------------------------------------------- GitLab */

interface GitLabJob {
  readonly extends?: string;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly variables?: Variables;
  readonly artifacts?: {
    readonly when: string;
    readonly paths: readonly string[];
    readonly reports: { readonly terraform: string };
  };
  readonly resource_group?: string;
  readonly interruptible?: boolean;
  readonly environment?: string;
  readonly id_tokens?: Readonly<Record<string, { readonly aud: string }>>;
}

/** A job with what it extends: maps are merged, everything else is replaced. https://docs.gitlab.com/ci/yaml/#extends */
function gitLabJob(name: string): GitLabJob {
  const job = example<Readonly<Record<string, GitLabJob>>>('gitlab-ci.yml')[name];
  assert.ok(job, name);
  const parent = job.extends === undefined ? {} : gitLabJob(job.extends);
  return { ...parent, ...job, variables: { ...parent.variables, ...job.variables } };
}

function runGitLab(office: Office, name: string, variables: Variables): Promise<Ended> {
  const { before_script = [], script = [], id_tokens = {} } = gitLabJob(name);
  const tokens = Object.fromEntries(Object.keys(id_tokens).map((key) => [key, `token of ${name}`]));
  return runScript(office, [...before_script, ...script].join('\n'), { ...tokens, ...variables });
}

test('GitLab: a merge request is planned, and its counts are what the widget takes', () =>
  inOffice(async (office) => {
    const [before] = edited(office, fileFor('payments-dev'), fileFor(TWO));
    const ended = await runGitLab(office, 'access-plan', {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: before,
    });
    assert.is(ended.code, 0, ended.log);
    const { artifacts } = gitLabJob('access-plan');
    assert.equal(JSON.parse(office.read(artifacts?.reports.terraform ?? '')), {
      create: 3,
      update: 0,
      delete: 0,
    });
    for (const file of artifacts?.paths ?? []) {
      assert.ok(office.has(file), file);
    }
    assert.match(office.read('plan.md'), /^### Access plan: 3 create/);
    assert.is(office.sandbox.writes(), 0);
    const token = office.listed().filter((name) => name.startsWith('tmp.'));
    assert.equal(
      token.map((name) => office.read(name)),
      ['token of access-plan', 'token of access-plan'],
    );
  }));

test('GitLab: after the merge exactly that plan is applied; drift is red', () =>
  inOffice(async (office) => {
    const [before] = edited(office, fileFor('payments-dev'), fileFor(TWO));
    const variables = { CI_COMMIT_BEFORE_SHA: before };
    assert.is((await runGitLab(office, 'access-plan-main', variables)).code, 0);
    const drifted = await runGitLab(office, 'access-drift', {});
    assert.is(drifted.code, 2, drifted.log);
    assert.is((await runGitLab(office, 'access-plan-main', variables)).code, 0);
    const applied = await runGitLab(office, 'access-apply', variables);
    assert.is(applied.code, 0, applied.log);
    assert.is(assigned(office), 2);
    assert.is((await runGitLab(office, 'access-drift', {})).code, 0);
  }));

test('GitLab: a plan that a guardrail blocks is kept all the same', () =>
  inOffice(async (office) => {
    const none = `${fileFor(TWO)}guardrails: { deletions: { maxCount: 0, level: deny } }\n`;
    office.write(fileFor(TWO));
    assert.is((await office.run('apply --yes')).code, 0);
    const [before] = edited(office, none, none.replace(TWO, 'payments-dev'));
    const ended = await runGitLab(office, 'access-plan', {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: before,
    });
    assert.is(ended.code, 4, ended.log);
    assert.is(gitLabJob('access-plan').artifacts?.when, 'always');
    assert.match(office.read('plan.md'), /Blocked/);
    assert.equal(JSON.parse(office.read('counts.json')), { create: 0, update: 0, delete: 1 });
  }));

test('GitLab: who applies is alone, is not interrupted, and has another role', () => {
  const [plan, apply] = [gitLabJob('access-plan-main'), gitLabJob('access-apply')];
  assert.is(apply.resource_group, 'access-apply');
  assert.is(apply.interruptible, false);
  assert.is(apply.environment, 'access-production');
  assert.is(plan.environment, undefined);
  for (const key of ['AWS_ROLE_ARN', 'AZURE_CLIENT_ID']) {
    assert.ok(plan.variables?.[key] && apply.variables?.[key]);
    assert.is.not(plan.variables?.[key], apply.variables?.[key]);
  }
});

/* ----------------------------------------------------------------------------------- Azure */

interface AzureStep {
  readonly script?: string;
  readonly task?: string;
  readonly checkout?: string;
  readonly persistCredentials?: boolean;
  readonly inputs?: { readonly inlineScript: string; readonly azureSubscription: string };
}

interface AzureStage {
  readonly stage: string;
  readonly condition?: string;
  readonly jobs: readonly {
    readonly steps?: readonly AzureStep[];
    readonly environment?: string;
    readonly strategy?: {
      readonly runOnce: { readonly deploy: { readonly steps: readonly AzureStep[] } };
    };
  }[];
}

function azureSteps(stage: string): readonly AzureStep[] {
  const { stages } = example<{ readonly stages: readonly AzureStage[] }>('azure-pipelines.yml');
  const [job] = stages.find((one) => one.stage === stage)?.jobs ?? [];
  return job?.steps ?? job?.strategy?.runOnce.deploy.steps ?? [];
}

/** A script of its own for each step, as Azure runs them. */
async function runAzure(office: Office, stage: string, variables: Variables): Promise<Ended> {
  const scripts = azureSteps(stage).flatMap(
    ({ script, inputs }) => inputs?.inlineScript ?? script ?? [],
  );
  assert.is(scripts.length, 2);
  let ended: Ended = { code: 0, out: '', log: '' };
  for (const script of scripts) {
    ended = await runScript(office, script, {
      AGENT_TEMPDIRECTORY: office.folder,
      PIPELINE_WORKSPACE: join(office.folder, '.work'),
      idToken: `token of ${stage}`,
      ACCESS_AWS_PLAN_ROLE: 'arn:aws:iam::999988887777:role/access-plan',
      ACCESS_AWS_APPLY_ROLE: 'arn:aws:iam::999988887777:role/access-apply',
      ...variables,
    });
  }
  return ended;
}

test('Azure: the plan is the summary of the run, and what it contains is applied', () =>
  inOffice(async (office) => {
    edited(office, fileFor('payments-dev'), fileFor(TWO));
    const planned = await runAzure(office, 'plan', { BUILD_REASON: 'IndividualCI' });
    assert.is(planned.code, 0, planned.log);
    assert.ok(planned.out.includes(`##vso[task.uploadsummary]${office.folder}/plan.md`));
    const artifact = join(office.folder, '.work', 'access-plan');
    mkdirSync(artifact, { recursive: true });
    writeFileSync(join(artifact, 'plan.json'), office.read('plan.json'));
    const applied = await runAzure(office, 'apply', {});
    assert.is(applied.code, 0, applied.log);
    assert.is(assigned(office), 2);
    assert.is((await runAzure(office, 'plan', { BUILD_REASON: 'Schedule' })).code, 0);
    office.sandbox.world.assignments.pop();
    assert.is((await runAzure(office, 'plan', { BUILD_REASON: 'Schedule' })).code, 2);
  }));

test('Azure: two connections, an environment for the apply, and no token on the disk of a checkout', () => {
  const connections = ['plan', 'apply'].map((stage) =>
    azureSteps(stage).flatMap(({ inputs }) => inputs?.azureSubscription ?? []),
  );
  assert.equal(connections, [['access-plan'], ['access-apply']]);
  const steps = [...azureSteps('plan'), ...azureSteps('apply')];
  for (const step of steps.filter(({ checkout }) => checkout !== undefined)) {
    assert.is(step.persistCredentials, false);
  }
  const { stages } = example<{ readonly stages: readonly AzureStage[] }>('azure-pipelines.yml');
  const apply = stages.find(({ stage }) => stage === 'apply');
  assert.is(apply?.jobs[0]?.environment, 'access-production');
  assert.match(apply?.condition ?? '', /refs\/heads\/main/);
});

test.run();
