/**
 * A company in the sandbox, and accessctl's commands run on it in this process with a clock that
 * waits for nobody. What a scenario does: write a file, plan, apply, read again, plan: nothing left.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as assert from 'uvu/assert';
import { apply } from '../../src/commands/apply.ts';
import type { Context, SharedFlags } from '../../src/commands/context.ts';
import { doctor } from '../../src/commands/doctor.ts';
import { plan } from '../../src/commands/plan.ts';
import { asPlan } from '../../src/commands/plan-shape.ts';
import { samlMetadata } from '../../src/commands/saml.ts';
import { setToken, testScim } from '../../src/commands/scim.ts';
import { snapshot } from '../../src/commands/snapshot.ts';
import { status } from '../../src/commands/status.ts';
import { sync } from '../../src/commands/sync.ts';
import { contradictionIn } from '../../src/reconcile/contradiction.ts';
import { UserError } from '../../src/reconcile/errors.ts';
import type { Plan, Report } from '../../src/reconcile/types.ts';
import {
  type Limits,
  ManualClock,
  type Sandbox,
  startSandbox,
  type World,
} from '../../src/sandbox/sandbox.ts';
import { digestOf } from '../../src/sandbox/scim-http.ts';
import { CANARY, canaryTokens, refuseCanary, refuseCanaryIn } from './canary.ts';
import { watchGraph } from './graph-watch.ts';
import { goTheShortWay } from './short-way.ts';
import type { SteadyTimer } from './steady-timer.ts';
import { checkEveryCall, wrongAnswers } from './typecheck.ts';

/** A command's exit code and what it printed. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly log: string;
}

export type CommandName =
  | 'plan'
  | 'apply'
  | 'snapshot'
  | 'status'
  | 'saml metadata'
  | 'scim set-token'
  | 'scim test'
  | 'sync'
  | 'doctor';

export interface Company {
  readonly sandbox: Sandbox;
  readonly clock: ManualClock;
  readonly folder: string;
  /** Writes access.yaml, or another file beside it. */
  write(text: string, name?: string): void;
  /** The plan as data; fails when there is none. */
  plan(flags?: Partial<Parameters<typeof plan>[0]>): Promise<Plan>;
  /** Applies what the file asks for; the report as data. */
  apply(file?: string, flags?: Partial<Parameters<typeof apply>[1]>): Promise<Report>;
  /** `file` is the argument of apply and snapshot. */
  run(command: CommandName, file?: string, flags?: object): Promise<Printed>;
  /** Applies what the file asks for, all of it: what a story begins with. */
  establish(): Promise<Report>;
  /** The same, reads again and plans: nothing may be left to do. */
  converge(): Promise<Report>;
  close(): Promise<void>;
}

export interface CompanyOptions {
  readonly scenario?: string;
  readonly limits?: Partial<Limits>;
  /** Called while the virtual clock is moved, once for each wait of the tool. */
  readonly onWait?: () => void;
  readonly signal?: AbortSignal;
  /** The sandbox keeps a history. */
  readonly history?: true;
  /** Answers are made wrong on purpose: they are not compared with what the clouds describe. */
  readonly oddAnswers?: true;
  /** Where seconds are counted; absent: a clock that takes what several wait for one after the other. */
  readonly timer?: SteadyTimer;
}

const UNLIMITED = { requestsPerSecond: 1e6, burst: 1e6, organizationsPerSecond: 1e6 };

/** Every file of the tests starts like this. */
export const HEAD = `version: 1
identityCenter:
  region: eu-central-1
`;

/** Runs a scenario in a company of its own and tidies up after it. */
export async function inCompany(
  work: (company: Company) => Promise<void>,
  options: CompanyOptions = {},
): Promise<void> {
  checkEveryCall();
  wrongAnswers.length = 0;
  const clock = new ManualClock();
  const limits = { ...UNLIMITED, ...options.limits };
  const { scenario = 'contoso' } = options;
  const sandbox = await startSandbox({
    scenario,
    clock: options.timer ?? clock,
    limits,
    tokens: canaryTokens(),
    ...(options.history && { history: true }),
  });
  const goTheLongWay = goTheShortWay(sandbox);
  const graph = watchGraph();
  plantCanary(sandbox.world);
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-test-'));
  const before = { ...process.env };
  Object.assign(process.env, sandbox.env, {
    ACCESSCTL_AWS_RATE: '1000000',
    ACCESSCTL_SCIM_TOKEN: tokenOf(sandbox.world),
  });
  try {
    await work(companyIn(sandbox, clock, folder, options));
    if (!options.oddAnswers) {
      assert.equal(wrongAnswers, [], 'the sandbox answers as the SDK expects');
      assert.equal(graph.wrong(), [], 'Graph is asked, and answers, as Microsoft describes it');
    }
    refuseCanaryIn(folder);
  } finally {
    graph.end();
    goTheLongWay();
    process.env = before;
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * Most scenarios are about what is carried out, also the removal of a last assignment. Those about
 * guardrails write some of their own.
 */
function withLooseGuardrails(text: string): string {
  const isOwn = /^guardrails:/m.test(text);
  return isOwn
    ? text
    : `${text}\nguardrails: { deletions: { level: warn }, neverEmpty: { level: warn } }\n`;
}

/** The token that the scenario's job was set up with carries the canary, too. */
function plantCanary({ entra, scim }: World): void {
  const token = `${CANARY}-0`;
  for (const job of entra.jobs) {
    job.secrets = job.secrets.map((one) =>
      one.key === 'SecretToken' ? { ...one, value: token } : one,
    );
  }
  if (scim) {
    scim.tokens = scim.tokens.map((one) => ({ ...one, digest: digestOf(token) }));
  }
}

/** What the job uses, as a company that keeps it as a secret has it; without a job nothing. */
function tokenOf({ entra }: World): string {
  const [job] = entra.jobs;
  return job?.secrets.find(({ key }) => key === 'SecretToken')?.value ?? '';
}

function companyIn(
  sandbox: Sandbox,
  clock: ManualClock,
  folder: string,
  options: CompanyOptions,
): Company {
  const flags: SharedFlags = { config: join(folder, 'access.yaml'), format: 'json' };
  const run: Company['run'] = (command, file, more = {}) =>
    printed(clock, options, (context) => {
      switch (command) {
        case 'plan':
          return plan({ ...flags, ...more }, context);
        case 'apply':
          return apply(file, { ...flags, ...APPLY, ...more }, context);
        case 'snapshot':
          return snapshot(file ?? join(folder, 'snapshot.json'), { ...flags, ...more }, context);
        case 'status':
          return status({ ...flags, ...more }, context);
        case 'saml metadata':
          return samlMetadata({ ...flags, ...more }, context);
        case 'scim set-token':
          return setToken({ ...flags, ...more }, context);
        case 'scim test':
          return testScim({ ...flags, ...more }, context);
        case 'sync':
          return sync({ ...flags, ...more }, context);
        case 'doctor':
          return doctor({ ...flags, ...more }, context, process.version);
      }
    });
  const planned = async (more: object = {}) => {
    const one = parsed<Plan>(await run('plan', undefined, more));
    refuseOddPlan(one);
    return one;
  };
  const applied = async (file?: string, more: object = {}) =>
    parsed<Report>(await run('apply', file, more));
  const establish = async () => {
    const report = await applied();
    const undone = report.outcomes.filter(({ status }) => status !== 'done');
    assert.equal(undone, [], failures(report));
    assert.is(report.converged, true);
    return report;
  };
  return {
    sandbox,
    clock,
    folder,
    write: (text, name = 'access.yaml') => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), name === 'access.yaml' ? withLooseGuardrails(text) : text);
    },
    run,
    plan: planned,
    apply: applied,
    establish,
    converge: async () => {
      const report = await establish();
      assert.equal(actions(await planned()), []);
      return report;
    },
    close: () => sandbox.close(),
  };
}

const APPLY = { yes: true, delete: true, parallelism: 30 } as const;

async function printed(
  clock: ManualClock,
  options: CompanyOptions,
  work: (context: Context) => Promise<number>,
): Promise<Printed> {
  let [out, log] = ['', ''];
  const context: Context = {
    env: process.env,
    out: (text) => {
      out += text;
    },
    log: (text) => {
      log += text;
    },
    outIsTerminal: false,
    live: false,
    color: { out: false, log: false },
    timer: options.timer ?? {
      now: () => clock.now(),
      sleep: async (ms) => {
        clock.advance(ms);
        options.onWait?.();
        await new Promise((resolve) => setImmediate(resolve));
      },
    },
    signal: options.signal ?? new AbortController().signal,
  };
  try {
    const code = await work(context);
    refuseCanary('the output', out + log);
    return { code, out, log };
  } catch (error) {
    refuseCanary('an error', error);
    if (error instanceof UserError) {
      refuseCanary('the output', out + log);
      return { code: 1, out, log: `${log}${error.code} ${error.message} ${error.hint ?? ''}` };
    }
    throw error;
  }
}

function parsed<T>({ out, log }: Printed): T {
  if (out === '') {
    throw new Error(`nothing was printed:\n${log}`);
  }
  return JSON.parse(out) as T;
}

/** Whatever a scenario plans could be saved and read again. */
function refuseOddPlan(one: Plan): void {
  const file = { ...one, toolVersion: '0.0.0', createdAt: '2026-11-02T09:00:00.000Z' };
  const shape = asPlan(file);
  assert.ok('plan' in shape, 'fault' in shape ? shape.fault : '');
  assert.is(contradictionIn(one), undefined);
}

function failures(report: Report): string {
  return report.outcomes
    .filter(({ status }) => status !== 'done')
    .map(({ key, status, error }) => `${key} ${status} ${error?.code} ${error?.message}`)
    .join('\n');
}

/** Keys of a plan's changes with their action: `create assignment/…`. */
export function actions(plan: Plan): string[] {
  return plan.changes.map(({ action, key }) => `${action} ${key}`);
}

/** The live assignments of a company, as `group:Contoso ReadOnlyAccess MMe2k-Demo`. */
export function assignmentsOf({ sandbox: { world } }: Company): string[] {
  const name = <T extends { id: string }>(
    list: readonly T[],
    id: string,
    of: (one: T) => string,
  ) => {
    const found = list.find((one) => one.id === id);
    return found ? of(found) : id;
  };
  return world.assignments
    .map(({ accountId, permissionSetArn, principalType, principalId }) => {
      const set = world.permissionSets.find(({ arn }) => arn === permissionSetArn);
      const principal =
        principalType === 'GROUP'
          ? `group:${name(world.store.groups, principalId, (group) => group.displayName)}`
          : `user:${name(world.store.users, principalId, (user) => user.userName)}`;
      const account = name(world.accounts, accountId, (one) => one.name);
      return `${principal} ${set?.name ?? permissionSetArn} ${account}`;
    })
    .sort();
}
