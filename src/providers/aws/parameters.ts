/** What a request to AWS is about, for the journal. No request of ours to AWS carries a secret. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../reconcile/canonical.ts';

const LONGEST = 200;

/** Each member as text; a long one, such as a policy, by its SHA-256. The instance goes without saying. */
export function parametersOf(input: object): Record<string, string> {
  const entries = Object.entries(input).filter(
    ([name, value]) => name !== 'InstanceArn' && value !== undefined,
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, short(value)]));
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return text.length <= LONGEST
    ? text
    : `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
