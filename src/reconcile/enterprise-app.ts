/** Which application in Entra access.yaml means: never "the first of several". */
import type { Config, Directory, EnterpriseApp, OtherApp, Path, Problem, Where } from './types.ts';

/** The enterprise app as access.yaml names it. */
export interface WantedApp {
  readonly displayName: string;
  readonly appId?: string;
}

/** What was found that may be meant. */
type Candidates = { readonly enterpriseApps?: Directory['enterpriseApps'] | undefined };

/** The one app that is meant; `undefined` where there is none, or the file has to say which. */
export function chosenApp(directory: Candidates, wanted: WantedApp): EnterpriseApp | undefined {
  const [only, ...others] = candidates(directory, wanted).filter(
    ({ displayName }) => displayName === wanted.displayName,
  );
  return others.length === 0 ? only : undefined;
}

/** Problems E520 to E522, E537, E538. None where the app may still be made, or was not looked for. */
export function enterpriseAppProblems(
  config: Config,
  where: Where,
  directory: Directory,
): readonly Problem[] {
  const wanted = config.identitySource?.enterpriseApp;
  if (!wanted || directory.enterpriseApps === undefined) {
    return [];
  }
  const found = candidates(directory, wanted);
  const [near] = directory.enterpriseApps;
  if (wanted.appId === undefined && found.length === 0 && near) {
    return [otherSpelling(wanted, near, where)];
  }
  return wanted.appId === undefined
    ? [...ambiguous(wanted, found, where), ...elsewhere(wanted, directory, where)]
    : pinned(wanted, wanted.appId, found[0], where);
}

function candidates(directory: Candidates, { displayName, appId }: WantedApp): EnterpriseApp[] {
  return (directory.enterpriseApps ?? []).filter((app) =>
    appId === undefined
      ? app.displayName === displayName
      : app.appId.toLowerCase() === appId.toLowerCase(),
  );
}

/** Graph compares names without regard to case, and an app of almost the same name is hardly meant. */
function otherSpelling({ displayName }: WantedApp, near: EnterpriseApp, where: Where): Problem {
  return problem(
    'E521',
    `Entra ID has no enterprise app named "${displayName}", but one named "${near.displayName}" (${near.appId}).`,
    'Write its name as it is, or one that is not taken.',
    where,
    'displayName',
  );
}

/**
 * Before one is made: another app may be the one that is meant, under the name that it has now. One
 * that AWS's instance is joined to already would be put out of use by a second.
 */
function elsewhere(
  { displayName }: WantedApp,
  { otherApps = [], identityStoreId }: Directory,
  where: Where,
): Problem[] {
  const name = (app: OtherApp) => `"${app.displayName}" (${app.appId})`;
  const joined = otherApps.find(({ identifiers }) =>
    identifiers.some((identifier) => identifier.endsWith(`/${identityStoreId}`)),
  );
  if (joined) {
    return [
      problem(
        'E537',
        `This instance of IAM Identity Center is already joined to Entra ID by the enterprise app ${name(joined)}; there is none named "${displayName}".`,
        `Write displayName: ${JSON.stringify(joined.displayName)}. Nothing was made: with a second app everybody would be provisioned twice.`,
        where,
        'displayName',
      ),
    ];
  }
  return otherApps.length === 0
    ? []
    : [
        {
          ...problem(
            'E538',
            `Entra ID has no enterprise app named "${displayName}" and a new one is made, but there are others for AWS: ${otherApps.map(name).sort().join(', ')}.`,
            'If one of them is meant, write its name as displayName.',
            where,
            'displayName',
          ),
          severity: 'warning',
        },
      ];
}

function pinned(
  { displayName }: WantedApp,
  appId: string,
  found: EnterpriseApp | undefined,
  where: Where,
): Problem[] {
  if (!found) {
    return [
      problem(
        'E520',
        `Entra ID has no enterprise app with the application id ${appId}.`,
        'Write the application (client) id that the portal shows, or delete `appId`: then it is found by its name, or made from the gallery.',
        where,
        'appId',
      ),
    ];
  }
  return found.displayName === displayName
    ? []
    : [
        problem(
          'E521',
          `The enterprise app with the application id ${appId} is named "${found.displayName}", not "${displayName}".`,
          'Write its name as it is now, or the id of the app that is meant.',
          where,
          'displayName',
        ),
      ];
}

function ambiguous(
  { displayName }: WantedApp,
  found: readonly EnterpriseApp[],
  where: Where,
): Problem[] {
  const ids = found.map(({ appId }) => appId).sort();
  return found.length < 2
    ? []
    : [
        problem(
          'E522',
          `${found.length} enterprise apps are named "${displayName}": ${ids.join(', ')}.`,
          'Pin the one that is meant: write its application id as `appId`.',
          where,
          'displayName',
        ),
      ];
}

function problem(
  code: string,
  message: string,
  hint: string,
  where: Where,
  part: keyof WantedApp,
): Problem {
  const path: Path = ['identitySource', 'enterpriseApp', part];
  return { code, severity: 'error', message, hint, at: where(path) };
}
