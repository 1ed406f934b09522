/** Two policy documents side by side, statement by statement. Strings in here are not safe yet. */
import { statementMeaning } from '../reconcile/policy.ts';
import type { Json } from '../reconcile/types.ts';
import type { DiffLine } from './policy-diff.ts';
import {
  conditionsOf,
  differences,
  isObject,
  type JsonObject,
  LISTS,
  memberDifferences,
  shortly,
  summary,
  texts,
} from './statement-words.ts';

/** What becomes of one statement. */
export interface StatementDifference {
  readonly what: 'added' | 'removed' | 'changed' | 'renamed';
  /** `Statement "Ssm"`, `Statement 3 (Allow s3:*, …)`: the third of the canonical form. */
  readonly name: string;
  /** What differs, `Allow  + ssm:SendCommand`; of one that comes or goes, what it says. */
  readonly details: readonly string[];
}

/** One statement of a document. */
interface Numbered {
  /** 1 for the first. */
  readonly number: number;
  readonly sid: string;
  readonly parts: JsonObject;
  readonly meaning: string;
  /** What others have that are like it. A `*` is in every other statement, and tells nothing. */
  readonly traits: ReadonlySet<string>;
}

interface Pair {
  readonly old: Numbered;
  readonly now: Numbered;
}

/** Statements that have less in common are two, not one that changed. */
const LEAST_ALIKE = 0.25;

/** Of conditions that are none, which only AWS could have: the difference of the documents has them. */
const ODD = ['as shown below'];

/**
 * What differs between the statements of two canonical documents, in the order of `after`, then what
 * is gone. Statements of one Sid belong together, then those that are most alike, each to one only.
 * A statement that means the same under the same Sid is left out.
 */
export function compareStatements(before: Json, after: Json): StatementDifference[] {
  const [old, now] = [numbered(wellFormed(before)), numbered(wellFormed(after))];
  const pairs = pairUp(old, now);
  const partners = new Map(pairs.map((pair) => [pair.now, pair.old]));
  const kept = new Set(pairs.map((pair) => pair.old));
  return [
    ...now.flatMap((each) => {
      const partner = partners.get(each);
      return partner ? comparePair({ old: partner, now: each }) : [whole('added', each)];
    }),
    ...old.filter((each) => !kept.has(each)).map((each) => whole('removed', each)),
  ];
}

/** One line for each detail: `Statement "Ssm"  Allow  + ssm:SendCommand`. */
export function statementLines(differing: readonly StatementDifference[]): DiffLine[] {
  return differing.flatMap(({ what, name, details }) =>
    details.map((detail) => ({ mark: MARKS[what], text: `${name}  ${detail}` })),
  );
}

/** What differs beside the statements: `Version  2008-10-17 -> 2012-10-17`. */
export function headLines(before: Json, after: Json): DiffLine[] {
  const [old, now] = [wellFormed(before), wellFormed(after)];
  return isObject(old) && isObject(now)
    ? memberDifferences(old, now, ['Statement']).map((text) => ({ mark: '~', text }))
    : [];
}

const MARKS = { added: '+', removed: '-', changed: '~', renamed: '~' } as const;

/** Half a surrogate pair, which canonical JSON refuses, becomes a replacement character. */
function wellFormed(document: Json): Json {
  const escapes = /\\(?:\\|ud[89a-f][0-9a-f]{2})/g; // an escaped backslash, or a lone surrogate
  const text = JSON.stringify(document);
  return JSON.parse(text.replace(escapes, (each) => (each === '\\\\' ? each : '\\ufffd'))) as Json;
}

function numbered(document: Json): Numbered[] {
  const list = isObject(document) ? document['Statement'] : undefined;
  return (Array.isArray(list) ? (list as readonly Json[]) : []).map((statement, at) => {
    const parts = isObject(statement) ? statement : {};
    const sid = parts['Sid'];
    return {
      number: at + 1,
      sid: typeof sid === 'string' ? sid : '',
      parts,
      meaning: statementMeaning(statement),
      traits: traitsOf(parts),
    };
  });
}

function traitsOf(parts: JsonObject): ReadonlySet<string> {
  const listed = LISTS.flatMap((list) =>
    texts(parts[list])
      .filter((text) => text !== '*')
      .map((text) => `${list} ${text.toLowerCase()}`),
  );
  const conditions = [...conditionsOf(parts)].map(([name, { values }]) => `${name} ${values}`);
  return new Set([...listed, ...conditions]);
}

function pairUp(old: readonly Numbered[], now: readonly Numbered[]): Pair[] {
  const combined = (before: readonly Numbered[], after: readonly Numbered[]): Pair[] =>
    after.flatMap((each) => before.map((other) => ({ old: other, now: each })));
  const byName = eachOnce(
    combined(old, now).filter((p) => p.now.sid !== '' && p.old.sid === p.now.sid),
  );
  const taken = new Set(byName.flatMap((pair) => [pair.old, pair.now]));
  const isLeft = (each: Numbered) => !taken.has(each);
  const alike = combined(old.filter(isLeft), now.filter(isLeft))
    .map((pair) => ({ ...pair, likeness: likeness(pair) }))
    .filter((pair) => pair.likeness >= LEAST_ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  return [...byName, ...eachOnce(alike)];
}

/** No statement in two pairs: the earlier pair counts. */
function eachOnce(pairs: readonly Pair[]): Pair[] {
  const taken = new Set<Numbered>();
  return pairs.filter(({ old, now }) => {
    const isFree = !taken.has(old) && !taken.has(now);
    if (isFree) {
      taken.add(old).add(now);
    }
    return isFree;
  });
}

/** How much of what one of the two has both have: from 0 to 1. */
function likeness({ old, now }: Pair): number {
  if (old.meaning === now.meaning) {
    return 1;
  }
  const common = [...old.traits].filter((trait) => now.traits.has(trait)).length;
  return common === 0 ? 0 : common / (old.traits.size + now.traits.size - common);
}

function comparePair({ old, now }: Pair): StatementDifference[] {
  const name = nameOf(now, ` (${shortly(now.parts)})`);
  if (old.meaning !== now.meaning) {
    const details = differences(old.parts, now.parts);
    return [{ what: 'changed', name, details: details.length > 0 ? details : ODD }];
  }
  const was = old.sid === '' ? 'had no Sid' : `was ${JSON.stringify(old.sid)}`;
  return old.sid === now.sid ? [] : [{ what: 'renamed', name, details: [was] }];
}

function whole(what: 'added' | 'removed', each: Numbered): StatementDifference {
  return { what, name: nameOf(each, ''), details: [summary(each.parts)] };
}

/** By its Sid; one without by its number, and by what it says. */
function nameOf({ sid, number }: Numbered, says: string): string {
  return sid === '' ? `Statement ${number}${says}` : `Statement ${JSON.stringify(sid)}`;
}
