/**
 * A repository with access.yaml in a real git, a local GitHub, the sandbox as both clouds, and the
 * built action, run as a runner runs it: variables, the file of the event, files for outputs.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { CANARY, refuseCanary, refuseCanaryIn } from '../support/canary.ts';
import { commitAll, commitAt, git } from '../support/git.ts';
import { goTheShortWay } from '../support/short-way.ts';
import { runInProcess } from './in-process.ts';
import {
  type LocalGitHub,
  REPOSITORY_ID,
  type StoredPull,
  type StoredRun,
  startGitHub,
} from './server.ts';

const BUNDLE = fileURLToPath(new URL('../../dist/action/index.js', import.meta.url));

export interface Step {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Commands that the runner would have read from stdout: `::error …`. */
  readonly annotations: readonly string[];
  readonly run: StoredRun;
}

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the running process; then the step that tidies up runs, too. */
  readonly during?: (child: ChildProcess) => void;
}

export interface Project {
  readonly github: LocalGitHub;
  readonly sandbox: Sandbox;
  readonly folder: string;
  write(text: string, name?: string): void;
  /** Pushes an edit of a pull request's branch: `main` with this file; the head's id. */
  push(pull: number, text: string, name?: string): string;
  /** The job of the pull request: checks out what the merge makes, plans, keeps the plan. */
  plan(pull: number, options?: StepOptions & { readonly fork?: boolean }): Promise<Step>;
  /** Merges as GitHub does; the id of the merge. */
  merge(pull: number): string;
  /** The job of the push to main. */
  apply(options?: StepOptions & { readonly event?: string; readonly at?: string }): Promise<Step>;
  drift(options?: StepOptions): Promise<Step>;
  /** Any event, as it stands. */
  step(
    event: string,
    payload: object,
    variables: Readonly<Record<string, string>>,
    options?: StepOptions,
  ): Promise<Omit<Step, 'run'>>;
}

const LOCAL = {
  assignmentMs: 20,
  provisionMs: 20,
  requestsPerSecond: 1e6,
  burst: 1e6,
  organizationsPerSecond: 1e6,
};

/**
 * @param inProcess spares the start of the built action, for stories of many steps
 * @param overNetwork also then the sandbox is asked over the network: what goes wrong there is the story
 */
export async function inProject(
  before: string,
  work: (project: Project) => Promise<void>,
  { inProcess = false, overNetwork = false } = {},
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'accessctl-github-'));
  const folder = join(home, 'repository');
  const sandbox = await startSandbox({ scenario: 'contoso', limits: LOCAL, tokens: () => CANARY });
  const github = await startGitHub();
  const goTheLongWay = overNetwork ? undefined : goTheShortWay(sandbox);
  try {
    const project = projectIn(home, folder, sandbox, github, inProcess);
    project.write(before);
    commitAll(folder, 'before');
    await work(project);
    assert.equal(github.wrong, [], 'GitHub describes these requests and answers');
    refuseCanary('GitHub', JSON.stringify([github.comments, github.issues]));
    refuseCanaryIn(folder);
  } finally {
    goTheLongWay?.();
    await sandbox.close();
    await github.close();
    rmSync(home, { recursive: true });
  }
}

function projectIn(
  home: string,
  folder: string,
  sandbox: Sandbox,
  github: LocalGitHub,
  inProcess: boolean,
): Project {
  let runs = 1000;
  const heads = new Map<number, string>();

  const replacePull = (pull: StoredPull) => {
    const at = github.pulls.findIndex(({ number }) => number === pull.number);
    github.pulls.splice(at < 0 ? github.pulls.length : at, 1, pull);
  };

  const step: Project['step'] = async (event, payload, variables, options = {}) => {
    const files = {
      event: join(home, 'event.json'),
      output: join(home, 'output'),
      summary: join(home, 'summary'),
    };
    const state = join(home, 'state');
    writeFileSync(
      files.event,
      JSON.stringify({ repository: { id: REPOSITORY_ID, default_branch: 'main' }, ...payload }),
    );
    for (const file of [files.output, files.summary, state]) {
      writeFileSync(file, '');
    }
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      RUNNER_TEMP: home,
      AWS_EC2_METADATA_DISABLED: 'true',
      HTTPS_PROXY: 'http://127.0.0.1:9',
      ACCESSCTL_SCIM_TOKEN: CANARY,
      ACCESSCTL_AWS_RATE: '1000000',
      ...sandbox.env,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_STATE: state,
      GITHUB_REPOSITORY: 'contoso/access',
      GITHUB_REPOSITORY_ID: String(REPOSITORY_ID),
      GITHUB_API_URL: github.url,
      'INPUT_GITHUB-TOKEN': 'ghs_local',
      ...variables,
      ...Object.fromEntries(
        Object.entries(options.inputs ?? {}).map(([name, value]) => [
          `INPUT_${name.toUpperCase()}`,
          value,
        ]),
      ),
      ...options.env,
    };
    if (inProcess) {
      const ended = await runInProcess(env, folder);
      refuseCanary('the log', ended.log + ended.summary + ended.annotations.join());
      return ended;
    }
    const main = await spawned(env, folder, options.during);
    const left = keyValues(readFileSync(state, 'utf8'));
    const saved = Object.fromEntries(
      Object.entries(left).map(([name, value]) => [`STATE_${name}`, value]),
    );
    const outputs = keyValues(readFileSync(files.output, 'utf8'));
    const summary = readFileSync(files.summary, 'utf8');
    const post = options.during ? await spawned({ ...env, ...saved }, folder) : NOT_RUN;
    assert.is(post.code, 0, post.log);
    const log = (main.log + post.log).replace(/^::add-mask::.*\n/gm, '');
    refuseCanary('the log', log + summary);
    return {
      code: main.code,
      log,
      outputs,
      summary,
      annotations: main.out.split('\n').filter((line) => /^::(?:error|warning|notice)/.test(line)),
    };
  };

  const ran = async (
    workflow: string,
    event: string,
    headSha: string,
    payload: object,
    variables: Readonly<Record<string, string>>,
    options: StepOptions,
  ): Promise<Step> => {
    runs += 1;
    const id = runs;
    const more = {
      GITHUB_RUN_ID: String(id),
      GITHUB_WORKFLOW_REF: `contoso/access/.github/workflows/${workflow}@${variables['GITHUB_REF']}`,
      ...variables,
    };
    const ended = await step(event, payload, more, options);
    const conclusion = ended.code === 0 ? 'success' : 'failure';
    const branch = event === 'pull_request' ? 'edit' : 'main';
    const run = { id, workflow, event, headSha, conclusion, branch };
    github.runs.push(run);
    return { ...ended, run };
  };

  const write: Project['write'] = (text, name = 'access.yaml') => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  return {
    github,
    sandbox,
    folder,
    write,
    push: (pull, text, name = 'access.yaml') => {
      const branch = `edit-${pull}`;
      const known = heads.has(pull);
      git(folder, 'checkout', '--quiet', ...(known ? [branch] : ['-b', branch, 'main']));
      write(text, name);
      const head = commitAll(folder, `edit of ${pull}`);
      heads.set(pull, head);
      replacePull({ number: pull, head, commits: [], mergedAt: null });
      git(folder, 'checkout', '--quiet', 'main');
      return head;
    },
    plan: async (pull, { fork = false, ...options } = {}) => {
      const head = heads.get(pull) ?? '';
      const base = commitAt(folder, 'main');
      git(folder, 'checkout', '--quiet', '--detach', 'main');
      git(folder, 'merge', '--quiet', '--no-ff', '-m', `Merge ${head} into ${base}`, head);
      const sha = commitAt(folder);
      const payload = {
        pull_request: {
          number: pull,
          head: { sha: head, repo: { id: fork ? 7 : REPOSITORY_ID } },
          base: { sha: base, ref: 'main', repo: { id: REPOSITORY_ID } },
        },
      };
      const variables = { GITHUB_SHA: sha, GITHUB_REF: `refs/pull/${pull}/merge` };
      const ended = await ran('access-plan.yml', 'pull_request', head, payload, variables, options);
      const file = ended.outputs['plan-file'] ?? '';
      if (existsSync(file)) {
        const name = ended.outputs['artifact-name'] ?? '';
        github.upload(ended.run, name, 'plan.json', readFileSync(file, 'utf8'));
      }
      git(folder, 'checkout', '--quiet', 'main');
      return ended;
    },
    merge: (pull) => {
      const head = heads.get(pull) ?? '';
      git(folder, 'merge', '--quiet', '--no-ff', '-m', `Merge pull request ${pull}`, head);
      const sha = commitAt(folder);
      github.now += 60_000;
      const mergedAt = new Date(github.now).toISOString();
      replacePull({ number: pull, head, commits: [sha, head], mergedAt });
      return sha;
    },
    apply: async ({ event = 'push', at, ...options } = {}) => {
      const sha = at ?? commitAt(folder, 'main');
      git(folder, 'checkout', '--quiet', '--detach', sha);
      const variables = { GITHUB_SHA: sha, GITHUB_REF: 'refs/heads/main' };
      const payload = event === 'push' ? { before: git(folder, 'rev-parse', `${sha}^1`) } : {};
      const ended = await ran('access-apply.yml', event, sha, payload, variables, options);
      const file = ended.outputs['waiting-file'] ?? '';
      if (existsSync(file)) {
        const name = ended.outputs['artifact-name'] ?? '';
        github.upload(ended.run, name, 'waiting.json', readFileSync(file, 'utf8'));
      }
      git(folder, 'checkout', '--quiet', 'main');
      return ended;
    },
    drift: (options = {}) => {
      const sha = commitAt(folder, 'main');
      const variables = { GITHUB_SHA: sha, GITHUB_REF: 'refs/heads/main' };
      return ran('access-drift.yml', 'schedule', sha, {}, variables, options);
    },
    step,
  };
}

/** The step that tidies up has something to do only where the first one was stopped. */
const NOT_RUN = { code: 0, out: '', log: '' };

async function spawned(
  env: Readonly<Record<string, string>>,
  cwd: string,
  during?: (child: ChildProcess) => void,
): Promise<{ readonly code: number | null; readonly out: string; readonly log: string }> {
  assert.ok(existsSync(BUNDLE), 'the action is built: npm run build');
  const child = spawn(process.execPath, [BUNDLE], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, log] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  during?.(child);
  const killer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearTimeout(killer));
  return { code, out, log: out + log };
}

/** What @actions/core writes: a name, a delimiter, the value between two of it. */
function keyValues(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [
      name,
      value,
    ]),
  );
}
