/**
 * Parts of a declared permission set that access.yaml does not mention are not managed, and stay.
 * Where such a part holds permissions, the reader of a plan must know.
 */
import type { Item, LiveItem, PermissionSetSpec, Problem, Wants } from './types.ts';

const PARTS: readonly {
  readonly part: 'awsManagedPolicies' | 'customerManagedPolicies' | 'inlinePolicy';
  readonly none: string;
  readonly holds: (live: PermissionSetSpec) => string | undefined;
}[] = [
  {
    part: 'awsManagedPolicies',
    none: '[]',
    holds: ({ awsManagedPolicies: list }) =>
      list.length > 0 ? `the AWS managed policies ${list.join(', ')}` : undefined,
  },
  {
    part: 'customerManagedPolicies',
    none: '[]',
    holds: ({ customerManagedPolicies: list }) =>
      list.length > 0
        ? `the customer managed policies ${list.map(({ path, name }) => path + name).join(', ')}`
        : undefined,
  },
  {
    part: 'inlinePolicy',
    none: '{}',
    holds: ({ inlinePolicy }) => (inlinePolicy === null ? undefined : 'an inline policy'),
  },
];

export function unmanagedParts(desired: readonly Item[], live: readonly LiveItem[]): Problem[] {
  const sets = new Map(
    live.flatMap((item) => (item.kind === 'permissionSet' ? [[item.key, item.spec] as const] : [])),
  );
  return desired.flatMap((item) => {
    const found = item.kind === 'permissionSet' ? sets.get(item.key) : undefined;
    return found && item.kind === 'permissionSet'
      ? partProblems(item.spec, found, item.because[0])
      : [];
  });
}

function partProblems(
  wanted: Wants['permissionSet'],
  live: PermissionSetSpec,
  at: Problem['at'],
): Problem[] {
  return PARTS.flatMap(({ part, none, holds }) => {
    const what = wanted[part] === undefined ? holds(live) : undefined;
    return what === undefined
      ? []
      : [
          {
            code: 'E513',
            severity: 'warning' as const,
            message: `${wanted.name} has ${what} in AWS, which access.yaml does not mention: it stays.`,
            hint: `Write it down, or \`${part}: ${none}\` to remove it.`,
            ...(at && { at }),
          },
        ];
  });
}
