/** GitHub's API: the only file that talks to it. https://docs.github.com/rest */
import { Octokit } from '@octokit/core';
import type { Timer } from '../providers/index.ts';
import type { Job } from './event.ts';

export interface Comment {
  readonly id: number;
  /** For GraphQL. */
  readonly nodeId: string;
  readonly author: string;
  readonly body: string;
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export interface Issue {
  readonly number: number;
  readonly author: string;
  readonly body: string;
  readonly isOpen: boolean;
  readonly url: string;
}

export interface Review {
  readonly id: number;
  readonly author: string;
  readonly state: string;
  readonly submittedAt: string;
}

export interface MergedPull {
  readonly number: number;
  readonly head: string;
  readonly mergedAt: string;
}

export interface WorkflowRun {
  readonly id: number;
  readonly path: string;
  readonly event: string;
  readonly headSha: string;
  readonly conclusion: string;
  readonly repositoryId: number;
  readonly headRepositoryId: number;
}

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly expired: boolean;
  /** `sha256:…` of the archive. */
  readonly digest: string;
  readonly headSha: string;
}

/** What a commit shows in the list of its checks. */
export interface CommitStatus {
  readonly state: 'success' | 'failure' | 'error';
  /** Of one context the newest counts. */
  readonly context: string;
  /** At most 140 characters. */
  readonly description: string;
  readonly target_url: string;
}

export interface IssueEdit {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'open' | 'closed';
}

/** What the action asks of GitHub. */
export interface GitHub {
  /** Whose token it is: only what this login wrote is ours. */
  login(): Promise<string>;
  // Lists come whole, or the promise rejects.
  comments(issue: number): Promise<readonly Comment[]>;
  comment(issue: number, body: string): Promise<Comment>;
  editComment(id: number, body: string): Promise<Comment>;
  /** Folds a comment away as outdated. */
  minimise(nodeId: string): Promise<void>;
  setStatus(sha: string, status: CommitStatus): Promise<void>;
  reviews(pull: number): Promise<readonly Review[]>;
  /** An approval counts no more; people see why. */
  dismiss(pull: number, review: number, why: string): Promise<void>;
  /** Numbers of open pull requests into a branch, none of a fork. */
  openPulls(branch: string): Promise<readonly number[]>;
  /** Pull requests of this repository that brought the commit into a branch. */
  mergedPulls(sha: string, branch: string): Promise<readonly MergedPull[]>;
  /** Successful runs of a workflow, the newest first. */
  runs(
    workflow: string,
    filter: Readonly<Record<'event' | 'head_sha' | 'branch', string>> | object,
  ): Promise<readonly WorkflowRun[]>;
  artifacts(run: number, name: string): Promise<readonly Artifact[]>;
  download(artifact: number): Promise<Uint8Array>;
  issues(label: string): Promise<readonly Issue[]>;
  createIssue(title: string, body: string, label: string): Promise<Issue>;
  editIssue(number: number, edit: IssueEdit): Promise<Issue>;
}

/** The login of the token that GitHub gives to a job. */
const BOT = 'github-actions[bot]';

const PAGE = 100;
/** Of no list that is asked for there are so many; who reads on reads for minutes. */
const MOST_PAGES = 20;

/** After a failure that may pass, GitHub is asked again this much later, in milliseconds. */
const PAUSES_MS = [1_000, 4_000];

/** @param token of the job */
export function connectGitHub(job: Job, token: string, timer: Timer): GitHub {
  const { owner, repo, apiUrl } = job;
  const client = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'accessctl',
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  client.hook.wrap('request', async (send, options) => {
    for (const pause of options.request?.['isSentOnce'] ? [] : PAUSES_MS) {
      try {
        return answered(await send(options));
      } catch (error) {
        if (!mayPass(error)) {
          throw error;
        }
      }
      await timer.sleep(pause);
    }
    return answered(await send(options));
  });
  const ask = async <T>(route: string, parameters: object = {}): Promise<T> =>
    (await client.request(route, { owner, repo, ...parameters })).data as T;
  const all = async <T>(route: string, parameters: object = {}): Promise<T[]> => {
    const items: T[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const part = await ask<T[]>(route, { ...parameters, per_page: PAGE, page });
      items.push(...part);
      if (part.length < PAGE) {
        return items;
      }
    }
    throw new Error(`There are more than ${MOST_PAGES * PAGE} items in ${route}.`);
  };
  const REPO = '/repos/{owner}/{repo}';
  // What was lost on the way may have been written: it is not written twice.
  const once = { request: { isSentOnce: true } };
  return {
    login: async () => {
      try {
        const { viewer } = await client.graphql<{ viewer: { login: string } }>(
          'query { viewer { login } }',
        );
        return viewer.login;
      } catch (error) {
        if (isRefused(error)) {
          return BOT; // not every token may use GraphQL
        }
        throw error;
      }
    },
    comments: async (issue_number) =>
      (await all<RawComment>(`GET ${REPO}/issues/{issue_number}/comments`, { issue_number })).map(
        commentOf,
      ),
    comment: async (issue_number, body) =>
      commentOf(
        await ask(`POST ${REPO}/issues/{issue_number}/comments`, { issue_number, body, ...once }),
      ),
    editComment: async (comment_id, body) =>
      commentOf(await ask(`PATCH ${REPO}/issues/comments/{comment_id}`, { comment_id, body })),
    minimise: async (id) => {
      await client.graphql(
        'mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) { clientMutationId } }',
        { id },
      );
    },
    setStatus: async (sha, status) => {
      await ask(`POST ${REPO}/statuses/{sha}`, { sha, ...status });
    },
    reviews: async (pull_number) =>
      (await all<RawReview>(`GET ${REPO}/pulls/{pull_number}/reviews`, { pull_number })).map(
        ({ id, user, state, submitted_at }) => ({
          id,
          author: user?.login ?? '',
          state,
          submittedAt: submitted_at ?? '',
        }),
      ),
    dismiss: async (pull_number, review_id, message) => {
      await ask(`PUT ${REPO}/pulls/{pull_number}/reviews/{review_id}/dismissals`, {
        pull_number,
        review_id,
        message,
        event: 'DISMISS',
      });
    },
    openPulls: async (base) =>
      (await all<RawPull>(`GET ${REPO}/pulls`, { state: 'open', base }))
        .filter(({ head }) => head.repo?.id === job.repositoryId)
        .map(({ number }) => number),
    mergedPulls: async (commit_sha, branch) =>
      (await all<RawPull>(`GET ${REPO}/commits/{commit_sha}/pulls`, { commit_sha }))
        .filter(
          ({ merged_at, base }) =>
            merged_at !== null && base.ref === branch && base.repo.id === job.repositoryId,
        )
        .map(({ number, head, merged_at }) => ({
          number,
          head: head.sha,
          mergedAt: merged_at ?? '',
        })),
    runs: async (workflow_id, filter) =>
      (
        await ask<{ workflow_runs: RawRun[] }>(`GET ${REPO}/actions/workflows/{workflow_id}/runs`, {
          workflow_id,
          status: 'success',
          per_page: PAGE,
          ...filter,
        })
      ).workflow_runs.map(runOf),
    artifacts: async (run_id, name) =>
      (
        await ask<{ artifacts: RawArtifact[] }>(`GET ${REPO}/actions/runs/{run_id}/artifacts`, {
          run_id,
          name,
          per_page: PAGE,
        })
      ).artifacts.map(({ id, name: own, expired, digest, workflow_run }) => ({
        id,
        name: own,
        expired,
        digest: digest ?? '',
        headSha: workflow_run?.head_sha ?? '',
      })),
    download: async (artifact_id) =>
      new Uint8Array(
        await ask<ArrayBuffer>(`GET ${REPO}/actions/artifacts/{artifact_id}/{archive_format}`, {
          artifact_id,
          archive_format: 'zip',
        }),
      ),
    issues: async (labels) =>
      (await all<RawIssue>(`GET ${REPO}/issues`, { labels, state: 'all' })).map(issueOf),
    createIssue: async (title, body, label) =>
      issueOf(await ask(`POST ${REPO}/issues`, { title, body, labels: [label], ...once })),
    editIssue: async (issue_number, edit) =>
      issueOf(await ask(`PATCH ${REPO}/issues/{issue_number}`, { issue_number, ...edit })),
  };
}

/** No connection (to Octokit a 500, too), a server that is down or busy. */
function mayPass(error: unknown): boolean {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && (status >= 500 || status === 408 || status === 429);
}

/** GraphQL has a 200 for its own failures: such an answer is none. */
function answered<T extends { readonly data?: unknown }>(response: T): T {
  const { errors } = (response.data ?? {}) as { errors?: readonly { message?: string }[] };
  const said = errors?.[0]?.message ?? '';
  if (said.startsWith('Something went wrong while executing your query')) {
    throw Object.assign(new Error(said), { status: 502, response });
  }
  return response;
}

/** GitHub has answered, and says no. */
function isRefused(error: unknown): boolean {
  const { name, status } = (error ?? {}) as { name?: unknown; status?: unknown };
  return name === 'GraphqlResponseError' || status === 401 || status === 403;
}

function ignore(): void {
  // what GitHub says is told by who asked
}

interface RawUser {
  readonly login: string;
}

interface RawComment {
  readonly id: number;
  readonly node_id: string;
  readonly user: RawUser | null;
  readonly body?: string;
  readonly html_url: string;
  readonly created_at: string;
}

interface RawReview {
  readonly id: number;
  readonly user: RawUser | null;
  readonly state: string;
  readonly submitted_at?: string;
}

interface RawPull {
  readonly number: number;
  readonly merged_at: string | null;
  readonly head: { readonly sha: string; readonly repo: { readonly id: number } | null };
  readonly base: { readonly ref: string; readonly repo: { readonly id: number } };
}

interface RawRun {
  readonly id: number;
  readonly path: string;
  readonly event: string;
  readonly head_sha: string;
  readonly conclusion: string | null;
  readonly repository: { readonly id: number };
  readonly head_repository: { readonly id: number } | null;
}

interface RawArtifact {
  readonly id: number;
  readonly name: string;
  readonly expired: boolean;
  readonly digest?: string | null;
  readonly workflow_run?: { readonly head_sha?: string } | null;
}

interface RawIssue {
  readonly number: number;
  readonly user: RawUser | null;
  readonly body?: string | null;
  readonly state: string;
  readonly html_url: string;
}

function commentOf({ id, node_id, user, body, html_url, created_at }: RawComment): Comment {
  return {
    id,
    nodeId: node_id,
    author: user?.login ?? '',
    body: body ?? '',
    url: html_url,
    createdAt: created_at,
  };
}

function runOf(run: RawRun): WorkflowRun {
  return {
    id: run.id,
    path: run.path,
    event: run.event,
    headSha: run.head_sha,
    conclusion: run.conclusion ?? '',
    repositoryId: run.repository.id,
    headRepositoryId: run.head_repository?.id ?? 0,
  };
}

function issueOf({ number, user, body, state, html_url }: RawIssue): Issue {
  return {
    number,
    author: user?.login ?? '',
    body: body ?? '',
    isOpen: state === 'open',
    url: html_url,
  };
}
