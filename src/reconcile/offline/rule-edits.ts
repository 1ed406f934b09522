/**
 * What an edit of the file makes of its own rules: guardrails, expectations, overrides, what is
 * ignored, stated tiers. Rules that a file leaves out have their defaults.
 */
import { canonicalJson, compareText, durationSeconds } from '../canonical.ts';
import { DEFAULTS } from '../guardrails/defaults.ts';
import { describeCondition } from '../guardrails/matching.ts';
import type { Config, Path, Position, Tier } from '../types.ts';
import type { IntentFile } from './intent.ts';

/** One rule that is another one now; of a list, one element. */
export interface RuleEdit {
  /** `loosened`: a plan may pass that did not pass before. */
  readonly effect: 'loosened' | 'tightened';
  /** `guardrails.deletions.maxCount`. */
  readonly rule: string;
  readonly before?: string;
  readonly after?: string;
  /** In the file of today; of what is gone, in that of the base. */
  readonly at: Position;
}

export function ruleEdits(base: IntentFile, head: IntentFile): RuleEdit[] {
  return [
    ...LIMITS.flatMap((limit) => limitEdit(limit, base, head)),
    ...LISTS.flatMap((list) => listEdits(list, base, head)),
    ...statedTiers(base, head),
  ].sort(
    (a, b) =>
      compareText(a.effect, b.effect) ||
      compareText(a.rule, b.rule) ||
      compareText(a.before ?? '', b.before ?? '') ||
      compareText(a.after ?? '', b.after ?? ''),
  );
}

type Rules = NonNullable<Config['guardrails']>;

/* --------------------------------------------------------------------- rules with one value */

interface Limit {
  readonly path: readonly string[];
  /** As a person would write it, with the default where the file says nothing. */
  readonly shown: (rules: Rules) => string;
  /** The more, the more may pass. */
  readonly looseness: (shown: string) => number;
}

const STRENGTH: Readonly<Record<string, number>> = { warn: 0, override: 1, deny: 2 };
const weak = (level: string) => -(STRENGTH[level] ?? 0);
const fewer = (amount: string) => -Number(amount);
const longest = DEFAULTS.sessionDuration.max;

const LIMITS: readonly Limit[] = [
  {
    path: ['deletions', 'maxCount'],
    shown: ({ deletions }) => String(deletions?.maxCount ?? DEFAULTS.deletions.maxCount),
    looseness: Number,
  },
  {
    path: ['deletions', 'maxPercent'],
    shown: ({ deletions }) => String(deletions?.maxPercent ?? DEFAULTS.deletions.maxPercent),
    looseness: Number,
  },
  {
    path: ['deletions', 'level'],
    shown: ({ deletions }) => deletions?.level ?? DEFAULTS.deletions.level,
    looseness: weak,
  },
  {
    path: ['neverEmpty', 'level'],
    shown: ({ neverEmpty }) => neverEmpty?.level ?? DEFAULTS.neverEmpty.level,
    looseness: weak,
  },
  {
    path: ['lastAssignment'],
    shown: ({ lastAssignment }) => lastAssignment ?? DEFAULTS.lastAssignment,
    looseness: weak,
  },
  {
    path: ['minAdmins', 'management'],
    shown: ({ minAdmins }) => String(minAdmins?.management ?? DEFAULTS.minAdmins.management),
    looseness: fewer,
  },
  {
    path: ['minAdmins', 'critical'],
    shown: ({ minAdmins }) => String(minAdmins?.critical ?? DEFAULTS.minAdmins.critical),
    looseness: fewer,
  },
  {
    path: ['keepSelf'],
    shown: ({ keepSelf }) => String(keepSelf ?? DEFAULTS.keepSelf),
    looseness: (shown) => (shown === 'true' ? 0 : 1),
  },
  {
    path: ['sessionDuration', 'max'],
    shown: ({ sessionDuration }) => sessionDuration?.max ?? longest,
    looseness: durationSeconds,
  },
  {
    path: ['sessionDuration', 'admin'],
    shown: ({ sessionDuration }) => sessionDuration?.admin ?? sessionDuration?.max ?? longest,
    looseness: durationSeconds,
  },
];

function limitEdit({ path, shown, looseness }: Limit, base: IntentFile, head: IntentFile) {
  const [before, after] = [shown(rulesOf(base)), shown(rulesOf(head))];
  const more = looseness(after) - looseness(before);
  const edit: RuleEdit = {
    effect: more > 0 ? 'loosened' : 'tightened',
    rule: ['guardrails', ...path].join('.'),
    before,
    after,
    at: head.where(['guardrails', ...path]),
  };
  return more === 0 ? [] : [edit];
}

function rulesOf({ config }: IntentFile): Rules {
  return config.guardrails ?? {};
}

/* ------------------------------------------------------------------------- rules in a list */

interface List {
  readonly path: readonly string[];
  readonly elements: (config: Config) => readonly unknown[];
  readonly shown: (element: never) => string;
  /** What it does that an element is added. */
  readonly added: RuleEdit['effect'];
}

const asItIs = (element: string) => element;

type Forbid = NonNullable<Rules['forbid']>[number];
type Expectation = NonNullable<Config['expect']>[number];
type Override = NonNullable<Config['overrides']>[number];
type BreakGlass = NonNullable<Rules['breakGlass']>[number];

const LISTS: readonly List[] = [
  {
    path: ['guardrails', 'breakGlass'],
    elements: ({ guardrails }) => guardrails?.breakGlass ?? [],
    shown: ({ group, permissionSet }: BreakGlass) => `group ${group} → ${permissionSet}`,
    added: 'tightened',
  },
  ...(['permissionSets', 'groups', 'accounts'] as const).map(
    (key): List => ({
      path: ['guardrails', 'protected', key],
      elements: ({ guardrails }) => guardrails?.protected?.[key] ?? [],
      shown: asItIs,
      added: 'tightened',
    }),
  ),
  {
    path: ['guardrails', 'forbid'],
    elements: ({ guardrails }) => guardrails?.forbid ?? [],
    shown: (rule: Forbid) => `${describeCondition(rule)} (${rule.level})`,
    added: 'tightened',
  },
  ...(['organizationalUnits', 'accounts'] as const).map(
    (key): List => ({
      path: ['guardrails', 'critical', key],
      elements: ({ guardrails }) => guardrails?.critical?.[key] ?? [],
      shown: asItIs,
      added: 'tightened',
    }),
  ),
  {
    path: ['expect'],
    elements: ({ expect }) => expect ?? [],
    shown: ({ can, nobody }: Expectation) =>
      can
        ? `group ${can.group} can ${can.permissionSet} @ ${can.account}`
        : `nobody has ${describeCondition(nobody ?? {})}`,
    added: 'tightened',
  },
  {
    path: ['overrides'],
    elements: ({ overrides }) => overrides ?? [],
    shown: ({ guardrail, fingerprint, reason }: Override) =>
      `${guardrail} for the plan ${fingerprint}: ${reason}`,
    added: 'loosened',
  },
  ...(['permissionSets', 'groups', 'accounts'] as const).map(
    (key): List => ({
      path: ['ignore', key],
      elements: ({ ignore }) => ignore?.[key] ?? [],
      shown: asItIs,
      added: 'loosened',
    }),
  ),
];

function listEdits(
  { path, elements, shown, added }: List,
  base: IntentFile,
  head: IntentFile,
): RuleEdit[] {
  const [old, now] = [elements(base.config), elements(head.config)];
  const rule = path.join('.');
  const removed = added === 'loosened' ? 'tightened' : 'loosened';
  return [
    ...missing(now, old).map(({ element, at }): RuleEdit => {
      const after = shown(element as never);
      return { effect: added, rule, after, at: head.where([...path, at]) };
    }),
    ...missing(old, now).map(({ element, at }): RuleEdit => {
      const before = shown(element as never);
      return { effect: removed, rule, before, at: base.where([...path, at]) };
    }),
  ];
}

/** Those of a list that another one does not have, and where they stand. */
function missing(list: readonly unknown[], from: readonly unknown[]) {
  const known = new Set(from.map(meaning));
  return list
    .map((element, at) => ({ element, at }))
    .filter(({ element }) => !known.has(meaning(element)));
}

/** The order of a list inside never matters. */
function meaning(element: unknown): string {
  return canonicalJson(
    JSON.parse(JSON.stringify(element), (_, value: unknown) =>
      Array.isArray(value) ? [...value].sort() : value,
    ),
  );
}

/* ----------------------------------------------------------------------------- stated tiers */

const RANK: { readonly [T in Tier]: number } = { read: 0, write: 1, power: 2, admin: 3 };

/** `privilege` of a permission set goes before what is worked out, and rules go by it. */
function statedTiers(base: IntentFile, head: IntentFile): RuleEdit[] {
  const old = new Map(Object.entries(base.config.permissionSets ?? {}));
  const now = Object.entries(head.config.permissionSets ?? {});
  return now.flatMap(([name, { privilege: after }]): RuleEdit[] => {
    const before = old.get(name)?.privilege;
    const path: Path = ['permissionSets', name, 'privilege'];
    return before === after
      ? []
      : [
          {
            effect: isLooser(before, after) ? 'loosened' : 'tightened',
            rule: path.join('.'),
            ...(before && { before }),
            ...(after && { after }),
            at: head.where(path),
          },
        ];
  });
}

/** A statement takes the place of what is worked out, which may be more; only admin is never less. */
function isLooser(before: Tier | undefined, after: Tier | undefined): boolean {
  if (before !== undefined && after !== undefined) {
    return RANK[after] < RANK[before];
  }
  return after === undefined ? before === 'admin' : after !== 'admin';
}
