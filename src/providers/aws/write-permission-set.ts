/**
 * Writes permission sets: all edits of one set, then one ProvisionPermissionSet, and only where an
 * account holds it. While an edit has not reached the accounts the set carries a tag that says so.
 */
import {
  CreatePermissionSetCommand,
  DeletePermissionSetCommand,
  DescribePermissionSetCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdatePermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { WriteFailure, type Written } from '../../reconcile/apply.ts';
import { same } from '../../reconcile/canonical.ts';
import { PROVISIONED_PARTS } from '../../reconcile/kinds/permission-set.ts';
import type { Change, PermissionSetSpec } from '../../reconcile/types.ts';
import { type Patience, pause } from '../timer.ts';
import { accountsWithSet } from './assignments.ts';
import type { AwsClients } from './client.ts';
import { isNotFound, lostAnswer, messageOf } from './errors.ts';
import {
  findPermissionSet,
  type PermissionSetRef,
  readSpec,
  UNPROVISIONED_TAG,
} from './permission-sets.ts';
import type { Provisioner } from './provision.ts';
import { settled } from './settled.ts';
import { NO_POLICIES, type SendEdit, writePolicies } from './write-policies.ts';

/** After its last assignment went, AWS needs a moment before a set can be deleted. */
const DELETE_PATIENCE_MS = 120_000;
const DELETE_PAUSE_MS = 5_000;
/** AWS takes no signature of a clock that is more than so far off. */
const TOLERATED_CLOCK_MS = 300_000;

export class PermissionSetWriter {
  readonly #clients: AwsClients;
  readonly #instanceArn: string;
  readonly #provisioner: Provisioner;
  readonly #patience: Patience;
  readonly #made = new Map<string, string>();

  constructor(
    clients: AwsClients,
    instanceArn: string,
    provisioner: Provisioner,
    patience: Patience,
  ) {
    this.#clients = clients;
    this.#instanceArn = instanceArn;
    this.#provisioner = provisioner;
    this.#patience = patience;
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
    const since = this.#patience.timer.now();
    const arn = await settled(
      () => this.#sendNew(after),
      () => this.#findNew(after, since),
      this.#patience,
    );
    this.#made.set(after.name, arn);
    const ref = this.#ref(arn);
    await writePolicies(this.#clients.sso, ref, NO_POLICIES, after, this.#edit(ref));
    return {};
  }

  /** The ARN of the new set. */
  async #sendNew(after: PermissionSetSpec): Promise<string> {
    const { PermissionSet } = await this.#clients.sso.send(
      new CreatePermissionSetCommand({
        InstanceArn: this.#instanceArn,
        Name: after.name,
        ...generalParts(after),
        Tags: tagList(after.tags),
      }),
    );
    if (!PermissionSet?.PermissionSetArn) {
      throw lostAnswer('sso:CreatePermissionSet', 'it came without the ARN of the new set');
    }
    return PermissionSet.PermissionSetArn;
  }

  /** Of a set whose making was not answered. One that somebody else made of that name is not taken over. */
  async #findNew(after: PermissionSetSpec, since: number): Promise<string | undefined> {
    const set = await findPermissionSet(this.#clients, this.#instanceArn, after.name);
    if (!set) {
      return undefined;
    }
    const isNew = (set.created?.getTime() ?? 0) >= since - TOLERATED_CLOCK_MS;
    const spec = await readSpec(this.#clients, this.#ref(set.arn));
    if (!isNew || !same(spec, { ...after, ...NO_POLICIES, provisioned: true })) {
      throw changedSince(after.name);
    }
    return set.arn;
  }

  /** Sends one edit of a set once; where its answer is lost, the set tells whether it was done. */
  #edit(ref: PermissionSetRef): SendEdit {
    const look = async (isDone: (now: PermissionSetSpec) => boolean) =>
      isDone(await readSpec(this.#clients, ref)) || undefined;
    return async (send, isDone) => {
      await settled<unknown>(
        async () => (await send()) ?? true,
        () => look(isDone),
        this.#patience,
      );
    };
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
      throw changedSince(before.name);
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
    const { timer, signal } = this.#patience;
    const deadline = timer.now() + DELETE_PATIENCE_MS;
    for (;;) {
      try {
        await settled<unknown>(
          () => this.#clients.sso.send(new DeletePermissionSetCommand(ref)),
          () => this.#isGone(ref),
          this.#patience,
        );
        return {};
      } catch (error) {
        if (isNotFound(error)) {
          return { note: 'was already gone' };
        }
        if (!/ApplicationProfile/.test(messageOf(error))) {
          throw error;
        }
        if (timer.now() >= deadline) {
          throw await this.#stillInUse(ref, name);
        }
        await pause(timer, DELETE_PAUSE_MS, signal);
      }
    }
  }

  async #isGone(ref: PermissionSetRef): Promise<true | undefined> {
    try {
      await this.#clients.sso.send(new DescribePermissionSetCommand(ref));
      return undefined;
    } catch (error) {
      if (isNotFound(error)) {
        return true;
      }
      throw error;
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
    const { sso } = this.#clients;
    const edit = this.#edit(ref);
    if (!same(generalParts(before), generalParts(after))) {
      // All three always together: what is left out, AWS clears.
      await edit(
        () => sso.send(new UpdatePermissionSetCommand({ ...ref, ...generalParts(after) })),
        (now) => same(generalParts(now), generalParts(after)),
      );
    }
    await writePolicies(sso, ref, before, after, edit);
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
    const ask = { InstanceArn: ref.InstanceArn, ResourceArn: ref.PermissionSetArn, Tags };
    await this.#edit(ref)(
      () => this.#clients.sso.send(new TagResourceCommand(ask)),
      (now) => Tags.every(({ Key, Value }) => allTags(now)[Key] === Value),
    );
  }

  async #untag(ref: PermissionSetRef, TagKeys: string[]): Promise<void> {
    const ask = { InstanceArn: ref.InstanceArn, ResourceArn: ref.PermissionSetArn, TagKeys };
    await this.#edit(ref)(
      () => this.#clients.sso.send(new UntagResourceCommand(ask)),
      (now) => TagKeys.every((key) => !(key in allTags(now))),
    );
  }

  #ref(PermissionSetArn: string): PermissionSetRef {
    return { InstanceArn: this.#instanceArn, PermissionSetArn };
  }
}

/** With the mark of an edit that has not reached every account, which a spec tells in a part of its own. */
function allTags({ tags, provisioned }: PermissionSetSpec): Readonly<Record<string, string>> {
  return provisioned ? tags : { ...tags, [UNPROVISIONED_TAG.Key]: UNPROVISIONED_TAG.Value };
}

function changedSince(name: string): WriteFailure {
  return new WriteFailure(
    'conflict',
    'E720',
    `Permission set ${name} is not what the plan saw: somebody changed it since.`,
    { hint: 'Nothing of it was changed. Plan again and review what is new.' },
  );
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
