/** What `doctor` looks at, one after the other; a check says what it found and never throws. */
import { aheadOf } from '../providers/clock.ts';
import { probeScim, type Reader } from '../providers/index.ts';
import { reservedRole } from '../reconcile/caller.ts';
import { chosenApp } from '../reconcile/enterprise-app.ts';
import { UserError } from '../reconcile/errors.ts';
import { unreadGroups } from '../reconcile/people.ts';
import { scopeOf } from '../reconcile/scope.ts';
import type { Config, Directory, Kind, Live, Scope } from '../reconcile/types.ts';
import { orAborted } from './abort.ts';
import { cloudSettings, scimToken } from './clouds.ts';
import type { Context } from './context.ts';

export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'problem' | 'unknown';
  readonly text: string;
  /** What to do. */
  readonly hint?: string;
}

/** What AWS and Entra tolerate of a wrong clock. */
const MAX_SKEW_MS = 5 * 60_000;

/** @param version of Node, `v20.20.2` */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return isEnough
    ? { name: 'Node.js', state: 'ok', text: version }
    : {
        name: 'Node.js',
        state: 'problem',
        text: `${version} is too old`,
        hint: 'Install 20.19 or newer.',
      };
}

export async function checkClock(config: Config, context: Context): Promise<Check> {
  const name = 'clock';
  const { region } = config.identityCenter;
  const suffix = region.startsWith('cn-') ? '.cn' : '';
  const url =
    context.env['AWS_ENDPOINT_URL_SSO_ADMIN'] ??
    context.env['AWS_ENDPOINT_URL'] ??
    `https://sso.${region}.amazonaws.com${suffix}/`;
  try {
    const ahead = await orAborted(() => aheadOf(url), context.signal);
    if (ahead === undefined) {
      return { name, state: 'unknown', text: 'the answer of AWS has no date' };
    }
    const minutes = Math.round(Math.abs(ahead) / 60_000);
    return Math.abs(ahead) <= MAX_SKEW_MS
      ? { name, state: 'ok', text: 'agrees with that of AWS' }
      : {
          name,
          state: 'problem',
          text: `${minutes} minutes ${ahead > 0 ? 'ahead of' : 'behind'} that of AWS`,
          hint: 'Set the clock of this machine (NTP): AWS refuses requests that are more than 5 minutes off.',
        };
  } catch (error) {
    return failed(name, error, context, 'Check network, proxy and identityCenter.region.');
  }
}

/** Which of the three an error of AWS is about; the ones before it are in order then. */
const AWS_NAMES = ['AWS credentials', 'Region', 'organization'] as const;
const ABOUT: Readonly<Record<string, number>> = { E608: 1, E609: 1, E510: 1, E607: 2 };

export interface AwsSeen {
  readonly checks: readonly Check[];
  readonly directory?: Directory;
}

export async function checkAws(config: Config, reader: Reader, context: Context): Promise<AwsSeen> {
  const {
    entra: _entra,
    enterpriseApp: _app,
    ...scope
  } = scopeOf(config, { full: false, people: true });
  try {
    const read = () => reader.directory(scope, config.identityCenter);
    const directory = await orAborted(read, context.signal);
    const { managementAccountId, organizationId, region, instanceArn, vantage } = directory;
    const from =
      vantage === 'management'
        ? `of the management account ${managementAccountId}`
        : 'of a delegated administrator';
    const texts = [from, `${region} holds ${instanceArn}`, organizationId];
    const accepted = AWS_NAMES.map(
      (name, at): Check => ({ name, state: 'ok', text: texts[at] ?? '' }),
    );
    return { checks: [...accepted, callerCheck(directory)], directory };
  } catch (error) {
    const about = error instanceof UserError ? (ABOUT[error.code] ?? 0) : 0;
    return {
      checks: AWS_NAMES.map((name, at) => {
        if (at === about) {
          return failed(name, error, context);
        }
        return at < about ? { name, state: 'ok', text: 'accepted' } : notReached(name);
      }),
    };
  }
}

/** Whose credentials these are, and by which permission set. */
export function callerCheck({ caller }: Pick<Directory, 'caller'>): Check {
  const name = 'caller';
  if (!caller) {
    return {
      name,
      state: 'unknown',
      text: 'AWS STS does not tell',
      hint: 'Without it nothing says whether a plan takes away the access of who runs it. Is sts in reach of this network?',
    };
  }
  const { accountId, arn } = caller;
  const role = reservedRole(caller);
  const who = role
    ? `${role.user ?? 'somebody'} with the permission set ${role.permissionSet}`
    : principalName(arn);
  return { name, state: 'ok', text: `${who} in the account ${accountId}` };
}

/** `role pipeline`, `user ada`, `root`; another ARN as it is. */
function principalName(arn: string): string {
  const [, what] = /:(?:assumed-)?(role\/[^/]+|user\/.+|root)/.exec(arn) ?? [];
  return what?.replace('/', ' ') ?? arn;
}

/** The parts of the enterprise app in words. */
const PARTS: Readonly<Partial<Record<Kind, string>>> = {
  enterpriseApp: 'the enterprise app',
  samlSettings: 'SAML settings',
  signingCertificate: 'signing certificates',
  scimSync: 'the SCIM job',
  appAssignment: 'app assignments',
};

/** Credentials for Entra, then each read that needs a permission of its own. */
export async function checkEntra(
  config: Config,
  reader: Reader,
  context: Context,
): Promise<readonly Check[]> {
  const scope = scopeOf(config, { full: false, people: true });
  if (!scope.entra) {
    return [];
  }
  const [credentials, principals] = ['Entra credentials', 'Entra: groups and users'];
  try {
    const read = () => reader.directory(scope, config.identityCenter);
    const directory = await orAborted(read, context.signal);
    const tenant = directory.tenantId ?? scope.entra.tenantId;
    return [
      { name: credentials, state: 'ok', text: tenant ? `of the tenant ${tenant}` : 'accepted' },
      checkMembers(principals, directory),
      ...(await checkApp(config, scope, directory, reader, context)),
    ];
  } catch (error) {
    const isPermission = error instanceof UserError && error.code === 'E622';
    return isPermission
      ? [{ name: credentials, state: 'ok', text: 'accepted' }, failed(principals, error, context)]
      : [failed(credentials, error, context), notReached(principals)];
  }
}

/** A plan goes on without the members that Graph refuses to show; a person should know beforehand. */
function checkMembers(name: string, directory: Directory): Check {
  const unread = unreadGroups(directory);
  return unread === ''
    ? { name, state: 'ok', text: 'can be read' }
    : {
        name,
        state: 'problem',
        text: `Microsoft Graph refuses to show who is in ${unread}`,
        hint: 'Grant GroupMember.Read.All and User.ReadBasic.All to this application.',
      };
}

async function checkApp(
  config: Config,
  scope: Scope,
  directory: Directory,
  reader: Reader,
  context: Context,
): Promise<readonly Check[]> {
  const wanted = config.identitySource?.enterpriseApp;
  if (!wanted || !scope.enterpriseApp) {
    return [];
  }
  if (!chosenApp(directory, wanted)) {
    const text = `${wanted.displayName} is not there yet, so its parts cannot be tried`;
    return [{ name: 'Entra: the enterprise app', state: 'unknown', text }];
  }
  const names = scope.enterpriseApp.kinds;
  try {
    const live = await orAborted(() => reader.live(onlyApp(scope), directory, []), context.signal);
    return names.map((kind) => checkKind(kind, live));
  } catch (error) {
    return [failed('Entra: the enterprise app', error, context)];
  }
}

/** Nothing of AWS: its permission sets and assignments would take their time. */
function onlyApp(scope: Scope): Scope {
  return {
    ...scope,
    permissionSets: [],
    formerSets: [],
    everySet: false,
    accessControlAttributes: false,
  };
}

function checkKind(kind: Kind, { unknown }: Live): Check {
  const name = `Entra: ${PARTS[kind] ?? kind}`;
  const unread = unknown.find((one) => one.kind === kind);
  return unread
    ? { name, state: 'problem', text: unread.text, hint: unread.hint }
    : { name, state: 'ok', text: 'can be read' };
}

export async function checkScim(config: Config, context: Context): Promise<readonly Check[]> {
  const name = 'SCIM endpoint';
  const scim = config.identitySource?.scim;
  if (!scim) {
    return [];
  }
  const token = scimToken(config, context);
  if (!scim.endpoint || !token) {
    const text = scim.endpoint
      ? `not tried: ${scim.token ? `${scim.token.env} is not set` : 'access.yaml names no variable for the token'}`
      : 'not tried: access.yaml does not name it';
    return [{ name, state: 'unknown', text }];
  }
  const { endpoint } = scim;
  try {
    const settings = cloudSettings(config, context, () => undefined);
    const answer = await orAborted(() => probeScim(settings, endpoint, token), context.signal);
    return [
      answer.ok
        ? { name, state: 'ok', text: 'takes the token' }
        : {
            name,
            state: 'problem',
            text: `does not take the token: ${answer.status || ''} ${answer.text}`,
            hint: 'Compare endpoint and token with Settings > Automatic provisioning in AWS; generate a new token if it has ended.',
          },
    ];
  } catch (error) {
    return [failed(name, error, context)];
  }
}

export function notReached(name: string): Check {
  return { name, state: 'unknown', text: 'not tried, because of the problem above' };
}

/** What went wrong; an interruption is none of the machine's. */
function failed(name: string, error: unknown, { signal }: Context, hint?: string): Check {
  if (signal.aborted) {
    throw error;
  }
  if (error instanceof UserError) {
    const text = `${error.code} ${error.message}`;
    return { name, state: 'problem', text, ...(error.hint && { hint: error.hint }) };
  }
  const { message, cause } = error as Error;
  const text = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return { name, state: 'problem', text, ...(hint !== undefined && { hint }) };
}
