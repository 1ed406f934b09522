/** What `sync`, `scim`, `saml` and --wait-for-sync need first: the enterprise app as Entra has it. */
import { type Journal, openSyncDesk, type SyncDesk } from '../providers/index.ts';
import { chosenApp, enterpriseAppProblems } from '../reconcile/enterprise-app.ts';
import { UserError } from '../reconcile/errors.ts';
import { scopeOf } from '../reconcile/scope.ts';
import type { Config, Directory, EnterpriseApp, Scope } from '../reconcile/types.ts';
import { orAborted } from './abort.ts';
import { cloudSettings, connectReader } from './clouds.ts';
import type { Context, SharedFlags } from './context.ts';
import type { Valid } from './load.ts';
import { progressLine } from './progress.ts';

/** The app that access.yaml means, and what was read to find it. */
export interface AppInEntra {
  readonly scope: Scope;
  readonly directory: Directory;
  readonly app: EnterpriseApp;
}

/**
 * Reads what the file can refer to, the app among it. Throws E520-E522 where the file means no one
 * app, E662 where it names none, E663 where there is none yet.
 */
export async function findApp(
  { config, where }: Valid,
  flags: SharedFlags,
  context: Context,
): Promise<AppInEntra> {
  const wanted = config.identitySource?.enterpriseApp;
  if (!wanted) {
    throw new UserError('E662', 'access.yaml names no enterprise app.', {
      hint: 'Write identitySource.enterpriseApp.displayName, then run accessctl apply.',
    });
  }
  const progress = progressLine(context, flags.quiet === true);
  const reader = connectReader(config, context, progress.reading);
  const scope = scopeOf(config, { full: false, people: false });
  const read = () => reader.directory(scope, config.identityCenter);
  const directory = await orAborted(read, context.signal).finally(progress.clear);
  const [problem] = enterpriseAppProblems(config, where, directory);
  if (problem) {
    throw new UserError(problem.code, problem.message, {
      ...(problem.hint && { hint: problem.hint }),
    });
  }
  const app = chosenApp(directory, wanted);
  if (!app) {
    throw new UserError('E663', `There is no enterprise app ${wanted.displayName} in Entra yet.`, {
      hint: 'accessctl apply makes it.',
    });
  }
  return { scope, directory, app };
}

/** The desk of that app's SCIM job. @param journal told of each write */
export function openDesk(
  config: Config,
  { scope, app }: Pick<AppInEntra, 'scope' | 'app'>,
  context: Context,
  journal?: Journal,
): Promise<SyncDesk> {
  const settings = {
    ...cloudSettings(config, context, () => undefined),
    ...(journal && { journal }),
  };
  return orAborted(() => openSyncDesk(settings, scope, app, context.signal), context.signal);
}
