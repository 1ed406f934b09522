/** Claims mapping policies: https://learn.microsoft.com/en-us/graph/api/resources/claimsmappingpolicy */
import type { ClaimsPolicy, ServicePrincipal } from './apps-world.ts';
import { claimsPolicyType } from './graph-app-types.ts';
import {
  type Body,
  bodyOf,
  invalidValue,
  isBoolean,
  isObject,
  isText,
  listOf,
  orNull,
  referenceOf,
} from './graph-body.ts';
import { badRequest } from './graph-error.ts';
import { byId, findServicePrincipal, missing } from './graph-find.ts';
import { described, listAnswer, madeAnswer } from './graph-query.ts';
import { created, type GraphContext, noContent, ok, type Route } from './graph-route.ts';
import { uuid } from './ids.ts';
import { nextSerial, type World } from './world.ts';

export const claimsRoutes: readonly Route[] = [
  {
    name: 'GET /policies/claimsMappingPolicies',
    answer: ({ world }, request) =>
      ok(listAnswer(claimsPolicyType, world.entra.claimsPolicies, request)),
  },
  {
    name: 'POST /policies/claimsMappingPolicies',
    answer: ({ world }, { body }) => created(madeAnswer(claimsPolicyType, make(world, body))),
  },
  {
    name: 'GET /policies/claimsMappingPolicies/{id}',
    answer: ({ world }, request, [id = '']) =>
      ok(described(claimsPolicyType, findPolicy(world, id), request)),
  },
  {
    name: 'PATCH /policies/claimsMappingPolicies/{id}',
    answer: ({ world }, { body }, [id = '']) => {
      const policy = findPolicy(world, id);
      const { displayName, definition } = checked(body);
      policy.displayName = displayName ?? policy.displayName;
      policy.definition = [...(definition ?? policy.definition)];
      return noContent;
    },
  },
  {
    name: 'DELETE /policies/claimsMappingPolicies/{id}',
    answer: ({ world }, _, [id = '']) => {
      remove(world, findPolicy(world, id));
      return noContent;
    },
  },
  {
    name: 'GET /servicePrincipals/{id}/claimsMappingPolicies',
    answer: (context, request, [id = '']) => {
      const { claimsPolicyIds } = findServicePrincipal(context, id);
      const { claimsPolicies } = context.world.entra;
      const assigned = claimsPolicies.filter((policy) => claimsPolicyIds.includes(policy.id));
      return ok(listAnswer({ ...claimsPolicyType, filterable: [] }, assigned, request));
    },
  },
  {
    name: 'POST /servicePrincipals/{id}/claimsMappingPolicies/$ref',
    answer: (context, { body }, [id = '']) => {
      assign(context, findServicePrincipal(context, id), body);
      return noContent;
    },
  },
  {
    name: 'DELETE /servicePrincipals/{id}/claimsMappingPolicies/{id}/$ref',
    answer: (context, _, [id = '', policyId = '']) => {
      unassign(findServicePrincipal(context, id), policyId.toLowerCase());
      return noContent;
    },
  },
];

const writable = {
  displayName: isText,
  definition: listOf(isText),
  description: orNull(isText),
  isOrganizationDefault: isBoolean,
};

/** Exactly one definition, a JSON text with ClaimsMappingPolicy at its root; keys are case-sensitive. */
function checked(sent: unknown): Body<typeof writable> {
  const body = bodyOf('ClaimsMappingPolicy', writable, sent, claimsPolicyType.byDefault);
  const { definition } = body;
  if (definition !== undefined && (definition.length !== 1 || !definition.every(isDefinition))) {
    throw invalidValue('ClaimsMappingPolicy', 'definition');
  }
  return body;
}

function isDefinition(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    const policy = isObject(parsed) ? parsed['ClaimsMappingPolicy'] : undefined;
    return isObject(policy) && policy['Version'] === 1;
  } catch {
    return false;
  }
}

function make(world: World, sent: unknown): ClaimsPolicy {
  const { displayName, definition } = checked(sent);
  if (displayName === undefined || definition === undefined) {
    throw badRequest('A value is required for displayName and definition.');
  }
  const id = uuid(`claims policy/${nextSerial(world)}`);
  const policy = { id, displayName, definition: [...definition] };
  world.entra.claimsPolicies.push(policy);
  return policy;
}

function findPolicy({ entra }: World, id: string): ClaimsPolicy {
  return byId(entra.claimsPolicies, id);
}

function remove({ entra }: World, { id }: ClaimsPolicy): void {
  entra.claimsPolicies = entra.claimsPolicies.filter((policy) => policy.id !== id);
  for (const principal of entra.servicePrincipals) {
    principal.claimsPolicyIds = principal.claimsPolicyIds.filter((each) => each !== id);
  }
}

/** At most one: https://learn.microsoft.com/en-us/graph/api/serviceprincipal-post-claimsmappingpolicies */
function assign({ world }: GraphContext, principal: ServicePrincipal, sent: unknown): void {
  const paths = ['policies/claimsMappingPolicies', 'directoryObjects'];
  const { id } = findPolicy(world, referenceOf(sent, paths));
  if (principal.claimsPolicyIds.includes(id)) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'claimsMappingPolicies'.",
    );
  }
  if (principal.claimsPolicyIds.length > 0) {
    throw badRequest('A claims mapping policy is already assigned to the service principal.');
  }
  principal.claimsPolicyIds.push(id);
}

function unassign(principal: ServicePrincipal, policyId: string): void {
  if (!principal.claimsPolicyIds.includes(policyId)) {
    throw missing(policyId);
  }
  principal.claimsPolicyIds = principal.claimsPolicyIds.filter((id) => id !== policyId);
}
