/** The tier of every permission set that a plan knows, before and after it. */
import { foundOf } from './found.ts';
import type { Privileges } from './guardrails/facts.ts';
import type {
  Change,
  Config,
  Live,
  PermissionSetSpec,
  Privilege,
  RightsDelta,
  Risk,
} from './types.ts';

/** What only AWS's tables of actions tell: an `access` matter, handed in. */
export interface Knowledge {
  /** How much a permission set allows. */
  classify(spec: PermissionSetSpec): Privilege;
  /** What an edit of a permission set allows more and less, and in one word whether it provably does not broaden. */
  compare(before: PermissionSetSpec, after: PermissionSetSpec): Comparison;
}

export interface Comparison {
  readonly risk: Risk;
  readonly rights: RightsDelta;
}

export function privilegesOf(
  config: Config,
  live: Live,
  changes: readonly Change[],
  { classify }: Knowledge,
): Privileges {
  const known = new Map<string, { before?: Privilege; after?: Privilege }>();
  for (const { spec } of foundOf(live, 'permissionSet')) {
    const privilege = classify(spec);
    known.set(spec.name, { before: privilege, after: privilege });
  }
  for (const change of changes) {
    const name = change.kind === 'permissionSet' && (change.after ?? change.before)?.name;
    if (change.kind === 'permissionSet' && name) {
      const { before } = known.get(name) ?? {};
      const after = change.after && classify(change.after);
      known.set(name, { ...(before && { before }), ...(after && { after }) });
    }
  }
  return new Map([...known].map(([name, pair]) => [name, declared(config, name, pair)]));
}

/** `privilege` in access.yaml: somebody has looked, and knows better. */
function declared(
  config: Config,
  name: string,
  { before, after }: { readonly before?: Privilege; readonly after?: Privilege },
): { readonly before?: Privilege; readonly after?: Privilege } {
  const tier = config.permissionSets?.[name]?.privilege;
  const said = tier && { tier, whereItRules: tier, evidence: ['privilege in access.yaml'] };
  return {
    ...(before && { before }),
    ...(after && { after: said ?? after }),
  };
}
