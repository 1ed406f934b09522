import { AwsError, notFound } from './aws-error.ts';
import type { Context } from './operation.ts';
import { type Account, type PermissionSet, permissionSetOf } from './world.ts';

/** Throws unless this is the instance's ARN and the request was signed for the instance's Region. */
export function checkInstance(context: Context, instanceArn: string): void {
  const { world, region } = context;
  if (instanceArn !== world.instance.arn || region !== world.region) {
    throw notFound(`Instance ${instanceArn} not found in ${region}.`);
  }
}

/** The permission set of an instance; throws ResourceNotFoundException. */
export function findSet(
  context: Context,
  input: { readonly InstanceArn: string; readonly PermissionSetArn: string },
): PermissionSet {
  checkInstance(context, input.InstanceArn);
  const set = permissionSetOf(context.world, input.PermissionSetArn);
  if (set === undefined) {
    throw notFound(`PermissionSet ${input.PermissionSetArn} not found.`);
  }
  return set;
}

/** The same for an edit: the delegated administrator may not touch what the management account has. */
export function findSetToEdit(
  context: Context,
  input: { readonly InstanceArn: string; readonly PermissionSetArn: string },
): PermissionSet {
  const set = findSet(context, input);
  const { vantage, organization } = context.world;
  if (vantage === 'delegated' && set.provisioned[organization.managementAccountId] !== undefined) {
    throw reserved('modify');
  }
  return set;
}

/**
 * The refusal of a delegated administrator.
 * Source: https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html
 */
export function reserved(verb: 'delete' | 'modify' | 'remove' | 'assign access to'): AwsError {
  return new AwsError(
    'AccessDeniedException',
    `You can't ${verb} permission sets provisioned in the management account`,
  );
}

/** Throws when the delegated administrator would reach into the management account. */
export function refuseManagement(
  { world }: Context,
  accounts: readonly { readonly id: string }[],
  verb: 'assign access to' | 'remove' | 'modify',
): void {
  const management = accounts.some(({ id }) => id === world.organization.managementAccountId);
  if (world.vantage === 'delegated' && management) {
    throw reserved(verb);
  }
}

/** The account of the organisation; throws ResourceNotFoundException. */
export function findAccount(context: Context, id: string): Account {
  const account = context.world.accounts.find((each) => each.id === id);
  if (account === undefined) {
    throw notFound(`Account ${id} not found in the organization.`);
  }
  return account;
}

/** The service sends instants as seconds. */
export function seconds(ms: number): number {
  return ms / 1000;
}
