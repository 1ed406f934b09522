/** Graph's errors, for people. */
import { GraphError } from '@microsoft/microsoft-graph-client';
import { UserError } from '../../reconcile/errors.ts';

export function isGraphNotFound(error: unknown): boolean {
  return error instanceof GraphError && error.statusCode === 404;
}

export function explainGraph(error: unknown, path: string): Error {
  if (error instanceof UserError) {
    return error;
  }
  const what = `GET ${path.split('?')[0]}`;
  const text = error instanceof Error ? error.message : String(error);
  const status = error instanceof GraphError ? error.statusCode : -1;
  if (isCredentialError(error)) {
    return new UserError('E621', 'There are no credentials for Microsoft Entra ID.', {
      hint: 'Sign in (az login), or set AZURE_TENANT_ID and AZURE_CLIENT_ID for a workload identity. Nothing was changed.',
      cause: error,
    });
  }
  if (status === 401 || status === 403) {
    return new UserError('E622', `Microsoft Graph refuses ${what}: ${text || 'no permission'}`, {
      hint: 'Grant GroupMember.Read.All and User.ReadBasic.All to this application.',
      cause: error,
    });
  }
  return new UserError(
    'E623',
    `Microsoft Graph did not answer ${what}: ${text || `status ${status}`}`,
    {
      hint: 'Nothing was changed. Try again.',
      cause: error,
    },
  );
}

function isCredentialError(error: unknown): boolean {
  const names = [
    'CredentialUnavailableError',
    'AggregateAuthenticationError',
    'AuthenticationError',
  ];
  const { name, code } = error as { name?: string; code?: string };
  return names.includes(name ?? '') || names.includes(code ?? '');
}
