/**
 * Watches asynchronous requests in bulk: one list of what is in progress covers a hundred of them,
 * where asking for each one would spend the quota that the writes need.
 *
 * A request that is no longer in progress has ended; only the list of failed ones tells how. One
 * that was just made may not be listed yet, so the first two seconds prove nothing.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignmentCreationStatus.html
 */
import {
  DescribeAccountAssignmentCreationStatusCommand,
  DescribeAccountAssignmentDeletionStatusCommand,
  DescribePermissionSetProvisioningStatusCommand,
  ListAccountAssignmentCreationStatusCommand,
  ListAccountAssignmentDeletionStatusCommand,
  ListPermissionSetProvisioningStatusCommand,
} from '@aws-sdk/client-sso-admin';
import { WriteFailure } from '../../reconcile/apply.ts';
import type { Complete } from '../../reconcile/complete.ts';
import type { Timer } from '../timer.ts';
import type { AwsClients } from './client.ts';
import { listAll, PAGE } from './pages.ts';

export type RequestKind = 'assignmentCreation' | 'assignmentDeletion' | 'provisioning';

const GRACE_MS = 2_000;
const FIRST_TICK_MS = 1_000;
const LONGEST_TICK_MS = 5_000;
const DEADLINE_MS = 600_000;
/** After an interruption: what may still come back in this time is waited for. */
const LAST_WAIT_MS = 5_000;

interface Waiting {
  readonly kind: RequestKind;
  readonly id: string;
  readonly since: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class StatusWatch {
  readonly #clients: AwsClients;
  readonly #instanceArn: string;
  readonly #timer: Timer;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<string, Waiting>();
  #loop: Promise<void> | undefined;

  constructor(clients: AwsClients, instanceArn: string, timer: Timer, signal: AbortSignal) {
    this.#clients = clients;
    this.#instanceArn = instanceArn;
    this.#timer = timer;
    this.#signal = signal;
  }

  /** Resolves when the request succeeded; rejects with a WriteFailure that holds AWS's reason. */
  ended(kind: RequestKind, id: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { kind, id, since: this.#timer.now(), resolve, reject });
      this.#start();
    });
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
    let tick = FIRST_TICK_MS;
    let interruptedAt: number | undefined;
    while (this.#waiting.size > 0) {
      await this.#pause(tick);
      const before = this.#waiting.size;
      try {
        for (const kind of new Set([...this.#waiting.values()].map((one) => one.kind))) {
          await this.#settle(kind);
        }
      } catch (error) {
        this.#giveUp(() => true, unknown('AWS does not tell how the request ended', error));
        return;
      }
      // Slower while nothing happens, quick again as soon as something does.
      tick = this.#waiting.size < before ? FIRST_TICK_MS : Math.min(LONGEST_TICK_MS, tick * 1.5);
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

  /** Waits in short steps: an interruption must not go unseen for a whole tick. */
  async #pause(ms: number): Promise<void> {
    const aborted = this.#signal.aborted;
    for (let left = ms; left > 0 && this.#signal.aborted === aborted; left -= FIRST_TICK_MS) {
      await this.#timer.sleep(Math.min(left, FIRST_TICK_MS));
    }
  }

  async #settle(kind: RequestKind): Promise<void> {
    const running = new Set((await this.#list(kind, 'IN_PROGRESS')).items);
    const now = this.#timer.now();
    const ended = [...this.#waiting.values()].filter(
      (one) => one.kind === kind && !running.has(one.id) && now - one.since >= GRACE_MS,
    );
    if (ended.length === 0) {
      return;
    }
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

  /** Ids of the requests of one kind in one state. */
  async #list(kind: RequestKind, Status: 'IN_PROGRESS' | 'FAILED'): Promise<Complete<string>> {
    const { sso } = this.#clients;
    const ask = { InstanceArn: this.#instanceArn, Filter: { Status } };
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

  /** The lists carry no reason: a failed request is asked for by itself. */
  async #failure(kind: RequestKind, id: string): Promise<WriteFailure> {
    const reason = await this.#reason(kind, id).catch(() => undefined);
    return new WriteFailure('failed', 'E710', reason ?? 'AWS gave no reason.', {
      requestId: id,
      hint: 'Cure the cause, then run the same command again.',
    });
  }

  async #reason(kind: RequestKind, id: string): Promise<string | undefined> {
    const { sso } = this.#clients;
    const InstanceArn = this.#instanceArn;
    switch (kind) {
      case 'assignmentCreation': {
        const ask = { InstanceArn, AccountAssignmentCreationRequestId: id };
        const answer = await sso.send(new DescribeAccountAssignmentCreationStatusCommand(ask));
        return answer.AccountAssignmentCreationStatus?.FailureReason;
      }
      case 'assignmentDeletion': {
        const ask = { InstanceArn, AccountAssignmentDeletionRequestId: id };
        const answer = await sso.send(new DescribeAccountAssignmentDeletionStatusCommand(ask));
        return answer.AccountAssignmentDeletionStatus?.FailureReason;
      }
      case 'provisioning': {
        const ask = { InstanceArn, ProvisionPermissionSetRequestId: id };
        const answer = await sso.send(new DescribePermissionSetProvisioningStatusCommand(ask));
        return answer.PermissionSetProvisioningStatus?.FailureReason;
      }
    }
  }
}

function unknown(why: string, cause?: unknown): WriteFailure {
  return new WriteFailure('unknown', 'E711', `Not known whether it was done: ${why}.`, {
    hint: 'Run the same command again: it reads what is there and does what is left.',
    cause,
  });
}
