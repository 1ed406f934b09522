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

/** Finds the template of a path, such as `/groups/{group-id}/members`; undefined where none fits. */
export type TemplateOf = (call: GraphCall) => string | undefined;

/**
 * Literal before placeholder, as Graph itself reads a path: `/groups/delta` is no group of that id.
 * Microsoft's list is long, so each template is made a pattern once, and only those of as many
 * segments are tried.
 */
export function templateFinder(templates: Iterable<string>): TemplateOf {
  const placeholders = (template: string) => template.split('{').length;
  const byLength = new Map<number, { template: string; parts: RegExp[] }[]>();
  for (const template of [...templates].sort((a, b) => placeholders(a) - placeholders(b))) {
    const parts = template.split('/').slice(1).map(patternOf);
    byLength.set(parts.length, [...(byLength.get(parts.length) ?? []), { template, parts }]);
  }
  return ({ segments }) =>
    byLength
      .get(segments.length)
      ?.find(({ parts }) => parts.every((part, i) => part.test(segments[i] ?? '')))?.template;
}

/** `{group-id}` takes any segment, `applications(appId='{appId}')` any in its place. */
function patternOf(part: string): RegExp {
  const literal = part
    .split(/\{[^}]+\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[^/]+')}$`);
}
