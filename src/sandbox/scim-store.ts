/** What AWS's users and groups have in common behind the SCIM endpoint. */
import { invalidScim } from './scim-error.ts';
import { type Attributes, attributeOf } from './scim-patch.ts';
import type { ExternalId, World } from './world.ts';

/** What a SCIM request may look at and change. */
export interface ScimContext {
  readonly world: World;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Issuer of the external ids that this endpoint leaves. */
  readonly issuer: string;
  /** `https://scim.eu-central-1.amazonaws.com/<tenant>/scim/v2` */
  readonly base: string;
}

const refused = /[<>;:%\t\n\r]/;

/**
 * A text that AWS takes, or ScimError.
 * https://learn.microsoft.com/en-us/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial
 */
export function requiredText(attributes: Attributes, name: string): string {
  const value = attributeOf(attributes, name);
  if (typeof value !== 'string' || value === '') {
    throw invalidScim(`${name} is required`);
  }
  if (refused.test(value)) {
    throw invalidScim(`${name} holds a character that is not allowed`);
  }
  return value;
}

/** Only the names that are known; `id`, `meta` and `schemas` are the endpoint's own and left out. */
export function checkNames(attributes: Attributes, known: readonly string[]): void {
  const strange = Object.keys(attributes).find(
    (name) => !known.some((each) => each.toLowerCase() === name.toLowerCase()),
  );
  if (strange !== undefined) {
    throw invalidScim(`attribute ${strange}`);
  }
}

/** The external ids once `externalId` is what SCIM says; those of other issuers stay. */
export function externalIdsWith(
  before: readonly ExternalId[],
  issuer: string,
  externalId: unknown,
): ExternalId[] {
  if (externalId !== undefined && externalId !== null && typeof externalId !== 'string') {
    throw invalidScim('externalId');
  }
  const others = before.filter((each) => each.issuer !== issuer);
  return externalId ? [{ issuer, id: externalId }, ...others] : others;
}

export function externalIdOf(ids: readonly ExternalId[], issuer: string): string | undefined {
  return ids.find((each) => each.issuer === issuer)?.id;
}

export function metaOf(
  type: 'User' | 'Group',
  { id, created }: { readonly id: string; readonly created: number },
  { base }: ScimContext,
): object {
  const at = new Date(created).toISOString();
  return { resourceType: type, created: at, lastModified: at, location: `${base}/${type}s/${id}` };
}
