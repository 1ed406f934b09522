/**
 * A local AWS (organizations, identitystore, sso-admin, sts, SCIM) and Entra (Microsoft Graph and its
 * provisioning) behind one HTTP server on 127.0.0.1. It shares no code with the rest of accessctl, so it cannot share its mistakes.
 */
import { setTimeout as realDelay } from 'node:timers/promises';
import { AwsApi, requestIdFor } from './aws-json.ts';
import { type Call, callOf, isWriteName } from './calls.ts';
import { type Clock, realClock } from './clock.ts';
import { type Console, consoleOf } from './console.ts';
import { answerConsole, isConsole } from './console-http.ts';
import { type Dial, dialer } from './dial.ts';
import { FaultDesk, type Faults } from './faults.ts';
import { answerGraphHttp } from './graph-http.ts';
import { endOf, type History, Recorder } from './history.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { openScenario } from './scenario.ts';
import { ScimApi } from './scim-http.ts';
import { type Answerer, type HttpAnswer, type HttpRequest, listen, shut, urlOf } from './server.ts';
import { signIn } from './sign-in.ts';
import { settle } from './sso-requests.ts';
import { loadState, saveState } from './state.ts';
import { answerSts } from './sts.ts';
import { runDueCycles, wind } from './sync-engine.ts';
import { TokenBucket } from './throttle.ts';
import type { World } from './world.ts';

export type { Call } from './calls.ts';
export type { Clock } from './clock.ts';
export { ManualClock } from './clock.ts';
export type { Console } from './console.ts';
export type { Effect } from './effects.ts';
export type { Fault, FaultKind, Faults } from './faults.ts';
export type { CallRecord, History } from './history.ts';
export type { Limits } from './limits.ts';
export type { World } from './world.ts';

export interface SandboxOptions {
  /** A shipped scenario's name, or the path of a file. Not read where `world` is given. */
  readonly scenario: string;
  /** Absent: a free one. */
  readonly port?: number;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  /** The world is read from here when it exists, and kept here. */
  readonly stateFile?: string;
  /** What to begin with, as it stands, on a clock that shows its time. */
  readonly world?: World;
  /** Which SCIM token AWS's console gives next; absent: a random one. */
  readonly tokens?: () => string;
  /** Another origin that stands for AWS's SCIM endpoint; absent: the sandbox's own. */
  readonly scimUrl?: string;
  /** Keeps a history of calls and effects; reads that are stale need it. */
  readonly history?: boolean;
}

export interface Sandbox {
  readonly url: string;
  /** What it sends to whoever asks over the network. */
  readonly answer: Answerer;
  /** The environment that a client of the sandbox needs. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * The state as of now, with all that has become due; a change to it is seen by the next request.
   * Take it from here after moving the clock, not from a variable.
   */
  readonly world: World;
  /** The state once every provisioning cycle that has become due is carried out. */
  settled(): Promise<World>;
  /** What a person does in AWS's console. */
  readonly console: Console;
  /** Whether that user gets into AWS: `ok`, or why not. */
  signIn(userPrincipalName: string): string;
  /** How often each call came, also the refused ones: `sso-admin:ListInstances`, `graph:GET /groups/{id}`. */
  calls(): Readonly<Record<string, number>>;
  resetCalls(): void;
  /** How many calls came that would change something. */
  writes(): number;
  /** What goes wrong at calls of one's choice. */
  readonly faults: Faults;
  /** Every call and every effect so far. Throws where none is kept. */
  history(): History;
  close(): Promise<void>;
}

/** Starts it. Throws ScenarioError when the scenario is wrong, and what listening throws. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock = realClock, port = 0, stateFile } = options;
  const { world, limits } = beginning(options, clock);
  const calls = new Map<string, number>();
  const count = (name: string) => calls.set(name, (calls.get(name) ?? 0) + 1);
  let url = '';
  const dial = dialer(() => options.scimUrl ?? url);
  const acts = consoleOf(world, clock, options.tokens);
  const catchUp = oneAfterTheOther(() => runDueCycles({ world, limits, now: clock.now(), dial }));
  const desk = { acts, world, signIn: (name: string) => signIn(world, clock.now(), name) };
  const parts = { world, clock, limits, dial, catchUp, count };
  const answer = answerer(parts);
  const faults = new FaultDesk();
  const recorder = options.history ? new Recorder(world, () => clock.now()) : undefined;
  const catchUpAws = () => (recorder ? recorder.settle() : settle(world, clock.now()));
  const save = () => stateFile !== undefined && saveState(stateFile, world);
  let number = 0;
  const called = async (request: HttpRequest): Promise<HttpAnswer> => {
    number += 1;
    const call = callOf(request, number);
    const about = { requestId: requestIdFor(number), now: clock.now() };
    const record = recorder?.begin(call);
    let isCounted = false;
    const answeredBy = (one: CallAnswerer) => {
      isCounted = true;
      return one(request, call, about.requestId);
    };
    const faulted = await faults.answer(call, about, {
      world,
      now: () => clock.now(),
      answer: () => answeredBy(answer),
      answerAsOf: (instant) => answeredBy(answererOfThePast(parts, recorder, instant)),
    });
    if (!isCounted) {
      count(call.name);
    }
    if (record) {
      recorder?.end(record, endOf(faulted));
    }
    return faulted.answer;
  };
  const byHand = async (request: HttpRequest): Promise<HttpAnswer> => {
    await catchUp();
    return answerConsole(desk, request);
  };
  const served = async (request: HttpRequest): Promise<HttpAnswer> => {
    const before = writesIn(calls);
    const result = await (isConsoleCall(request) ? byHand(request) : called(request));
    const isPlainWrite = request.method !== 'GET' && !request.headers['x-amz-target'];
    if (isPlainWrite || writesIn(calls) > before) {
      save();
    }
    await latency(limits, clock);
    return result;
  };
  const server = await listen(port, served);
  url = urlOf(server);
  return {
    url,
    answer: served,
    env: environment(url, world),
    get world() {
      catchUpAws();
      return world;
    },
    settled: async () => {
      await catchUp();
      catchUpAws();
      return world;
    },
    console: acts,
    signIn: (name) => signIn(world, clock.now(), name),
    calls: () => Object.fromEntries(calls),
    resetCalls: () => calls.clear(),
    writes: () => writesIn(calls),
    faults,
    history: () => recorded(recorder).taken(),
    close: async () => {
      await shut(server);
      save();
    },
  };
}

async function latency({ latencyMs }: Limits, clock: Clock): Promise<void> {
  if (latencyMs > 0) {
    await (clock.delay ? clock.delay(latencyMs) : realDelay(latencyMs));
  }
}

function beginning({ scenario, stateFile, world, limits }: SandboxOptions, clock: Clock) {
  if (world !== undefined) {
    return { world, limits: { ...defaultLimits, ...limits } };
  }
  const opened = openScenario(scenario);
  const all = { ...opened.limits, ...limits };
  wind(opened.world, all, clock.now());
  const saved = stateFile === undefined ? undefined : loadState(stateFile);
  return { world: saved ?? opened.world, limits: all };
}

function environment(url: string, world: World): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: world.region,
    AWS_DEFAULT_REGION: world.region,
    AWS_ACCESS_KEY_ID: 'sandbox',
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    ACCESSCTL_ENTRA_URL: url,
    ACCESSCTL_SCIM_URL: url,
  };
}

/** Two requests that come together must not carry out one cycle twice. */
function oneAfterTheOther(work: () => Promise<unknown>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return async () => {
    last = last.then(work, work);
    await last;
  };
}

interface Parts {
  readonly world: World;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly dial: Dial;
  readonly catchUp: () => Promise<void>;
  readonly count: (name: string) => void;
}

type CallAnswerer = (request: HttpRequest, call: Call, requestId: string) => Promise<HttpAnswer>;

/**
 * Tells the AWS services, which all POST to `/`, from SCIM and the Graph, which have paths. Entra's
 * own cycles call SCIM: everybody else waits until those that are due have ended.
 */
function answerer({ world, clock, limits, dial, catchUp, count }: Parts): CallAnswerer {
  const aws = new AwsApi(world, clock, limits);
  const scim = new ScimApi(world, clock, limits, count);
  const bucket = new TokenBucket(clock, limits.graphPerSecond, limits.graphPerSecond);
  return async (request, { name, service }, requestId) => {
    const { method, url, headers, body } = request;
    const authorization = headers['authorization'];
    const target = headers['x-amz-target'];
    if (service === 'scim') {
      return scim.answer({ method, url, authorization, body, requestId });
    }
    await catchUp();
    if (target !== undefined) {
      count(name);
      const type = 'application/x-amz-json-1.1';
      const answer = aws.answer({ target, authorization, body });
      return { ...answer, headers: { 'content-type': type, 'x-amzn-requestid': requestId } };
    }
    if (service === 'sts') {
      count(name);
      return answerSts(world, request, requestId);
    }
    const setting = { world, limits, now: clock.now(), dial, requestId, bucket, count };
    const answer = await answerGraphHttp(setting, { method, url, authorization, body });
    const usual = { 'content-type': 'application/json', 'request-id': requestId };
    return { ...answer, headers: { ...usual, ...answer.headers } };
  };
}

/** Answers a read from the world as it was; what happens now goes on beside it. */
function answererOfThePast(
  parts: Parts,
  recorder: Recorder | undefined,
  instant: number,
): CallAnswerer {
  const world = recorded(recorder).worldAt(instant);
  return answerer({ ...parts, world, clock: { now: () => instant } });
}

function recorded(recorder: Recorder | undefined): Recorder {
  if (recorder === undefined) {
    throw new Error('No history is kept: start the sandbox with history: true.');
  }
  return recorder;
}

function isConsoleCall({ url, headers }: HttpRequest): boolean {
  return headers['x-amz-target'] === undefined && isConsole(url);
}

function writesIn(calls: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const [name, times] of calls) {
    count += isWriteName(name) ? times : 0;
  }
  return count;
}
