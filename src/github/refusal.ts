/** What GitHub's refusals mean for the person who set up the workflow. Pure. */

/** What the action did, and which permission of the job that takes. */
export type Deed = keyof typeof PERMISSIONS;

const PERMISSIONS = {
  'comment on the pull request': 'pull-requests: write',
  'read the pull requests': 'pull-requests: read',
  'read the runs and plans of other workflows': 'actions: read',
  'open an issue': 'issues: write',
} as const;

/** One sentence, or two, about a failed request. */
export function refusal(error: unknown, deed: Deed): string {
  const { status, message } = (error ?? {}) as { status?: unknown; message?: unknown };
  const said = typeof message === 'string' ? message : String(error);
  const what = `GitHub did not let the action ${deed}: ${said.split('\n')[0]}`;
  return status === 403 || status === 404
    ? `${what}. Add \`${PERMISSIONS[deed]}\` to the permissions of the job.`
    : what;
}
