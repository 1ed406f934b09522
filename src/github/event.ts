/** What GitHub tells a job about itself: variables and the file of the event. Pure. */
import { UserError } from '../reconcile/errors.ts';

export interface PullRequest {
  readonly number: number;
  /** The newest commit of the branch. */
  readonly head: string;
  /** The commit of the target branch, as of the event. */
  readonly base: string;
  readonly baseBranch: string;
  /** Its branch lies in another repository: then the job has no credentials. */
  readonly isFork: boolean;
}

/** The run that this job belongs to. */
export interface Job {
  readonly event: string;
  readonly owner: string;
  readonly repo: string;
  readonly repositoryId: number;
  /** What the job has checked out. */
  readonly sha: string;
  readonly branch: string;
  readonly defaultBranch: string;
  readonly runId: number;
  /** File name of the workflow: `access-apply.yml`. */
  readonly workflow: string;
  /** Of the repository on the web: `https://github.com/contoso/access`. */
  readonly url: string;
  readonly apiUrl: string;
  readonly pull?: PullRequest;
  /** Of a push: where the branch was. */
  readonly before?: string;
  /** Of a merge queue: what its branch is to be merged into. */
  readonly queueBase?: string;
}

export type ActionCommand = 'plan' | 'apply' | 'drift' | 'validate';

type Variables = Readonly<Record<string, string | undefined>>;

interface Payload {
  readonly repository?: { readonly id?: number; readonly default_branch?: string };
  readonly before?: string;
  /** https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group */
  readonly merge_group?: { readonly base_sha?: string };
  readonly pull_request?: {
    readonly number: number;
    readonly head: { readonly sha: string; readonly repo: { readonly id: number } | null };
    readonly base: {
      readonly sha: string;
      readonly ref: string;
      readonly repo: { readonly id: number };
    };
  };
}

/** Throws E680 outside of a job, and E681 for an event that gives rights to code of others. */
export function jobOf(env: Variables, payload: unknown): Job {
  const { repository, before, pull_request: pull, merge_group } = (payload ?? {}) as Payload;
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  const repositoryId = Number(env['GITHUB_REPOSITORY_ID'] ?? repository?.id);
  const isWhole = owner && repo && event && repositoryId && (event !== 'pull_request' || pull);
  if (!isWhole) {
    throw new UserError('E680', 'This is no job of GitHub Actions.', {
      hint: 'Use the accessctl command outside of GitHub Actions.',
    });
  }
  if (event === 'pull_request_target') {
    throw new UserError('E681', 'accessctl does not run on pull_request_target.', {
      hint: 'That event has secrets and may write while anybody proposes the code. Use pull_request.',
    });
  }
  return {
    event,
    owner,
    repo,
    repositoryId,
    sha: env['GITHUB_SHA'] ?? '',
    branch: (env['GITHUB_REF'] ?? '').replace(/^refs\/heads\//, ''),
    defaultBranch: repository?.default_branch ?? 'main',
    runId: Number(env['GITHUB_RUN_ID'] ?? 0),
    workflow: /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1] ?? '',
    url: `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${owner}/${repo}`,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    ...(pull && {
      pull: {
        number: pull.number,
        head: pull.head.sha,
        base: pull.base.sha,
        baseBranch: pull.base.ref,
        isFork: pull.head.repo?.id !== pull.base.repo.id,
      },
    }),
    ...(before && !/^0+$/.test(before) && { before }),
    ...(merge_group?.base_sha && { queueBase: merge_group.base_sha }),
  };
}

/** Of the run, on the web. */
export function runUrl({ url, runId }: Job): string {
  return `${url}/actions/runs/${runId}`;
}

/** What an event asks for. Throws E682 for one that nothing follows from. */
export function commandFor(job: Job): ActionCommand {
  switch (job.event) {
    case 'pull_request':
    case 'merge_group':
      return 'plan';
    case 'schedule':
      return 'drift';
    case 'push':
    case 'workflow_dispatch':
      if (job.branch === job.defaultBranch) {
        return 'apply';
      }
  }
  throw new UserError('E682', `Nothing is to be done for ${job.event} of ${job.branch}.`, {
    hint: 'Name a `command`: plan, apply, drift or validate.',
  });
}
