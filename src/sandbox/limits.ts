/**
 * The limits that AWS sets, and how long its asynchronous work takes.
 * Source of the figures: https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html;
 * the durations are not published and are ours.
 */
export interface Limits {
  /** Of all sso-admin operations together, and again of all identitystore operations. */
  readonly requestsPerSecond: number;
  /** Requests that may come at once after a quiet second. */
  readonly burst: number;
  /** Of all organizations operations together; AWS publishes no figure. */
  readonly organizationsPerSecond: number;
  /** CreateAccountAssignment and DeleteAccountAssignment in progress. */
  readonly outstandingAssignments: number;
  /** ProvisionPermissionSet in progress. */
  readonly concurrentProvisions: number;
  /** Median time of one assignment, in milliseconds. */
  readonly assignmentMs: number;
  /** Median time of one role update by ProvisionPermissionSet, in milliseconds. */
  readonly provisionMs: number;
  /** Time until work on an account that is not ACTIVE is given up, in milliseconds. */
  readonly unreachableMs: number;
  /** Sigma of the log-normal spread of these times; 0 makes each take exactly its median. */
  readonly spread: number;
  /** Delay of each answer, in milliseconds: real ones, unless the clock knows better. */
  readonly latencyMs: number;
  /** Of all Graph requests together, those inside a batch each for themselves; then 429 with Retry-After. */
  readonly graphPerSecond: number;
  /** Time until a new application or service principal is found by other calls, in milliseconds. */
  readonly graphReplicationMs: number;
  /** Of all requests to the SCIM endpoint together; AWS publishes no figure. */
  readonly scimPerSecond: number;
  /** From the begin of one provisioning cycle to that of the next, in milliseconds. */
  readonly syncIntervalMs: number;
}

export const defaultLimits: Limits = {
  requestsPerSecond: 20,
  burst: 20,
  organizationsPerSecond: 50,
  outstandingAssignments: 10,
  concurrentProvisions: 3,
  assignmentMs: 2000,
  provisionMs: 2000,
  unreachableMs: 20_000,
  spread: 0,
  latencyMs: 0,
  graphPerSecond: 800,
  graphReplicationMs: 0,
  scimPerSecond: 1000,
  syncIntervalMs: 40 * 60_000,
};
