/**
 * The AWS side of apply. Names become ARNs and ids here and nowhere before, so a permission set and
 * its assignments can be created in one run.
 */
import {
  CreateAccountAssignmentCommand,
  CreateInstanceAccessControlAttributeConfigurationCommand,
  DeleteAccountAssignmentCommand,
  DeleteInstanceAccessControlAttributeConfigurationCommand,
  UpdateInstanceAccessControlAttributeConfigurationCommand,
} from '@aws-sdk/client-sso-admin';
import { WriteFailure, type Written } from '../../reconcile/apply.ts';
import { same } from '../../reconcile/canonical.ts';
import type { AssignmentSpec, Change } from '../../reconcile/types.ts';
import { type Slot, Slots } from '../slots.ts';
import type { Patience, Timer } from '../timer.ts';
import { isAssigned } from './assignments.ts';
import { describeAttributes } from './attributes.ts';
import type { AwsClients } from './client.ts';
import { isNotFound, lostAnswer } from './errors.ts';
import { Provisioner } from './provision.ts';
import { settled } from './settled.ts';
import { StatusWatch } from './status.ts';
import { writeFailure } from './write-errors.ts';
import { PermissionSetWriter } from './write-permission-set.ts';

export interface WriterOptions {
  readonly instanceArn: string;
  /** Ids of the accounts that AWS can reach. */
  readonly activeAccounts: ReadonlySet<string>;
  /** Assignments that AWS may work on at the same time. */
  readonly outstanding: number;
  /** Throws when nothing may be removed any more. */
  readonly refuseRemoval: () => void;
  readonly timer: Timer;
  readonly signal: AbortSignal;
}

/** The kinds that live in AWS. */
export type AwsChange = Change<'permissionSet' | 'assignment' | 'accessControlAttributes'>;

export interface AwsWriter {
  write(change: AwsChange): Promise<Written>;
}

export function awsWriter(clients: AwsClients, options: WriterOptions): AwsWriter {
  const { instanceArn, timer, signal, refuseRemoval } = options;
  const patience = { timer, signal };
  const watch = new StatusWatch(clients, instanceArn, timer, signal);
  const provisioner = new Provisioner(clients, watch, options.activeAccounts, patience);
  const sets = new PermissionSetWriter(clients, instanceArn, provisioner, patience);
  const slots = new Slots(options.outstanding);
  const place = { clients, instanceArn, sets, watch, patience, slots, refuseRemoval };
  const write = (change: AwsChange): Promise<Written> => {
    switch (change.kind) {
      case 'permissionSet':
        return sets.write(change);
      case 'assignment':
        return writeAssignment(change, place);
      case 'accessControlAttributes':
        return writeAttributes(change, place);
    }
  };
  return {
    write: async (change) => {
      try {
        return await write(change);
      } catch (error) {
        const failure = writeFailure(error);
        throw change.kind !== 'permissionSet' && ['E648', 'E702', 'E706'].includes(failure.code)
          ? notSent(failure) // one request is all there is to it
          : failure;
      }
    },
  };
}

function notSent({ code, message, hint, stop }: WriteFailure): WriteFailure {
  return new WriteFailure('skipped', code, message, {
    ...(hint && { hint }),
    ...(stop && { stop }),
  });
}

/** What the changes of one run share. */
interface Place {
  readonly clients: AwsClients;
  readonly instanceArn: string;
  readonly sets: PermissionSetWriter;
  readonly watch: StatusWatch;
  readonly patience: Patience;
  /** For assignments and removals together. */
  readonly slots: Slots;
  readonly refuseRemoval: () => void;
}

async function writeAssignment(change: Change<'assignment'>, place: Place): Promise<Written> {
  const spec = change.after ?? change.before;
  if (!spec) {
    throw new Error(`a change without before and after: ${change.key}`);
  }
  const ask = {
    InstanceArn: place.instanceArn,
    TargetId: spec.accountId,
    TargetType: 'AWS_ACCOUNT' as const,
    PermissionSetArn: place.sets.arnOf(spec.permissionSet, change.ids['permissionSetArn']),
    PrincipalType: spec.principalType === 'group' ? ('GROUP' as const) : ('USER' as const),
    PrincipalId: principalId(spec, change.ids['storeId']),
  };
  return place.slots.hold((slot) =>
    change.after ? createAssignment(ask, place, slot) : deleteAssignment(ask, place, slot),
  );
}

type AssignmentRequest = ConstructorParameters<typeof CreateAccountAssignmentCommand>[0];

async function createAssignment(
  ask: AssignmentRequest,
  place: Place,
  slot: Slot,
): Promise<Written> {
  const send = async () => {
    const answer = await place.clients.sso.send(new CreateAccountAssignmentCommand(ask));
    return withId(answer.AccountAssignmentCreationStatus, 'sso:CreateAccountAssignment');
  };
  const look = () => lookFor('assignmentCreation', ask, place);
  const status = await settled(send, look, place.patience);
  return follow('assignmentCreation', status, place, slot);
}

async function deleteAssignment(
  ask: AssignmentRequest,
  place: Place,
  slot: Slot,
): Promise<Written> {
  place.refuseRemoval(); // much may have happened while it waited for its slot
  const send = async () => {
    const answer = await place.clients.sso.send(new DeleteAccountAssignmentCommand(ask));
    return withId(answer.AccountAssignmentDeletionStatus, 'sso:DeleteAccountAssignment');
  };
  const look = () => lookFor('assignmentDeletion', ask, place);
  try {
    const status = await settled(send, look, place.patience);
    return await follow('assignmentDeletion', status, place, slot);
  } catch (error) {
    if (isNotFound(error)) {
      return { note: 'was already gone' };
    }
    throw error;
  }
}

/** A request that AWS took. One that was found to be carried out, after its answer was lost, has no id. */
interface RequestStatus {
  Status?: string | undefined;
  RequestId?: string | undefined;
  FailureReason?: string | undefined;
}

function withId(status: RequestStatus | undefined, operation: string): RequestStatus {
  if (!status?.RequestId) {
    throw lostAnswer(operation, 'it came without a request id');
  }
  return status;
}

/** What became of a request whose answer was lost: it runs, it was carried out, or it never came. */
async function lookFor(
  kind: 'assignmentCreation' | 'assignmentDeletion',
  ask: AssignmentRequest,
  { clients, watch }: Place,
): Promise<RequestStatus | undefined> {
  const RequestId = await watch.find(
    kind,
    ({ permissionSetArn, accountId, principalId }) =>
      permissionSetArn === ask.PermissionSetArn &&
      accountId === ask.TargetId &&
      principalId === ask.PrincipalId,
  );
  if (RequestId) {
    return { RequestId, Status: 'IN_PROGRESS' };
  }
  const isWanted = kind === 'assignmentCreation';
  return (await isAssigned(clients, ask)) === isWanted ? { Status: 'SUCCEEDED' } : undefined;
}

async function follow(
  kind: 'assignmentCreation' | 'assignmentDeletion',
  { Status, RequestId: requestId, FailureReason }: RequestStatus,
  { watch }: Place,
  slot: Slot,
): Promise<Written> {
  if (Status === 'FAILED') {
    throw new WriteFailure('failed', 'E710', FailureReason ?? 'AWS gave no reason.', {
      ...(requestId && { requestId }),
    });
  }
  if (Status !== 'SUCCEEDED') {
    await watch.ended(kind, requestId ?? '', slot);
  }
  return requestId ? { requestId } : {};
}

function principalId(spec: AssignmentSpec, storeId: string | undefined): string {
  if (!storeId) {
    throw new WriteFailure(
      'failed',
      'E712',
      `The ${spec.principalType} ${spec.principal} is not in IAM Identity Center.`,
      { hint: 'Wait for the next SCIM cycle, then run the same command again.' },
    );
  }
  return storeId;
}

/** There is no Put: a first configuration is created, a later one updated, `{}` deletes it. */
async function writeAttributes(
  change: Change<'accessControlAttributes'>,
  { clients: { sso }, instanceArn: InstanceArn, patience }: Place,
): Promise<Written> {
  const look = async () => {
    const found = await describeAttributes(sso, InstanceArn);
    return same(found?.spec, change.after) || undefined;
  };
  await settled<unknown>(() => sendAttributes(change, sso, InstanceArn), look, patience);
  return {};
}

async function sendAttributes(
  { before, after }: Change<'accessControlAttributes'>,
  sso: AwsClients['sso'],
  InstanceArn: string,
): Promise<unknown> {
  if (!after) {
    return sso.send(new DeleteInstanceAccessControlAttributeConfigurationCommand({ InstanceArn }));
  }
  const AccessControlAttributes = Object.entries(after.attributes).map(([Key, source]) => ({
    Key,
    Value: { Source: [source] },
  }));
  const ask = {
    InstanceArn,
    InstanceAccessControlAttributeConfiguration: { AccessControlAttributes },
  };
  return before
    ? sso.send(new UpdateInstanceAccessControlAttributeConfigurationCommand(ask))
    : sso.send(new CreateInstanceAccessControlAttributeConfigurationCommand(ask));
}
