/**
 * Makes the enterprise app from the gallery. The call that does so may answer "not found" and have
 * made the app all the same, so it is never sent twice: the new app first carries a name by which it
 * can be found again, also by a later run.
 * https://learn.microsoft.com/graph/api/applicationtemplate-instantiate
 */
import { WriteFailure, type Written } from '../../reconcile/apply.ts';
import type { Change, EnterpriseApp } from '../../reconcile/types.ts';
import type { AppDesk } from './desk.ts';
import { isGraphNotFound, isLost } from './errors.ts';
import {
  AWS_TEMPLATE,
  appsNamed,
  isAppNamed,
  readEnterpriseApp,
  temporaryName,
} from './read-apps.ts';
import { seen } from './wait.ts';
import { conflict, NEXT, notSeen } from './write-errors.ts';

const COPIED = { times: 5, withinMs: 600_000 } as const;
const FOUND = { times: 1, withinMs: 300_000 } as const;
/** What a run made that was interrupted a moment ago is not copied yet: a second app would be worse than a wait. */
const LEFT = { times: 1, withinMs: 20_000 } as const;
/** The index of names lags behind; the app itself is there. */
const NAMED = { times: 1, withinMs: 300_000 } as const;

export async function writeEnterpriseApp(
  change: Change<'enterpriseApp'>,
  desk: AppDesk,
): Promise<Written> {
  const { before, after } = change;
  if (!after) {
    throw new Error(`an enterprise app is never deleted: ${change.key}`);
  }
  if (!before) {
    return createApp(after.displayName, after.assignmentRequired, desk);
  }
  const app = desk.appOf(change, after.displayName);
  const now = await readEnterpriseApp(desk.graph, app);
  if (now?.spec.assignmentRequired !== before.assignmentRequired) {
    throw conflict(`The enterprise app ${after.displayName}`);
  }
  await desk.settled(app, () =>
    desk.graph.patch(`/servicePrincipals/${app.servicePrincipalId}`, {
      appRoleAssignmentRequired: after.assignmentRequired,
    }),
  );
  return {};
}

async function createApp(
  displayName: string,
  appRoleAssignmentRequired: boolean,
  desk: AppDesk,
): Promise<Written> {
  const { graph, patience } = desk;
  if ((await appsNamed(graph, displayName)).length > 0) {
    throw conflict(`The enterprise app ${displayName}`);
  }
  const made = { ...(await instantiated(temporaryName(displayName), desk)), displayName };
  desk.remember(made);
  const { applicationId, servicePrincipalId } = made;
  for (const path of [
    `/applications/${applicationId}`,
    `/servicePrincipals/${servicePrincipalId}`,
  ]) {
    if (!(await seen(() => graph.maybe(`${path}?$select=id`), patience, COPIED))) {
      throw notSeen(`The new enterprise app ${displayName}`);
    }
  }
  // The service principal takes the name of its application.
  await desk.settled(made, () => graph.patch(`/applications/${applicationId}`, { displayName }));
  await desk.settled(made, () =>
    graph.patch(`/servicePrincipals/${servicePrincipalId}`, { appRoleAssignmentRequired }),
  );
  const found = async () => (await appsNamed(graph, displayName))[0];
  const isNamed = await seen(found, patience, NAMED);
  const note = `application id ${made.appId}`;
  return { note: isNamed ? note : `${note}; Graph does not find it by its name yet` };
}

/** What an earlier run left, or a new app; an answer that was lost is looked for by name. */
async function instantiated(name: string, desk: AppDesk): Promise<EnterpriseApp> {
  const left = await seen(() => onlyOne(name, desk), desk.patience, LEFT);
  if (left) {
    return left;
  }
  const isHalfThere = await isAppNamed(desk.graph, name);
  const made = isHalfThere ? 'only one half of it is seen' : await instantiate(name, desk);
  if (typeof made === 'object') {
    return made;
  }
  const found = await seen(() => onlyOne(name, desk), desk.patience, FOUND);
  if (!found) {
    const message = `Graph did not say whether it made "${name}": ${made}`;
    throw new WriteFailure('unknown', 'E747', message, { hint: NEXT });
  }
  return found;
}

/** The new app, or why it is not known whether there is one. */
async function instantiate(name: string, { graph }: AppDesk): Promise<EnterpriseApp | string> {
  try {
    const answer = await graph.post<{
      application?: { id?: string; appId?: string };
      servicePrincipal?: { id?: string };
    }>(`/applicationTemplates/${AWS_TEMPLATE}/instantiate`, { displayName: name });
    const { application, servicePrincipal } = answer;
    if (application?.id && application.appId && servicePrincipal?.id) {
      return {
        displayName: name,
        appId: application.appId,
        applicationId: application.id,
        servicePrincipalId: servicePrincipal.id,
      };
    }
    return 'it answered without the ids';
  } catch (error) {
    if (!isGraphNotFound(error) && !isLost(error)) {
      throw error;
    }
    return error instanceof Error ? error.message : String(error);
  }
}

async function onlyOne(name: string, { graph }: AppDesk): Promise<EnterpriseApp | undefined> {
  const [found, ...more] = await appsNamed(graph, name);
  if (more.length > 0) {
    throw new WriteFailure(
      'failed',
      'E745',
      `Several enterprise apps are named "${name}": they were left by interrupted runs.`,
      { hint: 'Delete them in the portal, then run the same command again.' },
    );
  }
  return found;
}
