/** What a person asks of a SCIM job: its health, a new token, a group right now. */
import { WriteFailure } from '../../reconcile/apply.ts';
import { UserError } from '../../reconcile/errors.ts';
import type { Secret } from '../../reconcile/secret.ts';
import type { EnterpriseApp, ScimHealth, Wants } from '../../reconcile/types.ts';
import type { AppDesk } from './desk.ts';
import { text } from './graph.ts';
import { findJob } from './jobs.ts';
import { OnDemand, type OnDemandResult, type SyncSubject } from './on-demand.ts';
import { healthOf, readScim } from './read-scim.ts';
import {
  isNarrower,
  type JobPlace,
  storeCredentials,
  testSaved,
  wholeSet,
} from './scim-credentials.ts';
import { setState } from './scim-job.ts';

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

export function syncDesk(app: EnterpriseApp, desk: AppDesk): SyncDesk {
  const { graph, patience } = desk;
  const { servicePrincipalId } = app;
  return {
    health: async () => {
      const job = await findJob(graph, servicePrincipalId);
      return job && healthOf(job);
    },
    testSaved: async () => testSaved(graph, await placeOf(app, desk)),
    setToken: async (wanted, token) => {
      try {
        return await setToken(app, desk, wanted, token);
      } catch (error) {
        throw asUserError(error);
      }
    },
    provision: async (subjects, onEnd) => {
      const onDemand = new OnDemand(graph, await placeOf(app, desk), patience.timer);
      const results: OnDemandResult[] = [];
      for (const subject of subjects) {
        const result = await onDemand.provision(subject);
        onEnd(result);
        results.push(result);
      }
      return results;
    },
  };
}

async function setToken(
  app: EnterpriseApp,
  desk: AppDesk,
  wanted: Wants['scimSync'],
  token: Secret,
): Promise<string[]> {
  const place = await placeOf(app, desk);
  const live = (await readScim(desk.graph, app))?.found.spec;
  const set = wholeSet({ ...live, ...wanted }, {});
  await storeCredentials(desk.graph, place, { before: live, set }, token);
  const done = ['AWS takes the token.', 'Entra has stored it, with the other SCIM settings.'];
  if (isNarrower(live, set)) {
    done.push('The next cycle looks at everybody again.');
  }
  const state = wanted.state ?? 'running';
  const turned = await setState(place, state, desk, { proved: true });
  return turned ? [...done, `${turned}.`] : done;
}

async function placeOf(
  { servicePrincipalId }: EnterpriseApp,
  { graph }: AppDesk,
): Promise<JobPlace> {
  const job = await findJob(graph, servicePrincipalId);
  if (!job) {
    throw new UserError('E745', 'The enterprise app has no SCIM job yet.', {
      hint: 'Write identitySource.scim into access.yaml and run `accessctl apply`.',
    });
  }
  return { servicePrincipalId, jobId: text(job['id']) };
}

/** Outside an apply there is no outcome to report: it ends as an error for people. */
function asUserError(error: unknown): unknown {
  if (!(error instanceof WriteFailure)) {
    return error;
  }
  const { code, message, hint } = error;
  return new UserError(code, message, hint === undefined ? {} : { hint });
}
