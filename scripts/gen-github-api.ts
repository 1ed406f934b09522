/**
 * Cuts what the action asks of GitHub out of GitHub's own description of its API, for the tests:
 *   npm pack @octokit/openapi@23.0.2   (MIT; 385 MB unpacked, too much for everybody who installs)
 *   tsx scripts/gen-github-api.ts package/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Node = Readonly<Record<string, unknown>>;

const REPO = '/repos/{owner}/{repo}';
const USED = [
  ['get', `${REPO}/issues/{issue_number}/comments`],
  ['post', `${REPO}/issues/{issue_number}/comments`],
  ['patch', `${REPO}/issues/comments/{comment_id}`],
  ['get', `${REPO}/issues`],
  ['post', `${REPO}/issues`],
  ['patch', `${REPO}/issues/{issue_number}`],
  ['get', `${REPO}/pulls`],
  ['get', `${REPO}/pulls/{pull_number}/reviews`],
  ['put', `${REPO}/pulls/{pull_number}/reviews/{review_id}/dismissals`],
  ['post', `${REPO}/statuses/{sha}`],
  ['get', `${REPO}/commits/{commit_sha}/pulls`],
  ['get', `${REPO}/actions/workflows/{workflow_id}/runs`],
  ['get', `${REPO}/actions/runs/{run_id}/artifacts`],
  ['get', `${REPO}/actions/artifacts/{artifact_id}/{archive_format}`],
] as const;

const whole = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Node;
const kept: Record<string, Record<string, unknown>> = {};
const queue = USED.map(([method, path]) => operation(path, method));

function at(...path: readonly string[]): unknown {
  return path.reduce<unknown>((node, name) => (node as Node)[name], whole);
}

/** Only what a test compares: parameters, the body, and the answers that are no errors. */
function operation(path: string, method: string): unknown {
  const all = at('paths', path, method) as {
    readonly operationId: string;
    readonly parameters?: unknown;
    readonly requestBody?: unknown;
    readonly responses: Node;
  };
  const { operationId, parameters, requestBody } = all;
  const responses = Object.fromEntries(
    Object.entries(all.responses).filter(([status]) => /^[23]/.test(status)),
  );
  return { method, path, operationId, parameters, requestBody, responses };
}

const PROSE = ['description', 'title'];

/** Descriptions are for people, and examples beside schemas are not used. */
function slim(node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map(slim);
  }
  if (typeof node !== 'object' || node === null) {
    return node;
  }
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name, value]) => !(PROSE.includes(name) && typeof value === 'string'))
      .filter(([name]) => !['externalDocs', 'x-github', 'example'].includes(name))
      .map(([name, value]) => [name, slim(value)]),
  );
}

function keep(node: unknown): void {
  if (typeof node !== 'object' || node === null) {
    return;
  }
  for (const [name, value] of Object.entries(node)) {
    if (name === '$ref' && typeof value === 'string') {
      const [, , part = '', id = ''] = value.split('/');
      const own = kept[part] ?? {};
      kept[part] = own;
      if (!(id in own)) {
        own[id] =
          part === 'examples' ? at('components', part, id) : slim(at('components', part, id));
        keep(own[id]);
      }
    } else {
      keep(value);
    }
  }
}

const operations = queue.map(slim);
operations.forEach(keep);
const { info } = whole as { readonly info: { readonly version: string } };
writeFileSync(
  new URL('../test/github/api.gen.json', import.meta.url),
  `${JSON.stringify({ license: 'MIT, GitHub: @octokit/openapi', version: info.version, operations, components: kept })}\n`,
);
