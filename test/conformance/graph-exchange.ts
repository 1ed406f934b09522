/** One request to Microsoft Graph with its answer, as the checks look at it. */
export interface GraphCall {
  readonly method: string;
  /** Decoded segments below the version: `groups`, `4f6e…`, `members`. */
  readonly segments: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  readonly version: string;
  /** Parsed; absent where there was none. */
  readonly body?: unknown;
  readonly status: number;
  /** Parsed; absent where there was none. */
  readonly answer?: unknown;
}

/** @param asked path and query, or the whole URL */
export function callOf(
  method: string,
  asked: string,
  sent: string,
  status: number,
  answered: string,
): GraphCall {
  const { pathname, searchParams } = new URL(asked, 'https://graph.microsoft.com');
  const [, version = '', ...segments] = pathname.split('/');
  return {
    method: method.toLowerCase(),
    segments: segments.map(decodeURIComponent),
    query: new Map(searchParams),
    version,
    ...(sent !== '' && { body: JSON.parse(sent) }),
    status,
    ...(answered !== '' && { answer: JSON.parse(answered) }),
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
    parts.length === segments.length && parts.every((part, i) => fits(part, segments[i] ?? ''))
  );
}

/** `{group-id}` takes any segment, `applications(appId='{appId}')` any in its place. */
function fits(part: string, segment: string): boolean {
  const literal = part
    .split(/\{[^}]+\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[^/]+')}$`).test(segment);
}

/** Literal before placeholder, as Graph itself reads a path: `/groups/delta` is no group of that id. */
export function bestMatch(templates: Iterable<string>, call: GraphCall): string | undefined {
  const placeholders = (template: string) => template.split('{').length;
  return [...templates]
    .filter((template) => matches(template, call))
    .sort((a, b) => placeholders(a) - placeholders(b))[0];
}
