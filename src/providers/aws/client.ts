/**
 * The SDK clients of what is read and written, with one middleware that paces each attempt, repeats what may be repeated,
 * and turns what is left into an error for people. The SDK's own retries are off: its quota would be
 * used up by throttling, and it repeats creates whose answer was lost.
 */
import { IdentitystoreClient } from '@aws-sdk/client-identitystore';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { UserError } from '../../reconcile/errors.ts';
import { type Observe, type Service, watched } from '../observe.ts';
import type { Timer } from '../timer.ts';
import { explain, type Fault, faultOf, isTooManyInProgress } from './errors.ts';
import { Limiter, type Rate, type Urgency } from './limiter.ts';

export interface AwsClients {
  readonly sso: SSOAdminClient;
  readonly store: IdentitystoreClient;
  readonly organizations: OrganizationsClient;
}

export interface AwsOptions {
  readonly region: string;
  /** Requests a second to sso-admin, and to the identity store. */
  readonly requestsPerSecond: number;
  readonly timer: Timer;
  /** Aborted: no write is sent any more; reads go on. */
  readonly signal?: AbortSignal;
  readonly observe?: Observe | undefined;
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

export function awsClients({
  region,
  requestsPerSecond,
  timer,
  signal,
  observe,
}: AwsOptions): AwsClients {
  const settings = { region, ...SETTINGS };
  const rate = {
    ceiling: requestsPerSecond,
    burst: Math.max(1, Math.min(BURST, requestsPerSecond)),
  };
  const organizationsRate = Math.max(ORGANIZATIONS_RATE, requestsPerSecond);
  const pace = (limit: Rate): Pace => ({
    limiter: new Limiter(limit, timer),
    timer,
    ...(signal && { signal }),
    observe,
  });
  return {
    sso: governed(new SSOAdminClient(settings), 'sso', pace(rate)),
    store: governed(new IdentitystoreClient(settings), 'identitystore', pace(rate)),
    organizations: governed(
      new OrganizationsClient(settings),
      'organizations',
      pace({ ceiling: organizationsRate, burst: organizationsRate }),
    ),
  };
}

/** The part of a client's middleware stack that is used here; the clients differ in their types. */
interface Governable {
  readonly middlewareStack: {
    add(
      middleware: (
        next: (args: never) => Promise<never>,
        context: { commandName?: string },
      ) => (args: never) => Promise<never>,
      options: { step: 'initialize'; name: string; priority: 'high' },
    ): void;
  };
}

/** What decides when an attempt goes out, and whether. */
interface Pace {
  readonly limiter: Limiter;
  readonly timer: Timer;
  readonly signal?: AbortSignal;
  readonly observe: Observe | undefined;
}

function governed<C>(client: C, service: Service, pace: Pace): C {
  (client as unknown as Governable).middlewareStack.add(
    (next, context) => (args) => {
      const name = (context.commandName ?? '').replace(/Command$/, '');
      const isThrottled = (error: unknown) => faultOf(error) === 'throttled';
      const send = watched(() => next(args), isThrottled, { ...pace, service });
      return attempt(send, `${service}:${name}`, pace);
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

async function attempt<T>(
  call: () => Promise<T>,
  operation: string,
  { limiter, timer, signal }: Pace,
): Promise<T> {
  const came = timer.now();
  let started: number | undefined;
  for (let tries = 0; ; tries++) {
    await limiter.take(urgencyOf(operation), came);
    started ??= timer.now(); // what waits for its turn has not been refused by anybody
    if (signal?.aborted && !isRead(operation)) {
      throw new UserError('E702', `Interrupted before ${operation}.`, {
        hint: 'Run the same command again: it reads what is there and does what is left.',
      });
    }
    try {
      const answer = await call();
      limiter.succeeded();
      return answer;
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'throttled' && !isTooManyInProgress(error)) {
        limiter.throttled(retryAfter(error));
      }
      const pause = retryAfter(error) ?? backOff(tries);
      if (!mayRepeat(fault, operation) || timer.now() - started + pause > BUDGET[fault]) {
        throw explain(error, operation);
      }
      await timer.sleep(pause);
    }
  }
}

function urgencyOf(operation: string): Urgency {
  if (!isRead(operation)) {
    return 'write';
  }
  return operation.endsWith('Status') ? 'poll' : 'read';
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

/** Identity Store says how long to wait. */
function retryAfter(error: unknown): number | undefined {
  const seconds = (error as { RetryAfterSeconds?: unknown }).RetryAfterSeconds;
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}

/** Doubles from half a second, with full jitter so that two clients do not move in step. */
function backOff(tries: number): number {
  const longest = Math.min(LONGEST_PAUSE, 500 * 2 ** tries);
  return longest / 2 + (Math.random() * longest) / 2;
}
