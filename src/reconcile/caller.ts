/** What the ARN of a caller says of IAM Identity Center. */
import type { Caller } from './types.ts';

/** A role that IAM Identity Center made for a permission set. */
export interface ReservedRole {
  readonly accountId: string;
  readonly permissionSet: string;
  /** The session of an assumed role has the user name in IAM Identity Center. */
  readonly user: string | undefined;
}

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
const RESERVED =
  /^arn:[^:]+:(?:sts|iam)::(?<accountId>\d{12}):(?:assumed-role|role)\/(?:[^/]+\/)*?AWSReservedSSO_(?<permissionSet>[^/]+)_[0-9a-f]{16}(?:\/(?<user>[^/]+))?$/;

/** Nothing where the caller has no such role. */
export function reservedRole({ arn }: Caller): ReservedRole | undefined {
  const { accountId, permissionSet, user } = RESERVED.exec(arn)?.groups ?? {};
  return accountId && permissionSet ? { accountId, permissionSet, user } : undefined;
}
