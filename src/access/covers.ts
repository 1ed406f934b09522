/**
 * Whether one statement of a policy reaches at least as far as another, by their texts alone. Yes is
 * proved; no may only mean that it could not be.
 */
import { same } from '../reconcile/canonical.ts';
import { matcher } from '../reconcile/glob.ts';
import type { Json } from '../reconcile/types.ts';

/** A statement in canonical form: `Action` and its like are lists of texts. */
export type Statement = { readonly [part: string]: Json };

const KNOWN = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/** Both of one effect: whatever `narrow` speaks of, `wide` does too. */
export function covers(wide: Statement, narrow: Statement): boolean {
  return (
    [wide, narrow].every((one) => Object.keys(one).every((part) => KNOWN.has(part))) &&
    coversCondition(wide['Condition'], narrow['Condition']) &&
    coversPart(wide, narrow, 'Action', 'NotAction', lower) &&
    coversPart(wide, narrow, 'Resource', 'NotResource', (text) => text)
  );
}

function coversCondition(wide: Json | undefined, narrow: Json | undefined): boolean {
  return wide === undefined || same(wide, narrow);
}

function coversPart(
  wide: Statement,
  narrow: Statement,
  part: string,
  notPart: string,
  spelled: (text: string) => string,
): boolean {
  const [yes, no] = [texts(wide[part], spelled), texts(narrow[part], spelled)];
  const [notYes, notNo] = [texts(wide[notPart], spelled), texts(narrow[notPart], spelled)];
  if (yes) {
    // Everything but some is within everything.
    return no ? no.every((one) => within(one, yes)) : notNo !== undefined && yes.includes('*');
  }
  return notYes !== undefined && notNo !== undefined && notYes.every((one) => within(one, notNo));
}

/**
 * What is a pattern itself is within another when that one has only `*` for what is open in it:
 * neither `?`, which stands for one character, nor a variable such as `${*}`.
 */
function within(pattern: string, among: readonly string[]): boolean {
  return among.some((one) => one === pattern || (!/\?|\$\{/.test(one) && matcher(one)(pattern)));
}

function texts(
  value: Json | undefined,
  spelled: (text: string) => string,
): readonly string[] | undefined {
  if (value === undefined) {
    return undefined;
  }
  return (Array.isArray(value) ? value : [value]).map((one) => spelled(String(one)));
}

function lower(text: string): string {
  return text.toLowerCase();
}
