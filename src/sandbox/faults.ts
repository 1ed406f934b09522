/**
 * What can go wrong between a client and the clouds, at a call of one's choice. A fault is met by
 * calls and never by the clock, so that a run can be repeated.
 */
import type { Call } from './calls.ts';
import type { Answering } from './fault-answers.ts';
import { firstHalf, refusal, withNextPage } from './fault-answers.ts';
import type { HttpAnswer } from './server.ts';
import { hold, letFail, release } from './sso-requests.ts';
import type { World } from './world.ts';

export type FaultKind =
  /** Refused: too many requests. */
  | 'throttled'
  /** HTTP 500, without or with the effect. */
  | 'errorBefore'
  | 'errorAfter'
  /** The connection is reset, without or with the effect. */
  | 'resetBefore'
  | 'resetAfter'
  /** No answer ever, without or with the effect. */
  | 'hangBefore'
  | 'hangAfter'
  /** The effect is there, and the answer is cut in the middle, empty, `{}`, or somebody else's HTML. */
  | 'truncated'
  | 'emptyBody'
  | 'emptyObject'
  | 'html'
  /** A list ends in the middle, and its next page is HTTP 500 whenever it is asked for. */
  | 'failingPage'
  /** A list whose every page names the same next page. */
  | 'sameToken'
  /** A read that shows the world as it was `ageMs` ago. */
  | 'stale'
  /** Refused: no permission; credentials that have expired. */
  | 'denied'
  | 'expired'
  /** The asynchronous request that this call starts ends FAILED without an effect, or not before `clear()`. */
  | 'requestFailed'
  | 'requestStuck'
  /** From this call on, without or with its effect, the client gets no answer at all before `clear()`. */
  | 'killedBefore'
  | 'killedAfter'
  /** Nothing goes wrong: `onMet` is told. */
  | 'told';

export interface Fault {
  readonly kind: FaultKind;
  /** The call's number, or whether it is the one. */
  readonly at: number | ((call: Call) => boolean);
  /** How many calls meet it at most; absent: one. */
  readonly times?: number;
  /** Of `stale`, in milliseconds; absent: 30 seconds. */
  readonly ageMs?: number;
  /** FailureReason of `requestFailed`. */
  readonly reason?: string;
  /** Told, and waited for, before the answer goes out. */
  readonly onMet?: (call: Call) => void | Promise<void>;
}

export interface Faults {
  add(fault: Fault): void;
  /** None is left; who was cut off is answered again, and what was stuck goes on. */
  clear(): void;
  /** Which call met what, in the order in which it came. */
  readonly met: readonly { readonly kind: FaultKind; readonly call: Call }[];
}

/** How the sandbox answers by itself. */
export interface Real {
  readonly world: World;
  readonly now: () => number;
  readonly answer: () => Promise<HttpAnswer>;
  /** The same call, asked of the world as it was at that instant. */
  readonly answerAsOf: (instant: number) => Promise<HttpAnswer>;
}

export interface Faulted {
  readonly answer: HttpAnswer;
  readonly fault?: FaultKind;
}

interface Planned extends Fault {
  left: number;
}

const GONE: HttpAnswer = { status: 0, ending: 'reset' };
const SILENCE: HttpAnswer = { status: 0, ending: 'none' };
const PROXY_PAGE =
  '<!DOCTYPE html><html><body><h1>Please sign in to the network</h1></body></html>';
const startsRequest =
  /:(?:CreateAccountAssignment|DeleteAccountAssignment|ProvisionPermissionSet)$/;

export class FaultDesk implements Faults {
  readonly #met: { readonly kind: FaultKind; readonly call: Call }[] = [];
  #planned: Planned[] = [];
  /** What the page tokens stand for that a fault has given out. */
  readonly #pages = new Map<string, { readonly kind: FaultKind; readonly answer: HttpAnswer }>();
  #isKilled = false;
  #release: () => void = () => undefined;

  get met(): readonly { readonly kind: FaultKind; readonly call: Call }[] {
    return this.#met;
  }

  add(fault: Fault): void {
    this.#planned.push({ ...fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#planned = [];
    this.#pages.clear();
    this.#isKilled = false;
    this.#release();
  }

  async answer(call: Call, about: Answering, real: Real): Promise<Faulted> {
    if (this.#isKilled && call.from === 'client') {
      return { answer: GONE, fault: 'killedBefore' };
    }
    const page = call.pageToken === undefined ? undefined : this.#pages.get(call.pageToken);
    if (page !== undefined) {
      return { answer: page.answer, fault: page.kind };
    }
    const fault = this.#planned.find(
      (each) => each.left > 0 && isAt(each, call) && fits(each.kind, call),
    );
    if (fault === undefined) {
      return { answer: await real.answer() };
    }
    fault.left -= 1;
    const { kind } = fault;
    const answer = await this.#answered(fault, call, about, real);
    if (answer === undefined) {
      fault.left += 1;
      return { answer: await real.answer() };
    }
    this.#met.push({ kind, call });
    await fault.onMet?.(call);
    return { answer, fault: kind };
  }

  /** Undefined: the call is none that can meet this. */
  async #answered(
    fault: Fault,
    call: Call,
    about: Answering,
    real: Real,
  ): Promise<HttpAnswer | undefined> {
    switch (fault.kind) {
      case 'throttled':
      case 'denied':
      case 'expired':
        return refusal(fault.kind, call, about);
      case 'errorBefore':
        return refusal('error', call, about);
      case 'errorAfter':
        await real.answer();
        return refusal('error', call, about);
      case 'resetBefore':
        return GONE;
      case 'resetAfter':
        await real.answer();
        return GONE;
      case 'hangBefore':
        return SILENCE;
      case 'hangAfter':
        await real.answer();
        return SILENCE;
      case 'killedBefore':
        this.#isKilled = true;
        return GONE;
      case 'killedAfter':
        await real.answer();
        this.#isKilled = true;
        return GONE;
      case 'truncated':
        return { ...(await real.answer()), ending: 'truncated' };
      case 'emptyBody':
        return { ...(await real.answer()), status: 200, body: '' };
      case 'emptyObject':
        return { ...(await real.answer()), status: 200, body: {} };
      case 'html':
        await real.answer();
        return { status: 200, headers: { 'content-type': 'text/html' }, body: PROXY_PAGE };
      case 'failingPage':
      case 'sameToken':
        return this.#page(fault.kind, call, about, await real.answer());
      case 'stale':
        return real.answerAsOf(real.now() - (fault.ageMs ?? 30_000));
      case 'requestFailed':
      case 'requestStuck':
        return this.#request(fault, real);
      case 'told':
        return real.answer();
    }
  }

  #page(
    kind: 'failingPage' | 'sameToken',
    call: Call,
    about: Answering,
    whole: HttpAnswer,
  ): HttpAnswer | undefined {
    const token = Buffer.from(`fault.${call.number}`).toString('base64url');
    const list = kind === 'failingPage' ? firstHalf(whole) : whole;
    const answer = withNextPage(list, call, token);
    if (answer !== undefined) {
      const next = kind === 'failingPage' ? refusal('error', call, about) : answer;
      this.#pages.set(token, { kind, answer: next });
    }
    return answer;
  }

  async #request({ kind, reason }: Fault, real: Real): Promise<HttpAnswer | undefined> {
    const { requests } = real.world;
    const { length } = requests;
    const answer = await real.answer();
    const [started] = requests.slice(length);
    if (started === undefined) {
      return answer; // AWS refused it
    }
    if (kind === 'requestFailed') {
      letFail(started, reason ?? 'Internal failure.');
    } else {
      hold(started);
      this.#release = () => release(real.world, real.now());
    }
    return answer;
  }
}

function isAt({ at }: Fault, call: Call): boolean {
  return typeof at === 'number' ? at === call.number : at(call);
}

function fits(kind: FaultKind, call: Call): boolean {
  switch (kind) {
    case 'stale':
    case 'failingPage':
    case 'sameToken':
      return !call.isWrite;
    case 'requestFailed':
    case 'requestStuck':
      return startsRequest.test(call.name);
    case 'killedBefore':
    case 'killedAfter':
      return call.from === 'client';
    default:
      return true;
  }
}
