/**
 * What is noted of each request that may change something. The providers say when one leaves and how
 * it ended; where that is written is not theirs to know.
 */
export interface Journal {
  /** Notes that a request leaves now. Throws E648 when that cannot be noted: then it must not leave. */
  sending(request: SentRequest): (end: RequestEnd) => void;
}

export interface SentRequest {
  readonly cloud: 'aws' | 'entra';
  /** `sso:CreateAccountAssignment`, `POST /servicePrincipals/{id}/appRoleAssignedTo`. */
  readonly operation: string;
  /** What it is about: ids and names, never a secret; long values by their digest. */
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface RequestEnd {
  /** `lost`: no answer; it may have been carried out. */
  readonly outcome: 'accepted' | 'refused' | 'lost';
  /** By which the cloud's own log knows it. */
  readonly requestId?: string;
  /** Name of the error, or the status of HTTP. */
  readonly error?: string;
}
