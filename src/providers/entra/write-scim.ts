/** Brings the SCIM job to what was planned: there, with the right credentials, running or paused. */
import type { Written } from '../../reconcile/apply.ts';
import { same } from '../../reconcile/canonical.ts';
import type { Secret } from '../../reconcile/secret.ts';
import type { Change, ScimSyncSpec } from '../../reconcile/types.ts';
import type { AppDesk } from './desk.ts';
import { readScim } from './read-scim.ts';
import {
  isNarrower,
  presentToken,
  type ScimParts,
  storeCredentials,
  wholeSet,
} from './scim-credentials.ts';
import { ensureJob, setState } from './scim-job.ts';
import { conflict } from './write-errors.ts';

export interface ScimInput {
  readonly token: () => Secret | undefined;
  /** The environment variable that holds it. */
  readonly variable?: string;
  /** What access.yaml says: for parts that Graph does not show. */
  readonly declared: ScimParts;
}

const IN_CREDENTIALS = ['endpoint', 'scope', 'notificationEmail', 'deletionThreshold'] as const;

export async function writeScimSync(
  change: Change<'scimSync'>,
  desk: AppDesk,
  input: ScimInput,
): Promise<Written> {
  const { before, after } = change;
  if (!after) {
    throw new Error(`the SCIM job is never deleted: ${change.key}`);
  }
  const app = desk.appOf(change, after.app);
  if (before && !same((await readScim(desk.graph, app))?.found.spec, before)) {
    throw conflict(`The SCIM sync of ${after.app}`);
  }
  const due = !before || IN_CREDENTIALS.some((part) => before[part] !== after[part]);
  // Known before anything is sent: a job without credentials is of no use.
  const credentials = due ? credentialsOf(after, input) : undefined;
  const place = await ensureJob(app, desk);
  const notes: string[] = [];
  if (credentials) {
    const { set, token } = credentials;
    await storeCredentials(desk.graph, place, { before, set }, token);
    notes.push('Entra has the SCIM endpoint and token, and AWS takes them');
    if (isNarrower(before, set)) {
      notes.push('the next cycle looks at everybody again');
    }
  }
  const turned = await setState(place, after.state, desk, { proved: due });
  return { note: [...notes, ...(turned ? [turned] : [])].join('; ') };
}

function credentialsOf(after: ScimSyncSpec, { token, variable, declared }: ScimInput) {
  return { set: wholeSet(after, declared), token: presentToken(token(), variable) };
}
