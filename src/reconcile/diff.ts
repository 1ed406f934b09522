/**
 * Desired against live. Both sides are already in one shape, so this knows no kind and holds no
 * rule: equal canonical JSON is no change, one side missing is a create or a delete.
 */
import { same } from './canonical.ts';
import { ENTRA_KINDS } from './kinds/enterprise-app.ts';
import type { Names } from './kinds/rules.ts';
import { rulesOf } from './kinds/table.ts';
import type { Change, Item, Kind, LiveItem, Position, Specs } from './types.ts';

/** The differences, in no particular order; `order` fills in what each one needs. */
export function diff(desired: readonly Item[], live: readonly LiveItem[], names: Names): Change[] {
  const unmet = new Map(live.map((item) => [item.key, item]));
  const changes: Change[] = [];
  for (const item of desired) {
    const found = unmet.get(item.key);
    unmet.delete(item.key);
    const before = found?.kind === item.kind ? found.spec : undefined;
    const after = rulesOf(item.kind).settle(item.spec as never, before as never);
    if (before === undefined || !same(before, after)) {
      changes.push(changeOf(item.kind, item.key, before, after, item.because, names));
    }
  }
  for (const item of unmet.values()) {
    if (item.managed) {
      changes.push(changeOf(item.kind, item.key, item.spec, undefined, [], names));
    }
  }
  return changes;
}

const REASONS = {
  create: { code: 'missing', text: 'not in AWS yet' },
  update: { code: 'differs', text: 'differs from access.yaml' },
  delete: { code: 'notInFile', text: 'not in access.yaml' },
} as const;

function reasonOf(kind: Kind, action: keyof typeof REASONS): Change['reason'] {
  const { code, text } = REASONS[action];
  const isMissing = action === 'create' && ENTRA_KINDS.has(kind);
  return { code, text: isMissing ? 'not in Entra ID yet' : text };
}

function changeOf<K extends Kind>(
  kind: K,
  key: string,
  before: Specs[K] | undefined,
  after: Specs[K] | undefined,
  because: readonly Position[],
  names: Names,
): Change {
  const rules = rulesOf(kind);
  const spec = (after ?? before) as Specs[K];
  const action = before === undefined ? 'create' : after === undefined ? 'delete' : 'update';
  return {
    action,
    kind,
    key,
    ids: rules.ids(spec, names),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(action === 'update' && { fields: differingFields(before, after) }),
    reason: reasonOf(kind, action),
    risk: rules.risk(before, after),
    needs: [],
    lanes: rules.lanes(spec),
    origin: 'change',
    because,
  } as unknown as Change; // one kind in, the same kind out: more than the compiler can follow
}

function differingFields(before: unknown, after: unknown): string[] {
  const [from, to] = [before, after] as Record<string, unknown>[];
  return Object.keys({ ...from, ...to }).filter((name) => !same(from?.[name], to?.[name]));
}
