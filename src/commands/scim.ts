/** `scim set-token` and `scim test`: the credentials with which Entra writes to AWS. */
import { probeScim, type ScimProbe } from '../providers/index.ts';
import { UserError } from '../reconcile/errors.ts';
import { resolve } from '../reconcile/resolve.ts';
import type { Secret } from '../reconcile/secret.ts';
import type { Config, Wants } from '../reconcile/types.ts';
import { safeJson, safeText } from '../render/safe.ts';
import { orAborted } from './abort.ts';
import { cloudSettings, scimToken } from './clouds.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { type AppInEntra, findApp, openDesk } from './desk.ts';
import { deliver } from './files.ts';
import { journaled, type WritingFlags } from './journal.ts';
import { loadValid, type Valid } from './load.ts';

/** Tries the token of the environment on the endpoint, then gives both to Entra. */
export async function setToken(flags: WritingFlags, context: Context): Promise<ExitCode> {
  const valid = loadValid(flags, context);
  if (!valid) {
    return EXIT.invalidConfig;
  }
  const { config } = valid;
  const endpoint = neededEndpoint(config);
  const token = neededToken(config, context);
  const found = await findApp(valid, flags, context);
  accepted(await probe(config, endpoint, token, context), endpoint);
  const wanted = wantedSync(valid, found, context);
  const done = await journaled('scim set-token', flags, context, async (journal) => {
    const desk = await openDesk(config, found, context, journal);
    return desk.setToken(wanted, token);
  });
  tell(done, flags, context);
  return EXIT.done;
}

/** Tries the token of the environment, where there is one, and lets Entra try what it has stored. */
export async function testScim(flags: SharedFlags, context: Context): Promise<ExitCode> {
  const valid = loadValid(flags, context);
  if (!valid) {
    return EXIT.invalidConfig;
  }
  const { config } = valid;
  const { endpoint, token: named } = config.identitySource?.scim ?? {};
  const token = scimToken(config, context);
  const found = await findApp(valid, flags, context);
  const said: string[] = [];
  if (token && endpoint) {
    accepted(await probe(config, endpoint, token, context), endpoint);
    said.push(`AWS takes the token of ${named?.env} at ${endpoint}.`);
  }
  const desk = await openDesk(config, found, context);
  await orAborted(() => desk.testSaved(), context.signal);
  said.push('AWS takes the token that Entra has stored.');
  tell(said, flags, context);
  return EXIT.done;
}

/** Throws E669 where the file does not say where to. */
function neededEndpoint(config: Config): string {
  const endpoint = config.identitySource?.scim?.endpoint;
  if (!endpoint) {
    throw new UserError('E669', 'access.yaml does not say where AWS takes users and groups.', {
      hint: 'Copy the SCIM endpoint that AWS shows (Settings > Automatic provisioning) into identitySource.scim.endpoint.',
    });
  }
  return endpoint;
}

/** Throws E660 where there is none. */
function neededToken(config: Config, context: Context): Secret {
  const token = scimToken(config, context);
  if (!token) {
    const variable = config.identitySource?.scim?.token?.env;
    throw new UserError(
      'E660',
      variable
        ? `The variable ${variable} is not set: there is no SCIM token.`
        : 'access.yaml names no variable for the SCIM token.',
      {
        hint: variable
          ? 'Generate a token in AWS (Settings > Automatic provisioning) and put it into this variable.'
          : 'Write identitySource.scim.token.env, such as ACCESSCTL_SCIM_TOKEN.',
      },
    );
  }
  return token;
}

function probe(
  config: Config,
  endpoint: string,
  token: Secret,
  context: Context,
): Promise<ScimProbe> {
  const settings = cloudSettings(config, context, () => undefined);
  return orAborted(() => probeScim(settings, endpoint, token), context.signal);
}

/** Throws E668 unless AWS takes the token. */
function accepted({ ok, status, text }: ScimProbe, endpoint: string): void {
  if (!ok) {
    const answer = status === 0 ? text : `${status} ${text}`;
    throw new UserError('E668', `${endpoint} does not take the token: ${answer.trim()}`, {
      hint: 'AWS answers 401 to a wrong or ended token and to an endpoint of another instance. Compare both with Settings > Automatic provisioning; nothing was sent to Entra.',
    });
  }
}

/** What the file says of the job, as a plan would. */
function wantedSync(
  { config, where }: Valid,
  { directory, app }: AppInEntra,
  context: Context,
): Wants['scimSync'] {
  const { items } = resolve(config, where, directory, context.timer.now());
  const wanted = items.flatMap((item) => (item.kind === 'scimSync' ? [item.spec] : []));
  return wanted[0] ?? { app: app.displayName };
}

function tell(sentences: readonly string[], flags: SharedFlags, context: Context): void {
  const text =
    flags.format === 'json'
      ? `${safeJson({ done: sentences })}\n`
      : sentences.map((sentence) => `${safeText(sentence)}\n`).join('');
  deliver(text, flags, context);
}
