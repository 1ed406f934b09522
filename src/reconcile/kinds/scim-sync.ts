/** The rules of the SCIM job, by which Entra copies users and groups to AWS. */
import type { Key, ScimSyncSpec, Wants } from '../types.ts';
import { appIds, appLanes, appNeeds } from './enterprise-app.ts';
import type { Rules } from './rules.ts';

type Wanted = Wants['scimSync'];

/**
 * What Entra gives a job that names no threshold.
 * https://learn.microsoft.com/entra/identity/app-provisioning/accidental-deletions
 */
const DEFAULT_DELETION_THRESHOLD = 500;

export function scimSyncKey(app: string): Key {
  return `scimSync/${app}`;
}

export const scimSyncRules: Rules<'scimSync'> = {
  key: ({ app }) => scimSyncKey(app),
  normalise: (spec) => spec,
  settle: (wanted, live) => {
    if (!live) {
      return settleNew(wanted);
    }
    return live.endpoint === '' ? settleUnfinished(wanted) : settleOnLive(wanted, live);
  },
  risk: (before, after) => {
    if (!after || before?.scope === after.scope) {
      return 'neutral';
    }
    return after.scope === 'all' ? 'broadens' : before ? 'narrows' : 'neutral';
  },
  lanes: (spec) => appLanes(spec.app),
  needs: ({ after }, plan) => appNeeds(after, plan),
  ids: (_spec, names) => {
    const jobId = names.scimJobId();
    return { ...appIds(names), ...(jobId && { jobId }) };
  },
  describe: (spec) => `SCIM sync of ${spec.app}`,
};

function settleNew(wanted: Wanted): ScimSyncSpec {
  return {
    endpoint: null,
    scope: 'assigned',
    notificationEmail: '',
    deletionThreshold: DEFAULT_DELETION_THRESHOLD,
    state: 'running',
    ...wanted,
  };
}

/** A job that was made and never told where to send: what is missing is what a new one would get. */
function settleUnfinished(wanted: Wanted): ScimSyncSpec {
  return { ...settleNew(wanted), endpoint: wanted.endpoint ?? '' };
}

/** An interrupted run may have left a job that it was going to start; one that is to be paused need not be. */
function settleState(wanted: Wanted['state'], live: ScimSyncSpec['state']): ScimSyncSpec['state'] {
  if (live === 'notStarted') {
    return wanted === 'paused' ? live : 'running';
  }
  return wanted ?? live;
}

/** What Graph does not tell cannot be compared: it counts as right, or it would differ for ever. */
function settleOnLive(wanted: Wanted, live: ScimSyncSpec): ScimSyncSpec {
  const merged = { ...live, ...wanted };
  return {
    ...merged,
    state: settleState(wanted.state, live.state),
    endpoint: live.endpoint === null ? null : merged.endpoint,
    scope: live.scope === null ? null : merged.scope,
    notificationEmail: live.notificationEmail === null ? null : merged.notificationEmail,
    deletionThreshold: live.deletionThreshold === null ? null : merged.deletionThreshold,
  };
}
