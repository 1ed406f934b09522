/**
 * Which group or user a name means. With `objectId` it is that Entra object, and the name must
 * agree; without, exactly one object of that name. Never "the first of several": a look-alike that
 * took a name must not get its access.
 */
import { compareText } from './canonical.ts';
import { append } from './lists.ts';
import { nearest } from './nearest.ts';
import type {
  Config,
  Directory,
  Position,
  Principal,
  PrincipalType,
  Problem,
  Where,
} from './types.ts';

/** The principals of the file by type and name; those with a problem are not among them. */
export interface Principals {
  find(type: PrincipalType, name: string): Principal | undefined;
  readonly problems: readonly Problem[];
}

/** The lists of an assignment that name principals. */
export const PRINCIPAL_LISTS = [
  { type: 'group', list: 'groups' },
  { type: 'user', list: 'users' },
] as const satisfies readonly { type: PrincipalType; list: 'groups' | 'users' }[];

/** Looks up each name once, declared ones first: one unknown group is one error. */
export function resolvePrincipals(config: Config, where: Where, directory: Directory): Principals {
  const entra = asksEntra(config);
  const index = indexPrincipals(directory, entra);
  const found = new Map<string, Principal | undefined>();
  const problems: Problem[] = [];
  const add = (type: PrincipalType, wanted: Wanted, at: () => Position) => {
    const key = nameKey(type, wanted.name);
    if (!found.has(key)) {
      const result = lookUp(type, wanted, at(), index);
      found.set(key, result.principal);
      problems.push(...result.problems);
    }
  };
  for (const { type, list } of PRINCIPAL_LISTS) {
    for (const [name, { objectId }] of Object.entries(config[list] ?? {})) {
      add(type, { name, objectId }, () => where([list, name]));
    }
  }
  config.assignments?.forEach((entry, i) => {
    for (const { type, list } of PRINCIPAL_LISTS) {
      entry[list]?.forEach((name, j) => {
        add(type, { name, objectId: undefined }, () => where(['assignments', i, list, j]));
      });
    }
  });
  return { find: (type, name) => found.get(nameKey(type, name)), problems };
}

/** Whether principals are Entra's: else only the identity store is asked. */
export function asksEntra(config: Config): boolean {
  return config.identitySource?.provider === 'entra';
}

/** A name of the file, with its pin. */
interface Wanted {
  readonly name: string;
  readonly objectId: string | undefined;
}

interface PrincipalLookup {
  readonly principal?: Principal;
  readonly problems: readonly Problem[];
}

/** What looking up needs of the Directory, prepared once. */
interface PrincipalIndex {
  /** Whether Entra was asked: then only what Entra knows can be meant. */
  readonly entra: boolean;
  readonly byName: ReadonlyMap<string, readonly Principal[]>;
  readonly byEntraId: ReadonlyMap<string, Principal>;
  /** Every name that anybody knows, to suggest. */
  readonly names: Readonly<Record<PrincipalType, readonly string[]>>;
}

function indexPrincipals(directory: Directory, entra: boolean): PrincipalIndex {
  const byName = new Map<string, Principal[]>();
  const byEntraId = new Map<string, Principal>();
  for (const principal of directory.principals) {
    const id = entra ? principal.entraId : principal.externalId;
    if (id) {
      byEntraId.set(nameKey(principal.type, id.toLowerCase()), principal);
    }
    // With Entra in the picture a name is Entra's: what only the identity store has is no candidate.
    if (!entra || principal.entraId) {
      append(byName, nameKey(principal.type, principal.name), principal);
    }
  }
  const namesOf = (type: PrincipalType) =>
    directory.principals.filter((one) => one.type === type).map(({ name }) => name);
  return { entra, byName, byEntraId, names: { group: namesOf('group'), user: namesOf('user') } };
}

/** Finds the one principal that a name of the file means, or says why there is none. */
function lookUp(
  type: PrincipalType,
  wanted: Wanted,
  at: Position,
  index: PrincipalIndex,
): PrincipalLookup {
  if (wanted.objectId) {
    return lookUpById(type, wanted.name, wanted.objectId, at, index);
  }
  const candidates = index.byName.get(nameKey(type, wanted.name)) ?? [];
  const [only, ...others] = candidates;
  if (!only) {
    return { problems: [unknown(type, wanted.name, at, index)] };
  }
  return others.length > 0
    ? { problems: [ambiguous(type, wanted.name, candidates, at)] }
    : { principal: only, problems: [...identityProblems(only, at), ...nestedGroups(only, at)] };
}

function lookUpById(
  type: PrincipalType,
  name: string,
  objectId: string,
  at: Position,
  index: PrincipalIndex,
): PrincipalLookup {
  const principal = index.byEntraId.get(nameKey(type, objectId.toLowerCase()));
  if (!principal) {
    return {
      problems: [
        {
          code: 'E501',
          severity: 'error',
          message: `There is no ${type} with the object id ${objectId} (access.yaml calls it "${name}").`,
          hint: `If the ${type} was deleted and made again, it has another id: check who is in it, then write the new id.`,
          at,
        },
      ],
    };
  }
  if (principal.name !== name) {
    return {
      problems: [
        {
          code: 'E507',
          severity: 'error',
          message: `The ${type} with the object id ${objectId} is named "${principal.name}", not "${name}".`,
          hint: `Write its name as it is now, or the id of the ${type} that is meant.`,
          at,
        },
      ],
    };
  }
  return { principal, problems: nestedGroups(principal, at) };
}

/**
 * Entra provisions direct members only.
 * https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works#assignment-based-scoping
 */
function nestedGroups({ name, members }: Principal, at: Position): Problem[] {
  return members && members.groups.length > 0
    ? [
        {
          code: 'E514',
          severity: 'warning',
          message: `The group "${name}" has groups in it, whose members get no access: ${[...members.groups].sort(compareText).join(', ')}.`,
          hint: 'SCIM copies direct members only. Name those groups in access.yaml, or add their members here.',
          at,
        },
      ]
    : [];
}

/**
 * Blocked until a person says so in the file: a group that was deleted and made again is another
 * group, whoever may be in it now. With the new id written down there is nothing to ask.
 */
function identityProblems(principal: Principal, at: Position): Problem[] {
  const { entraId, externalId, type, name } = principal;
  return entraId && externalId && entraId.toLowerCase() !== externalId.toLowerCase()
    ? [
        {
          code: 'E508',
          severity: 'error',
          message: `The ${type} "${name}" in IAM Identity Center belongs to the Entra object ${externalId}, but Entra's ${type} of that name is ${entraId}.`,
          hint: `It was deleted and made again. Check who is in it, then write its id: ${JSON.stringify(name)}: { objectId: ${entraId} }`,
          at,
        },
      ]
    : [];
}

function unknown(type: PrincipalType, name: string, at: Position, index: PrincipalIndex): Problem {
  // Beside Entra, the store may have a group of just this name: that is no spelling mistake.
  const near = nearest(
    name,
    index.names[type].filter((known) => known !== name),
  );
  const place = index.entra ? 'Entra ID' : 'IAM Identity Center';
  return {
    code: 'E501',
    severity: 'error',
    message: `${place} has no ${type} named "${name}"${near ? `, did you mean "${near}"?` : '.'}`,
    hint:
      type === 'group'
        ? 'Check the spelling (case counts), or make the group first.'
        : 'Write the user principal name, as in ada@contoso.example.',
    at,
  };
}

function ambiguous(
  type: PrincipalType,
  name: string,
  candidates: readonly Principal[],
  at: Position,
): Problem {
  const ids = candidates.map(({ entraId, storeId }) => entraId ?? storeId ?? '?');
  return {
    code: 'E502',
    severity: 'error',
    message: `${candidates.length} ${type}s are named "${name}": ${ids.join(', ')}.`,
    hint: `Pin the one that is meant: ${JSON.stringify(name)}: { objectId: … }`,
    at,
  };
}

function nameKey(type: PrincipalType, name: string): string {
  return `${type}:${name}`;
}
