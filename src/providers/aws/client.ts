/**
 * The SDK clients of what is read and written, with one middleware that paces each attempt, repeats what may be repeated,
 * and turns what is left into an error for people. The SDK's own retries are off: its quota would be
 * used up by throttling, and it repeats creates whose answer was lost.
 */
import { IdentitystoreClient } from '@aws-sdk/client-identitystore';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { UserError } from '../../reconcile/errors.ts';
import type { Journal } from '../journal.ts';
import { type Observe, type Service, watched } from '../observe.ts';
import { pause, soonAfter, type Timer } from '../timer.ts';
import type { Breaker } from './breaker.ts';
import {
  explain,
  type Fault,
  faultOf,
  headerOf,
  isClockCorrected,
  isExpired,
  isTooManyInProgress,
  lostAnswer,
  nameOf,
  refusedRead,
  requestIdOf,
} from './errors.ts';
import { Limiter, type Urgency } from './limiter.ts';
import { parametersOf } from './parameters.ts';

export interface AwsClients {
  readonly sso: SSOAdminClient;
  readonly store: IdentitystoreClient;
  readonly organizations: OrganizationsClient;
}

export interface AwsOptions {
  readonly region: string;
  readonly limiters: AwsLimiters;
  readonly timer: Timer;
  /** Aborted: no write is sent any more; reads go on, and what is running has five seconds. */
  readonly signal?: AbortSignal;
  readonly observe?: Observe | undefined;
  /** Shared by all clients of a run that writes. */
  readonly breaker?: Breaker;
  readonly journal?: Journal;
}

/** What limits.html documents; the rates of Organizations are higher and not published. */
const ORGANIZATIONS_RATE = 10;
const BURST = 10;

const SETTINGS = {
  maxAttempts: 1,
  requestHandler: {
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    throwOnRequestTimeout: true,
  },
} as const;

/** The pace of each service. All clients of one run share it, since they share the quota. */
export type AwsLimiters = Readonly<Record<keyof AwsClients, Limiter>>;

/** @param requestsPerSecond to sso-admin, and to the identity store */
export function awsLimiters(requestsPerSecond: number, timer: Timer): AwsLimiters {
  const rate = {
    ceiling: requestsPerSecond,
    burst: Math.max(1, Math.min(BURST, requestsPerSecond)),
  };
  const organizationsRate = Math.max(ORGANIZATIONS_RATE, requestsPerSecond);
  return {
    sso: new Limiter(rate, timer),
    store: new Limiter(rate, timer),
    organizations: new Limiter({ ceiling: organizationsRate, burst: organizationsRate }, timer),
  };
}

export function awsClients(options: AwsOptions): AwsClients {
  const { region, limiters, timer, signal, breaker, journal, observe } = options;
  const settings = { region, ...SETTINGS };
  const pace = (limiter: Limiter): Pace => ({
    limiter,
    timer,
    ...(signal && { signal, last: soonAfter(signal) }),
    ...(breaker && { breaker }),
    ...(journal && { journal }),
    observe,
  });
  return {
    sso: governed(new SSOAdminClient(settings), 'sso', pace(limiters.sso)),
    store: governed(new IdentitystoreClient(settings), 'identitystore', pace(limiters.store)),
    organizations: governed(
      new OrganizationsClient(settings),
      'organizations',
      pace(limiters.organizations),
    ),
  };
}

interface Args {
  readonly input: object;
}

interface Answer {
  readonly output: { readonly $metadata?: { readonly requestId?: string } };
}

/** The part of a client's middleware stack that is used here; the clients differ in their types. */
interface Governable {
  readonly config: { readonly credentials: CredentialSource };
  readonly middlewareStack: {
    add(
      middleware: (
        next: (args: Args) => Promise<Answer>,
        context: { commandName?: string },
      ) => (args: Args) => Promise<Answer>,
      options: { step: 'initialize'; name: string; priority: 'high' },
    ): void;
  };
}

/** What decides when an attempt goes out, and whether. */
interface Pace {
  readonly limiter: Limiter;
  readonly timer: Timer;
  readonly signal?: AbortSignal;
  /** Aborted: what has not come back counts as lost. */
  readonly last?: AbortSignal;
  readonly breaker?: Breaker;
  readonly journal?: Journal;
  readonly observe: Observe | undefined;
}

function governed<C>(client: C, service: Service, pace: Pace): C {
  const { middlewareStack, config } = client as unknown as Governable;
  middlewareStack.add(
    (next, context) => (args) => {
      const name = (context.commandName ?? '').replace(/Command$/, '');
      const operation = `${service}:${name}`;
      const isThrottled = (error: unknown) => faultOf(error) === 'throttled';
      const once = watched(() => next(args), isThrottled, { ...pace, service });
      const send = isRead(operation)
        ? once
        : () => noted(once, operation, args.input, pace.journal);
      return attempt(send, operation, config.credentials, pace);
    },
    { step: 'initialize', name: 'accessctlPaceAndRetry', priority: 'high' },
  );
  return client;
}

/** How long each fault is repeated, in milliseconds since the first attempt went out. */
const BUDGET: Readonly<Record<Fault, number>> = {
  throttled: 300_000,
  conflict: 300_000,
  transient: 20_000,
  final: 0,
};
const LONGEST_PAUSE = 15_000;
const LAST_PAUSE_MS = 1_000;

async function attempt<T>(
  call: () => Promise<T>,
  operation: string,
  credentials: CredentialSource,
  pace: Pace,
): Promise<T> {
  const { limiter, timer, signal, breaker } = pace;
  const came = timer.now();
  let started: number | undefined;
  let isSecondChance = false;
  for (let tries = 0; ; tries++) {
    const held = (await breaker?.pass(signal)) ?? 0;
    await limiter.take(urgencyOf(operation), came);
    // What waits for its turn, or for the network, has not been refused by anybody.
    started = started === undefined ? timer.now() : started + held;
    refuseAfterInterruption(operation, pace);
    try {
      const answer = await inTime(call(), operation, pace);
      limiter.succeeded();
      breaker?.answered();
      return answer;
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'throttled' && !isTooManyInProgress(error)) {
        limiter.throttled(retryAfter(error));
      }
      fault === 'transient' ? breaker?.failed() : breaker?.answered();
      // AWS looks at the signature first: whatever was asked, nothing of it was carried out.
      if (!isSecondChance && (isClockCorrected(error) || (await isRenewed(error, credentials)))) {
        isSecondChance = true;
        continue;
      }
      const ms = retryAfter(error) ?? backOff(tries);
      if (!mayRepeat(fault, operation) || timer.now() - started + ms > BUDGET[fault]) {
        const told = explain(error, operation);
        throw isRead(operation) ? refusedRead(told, operation) : told;
      }
      // After an interruption there are only seconds left to read how things ended.
      await (signal?.aborted ? timer.sleep(Math.min(ms, LAST_PAUSE_MS)) : pause(timer, ms, signal));
    }
  }
}

function urgencyOf(operation: string): Urgency {
  if (!isRead(operation)) {
    return 'write';
  }
  return operation.endsWith('Status') ? 'poll' : 'read';
}

/** Sends a write with a line in the journal before, and one after. */
async function noted(
  send: () => Promise<Answer>,
  operation: string,
  input: object,
  journal: Journal | undefined,
): Promise<Answer> {
  const ended = journal?.sending({ cloud: 'aws', operation, parameters: parametersOf(input) });
  try {
    const answer = await send();
    const { requestId } = answer.output.$metadata ?? {};
    ended?.({ outcome: 'accepted', ...(requestId && { requestId }) });
    return answer;
  } catch (error) {
    const outcome = faultOf(error) === 'transient' ? 'lost' : 'refused';
    const requestId = requestIdOf(error);
    ended?.({ outcome, error: nameOf(error), ...(requestId && { requestId }) });
    throw error;
  }
}

/** After an interruption no write is sent, and after its last seconds no read either. */
function refuseAfterInterruption(operation: string, { signal, last }: Pace): void {
  if (last?.aborted || (signal?.aborted && !isRead(operation))) {
    throw new UserError('E702', `Interrupted before ${operation}.`, {
      hint: 'Run the same command again: it reads what is there and does what is left.',
    });
  }
}

/** The answer, unless an interruption came and its last seconds are over: then it counts as lost. */
function inTime<T>(running: Promise<T>, operation: string, { last }: Pace): Promise<T> {
  if (!last) {
    return running;
  }
  return new Promise((resolve, reject) => {
    const stop = () => reject(lostAnswer(operation, 'interrupted while it was running'));
    last.addEventListener('abort', stop, { once: true });
    running.then(resolve, reject).finally(() => last.removeEventListener('abort', stop));
  });
}

/** What the SDK asks for credentials; `forceRefresh` has the chain look for new ones. */
type CredentialSource = (options?: { readonly forceRefresh: boolean }) => Promise<{
  readonly accessKeyId: string;
  readonly sessionToken?: string;
}>;

/** Whether AWS refused a token that has ended, and the credential chain gives another one. */
async function isRenewed(error: unknown, credentials: CredentialSource): Promise<boolean> {
  if (!isExpired(error)) {
    return false;
  }
  try {
    const old = await credentials();
    const renewed = await credentials({ forceRefresh: true });
    return old.accessKeyId !== renewed.accessKeyId || old.sessionToken !== renewed.sessionToken;
  } catch {
    return false; // what AWS said tells more
  }
}

/** A write whose answer was lost may have had its effect: only a read may be asked again. */
function mayRepeat(fault: Fault, operation: string): boolean {
  switch (fault) {
    case 'throttled':
    case 'conflict':
      return true;
    case 'transient':
      return isRead(operation);
    case 'final':
      return false;
  }
}

function isRead(operation: string): boolean {
  return /:(List|Describe|Get|Is)/.test(operation);
}

/** Identity Store says how long to wait in a member, others in a header, in seconds. */
function retryAfter(error: unknown): number | undefined {
  const { RetryAfterSeconds: member } = error as { RetryAfterSeconds?: unknown };
  const seconds =
    typeof member === 'number' ? member : Number(headerOf(error, 'retry-after') ?? '');
  return seconds > 0 ? seconds * 1000 : undefined;
}

/** Doubles from half a second, with full jitter so that two clients do not move in step. */
function backOff(tries: number): number {
  const longest = Math.min(LONGEST_PAUSE, 500 * 2 ** tries);
  return longest / 2 + (Math.random() * longest) / 2;
}
