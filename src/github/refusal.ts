/** What GitHub's refusals mean for the person who set up the workflow. Pure. */

/** What the action did, and which permission of the job that takes. */
export type Deed = keyof typeof PERMISSIONS;

const PERMISSIONS = {
  'comment on the pull request': 'pull-requests: write',
  'dismiss an approval': 'pull-requests: write',
  'read the pull requests': 'pull-requests: read',
  'read the runs and plans of other workflows': 'actions: read',
  'open an issue': 'issues: write',
} as const;

/** One sentence, or two, about a failed request. */
export function refusal(error: unknown, deed: Deed): string {
  const { status, response } = (error ?? {}) as { status?: unknown; response?: unknown };
  if (status === 403 || status === 404) {
    return `GitHub did not let the action ${deed}: ${said(error)}. Add \`${PERMISSIONS[deed]}\` to the permissions of the job.`;
  }
  const why = status !== undefined && !response ? 'GitHub was not reached' : answer(status);
  return `The action could not ${deed}: ${[why, said(error)].filter(Boolean).join(', ')}.`;
}

function answer(status: unknown): string {
  return status === undefined ? '' : `GitHub answered ${status}`;
}

/** The first line of what was said; a page for browsers says nothing. */
function said(error: unknown): string {
  const { message, cause } = (error ?? {}) as { message?: unknown; cause?: { cause?: unknown } };
  const [line = ''] = (typeof message === 'string' ? message : String(error)).split(/\r?\n/);
  const { code = '' } = (cause?.cause ?? {}) as { code?: string };
  return line.trimStart().startsWith('<') ? '' : line || code;
}
