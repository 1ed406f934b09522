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
import type { AssignmentSpec, Change } from '../../reconcile/types.ts';
import type { Timer } from '../timer.ts';
import type { AwsClients } from './client.ts';
import { isNotFound } from './errors.ts';
import { Provisioner } from './provision.ts';
import { StatusWatch } from './status.ts';
import { writeFailure } from './write-errors.ts';
import { PermissionSetWriter } from './write-permission-set.ts';

export interface WriterOptions {
  readonly instanceArn: string;
  /** Ids of the accounts that AWS can reach. */
  readonly activeAccounts: ReadonlySet<string>;
  readonly timer: Timer;
  readonly signal: AbortSignal;
}

/** The kinds that live in AWS. */
export type AwsChange = Change<'permissionSet' | 'assignment' | 'accessControlAttributes'>;

export interface AwsWriter {
  write(change: AwsChange): Promise<Written>;
}

export function awsWriter(clients: AwsClients, options: WriterOptions): AwsWriter {
  const watch = new StatusWatch(clients, options.instanceArn, options.timer, options.signal);
  const provisioner = new Provisioner(clients, watch, options.activeAccounts);
  const sets = new PermissionSetWriter(clients, options.instanceArn, provisioner, options.timer);
  const write = (change: AwsChange): Promise<Written> => {
    switch (change.kind) {
      case 'permissionSet':
        return sets.write(change);
      case 'assignment':
        return writeAssignment(change, clients, options.instanceArn, sets, watch);
      case 'accessControlAttributes':
        return writeAttributes(change, clients, options.instanceArn);
    }
  };
  return {
    write: async (change) => {
      try {
        return await write(change);
      } catch (error) {
        const failure = writeFailure(error);
        throw change.kind !== 'permissionSet' && failure.code === 'E702'
          ? notSent(failure) // one request is all there is to it
          : failure;
      }
    },
  };
}

function notSent({ code, message, hint }: WriteFailure): WriteFailure {
  return new WriteFailure('skipped', code, message, hint === undefined ? {} : { hint });
}

async function writeAssignment(
  change: Change<'assignment'>,
  clients: AwsClients,
  InstanceArn: string,
  sets: PermissionSetWriter,
  watch: StatusWatch,
): Promise<Written> {
  const spec = change.after ?? change.before;
  if (!spec) {
    throw new Error(`a change without before and after: ${change.key}`);
  }
  const ask = {
    InstanceArn,
    TargetId: spec.accountId,
    TargetType: 'AWS_ACCOUNT' as const,
    PermissionSetArn: sets.arnOf(spec.permissionSet, change.ids['permissionSetArn']),
    PrincipalType: spec.principalType === 'group' ? ('GROUP' as const) : ('USER' as const),
    PrincipalId: principalId(spec, change.ids['storeId']),
  };
  return change.after
    ? createAssignment(ask, clients, watch)
    : deleteAssignment(ask, clients, watch);
}

type AssignmentRequest = ConstructorParameters<typeof CreateAccountAssignmentCommand>[0];

async function createAssignment(
  ask: AssignmentRequest,
  { sso }: AwsClients,
  watch: StatusWatch,
): Promise<Written> {
  const { AccountAssignmentCreationStatus: status } = await sso.send(
    new CreateAccountAssignmentCommand(ask),
  );
  return follow('assignmentCreation', status, watch);
}

async function deleteAssignment(
  ask: AssignmentRequest,
  { sso }: AwsClients,
  watch: StatusWatch,
): Promise<Written> {
  try {
    const { AccountAssignmentDeletionStatus: status } = await sso.send(
      new DeleteAccountAssignmentCommand(ask),
    );
    return await follow('assignmentDeletion', status, watch);
  } catch (error) {
    if (isNotFound(error)) {
      return { note: 'was already gone' };
    }
    throw error;
  }
}

interface RequestStatus {
  Status?: string | undefined;
  RequestId?: string | undefined;
  FailureReason?: string | undefined;
}

async function follow(
  kind: 'assignmentCreation' | 'assignmentDeletion',
  status: RequestStatus | undefined,
  watch: StatusWatch,
): Promise<Written> {
  const requestId = status?.RequestId;
  if (!requestId) {
    throw new WriteFailure('unknown', 'E711', 'AWS answered without a request id.', {
      hint: 'Run the same command again: it reads what is there and does what is left.',
    });
  }
  if (status.Status === 'FAILED') {
    throw new WriteFailure('failed', 'E710', status.FailureReason ?? 'AWS gave no reason.', {
      requestId,
    });
  }
  if (status.Status !== 'SUCCEEDED') {
    await watch.ended(kind, requestId);
  }
  return { requestId };
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
  { sso }: AwsClients,
  InstanceArn: string,
): Promise<Written> {
  if (!change.after) {
    await sso.send(new DeleteInstanceAccessControlAttributeConfigurationCommand({ InstanceArn }));
    return {};
  }
  const AccessControlAttributes = Object.entries(change.after.attributes).map(([Key, source]) => ({
    Key,
    Value: { Source: [source] },
  }));
  const ask = {
    InstanceArn,
    InstanceAccessControlAttributeConfiguration: { AccessControlAttributes },
  };
  await (change.before
    ? sso.send(new UpdateInstanceAccessControlAttributeConfigurationCommand(ask))
    : sso.send(new CreateInstanceAccessControlAttributeConfigurationCommand(ask)));
  return {};
}
