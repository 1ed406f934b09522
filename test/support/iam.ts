/**
 * IAM as far as the printed policies use it: actions without case, resources with `*`, StringEquals
 * by case, Deny over Allow. What it does not know fails.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import * as assert from 'uvu/assert';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Principal?: { readonly Federated?: string };
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >;
}

export interface Policy {
  readonly Statement: readonly object[];
}

const PARTS = ['Sid', 'Effect', 'Action', 'Resource', 'Principal', 'Condition'];

function statements({ Statement }: Policy): readonly Statement[] {
  for (const one of Statement) {
    assert.equal(
      Object.keys(one).filter((part) => !PARTS.includes(part)),
      [],
      'only parts that are evaluated',
    );
  }
  return Statement as readonly Statement[];
}

function list(value: string | readonly string[] = []): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** `*` is any text, `?` one character. */
function fits(pattern: string, text: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${expression}$`).test(text);
}

/** Whether an identity with these policies may do it on every one of the resources. */
export function isAllowed(policy: Policy, action: string, resources: readonly string[]): boolean {
  return resources.every((resource) => {
    const meant = statements(policy).filter(
      (one) =>
        one.Condition === undefined &&
        list(one.Action).some((name) => fits(name.toLowerCase(), action.toLowerCase())) &&
        list(one.Resource).some((pattern) => fits(pattern, resource)),
    );
    return (
      meant.some(({ Effect }) => Effect === 'Allow') &&
      meant.every(({ Effect }) => Effect === 'Allow')
    );
  });
}

export function actionsOf(policy: Policy): string[] {
  return statements(policy).flatMap(({ Action }) => list(Action));
}

/** What a token of an identity provider says of itself. */
export interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
}

/** Whether AWS gives out the role for that token, in the account that has the provider. */
export function isTrusted(policy: Policy, account: string, claims: Claims): boolean {
  const host = claims.iss.replace(/^https:\/\//, '');
  return statements(policy).some(
    ({ Effect, Action, Principal, Condition = {} }) =>
      Effect === 'Allow' &&
      list(Action).includes('sts:AssumeRoleWithWebIdentity') &&
      Principal?.Federated === `arn:aws:iam::${account}:oidc-provider/${host}` &&
      Object.entries(Condition).every(([operator, keys]) => {
        assert.is(operator, 'StringEquals', 'no wildcard, and nothing that a missing claim passes');
        return Object.entries(keys).every(([key, values]) => {
          const [of, claim = ''] = key.split(/:(?=[^:]+$)/);
          const value = of === host ? claims[claim as keyof Claims] : undefined;
          return value !== undefined && list(values).includes(value);
        });
      }),
  );
}
