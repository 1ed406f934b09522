/** What accessctl's Entra client asks of Microsoft Graph in a plan, and what the sandbox answers. */
import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { inCompany } from '../support/company.ts';
import { forwardTo } from './forward.ts';

export interface GraphCall {
  readonly method: string;
  /** Decoded segments below the version: `groups`, `4f6e…`, `members`. */
  readonly segments: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  readonly version: string;
  readonly status: number;
  readonly answer: unknown;
}

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const NOBODY = 'nobody@contoso.example';
const UNKNOWN = '00000000-1111-4222-8333-944445555666';

/** The calls of a plan of the example, and of one of a file that names who is not there. */
export async function graphCalls(): Promise<readonly GraphCall[]> {
  const calls: GraphCall[] = [];
  await inCompany(async (company) => {
    const { url, close } = await forwardTo(
      company.sandbox.url,
      () => undefined,
      ({ method, url: asked }, { status, body }) => {
        calls.push(callOf(method, asked, status, body));
      },
    );
    try {
      process.env['ACCESSCTL_ENTRA_URL'] = url;
      cpSync(EXAMPLES, company.folder, { recursive: true });
      await company.plan();
      company.write(withStrangers());
      await company.run('plan');
    } finally {
      await close();
    }
  });
  return calls;
}

function withStrangers(): string {
  const file = parseDocument(readFileSync(`${EXAMPLES}/access.yaml`, 'utf8'));
  file.setIn(['users', NOBODY], file.createNode({}));
  file.setIn(['groups', "Nobody's Friends"], file.createNode({}));
  file.setIn(['groups', 'Contoso'], file.createNode({ objectId: UNKNOWN }));
  return file.toString();
}

function callOf(method: string, asked: string, status: number, body: string): GraphCall {
  const { pathname, searchParams } = new URL(asked, 'https://graph.microsoft.com');
  const [, version = '', ...segments] = pathname.split('/');
  return {
    method: method.toLowerCase(),
    segments: segments.map(decodeURIComponent),
    query: new Map(searchParams),
    version,
    status,
    answer: JSON.parse(body),
  };
}

/** For messages: `get /groups/4f6e…?$select`. */
export function nameOf({ method, segments, query }: GraphCall): string {
  return `${method} /${segments.join('/')}?${[...query.keys()].join('&')}`;
}

/** Whether the path is one of the template `/groups/{group-id}/members`. */
export function matches(template: string, { segments }: GraphCall): boolean {
  const parts = template.split('/').slice(1);
  return (
    parts.length === segments.length &&
    parts.every((part, i) => part === segments[i] || /^\{[^}]+\}$/.test(part))
  );
}

/** Literal before placeholder, as Graph itself reads a path: `/groups/delta` is no group of that id. */
export function bestMatch(templates: Iterable<string>, call: GraphCall): string | undefined {
  const placeholders = (template: string) => template.split('{').length;
  return [...templates]
    .filter((template) => matches(template, call))
    .sort((a, b) => placeholders(a) - placeholders(b))[0];
}
