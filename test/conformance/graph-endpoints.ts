/** Microsoft's own list of the endpoints of Graph v1.0, of @microsoft/teams.graph-endpoints. */
import listed from './graph-endpoints.gen.json' with { type: 'json' };
import { type GraphCall, nameOf, templateFinder } from './graph-exchange.ts';

/** Template of a path → method → names of query parameters. */
export type Endpoints = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Endpoints that the package leaves out, each with the page of Microsoft, or with who else calls it.
 * None of them is tried without: a test looks that the package still lacks them.
 */
export const NOT_IN_THE_PACKAGE: readonly (readonly [
  method: string,
  path: string,
  source: string,
])[] = [
  [
    'get',
    '/servicePrincipals/{servicePrincipal-id}/synchronization/secrets',
    'https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-inbound-synch-ms-graph',
  ],
  [
    'post',
    '/servicePrincipals/{servicePrincipal-id}/claimsMappingPolicies/$ref',
    'https://learn.microsoft.com/graph/api/serviceprincipal-post-claimsmappingpolicies',
  ],
  [
    'delete',
    '/servicePrincipals/{servicePrincipal-id}/claimsMappingPolicies/{claimsMappingPolicy-id}/$ref',
    'https://learn.microsoft.com/graph/api/serviceprincipal-delete-claimsmappingpolicies',
  ],
];

/** What the package itself has, of what accessctl has to do with. */
export const inThePackage: Endpoints = new Map(
  Object.entries(listed).map(([path, methods]) => [path, new Map(Object.entries(methods))]),
);

const known: Endpoints = withMissing(inThePackage);
const templateOf = templateFinder(known.keys());

/** What is wrong with a request's method, path and query; nothing is right. */
export function unknownToMicrosoft(call: GraphCall): string[] {
  const template = templateOf(call);
  const query = known.get(template ?? '')?.get(call.method);
  if (!query || call.version !== 'v1.0') {
    return [`${nameOf(call)}: no such endpoint in v1.0`];
  }
  return [...call.query.keys()]
    .filter((name) => !query.includes(name))
    .map((name) => `${nameOf(call)}: no such parameter: ${name}`);
}

function withMissing(listed: Endpoints): Endpoints {
  const all = new Map(listed);
  for (const [method, path] of NOT_IN_THE_PACKAGE) {
    all.set(path, new Map([...(all.get(path) ?? []), [method, []]]));
  }
  return all;
}
