/** Whole commands in generated companies, on a clock that counts the seconds which a real run would take. */
import { ListInstancesCommand, SSOAdminClient } from '@aws-sdk/client-sso-admin';
import type { Outcome } from '../../src/reconcile/types.ts';
import type { Limits, World } from '../../src/sandbox/sandbox.ts';
import { inScenario } from '../scenarios/story.ts';
import { type Company, HEAD, type Printed } from '../support/company.ts';
import { SteadyTimer } from '../support/steady-timer.ts';
import type { Shape } from './shapes.ts';

/** What AWS allows: 20 requests a second, answers after 60 ms. */
const AWS: Partial<Limits> = {
  requestsPerSecond: 20,
  burst: 20,
  organizationsPerSecond: 50,
  latencyMs: 60,
  spread: 0.5,
};

export interface Circumstances {
  /** Beside what AWS allows. */
  readonly limits?: Partial<Limits>;
  /** Requests a second to sso-admin that somebody else sends all the time. */
  readonly neighbour?: number;
  /** Variables of the environment, such as ACCESSCTL_AWS_RATE. */
  readonly env?: Readonly<Record<string, string>>;
  /** Flags of apply. */
  readonly flags?: { readonly parallelism: number };
}

export interface Measured {
  /** Of the sandbox. */
  readonly seconds: number;
  /** Ours to sso-admin, also the throttled ones. */
  readonly calls: number;
  readonly throttles: number;
  /** What the neighbour got, a second. */
  readonly neighbour: number;
}

export interface MeasuredApply extends Measured {
  readonly done: number;
  /** Assignments that AWS worked on at the same time, at most. */
  readonly mostOutstanding: number;
  /** Accounts in which AWS ever worked on two assignments at the same time. */
  readonly crowded: readonly string[];
  /** Seconds in which AWS was working on assignments, from the first request to the end of the last one. */
  readonly working: number;
  /** Sum of the seconds that the assignments took in AWS. */
  readonly work: number;
}

/** A plan without changes. Throws when it has some. */
export function measurePlan(shape: Shape, circumstances: Circumstances = {}): Promise<Measured> {
  return measured(shape, circumstances, async (company, count) => {
    asItIs(company);
    const result = await count(() => company.run('plan'));
    const { changes } = JSON.parse(outOf(result.printed));
    if (changes.length > 0) {
      throw new Error(`${changes.length} changes`);
    }
    return result.measured;
  });
}

/**
 * An apply of as many new assignments: each group gets each set in each account.
 * @param medianMs of AWS's work on one assignment
 */
export function measureApply(
  shape: Omit<Shape, 'assignments'>,
  medianMs: number,
  circumstances: Circumstances = {},
): Promise<MeasuredApply> {
  const limits = { assignmentMs: medianMs, ...circumstances.limits };
  return measured(
    { ...shape, assignments: 0 },
    { ...circumstances, limits },
    async (company, count) => {
      company.write(everythingForEverybody(company.sandbox.world));
      const { printed, measured: taken } = await count(() =>
        company.run('apply', undefined, circumstances.flags ?? {}),
      );
      const report = JSON.parse(outOf(printed));
      const outcomes: Outcome[] = report.outcomes;
      const failed = outcomes.find(({ status }) => status !== 'done');
      if (failed || report.converged !== true) {
        throw new Error(`not all of it is done: ${JSON.stringify(failed ?? report.converged)}`);
      }
      return { ...taken, done: outcomes.length, ...requestsOf(company.sandbox.world) };
    },
  );
}

function outOf({ out, log }: Printed): string {
  if (out === '') {
    throw new Error(log);
  }
  return out;
}

type Counted<T> = { readonly printed: T; readonly measured: Measured };

type Count = <T>(run: () => Promise<T>) => Promise<Counted<T>>;

async function measured<T>(
  shape: Shape,
  { limits, neighbour = 0, env }: Circumstances,
  work: (company: Company, count: Count) => Promise<T>,
): Promise<T> {
  const timer = new SteadyTimer();
  let result: T | undefined;
  await inScenario(
    `generate: ${JSON.stringify(shape)}\n`,
    async (company) => {
      delete process.env['ACCESSCTL_AWS_RATE'];
      Object.assign(process.env, env);
      result = await work(company, (run) => counted(run, company, timer, neighbour));
    },
    { limits: { ...AWS, ...limits }, timer },
  );
  return result as T;
}

async function counted<R>(
  run: () => Promise<R>,
  { sandbox }: Company,
  timer: SteadyTimer,
  perSecond: number,
): Promise<Counted<R>> {
  sandbox.resetCalls();
  const [start, throttlesBefore] = [timer.now(), timer.throttles];
  const neighbour = new Neighbour(timer, perSecond, sandbox.world.region);
  const others = neighbour.live();
  const printed = await run();
  const seconds = (timer.now() - start) / 1000;
  neighbour.isGone = true;
  await others;
  const sent = Object.entries(sandbox.calls())
    .filter(([name]) => name.startsWith('sso-admin:'))
    .reduce((sum, [, times]) => sum + times, 0);
  const measured = {
    seconds,
    calls: sent - neighbour.sent,
    throttles: timer.throttles - throttlesBefore - (neighbour.sent - neighbour.got),
    neighbour: neighbour.got / seconds,
  };
  return { printed, measured };
}

/** Another client of the instance: it asks so often, whatever it is answered, and repeats nothing. */
class Neighbour {
  isGone = false;
  sent = 0;
  got = 0;
  readonly #timer: SteadyTimer;
  readonly #perSecond: number;
  readonly #client: SSOAdminClient;

  constructor(timer: SteadyTimer, perSecond: number, region: string) {
    this.#timer = timer;
    this.#perSecond = perSecond;
    this.#client = new SSOAdminClient({ region, maxAttempts: 1 });
  }

  async live(): Promise<void> {
    const running: Promise<void>[] = [];
    while (this.#perSecond > 0 && !this.isGone) {
      running.push(this.#ask());
      await this.#timer.sleep(1000 / this.#perSecond);
    }
    await Promise.all(running);
    this.#client.destroy();
  }

  async #ask(): Promise<void> {
    this.sent += 1;
    const gets = await this.#client.send(new ListInstancesCommand({})).then(
      () => true,
      () => false,
    );
    this.got += Number(gets);
  }
}

function requestsOf({ requests }: World) {
  const assignments = requests.filter(({ kind }) => kind !== 'provision');
  const running = (at: number) => assignments.filter((one) => one.created <= at && at < one.endsAt);
  const crowded = new Set<string>();
  let mostOutstanding = 0;
  for (const { created } of assignments) {
    const accounts = running(created).flatMap(({ tasks }) => tasks.map((task) => task.accountId));
    mostOutstanding = Math.max(mostOutstanding, accounts.length);
    for (const account of accounts.filter((id, at) => accounts.indexOf(id) !== at)) {
      crowded.add(account);
    }
  }
  const first = Math.min(...assignments.map(({ created }) => created));
  const last = Math.max(...assignments.map(({ endsAt }) => endsAt));
  const work = assignments.reduce((sum, { created, endsAt }) => sum + endsAt - created, 0);
  return {
    mostOutstanding,
    crowded: [...crowded],
    working: (last - first) / 1000,
    work: work / 1000,
  };
}

/** Entries in one file: none of them grows beyond what accessctl reads. */
const ENTRIES = 2_000;

/** Writes an access.yaml that says exactly what is there. */
function asItIs({ sandbox: { world }, write }: Company): void {
  const groups = new Map(world.store.groups.map(({ id, displayName }) => [id, displayName]));
  const sets = new Map(world.permissionSets.map(({ arn, name }) => [arn, name]));
  const entries = world.assignments.map(({ accountId, permissionSetArn, principalId }) => ({
    groups: [groups.get(principalId)],
    permissionSets: [sets.get(permissionSetArn)],
    accounts: [accountId],
  }));
  write(`${head(world)}include: [part-*.yaml]\n`);
  for (let at = 0; at < entries.length; at += ENTRIES) {
    const lines = entries.slice(at, at + ENTRIES).map((entry) => `  - ${JSON.stringify(entry)}\n`);
    write(`assignments:\n${lines.join('')}`, `part-${at}.yaml`);
  }
}

function everythingForEverybody(world: World): string {
  const entry = {
    groups: world.store.groups.map(({ displayName }) => displayName),
    permissionSets: world.permissionSets.map(({ name }) => name),
    accounts: ['account-*'],
  };
  return `${head(world)}assignments: ${JSON.stringify([entry])}\n`;
}

function head({ permissionSets }: World): string {
  const declared = Object.fromEntries(
    permissionSets.map(({ name, description, awsManagedPolicies }) => [
      name,
      { description, awsManagedPolicies },
    ]),
  );
  return `${HEAD}  vantage: management\npermissionSets: ${JSON.stringify(declared)}\n`;
}
