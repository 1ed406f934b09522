/** What a person asks of a SCIM job: its health, a new token, a group right now. */

import type { Secret } from '../../reconcile/secret.ts';
import type { PrincipalType, ScimHealth, Wants } from '../../reconcile/types.ts';

/** A group or user that is to be brought to AWS now. */
export interface SyncSubject {
  readonly type: PrincipalType;
  readonly name: string;
  readonly entraId: string;
}

export interface OnDemandResult {
  readonly name: string;
  readonly type: PrincipalType;
  readonly status: 'provisioned' | 'failed';
  /** What Entra, or AWS, said. */
  readonly text: string;
}

export interface SyncDesk {
  /** Nothing when there is no job. */
  health(): Promise<ScimHealth | undefined>;
  /** Lets Entra try what it has stored. Throws E744 with Entra's or AWS's words. */
  testSaved(): Promise<void>;
  /**
   * Validates the token, stores the whole set of credentials, and starts the job unless it is to be
   * paused. Answers in sentences what was done.
   */
  setToken(wanted: Wants['scimSync'], token: Secret): Promise<readonly string[]>;
  /** Never throws for a single failure. */
  provision(
    subjects: readonly SyncSubject[],
    onEnd: (result: OnDemandResult) => void,
  ): Promise<readonly OnDemandResult[]>;
}
