/**
 * A local AWS (organizations, identitystore, sso-admin, sts, SCIM) and Entra (Microsoft Graph and its
 * provisioning) behind one HTTP server on 127.0.0.1. It shares no code with the rest of accessctl, so it cannot share its mistakes.
 */
import { AwsApi, callName, requestIdFor } from './aws-json.ts';
import { type Clock, realClock } from './clock.ts';
import { type Console, consoleOf } from './console.ts';
import { answerConsole, isConsole } from './console-http.ts';
import { type Dial, dialer } from './dial.ts';
import { answerGraphHttp } from './graph-http.ts';
import type { Limits } from './limits.ts';
import { openScenario } from './scenario.ts';
import { isScim, ScimApi } from './scim-http.ts';
import { type Answerer, listen, shut, urlOf } from './server.ts';
import { signIn } from './sign-in.ts';
import { settle } from './sso-requests.ts';
import { loadState, saveState } from './state.ts';
import { answerSts, isSts, stsCallName } from './sts.ts';
import { runDueCycles, wind } from './sync-engine.ts';
import { TokenBucket } from './throttle.ts';
import type { World } from './world.ts';

export type { Clock } from './clock.ts';
export { ManualClock } from './clock.ts';
export type { Console } from './console.ts';
export type { Limits } from './limits.ts';
export type { World } from './world.ts';

export interface SandboxOptions {
  /** A shipped scenario's name, or the path of a file. */
  readonly scenario: string;
  /** Absent: a free one. */
  readonly port?: number;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  /** The world is read from here when it exists, and kept here. */
  readonly stateFile?: string;
  /** Which SCIM token AWS's console gives next; absent: a random one. */
  readonly tokens?: () => string;
  /** Another origin that stands for AWS's SCIM endpoint; absent: the sandbox's own. */
  readonly scimUrl?: string;
}

export interface Sandbox {
  readonly url: string;
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
  close(): Promise<void>;
}

/** Starts it. Throws ScenarioError when the scenario is wrong, and what listening throws. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock = realClock, port = 0, stateFile } = options;
  const scenario = openScenario(options.scenario);
  const limits = { ...scenario.limits, ...options.limits };
  wind(scenario.world, limits, clock.now());
  const world = (stateFile === undefined ? undefined : loadState(stateFile)) ?? scenario.world;
  const calls = new Map<string, number>();
  const count = (name: string) => calls.set(name, (calls.get(name) ?? 0) + 1);
  let url = '';
  const dial = dialer(() => options.scimUrl ?? url);
  const acts = consoleOf(world, clock, options.tokens);
  const catchUp = oneAfterTheOther(() => runDueCycles({ world, limits, now: clock.now(), dial }));
  const answer = answerer({ world, clock, limits, dial, acts, catchUp, count });
  const save = () => stateFile !== undefined && saveState(stateFile, world);
  const server = await listen(port, limits.latencyMs, async (request) => {
    const before = writesIn(calls);
    const result = await answer(request);
    const isPlainWrite = request.method !== 'GET' && !request.headers['x-amz-target'];
    if (isPlainWrite || writesIn(calls) > before) {
      save();
    }
    return result;
  });
  url = urlOf(server);
  return {
    url,
    env: environment(url, world),
    get world() {
      settle(world, clock.now());
      return world;
    },
    settled: async () => {
      await catchUp();
      settle(world, clock.now());
      return world;
    },
    console: acts,
    signIn: (name) => signIn(world, clock.now(), name),
    calls: () => Object.fromEntries(calls),
    resetCalls: () => calls.clear(),
    writes: () => writesIn(calls),
    close: async () => {
      await shut(server);
      save();
    },
  };
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
  readonly acts: Console;
  readonly catchUp: () => Promise<void>;
  readonly count: (name: string) => void;
}

/**
 * Tells the AWS services, which all POST to `/`, from SCIM, the console and the Graph, which have
 * paths. Entra's own cycles call SCIM: everybody else waits until those that are due have ended.
 */
function answerer({ world, clock, limits, dial, acts, catchUp, count }: Parts): Answerer {
  const aws = new AwsApi(world, clock, limits);
  const scim = new ScimApi(world, clock, limits, count);
  const bucket = new TokenBucket(clock, limits.graphPerSecond, limits.graphPerSecond);
  const desk = { acts, world, signIn: (name: string) => signIn(world, clock.now(), name) };
  let served = 0;
  return async (request) => {
    const { method, url, headers, body } = request;
    served += 1;
    const requestId = requestIdFor(served);
    const authorization = headers['authorization'];
    const target = headers['x-amz-target'];
    if (target === undefined && isScim(url)) {
      return scim.answer({ method, url, authorization, body, requestId });
    }
    await catchUp();
    if (target !== undefined) {
      count(callName(target) ?? `unknown:${target}`);
      const type = 'application/x-amz-json-1.1';
      const answer = aws.answer({ target, authorization, body });
      return { ...answer, headers: { 'content-type': type, 'x-amzn-requestid': requestId } };
    }
    if (isSts(request)) {
      count(stsCallName(request));
      return answerSts(world, request, requestId);
    }
    if (isConsole(url)) {
      return answerConsole(desk, { method, url, body });
    }
    const setting = { world, limits, now: clock.now(), dial, requestId, bucket, count };
    const answer = await answerGraphHttp(setting, { method, url, authorization, body });
    const usual = { 'content-type': 'application/json', 'request-id': requestId };
    return { ...answer, headers: { ...usual, ...answer.headers } };
  };
}

const write =
  /:(?:Create|Update|Delete|Attach|Detach|Put|Tag|Untag|Provision)[A-Z]|^graph:(?!GET |POST \/\$batch$|POST .*\/validateCredentials$)/;

function writesIn(calls: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const [name, times] of calls) {
    count += write.test(name) ? times : 0;
  }
  return count;
}
