/**
 * What came, what was answered, and what it did to the world: for tests that judge a run by what
 * happened in the clouds, and not by what the client says of it.
 */
import type { Call } from './calls.ts';
import { type Effect, effectsBetween, type Picture, pictureOf } from './effects.ts';
import type { Faulted, FaultKind } from './faults.ts';
import type { HttpAnswer } from './server.ts';
import { settle } from './sso-requests.ts';
import type { World } from './world.ts';

/** `indeterminate`: from the answer the client cannot tell whether it was carried out. */
export type CallOutcome = 'ok' | 'failed' | 'indeterminate';

export interface CallRecord extends Call {
  /** Milliseconds by the sandbox's clock. */
  readonly began: number;
  /** Null while it is not answered; a call that hangs never is. */
  readonly ended: number | null;
  readonly outcome: CallOutcome;
  /** Null where there was no answer. */
  readonly status: number | null;
  readonly fault?: FaultKind;
}

export interface History {
  readonly calls: readonly CallRecord[];
  readonly effects: readonly Effect[];
}

type Open = { -readonly [K in keyof CallRecord]: CallRecord[K] };

export class Recorder {
  readonly #world: World;
  readonly #now: () => number;
  readonly #calls: Open[] = [];
  readonly #effects: Effect[] = [];
  readonly #past: { readonly at: number; readonly world: World }[];
  #picture: Picture;
  #step = 0;

  constructor(world: World, now: () => number) {
    this.#world = world;
    this.#now = now;
    this.#picture = pictureOf(world);
    this.#past = [{ at: Number.NEGATIVE_INFINITY, world: structuredClone(world) }];
  }

  begin(call: Call): CallRecord {
    this.settle();
    const record: Open = {
      ...call,
      began: this.#now(),
      ended: null,
      outcome: 'indeterminate',
      status: null,
    };
    this.#calls.push(record);
    return record;
  }

  end(record: CallRecord, end: Pick<CallRecord, 'outcome' | 'status' | 'fault'>): void {
    if (record.isWrite) {
      this.#note(this.#now());
    }
    Object.assign(record, end, { ended: this.#now() });
  }

  /** Carries out what has become due, step by step. */
  settle(): void {
    settle(this.#world, this.#now(), (at) => this.#note(at));
  }

  /** The world as it was at that instant, as far as calls or due work have changed it. */
  worldAt(instant: number): World {
    const known = this.#past.filter(({ at }) => at <= instant).at(-1) ?? this.#past[0];
    return structuredClone(known?.world ?? this.#world);
  }

  taken(): History {
    this.settle();
    this.#note(this.#now());
    return { calls: this.#calls.map((one) => ({ ...one })), effects: [...this.#effects] };
  }

  /** What has changed since the last time, by whomever. */
  #note(at: number): void {
    const picture = pictureOf(this.#world);
    const call = this.#calls.at(-1)?.number ?? 0;
    this.#step += 1;
    const effects = effectsBetween(this.#picture, picture, { at, call, step: this.#step });
    this.#picture = picture;
    if (effects.length > 0) {
      this.#effects.push(...effects);
      this.#past.push({ at: this.#now(), world: structuredClone(this.#world) });
    }
  }
}

const plainKinds: readonly unknown[] = [
  undefined,
  'told',
  'stale',
  'requestFailed',
  'requestStuck',
];
const refusedKinds: readonly unknown[] = ['throttled', 'denied', 'expired'];

/** How a call ended, by its answer. */
export function endOf({ answer, fault }: Faulted) {
  const status = answer.ending === undefined ? answer.status : null;
  return { outcome: outcomeOf(answer, fault), status, ...(fault && { fault }) };
}

/** As the client sees it: what is odd, or none of the service's own words, tells it nothing. */
function outcomeOf({ status }: HttpAnswer, fault: Faulted['fault']): CallOutcome {
  if (refusedKinds.includes(fault)) {
    return 'failed';
  }
  if (!plainKinds.includes(fault) || status >= 500) {
    return 'indeterminate';
  }
  return status < 400 ? 'ok' : 'failed';
}
