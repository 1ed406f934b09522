/** Connects a command to the clouds that the environment names. */
import { isAbsolute, join } from 'node:path';
import {
  type AwsLimiters,
  awsLimiters,
  type CloudSettings,
  createReader,
  createWriter,
  type Journal,
  type Progress,
  type Reader,
  type SavedMetadata,
} from '../providers/index.ts';
import type { Writer } from '../reconcile/apply.ts';
import { UserError } from '../reconcile/errors.ts';
import { Secret } from '../reconcile/secret.ts';
import type { Config, Directory, Scope } from '../reconcile/types.ts';
import type { Context } from './context.ts';

/** AWS allows 20 requests a second for all of sso-admin, and others use the instance too. */
const DEFAULT_RATE = 20;

/** AWS's page of limits says 15, older ones 10. */
const DEFAULT_OUTSTANDING = 10;
const MOST_OUTSTANDING = 15;

const OVERRIDES = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_SSO_ADMIN',
  'AWS_ENDPOINT_URL_IDENTITYSTORE',
  'AWS_ENDPOINT_URL_ORGANIZATIONS',
  'AWS_ENDPOINT_URL_STS',
  'ACCESSCTL_ENTRA_URL',
  'ACCESSCTL_SCIM_URL',
];

function overrides({ env }: Context): string[] {
  return OVERRIDES.filter((name) => env[name]);
}

export function connectReader(
  config: Config,
  context: Context,
  progress: Progress,
  waiting?: CloudSettings['waiting'],
): Reader {
  const active = overrides(context);
  if (active.length > 0 && !context.isDemo) {
    context.log(
      `! These are not the real clouds: ${active.map((name) => `${name}=${context.env[name]}`).join(' ')}\n`,
    );
  }
  const settings = cloudSettings(config, context, progress);
  return createReader({ ...settings, ...(waiting && { waiting }) });
}

export interface WriterTools {
  /** Writes the metadata file that access.yaml names, and answers what it wrote. */
  readonly saveMetadata: (xml: string) => SavedMetadata | undefined;
  readonly journal?: Journal;
  /** Told what a long pause is for. */
  readonly waiting: (text: string) => void;
}

export function connectWriter(
  config: Config,
  { scope, directory }: { readonly scope: Scope; readonly directory: Directory },
  context: Context,
  { saveMetadata, journal, waiting }: WriterTools,
): Writer {
  const { scim } = config.identitySource ?? {};
  const { token, endpoint, scope: who, notificationEmail, deletionThreshold } = scim ?? {};
  return createWriter(
    { ...cloudSettings(config, context, () => undefined), waiting, ...(journal && { journal }) },
    scope,
    directory,
    {
      signal: context.signal,
      scim: {
        token: () => scimToken(config, context),
        ...(token && { variable: token.env }),
        declared: {
          ...(endpoint !== undefined && { endpoint }),
          ...(who !== undefined && { scope: who }),
          ...(notificationEmail !== undefined && { notificationEmail }),
          ...(deletionThreshold !== undefined && { deletionThreshold }),
        },
      },
      saveMetadata,
    },
  );
}

/**
 * The SCIM token, from the variable that access.yaml names; nothing when that is not set. Without
 * the line break that comes along where a file or a secret was pasted: AWS would not know it.
 */
export function scimToken(config: Config, context: Context): Secret | undefined {
  const value = context.env[config.identitySource?.scim?.token?.env ?? '']?.trim();
  return value ? new Secret(value) : undefined;
}

export function cloudSettings(config: Config, context: Context, progress: Progress): CloudSettings {
  const entraUrl = context.env['ACCESSCTL_ENTRA_URL'];
  const scimUrl = context.env['ACCESSCTL_SCIM_URL'];
  const folder = cacheFolder(context);
  return {
    region: config.identityCenter.region,
    limiters: limitersOf(context),
    outstanding: outstanding(context.env['ACCESSCTL_AWS_OUTSTANDING']),
    ...(entraUrl && { entraUrl }),
    ...(scimUrl && { scimUrl }),
    env: context.env,
    ...(folder && { cacheFolder: folder }),
    timer: context.timer,
    observe: context.observe,
    progress,
  };
}

const paces = new WeakMap<Context, AwsLimiters>();

/** One pace for each run: its reader and its writer use the same quota. */
function limitersOf(context: Context): AwsLimiters {
  const limiters =
    paces.get(context) ?? awsLimiters(rate(context.env['ACCESSCTL_AWS_RATE']), context.timer);
  paces.set(context, limiters);
  return limiters;
}

function outstanding(text: string | undefined): number {
  const value = text === undefined || text === '' ? DEFAULT_OUTSTANDING : Number(text);
  if (!Number.isInteger(value) || value < 1 || value > MOST_OUTSTANDING) {
    throw new UserError(
      'E642',
      `ACCESSCTL_AWS_OUTSTANDING is "${text}", not a number of assignments at the same time.`,
      { hint: 'Write a whole number from 1 to 15, or leave it out (10).' },
    );
  }
  return value;
}

/**
 * The user's folder for caches, unless ACCESSCTL_CACHE names another one or none. What a sandbox calls
 * a permission set says nothing of the next sandbox, so there only a named folder counts.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 */
function cacheFolder(context: Context): string | undefined {
  const { env } = context;
  const named = env['ACCESSCTL_CACHE'];
  if (named) {
    return named === 'off' ? undefined : named;
  }
  if (overrides(context).length > 0) {
    return undefined;
  }
  const caches = env['XDG_CACHE_HOME'];
  if (caches && isAbsolute(caches)) {
    return join(caches, 'accessctl');
  }
  const home = env['HOME'] || env['USERPROFILE'];
  return home ? join(home, '.cache', 'accessctl') : undefined;
}

function rate(text: string | undefined): number {
  const value = text === undefined || text === '' ? DEFAULT_RATE : Number(text);
  if (!Number.isFinite(value) || value < 1) {
    throw new UserError(
      'E642',
      `ACCESSCTL_AWS_RATE is "${text}", not a number of requests a second.`,
      {
        hint: 'Write a number of at least 1, or leave it out (20).',
      },
    );
  }
  return value;
}
