/**
 * Writes permission sets: all edits of one set, then one ProvisionPermissionSet, and only where an
 * account holds it. While an edit has not reached the accounts the set carries a tag that says so.
 */
import {
  CreatePermissionSetCommand,
  DeletePermissionSetCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdatePermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { WriteFailure, type Written } from '../../reconcile/apply.ts';
import { same } from '../../reconcile/canonical.ts';
import { PROVISIONED_PARTS } from '../../reconcile/kinds/permission-set.ts';
import type { Change, PermissionSetSpec } from '../../reconcile/types.ts';
import type { Timer } from '../timer.ts';
import { accountsWithSet } from './assignments.ts';
import type { AwsClients } from './client.ts';
import { isNotFound, messageOf } from './errors.ts';
import { type PermissionSetRef, readSpec, UNPROVISIONED_TAG } from './permission-sets.ts';
import type { Provisioner } from './provision.ts';
import { NO_POLICIES, writePolicies } from './write-policies.ts';

/** After its last assignment went, AWS needs a moment before a set can be deleted. */
const DELETE_PATIENCE_MS = 120_000;
const DELETE_PAUSE_MS = 5_000;

export class PermissionSetWriter {
  readonly #clients: AwsClients;
  readonly #instanceArn: string;
  readonly #provisioner: Provisioner;
  readonly #timer: Timer;
  readonly #made = new Map<string, string>();

  constructor(clients: AwsClients, instanceArn: string, provisioner: Provisioner, timer: Timer) {
    this.#clients = clients;
    this.#instanceArn = instanceArn;
    this.#provisioner = provisioner;
    this.#timer = timer;
  }

  /** The ARN of a set that was there at plan time, or that this run made. */
  arnOf(name: string, planned: string | undefined): string {
    const arn = planned ?? this.#made.get(name);
    if (!arn) {
      throw new WriteFailure('failed', 'E714', `There is no permission set ${name}.`, {
        hint: 'Plan again.',
      });
    }
    return arn;
  }

  async write(change: Change<'permissionSet'>): Promise<Written> {
    const { before, after } = change;
    if (!before && after) {
      return this.#create(after);
    }
    const name = (after ?? before)?.name ?? '';
    const ref = this.#ref(this.arnOf(name, change.ids['permissionSetArn']));
    if (before && after) {
      return this.#update(ref, before, after, change.fields ?? []);
    }
    return this.#delete(ref, name);
  }

  /** Everything is attached before anybody is assigned: the first assignment provisions the set. */
  async #create(after: PermissionSetSpec): Promise<Written> {
    const { PermissionSet } = await this.#clients.sso.send(
      new CreatePermissionSetCommand({
        InstanceArn: this.#instanceArn,
        Name: after.name,
        ...generalParts(after),
        Tags: tagList(after.tags),
      }),
    );
    const arn = PermissionSet?.PermissionSetArn;
    if (!arn) {
      throw new WriteFailure('unknown', 'E711', 'AWS answered without the ARN of the new set.', {
        hint: 'Run the same command again: it reads what is there and does what is left.',
      });
    }
    this.#made.set(after.name, arn);
    await writePolicies(this.#clients.sso, this.#ref(arn), NO_POLICIES, after);
    return {};
  }

  async #update(
    ref: PermissionSetRef,
    before: PermissionSetSpec,
    after: PermissionSetSpec,
    fields: readonly string[],
  ): Promise<Written> {
    const current = await readSpec(this.#clients, ref);
    // Whether the accounts have the last edit is no part of what somebody may have changed.
    if (!same({ ...current, provisioned: true }, { ...before, provisioned: true })) {
      throw new WriteFailure(
        'conflict',
        'E720',
        `Permission set ${before.name} is not what the plan saw: somebody changed it since.`,
        { hint: 'Nothing of it was changed. Plan again and review what is new.' },
      );
    }
    const provisions = fields.some((field) => PROVISIONED_PARTS.has(field));
    const accounts = provisions ? (await accountsWithSet(this.#clients, ref)).items : [];
    if (accounts.length > 0) {
      await this.#tag(ref, [UNPROVISIONED_TAG]);
    }
    await this.#writeParts(ref, before, after);
    const note =
      accounts.length > 0 ? await this.#provisioner.everywhere(ref, accounts) : undefined;
    if (accounts.length > 0 || !current.provisioned) {
      await this.#untag(ref, [UNPROVISIONED_TAG.Key]);
    }
    return note === undefined ? {} : { note };
  }

  async #delete(ref: PermissionSetRef, name: string): Promise<Written> {
    const deadline = this.#timer.now() + DELETE_PATIENCE_MS;
    for (;;) {
      try {
        await this.#clients.sso.send(new DeletePermissionSetCommand(ref));
        return {};
      } catch (error) {
        if (isNotFound(error)) {
          return { note: 'was already gone' };
        }
        if (!/ApplicationProfile/.test(messageOf(error))) {
          throw error;
        }
        if (this.#timer.now() >= deadline) {
          throw await this.#stillInUse(ref, name);
        }
        await this.#timer.sleep(DELETE_PAUSE_MS);
      }
    }
  }

  async #stillInUse(ref: PermissionSetRef, name: string): Promise<WriteFailure> {
    const { items } = await accountsWithSet(this.#clients, ref);
    return new WriteFailure(
      'failed',
      'E721',
      `Permission set ${name} is still in use in ${items.join(', ') || 'some account'}.`,
      {
        hint: 'Somebody holds it whom accessctl does not see or touch: a user that access.yaml does not name or a deleted principal (plan --full shows both), or an account that is ignored or not ACTIVE.',
      },
    );
  }

  async #writeParts(
    ref: PermissionSetRef,
    before: PermissionSetSpec,
    after: PermissionSetSpec,
  ): Promise<void> {
    if (!same(generalParts(before), generalParts(after))) {
      // All three always together: what is left out, AWS clears.
      await this.#clients.sso.send(
        new UpdatePermissionSetCommand({ ...ref, ...generalParts(after) }),
      );
    }
    await writePolicies(this.#clients.sso, ref, before, after);
    await this.#writeTags(ref, before.tags, after.tags);
  }

  async #writeTags(
    ref: PermissionSetRef,
    before: Readonly<Record<string, string>>,
    after: Readonly<Record<string, string>>,
  ): Promise<void> {
    const gone = Object.keys(before).filter((key) => !(key in after));
    const changed = Object.fromEntries(
      Object.entries(after).filter(([key, value]) => before[key] !== value),
    );
    if (Object.keys(changed).length > 0) {
      await this.#tag(ref, tagList(changed));
    }
    if (gone.length > 0) {
      await this.#untag(ref, gone);
    }
  }

  async #tag(ref: PermissionSetRef, Tags: { Key: string; Value: string }[]): Promise<void> {
    await this.#clients.sso.send(
      new TagResourceCommand({
        InstanceArn: ref.InstanceArn,
        ResourceArn: ref.PermissionSetArn,
        Tags,
      }),
    );
  }

  async #untag(ref: PermissionSetRef, TagKeys: string[]): Promise<void> {
    await this.#clients.sso.send(
      new UntagResourceCommand({
        InstanceArn: ref.InstanceArn,
        ResourceArn: ref.PermissionSetArn,
        TagKeys,
      }),
    );
  }

  #ref(PermissionSetArn: string): PermissionSetRef {
    return { InstanceArn: this.#instanceArn, PermissionSetArn };
  }
}

/** An empty text cannot be sent (AWS wants at least one character): left out, it is cleared. */
function generalParts({ description, sessionDuration, relayState }: PermissionSetSpec) {
  return {
    ...(description && { Description: description }),
    SessionDuration: sessionDuration,
    ...(relayState && { RelayState: relayState }),
  };
}

function tagList(tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
