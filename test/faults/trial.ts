/** One apply that is disturbed, one that is not, one plan; and what the checker says of it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Call, CallRecord, Fault, FaultKind } from '../../src/sandbox/sandbox.ts';
import {
  type Cases,
  casesOf,
  type PlannedKeys,
  type RunSeen,
  type Trial,
  type Violation,
  violationsOf,
} from './check.ts';
import { Desk, type Moment, type Ran } from './desk.ts';
import { type Intent, intentOf } from './intent.ts';
import type { Story } from './stories.ts';
import { virtualTimeouts } from './timeouts.ts';

export type Disturbance = FaultKind | 'interrupted';

/** A story up to the apply that is to be disturbed, and how that goes by itself. */
export interface Stage {
  readonly story: Story;
  readonly before: Moment;
  readonly planned: PlannedKeys;
  readonly intent: Intent;
  /** Of the undisturbed apply. */
  readonly calls: readonly CallRecord[];
  /** What a run comes to from a moment that is known: by the digest of all that it can see. */
  readonly known: Map<string, Next>;
  /** What a plan finds, by the digest of the world. */
  readonly plans: Map<string, readonly string[]>;
}

interface Next {
  readonly seen: RunSeen;
  readonly left: readonly string[];
  readonly log: string;
}

/** The n-th call of a name, from 1: calls that are under way together may change places. */
export interface Place {
  readonly name: string;
  readonly nth: number;
}

export interface Result {
  readonly disturbance: Disturbance;
  readonly at: string;
  /** The call that met it; absent where none did. */
  readonly call?: string;
  readonly violations: readonly Violation[];
  readonly cases: Cases;
  readonly log: string;
}

export async function prepare(story: Story): Promise<Stage> {
  const before = await begin(story);
  const desk = await Desk.open(story.scenario, before);
  try {
    const planned = JSON.parse((await desk.run('plan')).out) as PlannedKeys;
    const { length } = desk.sandbox.history().calls;
    const ran = await desk.run('apply');
    if (ran.code !== 0 || planned.changes.length === 0) {
      throw new Error(`${story.name}: the undisturbed apply ends with ${ran.code}\n${ran.log}`);
    }
    const calls = desk.sandbox.history().calls.slice(length);
    const intent = intentOf(story.file, before.world);
    return { story, before, planned, intent, calls, known: new Map(), plans: new Map() };
  } finally {
    await desk.close();
  }
}

/** The world before the apply that is disturbed. */
async function begin({ name, scenario, first, file, prepare: byHand }: Story): Promise<Moment> {
  const desk = await Desk.open(scenario);
  try {
    if (first !== undefined) {
      desk.write('access.yaml', first);
      const ran = await desk.run('apply');
      if (ran.code !== 0) {
        throw new Error(`${name}: the first apply ends with ${ran.code}\n${ran.log}`);
      }
    }
    desk.write('access.yaml', file);
    byHand?.(desk);
    // What a stale read shows is of this apply, and not of what came before.
    desk.clock.advance(MINUTE);
    return desk.moment();
  } finally {
    await desk.close();
  }
}

const MINUTE = 60_000;

/** Disturbs the apply at that call. */
export async function tryOut(stage: Stage, disturbance: Disturbance, at: Place): Promise<Result> {
  const desk = await Desk.open(stage.story.scenario, stage.before);
  try {
    const { ran, met, interruptedAt } = await disturbed(desk, disturbance, at);
    desk.sandbox.faults.clear();
    const seen: RunSeen = {
      ...seenAt(desk, ran),
      ...(interruptedAt !== undefined && { interruptedAt }),
    };
    const next = await runFrom(stage, desk.moment());
    const trial = { ...judged(stage), disturbed: seen, next: next.seen, left: next.left };
    const log = `exit ${ran.code} ${ran.log.trim()}\nthen exit ${next.seen.code} ${next.log.trim()}`;
    const where = `${at.name} ${at.nth}`;
    return { disturbance, at: where, ...(met && { call: met.name }), ...verdictOn(trial), log };
  } finally {
    await desk.close();
  }
}

interface Disturbed {
  readonly ran: Ran;
  readonly met?: Call;
  readonly interruptedAt?: number;
}

export function disturbed(desk: Desk, disturbance: Disturbance, at: Place): Promise<Disturbed> {
  switch (disturbance) {
    case 'interrupted':
      return interrupted(desk, at);
    case 'hangBefore':
    case 'hangAfter':
      return hanging(desk, disturbance, at);
    default:
      return faulty(desk, disturbance, at);
  }
}

async function faulty(desk: Desk, kind: FaultKind, place: Place): Promise<Disturbed> {
  const { faults } = desk.sandbox;
  const at = reached(place);
  // Credentials do not come back by themselves, and no permission is missing once only.
  const times = kind === 'expired' || kind === 'denied' ? 1e9 : 1;
  faults.add({ ...faultOf(desk, kind), kind, at, times });
  const ran = await desk.run('apply');
  const [met] = faults.met;
  return { ran, ...(met && { met: met.call }) };
}

/** @param andLater once it is reached, all other calls of the client count, too */
function reached({ name, nth }: Place, andLater = false): (call: Call) => boolean {
  let seen = 0;
  return (call) => {
    seen += call.name === name ? 1 : 0;
    const isIt = call.name === name && seen >= nth;
    return isIt || (andLater && seen >= nth && call.from === 'client');
  };
}

/** What a kind needs beside its place. */
function faultOf(desk: Desk, kind: FaultKind): Partial<Fault> {
  switch (kind) {
    case 'killedBefore':
    case 'killedAfter':
      return { onMet: () => desk.cutOff() };
    case 'requestFailed':
      return { reason: 'Received a 500 status error: please try again.' };
    default:
      return {};
  }
}

/** Once nothing else moves, the clock goes to the client's time-out. */
async function hanging(desk: Desk, kind: FaultKind, place: Place): Promise<Disturbed> {
  const { sandbox, clock } = desk;
  const timeouts = virtualTimeouts(clock);
  let hasEnded = false;
  let expiring: Promise<void> | undefined;
  const expire = async () => {
    // The time-out of the call that hangs is among these: it was set before the call was sent.
    const isLeft = timeouts.watch();
    for (await stillness(desk); isLeft() && !hasEnded; await stillness(desk)) {
      timeouts.next();
    }
  };
  sandbox.faults.add({
    kind,
    at: reached(place),
    onMet: () => {
      expiring = expire();
    },
  });
  try {
    const ran = await desk.run('apply').finally(() => {
      hasEnded = true;
    });
    await expiring;
    const [met] = sandbox.faults.met;
    return { ran, ...(met && { met: met.call }) };
  } finally {
    timeouts.end();
  }
}

/**
 * The signal comes while that call and all that came beside it wait for their answers: whatever is
 * written after it was begun after it.
 */
async function interrupted(desk: Desk, place: Place): Promise<Disturbed> {
  const { faults } = desk.sandbox;
  const stop = new AbortController();
  let interruptedAt: number | undefined;
  let signalled: Promise<void> | undefined;
  const signal = async () => {
    await stillness(desk);
    interruptedAt = countOf(desk);
    stop.abort();
  };
  faults.add({
    kind: 'told',
    at: reached(place, true),
    times: 1e9,
    onMet: () => {
      signalled ??= signal();
      return signalled;
    },
  });
  const ran = await desk.run('apply', stop.signal);
  const [met] = faults.met;
  return {
    ran,
    ...(met && { met: met.call }),
    ...(interruptedAt !== undefined && { interruptedAt }),
  };
}

/** Resolves when no call has come for some turns of the event loop. */
async function stillness(desk: Desk): Promise<void> {
  for (let before = -1; before !== countOf(desk); ) {
    before = countOf(desk);
    await wait(10);
  }
}

function countOf({ sandbox }: Desk): number {
  return Object.values(sandbox.calls()).reduce((sum, times) => sum + times, 0);
}

function seenAt({ sandbox }: Desk, { code, bug }: Ran): RunSeen {
  const { calls, effects } = sandbox.history();
  return { code, calls, effects, after: structuredClone(sandbox.world), ...(bug && { bug }) };
}

/**
 * A client that is gone, before and after the effect of each call: the world as it is then is all
 * that it leaves behind. The next run starts at that moment, with what AWS is still working on.
 * @param every the n-th of these points; 1: all
 */
export async function crashes(stage: Stage, every = 1): Promise<readonly Result[]> {
  const desk = await Desk.open(stage.story.scenario, stage.before);
  const points: Point[] = [];
  const note = (call: Call, disturbance: Disturbance) => {
    const { calls, effects } = desk.sandbox.history();
    const seen = { code: CRASHED, calls, effects, after: structuredClone(desk.sandbox.world) };
    points.push({ disturbance, call, seen, moment: desk.moment() });
  };
  desk.sandbox.faults.add({
    kind: 'told',
    at: (call) => {
      if (call.from === 'client') {
        note(call, 'killedBefore');
      }
      return call.from === 'client';
    },
    times: 1e9,
    onMet: (call) => note(call, 'killedAfter'),
  });
  try {
    await desk.run('apply');
  } finally {
    await desk.close();
  }
  const results: Result[] = [];
  for (const { disturbance, call, seen, moment } of points.filter((_, at) => at % every === 0)) {
    const next = await runFrom(stage, moment);
    const trial = { ...judged(stage), disturbed: seen, next: next.seen, left: next.left };
    const log = `then exit ${next.seen.code} ${next.log.trim()}`;
    const at = `call ${call.number}`;
    results.push({ disturbance, at, call: call.name, ...verdictOn(trial), log });
  }
  return results;
}

interface Point {
  readonly disturbance: Disturbance;
  readonly call: Call;
  readonly seen: RunSeen;
  readonly moment: Moment;
}

/** Of a process that somebody killed. */
const CRASHED = 137;

function verdictOn(trial: Trial): Pick<Result, 'violations' | 'cases'> {
  return { violations: violationsOf(trial), cases: casesOf(trial) };
}

function judged({ before, intent, planned, story }: Stage) {
  return { before: before.world, intent, planned, byPerson: story.people === true };
}

/** The undisturbed run, and the plan after it: from the same moment they come to the same. */
async function runFrom(stage: Stage, moment: Moment): Promise<Next> {
  const { story, known } = stage;
  const digest = digestOfMoment(moment);
  const old = known.get(digest);
  if (old) {
    return old;
  }
  const desk = await Desk.open(story.scenario, moment);
  try {
    story.between?.(desk.sandbox);
    const ran = await desk.run('apply');
    const seen = seenAt(desk, ran);
    const next = { seen, left: await leftAt(stage, desk), log: ran.log };
    known.set(digest, next);
    return next;
  } finally {
    await desk.close();
  }
}

/** What a plan still has to do: of what AWS has worked on before it knows nothing. */
async function leftAt({ plans }: Stage, desk: Desk): Promise<readonly string[]> {
  const { world, files } = desk.moment();
  const digest = digestOf([{ ...world, requests: [], serial: 0 }, files]);
  const old = plans.get(digest);
  if (old) {
    return old;
  }
  const { out, log } = await desk.run('plan');
  const left =
    out === ''
      ? [`no plan: ${log}`]
      : (JSON.parse(out) as PlannedKeys).changes.map(({ action, key }) => `${action} ${key}`);
  plans.set(digest, left);
  return left;
}

/**
 * Where AWS has nothing left to work on, only the hour tells two moments apart that hold the same, and
 * the journal, which a run only adds to: they come to the same.
 */
function digestOfMoment({ world, now, files, token }: Moment): string {
  const { [JOURNAL]: _, ...read } = files;
  const requests = world.requests.filter(({ status }) => status === 'IN_PROGRESS');
  return requests.length > 0
    ? digestOf([world, now, read, token])
    : digestOf([withoutInstants({ ...world, requests, serial: 0 }), read, token]);
}

const JOURNAL = join('.accessctl', 'journal.jsonl');

/** Milliseconds since the epoch, as the sandbox notes when something was made. */
function withoutInstants(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'number' && one > 1e12 ? 0 : one,
  );
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
