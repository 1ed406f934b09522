/**
 * A local GitHub: comments, reviews, pull requests, runs with their artifacts, issues. What it answers
 * is GitHub's own example with the fields of the story in it; both sides are compared with GitHub's
 * description of its API. GraphQL knows the two requests that the action makes.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { answerFaults, example, type Matched, matched, requestFaults } from './contract.ts';

export const BOT = 'github-actions[bot]';
export const REPOSITORY_ID = 1296269;

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
  readonly createdAt: string;
  minimised: boolean;
}

export interface StoredIssue {
  readonly number: number;
  readonly author: string;
  readonly title: string;
  body: string;
  labels: readonly string[];
  state: 'open' | 'closed';
}

export interface StoredPull {
  readonly number: number;
  readonly head: string;
  /** Commits that brought it into the base branch. */
  commits: readonly string[];
  mergedAt: string | null;
  readonly baseRepositoryId?: number;
  readonly headRepositoryId?: number;
}

export interface StoredRun {
  readonly id: number;
  readonly workflow: string;
  readonly event: string;
  readonly headSha: string;
  readonly conclusion: string;
  readonly repositoryId?: number;
  readonly headRepositoryId?: number;
  readonly branch?: string;
}

export interface StoredArtifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly archive: Uint8Array;
  readonly digest: string;
  readonly headSha: string;
  expired: boolean;
}

export interface LocalGitHub {
  readonly url: string;
  readonly comments: StoredComment[];
  /** Of the only pull request that has some; the first one has the id 1. */
  readonly reviews: { readonly author: string; state: string; readonly at: string; why?: string }[];
  readonly pulls: StoredPull[];
  readonly runs: StoredRun[];
  readonly artifacts: StoredArtifact[];
  readonly issues: StoredIssue[];
  /** Of commits, the newest last. */
  readonly statuses: Readonly<Record<string, unknown>>[];
  /** Requests of each sort, `POST /repos/{owner}/{repo}/issues`. */
  readonly requests: string[];
  /** What differs from GitHub's description, on either side. */
  readonly wrong: string[];
  /** Answers every request that fits with this status, or cuts its connection. */
  refuse: { pattern: RegExp; status: number | 'cut'; message: string } | undefined;
  upload(run: StoredRun, name: string, file: string, text: string): StoredArtifact;
  /** Of each comment and issue the next is later, by a minute. */
  now: number;
  close(): Promise<void>;
}

type Answer = { readonly status: number; readonly body: unknown };
type Handler = (values: Matched['values'], query: URLSearchParams, body: Body) => Answer;
type Body = Readonly<Record<string, unknown>>;

export async function startGitHub(): Promise<LocalGitHub> {
  const state = { refuse: undefined as LocalGitHub['refuse'], now: Date.UTC(2026, 10, 2, 9) };
  const comments: StoredComment[] = [];
  const reviews: LocalGitHub['reviews'] = [];
  const pulls: StoredPull[] = [];
  const runs: StoredRun[] = [];
  const artifacts: StoredArtifact[] = [];
  const issues: StoredIssue[] = [];
  const statuses: Readonly<Record<string, unknown>>[] = [];
  const requests: string[] = [];
  const wrong: string[] = [];
  let ids = 100;

  const later = () => {
    state.now += 60_000;
    return new Date(state.now).toISOString().replace('.000', '');
  };

  const comment = ({ id, issue, author, body, createdAt }: StoredComment) => ({
    ...example<object>('issue-comment'),
    id,
    node_id: `C_${id}`,
    body,
    html_url: `https://github.com/contoso/access/pull/${issue}#issuecomment-${id}`,
    created_at: createdAt,
    updated_at: createdAt,
    user: user(author),
  });
  const issue = ({ number, author, title, body, labels, state: open }: StoredIssue) => ({
    ...example<object>('issue'),
    number,
    title,
    body,
    state: open,
    labels: labels.map((name) => ({
      id: 1,
      node_id: 'L_1',
      url: 'https://api.github.com/repos/contoso/access/labels/1',
      name,
      color: 'ededed',
      default: false,
      description: null,
    })),
    html_url: `https://github.com/contoso/access/issues/${number}`,
    user: user(author),
  });
  const pull = ({
    number,
    head,
    mergedAt,
    baseRepositoryId = REPOSITORY_ID,
    headRepositoryId = REPOSITORY_ID,
  }: StoredPull) => {
    const [one] = example<{ head: object; base: { repo: object } }[]>('pull-request-simple-items');
    return {
      ...one,
      number,
      merged_at: mergedAt,
      requested_teams: [], // the example has one that does not fit its description
      head: { ...one?.head, sha: head, repo: { ...one?.base.repo, id: headRepositoryId } },
      base: { ...one?.base, ref: 'main', repo: { ...one?.base.repo, id: baseRepositoryId } },
    };
  };
  const run = (one: StoredRun) => {
    const [shape] = example<{ workflow_runs: { repository: object; head_repository: object }[] }>(
      'workflow-run-paginated',
    ).workflow_runs;
    return {
      ...shape,
      id: one.id,
      path: `.github/workflows/${one.workflow}`,
      event: one.event,
      head_sha: one.headSha,
      head_branch: one.branch ?? 'edit',
      status: 'completed',
      conclusion: one.conclusion,
      repository: { ...shape?.repository, id: one.repositoryId ?? REPOSITORY_ID },
      head_repository: { ...shape?.head_repository, id: one.headRepositoryId ?? REPOSITORY_ID },
    };
  };
  const artifact = (one: StoredArtifact) => {
    const [shape] = example<{ artifacts: object[] }>('artifact-paginated').artifacts;
    return {
      ...shape,
      id: one.id,
      name: one.name,
      expired: one.expired,
      digest: one.digest,
      workflow_run: {
        id: one.run,
        repository_id: REPOSITORY_ID,
        head_repository_id: REPOSITORY_ID,
        head_branch: 'edit',
        head_sha: one.headSha,
      },
    };
  };

  const REPO = '/repos/{owner}/{repo}';
  const handlers: Readonly<Record<string, Handler>> = {
    [`get ${REPO}/issues/{issue_number}/comments`]: ({ issue_number }, query) =>
      page(comments.filter((one) => String(one.issue) === issue_number).map(comment), query),
    [`post ${REPO}/issues/{issue_number}/comments`]: ({ issue_number }, _, body) => {
      const text = String(body['body']);
      if (text.length > 65_536) {
        return { status: 422, body: { message: 'Body is too long (maximum is 65536 characters)' } };
      }
      ids += 1;
      const made: StoredComment = {
        id: ids,
        issue: Number(issue_number),
        author: BOT,
        body: text,
        createdAt: later(),
        minimised: false,
      };
      comments.push(made);
      return { status: 201, body: comment(made) };
    },
    [`patch ${REPO}/issues/comments/{comment_id}`]: ({ comment_id }, _, body) => {
      const found = comments.find(({ id }) => String(id) === comment_id);
      if (!found) {
        return NOT_FOUND;
      }
      found.body = String(body['body']);
      return { status: 200, body: comment(found) };
    },
    [`get ${REPO}/issues`]: (_, query) =>
      page(
        issues
          .filter(
            ({ labels, state: open }) =>
              labels.includes(query.get('labels') ?? '') &&
              (query.get('state') === 'all' || open === 'open'),
          )
          .map(issue),
        query,
      ),
    [`post ${REPO}/issues`]: (_, __, body) => {
      ids += 1;
      const made: StoredIssue = {
        number: ids,
        author: BOT,
        title: String(body['title']),
        body: String(body['body']),
        labels: (body['labels'] ?? []) as string[],
        state: 'open',
      };
      issues.push(made);
      return { status: 201, body: issue(made) };
    },
    [`patch ${REPO}/issues/{issue_number}`]: ({ issue_number }, _, body) => {
      const found = issues.find(({ number }) => String(number) === issue_number);
      if (!found) {
        return NOT_FOUND;
      }
      Object.assign(found, body);
      return { status: 200, body: issue(found) };
    },
    [`get ${REPO}/pulls`]: (_, query) =>
      page(
        pulls
          .filter(({ mergedAt }) => query.get('state') === 'open' && mergedAt === null)
          .filter(() => fits(query, 'base', 'main'))
          .map(pull)
          .reverse(),
        query,
      ),
    [`get ${REPO}/pulls/{pull_number}/reviews`]: (_, query) => {
      const [shape] = example<object[]>('pull-request-review-items');
      return page(
        reviews.map(({ author, state: verdict, at }, before) => ({
          ...shape,
          id: before + 1,
          user: user(author),
          state: verdict,
          submitted_at: at,
        })),
        query,
      );
    },
    [`post ${REPO}/statuses/{sha}`]: ({ sha }, _, body) => {
      statuses.push({ sha, ...body });
      return { status: 201, body: { ...example<object>('status'), ...body } };
    },
    [`put ${REPO}/pulls/{pull_number}/reviews/{review_id}/dismissals`]: (
      { review_id },
      _,
      body,
    ) => {
      const found = reviews[Number(review_id) - 1];
      if (!found) {
        return NOT_FOUND;
      }
      Object.assign(found, { state: 'DISMISSED', why: body['message'] });
      const [shape] = example<object[]>('pull-request-review-items');
      return { status: 200, body: { ...shape, id: Number(review_id), state: 'DISMISSED' } };
    },
    [`get ${REPO}/commits/{commit_sha}/pulls`]: ({ commit_sha = '' }, query) =>
      page(pulls.filter(({ commits }) => commits.includes(commit_sha)).map(pull), query),
    [`get ${REPO}/actions/workflows/{workflow_id}/runs`]: ({ workflow_id }, query) => {
      const found = runs
        .filter(
          (one) =>
            one.workflow === workflow_id &&
            fits(query, 'event', one.event) &&
            fits(query, 'head_sha', one.headSha) &&
            fits(query, 'branch', one.branch ?? 'edit') &&
            fits(query, 'status', one.conclusion),
        )
        .reverse();
      return { status: 200, body: { total_count: found.length, workflow_runs: found.map(run) } };
    },
    [`get ${REPO}/actions/runs/{run_id}/artifacts`]: ({ run_id }, query) => {
      const found = artifacts.filter(
        (one) => String(one.run) === run_id && fits(query, 'name', one.name),
      );
      return { status: 200, body: { total_count: found.length, artifacts: found.map(artifact) } };
    },
  };

  const graphql = (body: Body): Answer => {
    const query = String(body['query']);
    if (query.includes('viewer')) {
      return { status: 200, body: { data: { viewer: { login: BOT } } } };
    }
    const { id } = body['variables'] as { id: string };
    const found = comments.find((one) => `C_${one.id}` === id);
    if (!found || !query.includes('classifier: OUTDATED')) {
      return { status: 200, body: { errors: [{ message: 'Could not resolve to a node' }] } };
    }
    found.minimised = true;
    return { status: 200, body: { data: { minimizeComment: { clientMutationId: null } } } };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
    const body = await bodyOf(request);
    const method = request.method ?? 'GET';
    if (state.refuse?.pattern.test(`${method} ${pathname}`)) {
      const { status, message } = state.refuse;
      if (status === 'cut') {
        request.socket.destroy();
      } else {
        send(response, { status, body: { message } });
      }
      return;
    }
    if (request.headers.authorization !== 'token ghs_local' && !pathname.startsWith('/blob/')) {
      send(response, { status: 401, body: { message: 'Bad credentials' } });
      return;
    }
    if (pathname === '/graphql') {
      send(response, graphql((body ?? {}) as Body));
      return;
    }
    const [, blob] = /^\/blob\/(\d+)$/.exec(pathname) ?? [];
    if (blob !== undefined) {
      const found = artifacts.find(({ id }) => String(id) === blob);
      response.writeHead(200, { 'content-type': 'application/zip' }).end(found?.archive);
      return;
    }
    const match = matched(method, pathname);
    if (!match) {
      wrong.push(`GitHub has no ${method} ${pathname}`);
      send(response, NOT_FOUND);
      return;
    }
    const { operation, values } = match;
    const name = `${operation.method} ${operation.path}`;
    requests.push(name);
    wrong.push(...requestFaults(match, searchParams, body));
    if (name.endsWith('/{archive_format}')) {
      response.writeHead(302, { location: `/blob/${values['artifact_id']}` }).end();
      return;
    }
    const made = handlers[name]?.(values, searchParams, (body ?? {}) as Body) ?? NOT_FOUND;
    wrong.push(...answerFaults(match, made.status, made.body));
    send(response, made);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      wrong.push(String(error));
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    comments,
    reviews,
    pulls,
    runs,
    artifacts,
    issues,
    statuses,
    requests,
    wrong,
    get refuse() {
      return state.refuse;
    },
    set refuse(value) {
      state.refuse = value;
    },
    get now() {
      return state.now;
    },
    set now(value) {
      state.now = value;
    },
    upload: ({ id: of, headSha }, name, file, text) => {
      ids += 1;
      const archive = zipSync({ [file]: strToU8(text) });
      const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
      const made = { id: ids, run: of, name, archive, digest, headSha, expired: false };
      artifacts.push(made);
      return made;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };

function user(login: string): object {
  const { user: shape } = example<{ user: object }>('issue-comment');
  return { ...shape, login };
}

function page(items: readonly unknown[], query: URLSearchParams): Answer {
  const size = Number(query.get('per_page') ?? '30');
  const from = (Number(query.get('page') ?? '1') - 1) * size;
  return { status: 200, body: items.slice(from, from + size) };
}

function fits(query: URLSearchParams, name: string, value: string): boolean {
  const asked = query.get(name);
  return asked === null || asked === value;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
