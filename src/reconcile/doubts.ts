/**
 * What the file of the base commit names and nobody knows any more: a group that is gone, an account
 * that was closed, another enterprise app. What the base would have with it, nobody can tell.
 */
import { ENTRA_KINDS } from './kinds/enterprise-app.ts';
import { checkPins } from './pins.ts';
import { PRINCIPAL_LISTS, resolvePrincipals } from './principals.ts';
import { renamesOf } from './renames.ts';
import { resolveAssignments } from './resolve-assignments.ts';
import { resolveSignOn } from './resolve-sign-on.ts';
import type { Change, Config, Directory, PrincipalType, Problem, Where } from './types.ts';

/** The file that is planned, and whom and what names can mean today. */
export interface Today {
  readonly config: Config;
  readonly directory: Directory;
  /** The instant of the run, in milliseconds since the epoch. */
  readonly now: number;
}

interface File {
  readonly config: Config;
  readonly where: Where;
}

/** Whether a change concerns what this file, the one of the base, names without meaning anything. */
export function doubtsAbout(file: File, today: Today): (change: Change) => boolean {
  const { config, where } = file;
  const { directory, now } = today;
  if (checkPins(config, where, directory).length > 0) {
    return () => true; // it speaks of another instance
  }
  const principals = resolvePrincipals(config, where, directory);
  const nobody = namesOfNobody(config, today, (type, name) => !principals.find(type, name));
  const signOn = hasErrors(resolveSignOn(config, where, directory, principals, now).problems);
  const accounts = new Set(
    config.assignments
      ?.filter((entry) => {
        const alone = { ...config, assignments: [entry] };
        return hasErrors(resolveAssignments(alone, where, directory, principals, now).problems);
      })
      .flatMap(grantsOf),
  );
  return (change) => {
    switch (change.kind) {
      case 'assignment': {
        const spec = change.after ?? change.before;
        const name = spec && nameKey(spec.principalType, spec.principal);
        return !name || nobody.has(name) || accounts.has(`${name}/${spec.permissionSet}`);
      }
      case 'appAssignment': {
        const spec = change.after ?? change.before;
        return signOn || !spec || nobody.has(nameKey(spec.principalType, spec.principal));
      }
      default:
        return signOn && ENTRA_KINDS.has(change.kind);
    }
  };
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function nameKey(type: PrincipalType, name: string): string {
  return `${type}:${name}`;
}

/** `group:Contoso/ReadOnlyAccess`. */
function grantsOf(entry: NonNullable<Config['assignments']>[number]): string[] {
  return PRINCIPAL_LISTS.flatMap(({ type, list }) =>
    (entry[list] ?? []).flatMap((name) =>
      entry.permissionSets.map((set) => `${nameKey(type, name)}/${set}`),
    ),
  );
}

/** Names that mean nobody, with those that the same groups and users have today. */
function namesOfNobody(
  config: Config,
  { config: head, directory }: Today,
  isNobody: (type: PrincipalType, name: string) => boolean,
): ReadonlySet<string> {
  const renamed = renamesOf(head).groups;
  const byId = new Map(
    directory.principals.map(({ type, name, entraId, externalId = '' }) => [
      nameKey(type, (entraId ?? externalId).toLowerCase()),
      name,
    ]),
  );
  return new Set(
    PRINCIPAL_LISTS.flatMap(({ type, list }) => {
      const pins = new Map(Object.entries(config[list] ?? {}));
      const named = (config.assignments ?? []).flatMap((entry) => entry[list] ?? []);
      return [...new Set([...pins.keys(), ...named])]
        .filter((name) => isNobody(type, name))
        .flatMap((name) => {
          const id = pins.get(name)?.objectId?.toLowerCase();
          const today = id && byId.get(nameKey(type, id));
          const next = type === 'group' ? renamed.get(name) : undefined;
          return [name, today, next].flatMap((one) => (one ? [nameKey(type, one)] : []));
        });
    }),
  );
}
