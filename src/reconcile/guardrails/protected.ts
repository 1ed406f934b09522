/** What may not change at all, now or later. */
import { describe } from '../kinds/table.ts';
import type { Change } from '../types.ts';
import { accountName } from './facts.ts';
import {
  counted,
  type Finding,
  type GuardrailFacts,
  type Judgement,
  listed,
  type Rules,
} from './judgement.ts';
import { selectAccounts } from './selectors.ts';

interface Guarded {
  readonly sets: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
}

export function judgeProtected(
  { protected: wanted = {} }: Rules,
  facts: GuardrailFacts,
): Judgement | undefined {
  const { permissionSets = [], groups = [], accounts = [] } = wanted;
  const count = permissionSets.length + groups.length + accounts.length;
  if (count === 0) {
    return undefined;
  }
  const selection = selectAccounts(accounts, facts.directory);
  const guarded = {
    sets: new Set(permissionSets),
    groups: new Set(groups),
    accounts: selection.accounts,
  };
  const touched = facts.allChanges.filter((change) => touches(change, guarded));
  const misnamed = [
    ...selection.unresolved.map(({ text }) => text),
    ...unknownNames('permission set', permissionSets, knownSets(facts)),
    ...unknownNames('group', groups, knownGroups(facts)),
  ];
  return {
    findings: [...changed(touched, facts), ...misnamed.map(notEvaluated)],
    passed: `nothing changes of what ${counted(count, 'rule')} of protected name`,
  };
}

function changed(touched: readonly Change[], facts: GuardrailFacts): Finding[] {
  const names = touched.map((change) => {
    const what = describe(change, (id) => accountName(facts, id));
    return `${change.action} ${what}`;
  });
  const text = `${counted(touched.length, 'change')} of what is protected: ${listed(names)}`;
  return touched.length > 0 ? [{ level: 'deny', text }] : [];
}

/** The edit of a permission set changes its role in every account where somebody holds it. */
function touches(change: Change, { sets, groups, accounts }: Guarded): boolean {
  switch (change.kind) {
    case 'permissionSet':
      return (
        [change.before, change.after].some((set) => set && sets.has(set.name)) ||
        (change.reach ?? []).some((id) => accounts.has(id))
      );
    case 'assignment': {
      const spec = change.after ?? change.before;
      return (
        spec !== undefined &&
        (sets.has(spec.permissionSet) ||
          accounts.has(spec.accountId) ||
          (spec.principalType === 'group' && groups.has(spec.principal)))
      );
    }
    case 'appAssignment': {
      const spec = change.after ?? change.before;
      return spec?.principalType === 'group' && groups.has(spec.principal);
    }
    default:
      return false;
  }
}

function unknownNames(
  noun: string,
  names: readonly string[],
  known: ReadonlySet<string>,
): string[] {
  return names.filter((name) => !known.has(name)).map((name) => `there is no ${noun} "${name}"`);
}

function knownSets({ live, desired }: GuardrailFacts): ReadonlySet<string> {
  const whole = [...live.found.items, ...desired].flatMap((one) =>
    one.kind === 'permissionSet' ? [one.spec.name] : [],
  );
  return new Set([...whole, ...live.foreignSets.map(({ name }) => name)]);
}

function knownGroups({ directory, config, holdings }: GuardrailFacts): ReadonlySet<string> {
  const principals = directory.principals.flatMap(({ type, name }) =>
    type === 'group' ? [name] : [],
  );
  const holders = holdings.before.flatMap(({ spec }) =>
    spec.principalType === 'group' ? [spec.principal] : [],
  );
  return new Set([...principals, ...holders, ...Object.keys(config.groups ?? {})]);
}

/** A name in another spelling would protect nothing. */
function notEvaluated(text: string): Finding {
  return { level: 'deny', text: `cannot be evaluated: ${text}`, isMisnamed: true };
}
