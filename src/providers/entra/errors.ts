/** Graph's errors, for people. */
import { GraphError } from '@microsoft/microsoft-graph-client';
import { UserError } from '../../reconcile/errors.ts';
import { lackingPermission } from './permissions.ts';

/** An answer of Graph that is no success, or none at all. */
export class GraphFailure extends UserError {
  /** Of HTTP; -1 when there was no answer. */
  readonly status: number;
  /** What Graph itself says, without our words around it. */
  readonly reason: string;

  constructor(
    code: string,
    message: string,
    more: { status: number; reason: string; hint: string; cause: unknown },
  ) {
    super(code, message, { hint: more.hint, cause: more.cause });
    this.name = 'GraphFailure';
    this.status = more.status;
    this.reason = more.reason;
  }
}

export function statusOf(error: unknown): number | undefined {
  if (error instanceof GraphFailure) {
    return error.status;
  }
  return error instanceof GraphError ? error.statusCode : undefined;
}

/** Graph itself says so, in an error of its own form: a 404 of something in between says nothing. */
export function isGraphNotFound(error: unknown): boolean {
  const own = error instanceof GraphFailure ? error.cause : error;
  const body = own instanceof GraphError ? (own.body as unknown) : undefined;
  return statusOf(error) === 404 && typeof body === 'string' && body.startsWith('{');
}

/** Graph refuses the caller, not the question. */
export function isRefused(error: unknown): boolean {
  return error instanceof GraphFailure && error.code === 'E622';
}

/** Graph was asked again for minutes, and still says that it is too much. */
export function isGraphThrottled(error: unknown): boolean {
  return statusOf(error) === 429;
}

/** No answer came, or one that does not say whether anything was done. */
export function isLost(error: unknown): boolean {
  return error instanceof GraphFailure && (error.status < 0 || error.status >= 500);
}

/** @param path as it was asked for; what follows `?` is not told */
export function explainGraph(error: unknown, path: string, method = 'GET'): Error {
  if (error instanceof UserError) {
    return error;
  }
  const call = `${method} ${path.replace(/^https:\/\/[^/]*\/v1\.0/, '').split('?')[0]}`;
  const reason = error instanceof Error ? error.message : String(error);
  const status = statusOf(error) ?? -1;
  if (isCredentialError(error)) {
    const refusal = refusalIn(reason);
    if (refusal !== undefined) {
      return new UserError('E621', `Microsoft Entra ID refuses the sign-in: ${refusal}`, {
        hint: 'Compare the tenant, AZURE_CLIENT_ID and, in a GitHub job, the subject of the federated credential with what Entra names.',
        cause: error,
      });
    }
    const isJob = /identity token/.test(reason);
    return new UserError(
      'E621',
      `There are no credentials for Microsoft Entra ID${isJob ? `: ${reason}` : ''}.`,
      {
        hint: isJob
          ? 'Give the job `permissions: id-token: write`. Nothing was changed.'
          : 'Sign in (az login), or set AZURE_TENANT_ID and AZURE_CLIENT_ID for a workload identity. Nothing was changed.',
        cause: error,
      },
    );
  }
  if (status === 401 && (error as { code?: unknown }).code === 'InvalidAuthenticationToken') {
    // The token, not the permission: it has ended, was revoked, or is for somebody else.
    return new UserError('E621', `Microsoft Entra ID does not take the token any more: ${reason}`, {
      hint: 'Sign in again, then run the same command again.',
      cause: error,
    });
  }
  if (status === 401 || status === 403) {
    // A call below /synchronization that is not permitted answers 401 with an empty message.
    const text = `Microsoft Graph refuses ${call}: ${reason || 'no permission'}`;
    const hint = `Grant ${lackingPermission(method, path)} to this application.`;
    return new GraphFailure('E622', text, { status, reason, hint, cause: error });
  }
  const isAnswer = method !== 'GET' && status >= 400 && status < 500;
  const did = isAnswer ? 'did not carry out' : 'did not answer';
  const text = `Microsoft Graph ${did} ${call}: ${reason || `status ${status}`}`;
  const hint = method === 'GET' ? 'Nothing was changed. Try again.' : 'Try again.';
  return new GraphFailure('E623', text, { status, reason, hint, cause: error });
}

/**
 * Entra's own words, without the ids of the request behind them.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
function refusalIn(reason: string): string | undefined {
  return /AADSTS\d+:[^\r\n]*?(?=\s*(?:Trace ID|Correlation ID|$))/m.exec(reason)?.[0];
}

/** An answer of success without what it has to hold: nothing may be concluded from it. */
export function wrongShape(path: string, lacks: string): UserError {
  return new UserError(
    'E624',
    `The answer of Microsoft Graph to ${path.split('?')[0]} held no ${lacks}.`,
    {
      hint: 'Nothing was changed. Something between here and Graph answers in its place (a proxy?); try again.',
    },
  );
}

function isCredentialError(error: unknown): boolean {
  const names = [
    'CredentialUnavailableError',
    'AggregateAuthenticationError',
    'AuthenticationError',
    'AuthenticationRequiredError',
  ];
  const { name, code } = error as { name?: string; code?: string };
  return names.includes(name ?? '') || names.includes(code ?? '');
}
