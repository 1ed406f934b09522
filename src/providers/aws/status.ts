/**
 * Watches asynchronous requests in bulk: one list of what is in progress covers a hundred of them,
 * where asking for each one would spend the quota that the writes need.
 *
 * A request that is no longer in progress has ended, and makes room for the next one; only the list
 * of failed ones tells how. While others wait for room that list is not asked for each request that
 * ended, but for several at once. One that was just made may not be listed yet, so the first two
 * seconds prove nothing.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignmentCreationStatus.html
 */
import {
  type AccountAssignmentOperationStatus,
  DescribeAccountAssignmentCreationStatusCommand,
  DescribeAccountAssignmentDeletionStatusCommand,
  DescribePermissionSetProvisioningStatusCommand,
  ListAccountAssignmentCreationStatusCommand,
  ListAccountAssignmentDeletionStatusCommand,
  ListPermissionSetProvisioningStatusCommand,
  type PermissionSetProvisioningStatus,
} from '@aws-sdk/client-sso-admin';
import { WriteFailure } from '../../reconcile/apply.ts';
import type { Complete } from '../../reconcile/complete.ts';
import type { Slot } from '../slots.ts';
import type { Timer } from '../timer.ts';
import type { AwsClients } from './client.ts';
import { listAll, PAGE } from './pages.ts';

export type RequestKind = 'assignmentCreation' | 'assignmentDeletion' | 'provisioning';

const GRACE_MS = 2_000;
/** Between two looks, until it is known how long AWS takes here; then a quarter of that. */
const FIRST_TICK_MS = 1_000;
const SHORTEST_TICK_MS = 500;
const LONGEST_TICK_MS = 5_000;
const LOOKS_WHILE_ONE_RUNS = 4;
/** Looks until the list of failed ones is asked for, where others wait for room. */
const LOOKS_PER_VERDICT = 4;
/** An interruption is seen after this time at the latest. */
const STEP_MS = 1_000;
const DEADLINE_MS = 600_000;
/** After an interruption: what may still come back in this time is waited for. */
const LAST_WAIT_MS = 5_000;

interface Waiting {
  readonly kind: RequestKind;
  readonly id: string;
  readonly since: number;
  readonly slot: Slot;
  /** When it was seen to be no longer in progress. */
  leftAt?: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class StatusWatch {
  readonly #clients: AwsClients;
  readonly #instanceArn: string;
  readonly #timer: Timer;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<string, Waiting>();
  /** How long requests take here, in milliseconds: a running mean. */
  readonly #usual = new Map<RequestKind, number>();
  #loop: Promise<void> | undefined;

  constructor(clients: AwsClients, instanceArn: string, timer: Timer, signal: AbortSignal) {
    this.#clients = clients;
    this.#instanceArn = instanceArn;
    this.#timer = timer;
    this.#signal = signal;
  }

  /**
   * Resolves when the request succeeded; rejects with a WriteFailure that holds AWS's reason.
   * @param slot is freed as soon as AWS no longer works on it
   */
  ended(kind: RequestKind, id: string, slot: Slot): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { kind, id, since: this.#timer.now(), slot, resolve, reject });
      this.#start();
    });
  }

  /**
   * A request that is in progress and that nobody here waits for: one whose answer was lost.
   * @param isIt whether it is the one that is looked for
   */
  async find(
    kind: RequestKind,
    isIt: (details: RequestDetails) => boolean,
  ): Promise<string | undefined> {
    const running = (await this.#list(kind, 'IN_PROGRESS')).items;
    for (const id of running.filter((one) => !this.#waiting.has(one))) {
      if (isIt(await this.#describe(kind, id))) {
        return id;
      }
    }
    return undefined;
  }

  #list(kind: RequestKind, state: 'IN_PROGRESS' | 'FAILED'): Promise<Complete<string>> {
    return listRequests(this.#clients, this.#instanceArn, kind, state);
  }

  #describe(kind: RequestKind, id: string): Promise<RequestDetails> {
    return describeRequest(this.#clients, this.#instanceArn, kind, id);
  }

  /** One loop at a time; who came while the last one was ending gets another. */
  #start(): void {
    this.#loop ??= this.#watch().finally(() => {
      this.#loop = undefined;
      if (this.#waiting.size > 0) {
        this.#start();
      }
    });
  }

  async #watch(): Promise<void> {
    let tick = this.#shortestTick();
    let interruptedAt: number | undefined;
    while (this.#waiting.size > 0) {
      await this.#pause(tick);
      let left = 0;
      try {
        for (const kind of this.#kinds()) {
          left += await this.#settle(kind, tick);
        }
      } catch (error) {
        this.#giveUp(() => true, unknown('AWS does not tell how the request ended', error));
        return;
      }
      // Slower while nothing happens, quick again as soon as something does.
      tick = left > 0 ? this.#shortestTick() : Math.min(LONGEST_TICK_MS, tick * 1.5);
      const now = this.#timer.now();
      this.#giveUp(
        ({ since }) => now - since > DEADLINE_MS,
        unknown('it has not ended after 10 minutes'),
      );
      if (this.#signal.aborted) {
        interruptedAt ??= now;
        tick = FIRST_TICK_MS;
        if (now - interruptedAt >= LAST_WAIT_MS) {
          this.#giveUp(() => true, unknown('interrupted while AWS was still working on it'));
        }
      }
    }
  }

  #kinds(): ReadonlySet<RequestKind> {
    return new Set([...this.#waiting.values()].map(({ kind }) => kind));
  }

  /** Of the kind that ends soonest. */
  #shortestTick(): number {
    const ticks = [...this.#kinds()].map((kind) => {
      const usual = this.#usual.get(kind);
      return usual === undefined ? FIRST_TICK_MS : usual / LOOKS_WHILE_ONE_RUNS;
    });
    return Math.max(SHORTEST_TICK_MS, Math.min(LONGEST_TICK_MS, ...ticks));
  }

  /** Waits in short steps: an interruption must not go unseen for a whole tick. */
  async #pause(ms: number): Promise<void> {
    const aborted = this.#signal.aborted;
    for (let left = ms; left > 0 && this.#signal.aborted === aborted; left -= STEP_MS) {
      await this.#timer.sleep(Math.min(left, STEP_MS));
    }
  }

  /** One look at the requests of a kind; how many ended since the last one. */
  async #settle(kind: RequestKind, tick: number): Promise<number> {
    const askedAt = this.#timer.now();
    const running = new Set((await this.#list(kind, 'IN_PROGRESS')).items);
    const ours = [...this.#waiting.values()].filter((one) => one.kind === kind);
    let left = 0;
    for (const one of ours) {
      const isProved = askedAt - one.since >= GRACE_MS;
      if (one.leftAt === undefined && isProved && !running.has(one.id)) {
        left += 1;
        this.#leave(one, askedAt);
      }
    }
    const ended = ours.filter(({ leftAt }) => leftAt !== undefined);
    if (ended.length > 0 && (ended.length === ours.length || !this.#mayWait(ended, tick))) {
      await this.#judge(kind, ended);
    }
    return left;
  }

  #leave(one: Waiting, now: number): void {
    one.leftAt = now;
    one.slot.free();
    const took = now - one.since;
    const usual = this.#usual.get(one.kind) ?? took;
    this.#usual.set(one.kind, usual + (took - usual) / 8);
  }

  /** What waits for room is not held up by a verdict; what waits for a verdict is, for a few looks. */
  #mayWait(ended: readonly Waiting[], tick: number): boolean {
    const oldest = Math.min(...ended.map(({ leftAt = 0 }) => leftAt));
    return (
      !this.#signal.aborted &&
      ended.some(({ slot }) => slot.isWanted) &&
      this.#timer.now() - oldest < LOOKS_PER_VERDICT * tick
    );
  }

  async #judge(kind: RequestKind, ended: readonly Waiting[]): Promise<void> {
    const failed = new Set((await this.#list(kind, 'FAILED')).items);
    for (const one of ended) {
      this.#waiting.delete(one.id);
      if (failed.has(one.id)) {
        one.reject(await this.#failure(kind, one.id));
      } else {
        one.resolve();
      }
    }
  }

  #giveUp(which: (one: Waiting) => boolean, error: WriteFailure): void {
    for (const one of [...this.#waiting.values()].filter(which)) {
      this.#waiting.delete(one.id);
      one.reject(error);
    }
  }

  /** The lists carry no reason: a failed request is asked for by itself. */
  async #failure(kind: RequestKind, id: string): Promise<WriteFailure> {
    const details = await this.#describe(kind, id).catch(() => undefined);
    return new WriteFailure('failed', 'E710', details?.reason ?? 'AWS gave no reason.', {
      requestId: id,
      hint: 'Cure the cause, then run the same command again.',
    });
  }
}

/** What a request is about, as far as its kind tells. */
export interface RequestDetails {
  readonly permissionSetArn: string | undefined;
  /** Absent for a provisioning of all accounts. */
  readonly accountId: string | undefined;
  readonly principalId: string | undefined;
  readonly reason: string | undefined;
}

/** Ids of the requests of one kind in one state. */
function listRequests(
  { sso }: AwsClients,
  InstanceArn: string,
  kind: RequestKind,
  Status: 'IN_PROGRESS' | 'FAILED',
): Promise<Complete<string>> {
  const ask = { InstanceArn, Filter: { Status } };
  const ids = (list: { RequestId?: string | undefined }[] | undefined) =>
    list?.map(({ RequestId }) => RequestId ?? '');
  switch (kind) {
    case 'assignmentCreation':
      return listAll(
        'sso:ListAccountAssignmentCreationStatus',
        PAGE,
        (page) => sso.send(new ListAccountAssignmentCreationStatusCommand({ ...ask, ...page })),
        (answer) => ids(answer.AccountAssignmentsCreationStatus),
      );
    case 'assignmentDeletion':
      return listAll(
        'sso:ListAccountAssignmentDeletionStatus',
        PAGE,
        (page) => sso.send(new ListAccountAssignmentDeletionStatusCommand({ ...ask, ...page })),
        (answer) => ids(answer.AccountAssignmentsDeletionStatus),
      );
    case 'provisioning':
      return listAll(
        'sso:ListPermissionSetProvisioningStatus',
        PAGE,
        (page) => sso.send(new ListPermissionSetProvisioningStatusCommand({ ...ask, ...page })),
        (answer) => ids(answer.PermissionSetsProvisioningStatus),
      );
  }
}

/** How many requests AWS is working on, whoever made them. */
export async function requestsInProgress(
  clients: AwsClients,
  instanceArn: string,
): Promise<number> {
  const kinds: RequestKind[] = ['assignmentCreation', 'assignmentDeletion', 'provisioning'];
  const lists = await Promise.all(
    kinds.map((kind) => listRequests(clients, instanceArn, kind, 'IN_PROGRESS')),
  );
  return lists.reduce((sum, { items }) => sum + items.length, 0);
}

async function describeRequest(
  { sso }: AwsClients,
  InstanceArn: string,
  kind: RequestKind,
  id: string,
): Promise<RequestDetails> {
  switch (kind) {
    case 'assignmentCreation': {
      const ask = { InstanceArn, AccountAssignmentCreationRequestId: id };
      const answer = await sso.send(new DescribeAccountAssignmentCreationStatusCommand(ask));
      return detailsOf(answer.AccountAssignmentCreationStatus);
    }
    case 'assignmentDeletion': {
      const ask = { InstanceArn, AccountAssignmentDeletionRequestId: id };
      const answer = await sso.send(new DescribeAccountAssignmentDeletionStatusCommand(ask));
      return detailsOf(answer.AccountAssignmentDeletionStatus);
    }
    case 'provisioning': {
      const ask = { InstanceArn, ProvisionPermissionSetRequestId: id };
      const answer = await sso.send(new DescribePermissionSetProvisioningStatusCommand(ask));
      return detailsOf(answer.PermissionSetProvisioningStatus);
    }
  }
}

function detailsOf(
  status: AccountAssignmentOperationStatus & PermissionSetProvisioningStatus = {},
) {
  return {
    permissionSetArn: status.PermissionSetArn,
    accountId: status.TargetId ?? status.AccountId,
    principalId: status.PrincipalId,
    reason: status.FailureReason,
  };
}

function unknown(why: string, cause?: unknown): WriteFailure {
  return new WriteFailure('unknown', 'E711', `Not known whether it was done: ${why}.`, {
    hint: 'Run the same command again: it reads what is there and does what is left.',
    cause,
  });
}
