/** `sync`: groups and users of the file, brought to AWS now instead of with the next cycle. */
import type { OnDemandResult } from '../providers/index.ts';
import { UserError } from '../reconcile/errors.ts';
import { nearest } from '../reconcile/nearest.ts';
import { resolvePrincipals } from '../reconcile/principals.ts';
import type { Directory, Principal } from '../reconcile/types.ts';
import { safeJson, safeText } from '../render/safe.ts';
import { connectReader } from './clouds.ts';
import { type Context, EXIT, type ExitCode } from './context.ts';
import { type AppInEntra, findApp, openDesk } from './desk.ts';
import { deliver } from './files.ts';
import type { WritingFlags } from './journal.ts';
import { loadValid, type Valid } from './load.ts';
import { provisionNow, subjectsOf } from './on-demand.ts';
import { type ProgressLine, progressLine } from './progress.ts';
import { called, stillMissing } from './sync-wait.ts';

export interface SyncFlags extends WritingFlags {
  /** Only these groups, also those that are in the identity store. */
  readonly group?: readonly string[];
  /** Waits so long, in milliseconds, until they are in the identity store. */
  readonly wait?: number;
}

/** What became of it. */
interface Synced {
  readonly results: readonly OnDemandResult[];
  /** Not in the identity store yet: `group Contoso`. */
  readonly missing: readonly string[];
}

/** Provisions on demand; exit 6 where somebody failed, or is still missing after --wait. */
export async function sync(flags: SyncFlags, context: Context): Promise<ExitCode> {
  const valid = loadValid(flags, context);
  if (!valid) {
    return EXIT.invalidConfig;
  }
  checkGroups(flags.group ?? [], valid);
  const found = await findApp(valid, flags, context);
  const principals = chosen(valid, found.directory, flags);
  const progress = progressLine(context, flags.quiet === true);
  const subjects = subjectsOf(principals);
  const results =
    subjects.length === 0
      ? []
      : await provisionNow(subjects, {
          open: (journal) => openDesk(valid.config, found, context, journal),
          flags,
          context,
          progress,
        });
  const missing = await waitFor(principals, flags, { valid, found, context, progress });
  tell({ results, missing }, flags, context);
  const isDone = results.every(({ status }) => status === 'provisioned') && missing.length === 0;
  return isDone ? EXIT.done : EXIT.partial;
}

/** Throws E661 for a group that the file does not have: it would not be assigned to the app. */
function checkGroups(names: readonly string[], { config }: Valid): void {
  const known = Object.keys(config.groups ?? {});
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, known);
    throw new UserError('E661', `access.yaml has no group "${unknown}".`, {
      hint: near === undefined ? 'Declare it in groups.' : `Did you mean "${near}"?`,
    });
  }
}

/** The groups that were named; else whoever of the file is not in the identity store yet. */
function chosen({ config, where }: Valid, directory: Directory, flags: SyncFlags): Principal[] {
  const { find, problems } = resolvePrincipals(config, where, directory);
  const [wrong] = problems.filter(({ severity }) => severity === 'error');
  if (wrong) {
    throw new UserError(wrong.code, wrong.message, { ...(wrong.hint && { hint: wrong.hint }) });
  }
  if (flags.group !== undefined && flags.group.length > 0) {
    return [...new Set(flags.group)].flatMap((name) => find('group', name) ?? []);
  }
  return [
    ...Object.keys(config.groups ?? {}).flatMap((name) => find('group', name) ?? []),
    ...Object.keys(config.users ?? {}).flatMap((name) => find('user', name) ?? []),
  ].filter(({ storeId }) => storeId === undefined);
}

async function waitFor(
  principals: readonly Principal[],
  { wait }: SyncFlags,
  run: {
    readonly valid: Valid;
    readonly found: AppInEntra;
    readonly context: Context;
    readonly progress: ProgressLine;
  },
): Promise<readonly string[]> {
  if (wait === undefined || principals.length === 0) {
    return [];
  }
  const { valid, found, context, progress } = run;
  const reader = connectReader(valid.config, { ...context, log: () => undefined }, () => undefined);
  const watch = { valid, reader, scope: found.scope, context, progress } as const;
  return stillMissing(principals.map(called), context.timer.now() + wait, {
    ...watch,
    until: 'all',
    lookAtOnce: true,
  }).finally(progress.clear);
}

function tell(synced: Synced, flags: SyncFlags, context: Context): void {
  if (flags.format === 'json') {
    deliver(`${safeJson(synced)}\n`, flags, context);
    return;
  }
  const { results, missing } = synced;
  const failed = results.filter(({ status }) => status === 'failed').length;
  const sentences = [
    results.length === 0
      ? 'Nobody to bring: whom access.yaml names is in IAM Identity Center.'
      : `${results.length - failed} provisioned, ${failed} failed.`,
    ...(missing.length > 0
      ? [`Still not in IAM Identity Center (E732): ${missing.join(', ')}.`]
      : []),
    ...(failed > 0 || missing.length > 0
      ? [
          'The next cycle tries again; the provisioning log of the enterprise app in Entra says more.',
        ]
      : []),
  ];
  deliver(sentences.map((one) => `${safeText(one)}\n`).join(''), flags, context);
}
