/** What the names of a plan mean today: by what was read, and of deleted things by what they left. */
import { chosenApp } from './enterprise-app.ts';
import { foundOf } from './found.ts';
import type { AssignedToApp, Names } from './kinds/rules.ts';
import type { Config, Directory, Live, Principal } from './types.ts';

export function namesOf(config: Config, directory: Directory, live: Live): Names {
  const principals = principalsByName(directory, live);
  const arns = arnsByName(live);
  const assignedToApp = assignedByName(live);
  const [scimSync] = foundOf(live, 'scimSync');
  const wantedApp = config.identitySource?.enterpriseApp;
  const app = wantedApp && chosenApp(directory, wantedApp);
  return {
    directory,
    principal: (type, name) => principals.get(`${type}:${name}`),
    permissionSetArn: (name) => arns.get(name),
    enterpriseApp: () => app,
    scimJobId: () => scimSync?.id,
    appAssignment: (type, name) => assignedToApp.get(`${type}:${name}`),
  };
}

/** Deleted principals, and users that the file does not name, are known by what they have. */
function principalsByName(directory: Directory, live: Live): ReadonlyMap<string, Principal> {
  const principals = new Map(directory.principals.map((one) => [`${one.type}:${one.name}`, one]));
  for (const { spec, id } of foundOf(live, 'assignment')) {
    const { principalType: type, principal: name } = spec;
    const key = `${type}:${name}`;
    principals.set(key, principals.get(key) ?? { type, name, storeId: id });
  }
  return principals;
}

function arnsByName(live: Live): ReadonlyMap<string, string> {
  return new Map([
    ...live.foreignSets.map(({ name, arn }) => [name, arn] as const),
    ...foundOf(live, 'permissionSet').map(({ spec, id }) => [spec.name, id] as const),
  ]);
}

function assignedByName(live: Live): ReadonlyMap<string, AssignedToApp> {
  return new Map(
    foundOf(live, 'appAssignment').map(({ spec, id, entraId }) => [
      `${spec.principalType}:${spec.principal}`,
      { id, ...(entraId && { entraId }) },
    ]),
  );
}
