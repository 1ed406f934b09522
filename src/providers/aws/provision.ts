/**
 * Brings the edits of a permission set into the accounts that hold it: all in one request, and where
 * that fails account by account, so that one bad account does not keep the others waiting.
 */
import {
  type PermissionSetProvisioningStatus,
  ProvisionPermissionSetCommand,
  type ProvisionPermissionSetCommandInput,
} from '@aws-sdk/client-sso-admin';
import { WriteFailure } from '../../reconcile/apply.ts';
import { Slots } from '../slots.ts';
import type { Patience } from '../timer.ts';
import { accountsWithSet } from './assignments.ts';
import type { AwsClients } from './client.ts';
import { lostAnswer } from './errors.ts';
import type { PermissionSetRef } from './permission-sets.ts';
import { settled } from './settled.ts';
import type { StatusWatch } from './status.ts';

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html */
const CONCURRENT_PROVISIONS = 3;

export class Provisioner {
  readonly #clients: AwsClients;
  readonly #watch: StatusWatch;
  readonly #activeAccounts: ReadonlySet<string>;
  readonly #patience: Patience;
  readonly #slots = new Slots(CONCURRENT_PROVISIONS);

  /** @param activeAccounts ids of the accounts that AWS can reach */
  constructor(
    clients: AwsClients,
    watch: StatusWatch,
    activeAccounts: ReadonlySet<string>,
    patience: Patience,
  ) {
    this.#clients = clients;
    this.#watch = watch;
    this.#activeAccounts = activeAccounts;
    this.#patience = patience;
  }

  /**
   * What was done, for people: `provisioned 7 accounts`. Throws WriteFailure E722 with each ACTIVE
   * account that does not have the edits; one that is not ACTIVE is only told.
   */
  async everywhere(ref: PermissionSetRef, accounts: readonly string[]): Promise<string> {
    try {
      await this.#request(ref, { TargetType: 'ALL_PROVISIONED_ACCOUNTS' });
      return `provisioned ${accountCount(accounts.length)}`;
    } catch (error) {
      if (!(error instanceof WriteFailure) || error.status !== 'failed') {
        throw error;
      }
      return await this.#oneByOne(ref, accounts, error);
    }
  }

  async #oneByOne(
    ref: PermissionSetRef,
    accounts: readonly string[],
    all: WriteFailure,
  ): Promise<string> {
    const { items } = await accountsWithSet(this.#clients, {
      ...ref,
      ProvisioningStatus: 'LATEST_PERMISSION_SET_NOT_PROVISIONED',
    });
    const skipped = items.filter((id) => !this.#activeAccounts.has(id));
    const reachable = items.filter((id) => this.#activeAccounts.has(id));
    if (items.length === 0) {
      throw all; // it failed, and AWS names no account that lacks the edits: not ours to explain away
    }
    const results = await Promise.allSettled(
      reachable.map((TargetId) => this.#request(ref, { TargetType: 'AWS_ACCOUNT', TargetId })),
    );
    const failed = results.flatMap((result, i) =>
      result.status === 'rejected' ? [`${reachable[i]}: ${messageOf(result.reason)}`] : [],
    );
    if (failed.length > 0) {
      throw new WriteFailure('failed', 'E722', `Not provisioned in ${failed.join('; ')}`, {
        hint: 'Cure the cause, then run the same command again: what is left will be done.',
        cause: all,
      });
    }
    const done = `provisioned ${accountCount(accounts.length - skipped.length)}`;
    return `${done}; not ACTIVE, so not reached: ${skipped.join(', ')}`;
  }

  #request(
    ref: PermissionSetRef,
    target:
      | { TargetType: 'ALL_PROVISIONED_ACCOUNTS' }
      | { TargetType: 'AWS_ACCOUNT'; TargetId: string },
  ): Promise<void> {
    const accountId = target.TargetType === 'AWS_ACCOUNT' ? target.TargetId : undefined;
    return this.#slots.hold(async (slot) => {
      const status = await settled(
        () => this.#send({ ...ref, ...target }),
        () => this.#lookFor(ref, accountId),
        this.#patience,
      );
      if (status.Status !== 'SUCCEEDED') {
        await this.#watch.ended('provisioning', status.RequestId ?? '', slot);
      }
    });
  }

  async #send(ask: ProvisionPermissionSetCommandInput): Promise<PermissionSetProvisioningStatus> {
    const { PermissionSetProvisioningStatus: status } = await this.#clients.sso.send(
      new ProvisionPermissionSetCommand(ask),
    );
    if (!status?.RequestId) {
      throw lostAnswer('sso:ProvisionPermissionSet', 'it came without a request id');
    }
    return status;
  }

  /** Of a request whose answer was lost: it runs, or every account it was for has the edits. */
  async #lookFor(
    ref: PermissionSetRef,
    accountId: string | undefined,
  ): Promise<PermissionSetProvisioningStatus | undefined> {
    const RequestId = await this.#watch.find(
      'provisioning',
      (one) => one.permissionSetArn === ref.PermissionSetArn && one.accountId === accountId,
    );
    if (RequestId) {
      return { RequestId, Status: 'IN_PROGRESS' };
    }
    const { items } = await accountsWithSet(this.#clients, {
      ...ref,
      ProvisioningStatus: 'LATEST_PERMISSION_SET_NOT_PROVISIONED',
    });
    const isLeft = accountId === undefined ? items.length > 0 : items.includes(accountId);
    return isLeft ? undefined : { Status: 'SUCCEEDED' };
  }
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

function accountCount(count: number): string {
  return count === 1 ? '1 account' : `${count} accounts`;
}
