/**
 * What of a permission set, or of the attributes for access control, a change touches: plain rows
 * that terminal text and Markdown print in their own ways. Strings in here are not safe yet.
 */
import { compareText } from '../reconcile/canonical.ts';
import type { BoundarySpec, Change, Json, PermissionSetSpec } from '../reconcile/types.ts';
import { count } from './layout.ts';
import { type DiffLine, diffPolicies, policyLines, statementCount } from './policy-diff.ts';

export interface Part {
  readonly field: string;
  /** What stands beside the name of the field; the first line where there are several. */
  readonly values: readonly string[];
  /** What stands below it. */
  readonly lines: readonly DiffLine[];
}

type Tags = Readonly<Record<string, string>>;
type Show<T> = {
  /** A part of a thing that is made; nothing when it is empty. */
  whole(value: T): Omit<Part, 'field'> | undefined;
  /** A part that differs. */
  changed(before: T, after: T): Omit<Part, 'field'>;
};

type SetFields = Omit<PermissionSetSpec, 'name'>;

/** Every part of a permission set, in the order in which it is shown. */
const SET_FIELDS: { readonly [F in keyof SetFields]: Show<SetFields[F]> } = {
  description: text((value) => JSON.stringify(value)),
  sessionDuration: text((value) => value),
  relayState: text((value) => value),
  awsManagedPolicies: list((arn) => arn),
  customerManagedPolicies: list(({ name, path }) => path + name),
  inlinePolicy: {
    whole: (policy) => (policy === null ? undefined : wholePolicy(policy)),
    changed: (before, after) => ({
      values: [policyWords(before, after)],
      lines: diffPolicies(before, after),
    }),
  },
  permissionsBoundary: {
    whole: (boundary) => (boundary ? { values: [boundaryName(boundary)], lines: [] } : undefined),
    changed: (before, after) => arrow(boundaryName(before), boundaryName(after)),
  },
  tags: record(),
  provisioned: {
    whole: () => undefined,
    changed: () => ({ values: ['an earlier edit has not reached every account yet'], lines: [] }),
  },
};

const SET_FIELD_NAMES = Object.keys(SET_FIELDS) as (keyof SetFields)[];

/** The parts of a permission set that a create or an update shows; none for a delete. */
export function permissionSetParts(change: Change<'permissionSet'>): Part[] {
  const { before, after, fields } = change;
  if (!after) {
    return [];
  }
  return SET_FIELD_NAMES.flatMap((field) => {
    const shown = !before || fields?.includes(field);
    const part = shown && partOf(field, before, after);
    return part ? [{ field, ...part }] : [];
  });
}

function partOf<F extends keyof SetFields>(
  field: F,
  before: PermissionSetSpec | undefined,
  after: PermissionSetSpec,
): Omit<Part, 'field'> | undefined {
  const show: Show<SetFields[F]> = SET_FIELDS[field];
  return before ? show.changed(before[field], after[field]) : show.whole(after[field]);
}

/** The attributes that a change adds, takes away or changes. */
export function attributeParts(change: Change<'accessControlAttributes'>): DiffLine[] {
  return recordDiff(change.before?.attributes ?? {}, change.after?.attributes ?? {}, ' ');
}

function text(spell: (value: string) => string): Show<string> {
  const name = (value: string) => (value === '' ? '(none)' : spell(value));
  return {
    whole: (value) => (value === '' ? undefined : { values: [spell(value)], lines: [] }),
    changed: (before, after) => arrow(name(before), name(after)),
  };
}

function list<T>(spell: (item: T) => string): Show<readonly T[]> {
  return {
    whole: (items) => (items.length === 0 ? undefined : { values: items.map(spell), lines: [] }),
    changed: (before, after) => {
      const [old, now] = [before.map(spell), after.map(spell)];
      const gone = old.filter((item) => !now.includes(item));
      const added = now.filter((item) => !old.includes(item));
      return {
        values: [],
        lines: [
          ...gone.map((item) => ({ mark: '-' as const, text: item })),
          ...added.map((item) => ({ mark: '+' as const, text: item })),
        ],
      };
    },
  };
}

function record(): Show<Tags> {
  return {
    whole: (tags) => {
      const pairs = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
      return pairs.length === 0 ? undefined : { values: pairs, lines: [] };
    },
    changed: (before, after) => ({ values: [], lines: recordDiff(before, after, '=') }),
  };
}

function recordDiff(before: Tags, after: Tags, joint: ' ' | '='): DiffLine[] {
  const [from, to] = [new Map(Object.entries(before)), new Map(Object.entries(after))]; // a key may be `constructor`
  const keys = [...new Set([...from.keys(), ...to.keys()])].sort(compareText);
  return keys.flatMap((key): DiffLine[] => {
    const [old, now] = [from.get(key), to.get(key)];
    if (old === now) {
      return [];
    }
    if (now === undefined) {
      return [{ mark: '-', text: `${key}${joint}${old}` }];
    }
    return old === undefined
      ? [{ mark: '+', text: `${key}${joint}${now}` }]
      : [{ mark: '~', text: `${key}${joint}${old} -> ${now}` }];
  });
}

function arrow(before: string, after: string): Omit<Part, 'field'> {
  return { values: [`${before} -> ${after}`], lines: [] };
}

function boundaryName(boundary: BoundarySpec | null): string {
  if (boundary === null) {
    return '(none)';
  }
  return 'awsManagedPolicy' in boundary
    ? boundary.awsManagedPolicy
    : boundary.customerManagedPolicy.path + boundary.customerManagedPolicy.name;
}

function wholePolicy(policy: Json): Omit<Part, 'field'> {
  return {
    values: [count(statementCount(policy), 'statement')],
    lines: policyLines(policy).map((line) => ({ mark: ' ', text: line })),
  };
}

function policyWords(before: Json, after: Json): string {
  if (before === null) {
    return `new, ${count(statementCount(after), 'statement')}`;
  }
  return after === null
    ? 'removed'
    : `${statementCount(before)} -> ${count(statementCount(after), 'statement')}`;
}
