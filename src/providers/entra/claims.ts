/**
 * Claims as Graph keeps them: JSON inside a text inside a policy.
 * https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 */
import { canonicalJson } from '../../reconcile/canonical.ts';
import { claimFrom, claimUri } from '../../reconcile/kinds/saml-settings.ts';
import type { ClaimSpec } from '../../reconcile/types.ts';
import { type Json, part, parts, text, texts } from './graph.ts';

/** The claims of a policy that go into a SAML assertion. */
export function claimsOf(policy: Json): ClaimSpec[] {
  return texts(policy['definition']).flatMap((definition) =>
    parts(part(parsed(definition)['ClaimsMappingPolicy'])['ClaimsSchema']).flatMap(claimOf),
  );
}

/** A definition that is no JSON holds nothing that could be compared. */
function parsed(definition: string): Json {
  try {
    return part(JSON.parse(definition));
  } catch {
    return {};
  }
}

function claimOf({ SamlClaimType: type, ...rest }: Json): ClaimSpec[] {
  if (typeof type !== 'string') {
    return []; // only for other tokens than SAML's
  }
  const [source, id] = [text(rest['Source']), text(rest['ID'])];
  const isAttribute = source !== '' && id !== '' && source !== 'transformation';
  // A constant or a transformation: as Graph says it.
  return [claimFrom(type, isAttribute ? `${source}.${id}` : canonicalJson(rest))];
}

/** The definition of a policy with exactly these claims; `undefined` where a source cannot be written. */
export function definitionOf(claims: readonly ClaimSpec[]): string | undefined {
  const schema = claims.map((claim) => {
    const [, from, id] = /^([a-z]+)\.([A-Za-z0-9_]+)$/.exec(claim.source) ?? [];
    return from && id ? { Source: from, ID: id, SamlClaimType: claimUri(claim) } : undefined;
  });
  return schema.includes(undefined)
    ? undefined
    : JSON.stringify({
        ClaimsMappingPolicy: { Version: 1, IncludeBasicClaimSet: 'true', ClaimsSchema: schema },
      });
}
