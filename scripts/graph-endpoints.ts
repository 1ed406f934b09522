import * as endpoints from '@microsoft/teams.graph-endpoints';

/** As the package describes an endpoint. */
interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly paramDefs?: { readonly query?: readonly string[] };
}

/** What accessctl has to do with; the rest of Graph is many times as much. */
const ROOTS =
  /^\/(?:applications|applicationTemplates|groups|organization|policies|servicePrincipals|users)\b/;

/**
 * Microsoft's own list of the endpoints of Graph v1.0, as JSON: template of a path → method → names
 * of query parameters. To load it takes milliseconds, and its package of a thousand files seconds.
 */
export function endpointList(): string {
  const found = new Map<string, Record<string, readonly string[]>>();
  const walk = (node: unknown) => {
    if (typeof node === 'function') {
      const { method, path, paramDefs } = node() as Endpoint;
      if (ROOTS.test(path)) {
        found.set(path, { ...found.get(path), [method]: paramDefs?.query ?? [] });
      }
    } else if (typeof node === 'object' && node !== null) {
      Object.values(node).forEach(walk);
    }
  };
  walk(endpoints);
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, methods]) => `${JSON.stringify(path)}: ${JSON.stringify(methods)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
