/**
 * What would keep people from signing in, or SCIM from bringing them, though each part is as
 * access.yaml says: warnings and notices, never a reason not to plan.
 */
import { principalChecks } from './principal-checks.ts';
import { samlChecks } from './saml-checks.ts';
import { syncChecks } from './sync-checks.ts';
import type { Config, Directory, Live, Problem, Where } from './types.ts';

/** What the checks look at. */
export interface SignOnInput {
  readonly config: Config;
  readonly where: Where;
  readonly directory: Directory;
  readonly live: Live;
  /** The instant of the run, in milliseconds since the epoch. */
  readonly now: number;
}

/** Problems E523 to E536, but for E533; none where the file names no enterprise app. */
export function signOnProblems(input: SignOnInput): Problem[] {
  return input.config.identitySource?.enterpriseApp
    ? [...principalChecks(input), ...samlChecks(input), ...syncChecks(input)]
    : [];
}
