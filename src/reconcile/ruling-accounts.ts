import type { Directory } from './types.ts';

/**
 * Ids of the accounts from which IAM Identity Center itself is administered: whoever may change it
 * there may give himself everything. A delegated administrator's account is known when it is the one
 * the run comes from.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html
 */
export function rulingAccounts({
  vantage,
  caller,
  managementAccountId,
}: Pick<Directory, 'vantage' | 'caller' | 'managementAccountId'>): readonly string[] {
  const own = vantage === 'delegated' ? caller?.accountId : undefined;
  return own === undefined || own === managementAccountId
    ? [managementAccountId]
    : [managementAccountId, own];
}
