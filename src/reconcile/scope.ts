/** What a run has to read, from Config alone: no answer of a cloud changes the question. */
import { asksEntra } from './principals.ts';
import type { Config, Kind, Scope, WantedPrincipal } from './types.ts';

/**
 * @param base the file with which this one is compared: whom it names, and which permission sets, is
 * read as well. What it still had would else be no part of the plan.
 */
export function scopeOf(
  config: Config,
  {
    base,
    full,
    people,
  }: { readonly base?: Config; readonly full: boolean; readonly people: boolean },
): Scope {
  const source = config.identitySource;
  const files = base ? [config, base] : [config];
  return {
    ...setsOf(config, base),
    everySet: config.prune === 'all',
    groups: wanted(files, 'groups'),
    users: wanted(files, 'users'),
    ...(source && asksEntra(config) && { entra: entraScope(source) }),
    ...(source?.enterpriseApp && {
      enterpriseApp: appScope(source.enterpriseApp, config),
    }),
    units: files.some(namesUnits),
    accountTags: files.some(selectsByTags),
    accessControlAttributes: config.identityCenter.accessControlAttributes !== undefined,
    full,
    people,
  };
}

/** A set that only the base has is to go, like one of which only the previous name is left. */
function setsOf(
  config: Config,
  base: Config | undefined,
): Pick<Scope, 'permissionSets' | 'formerSets'> {
  const own = namesOfSets(config);
  const known = new Set(own.permissionSets);
  const further = base ? namesOfSets(base).permissionSets.filter((name) => !known.has(name)) : [];
  return {
    permissionSets: [...own.permissionSets, ...further],
    formerSets: [...own.formerSets, ...further],
  };
}

/** Declared permission sets with what they were called, and the latter alone. */
export function namesOfSets({
  permissionSets = {},
}: Config): Pick<Scope, 'permissionSets' | 'formerSets'> {
  const sets = Object.entries(permissionSets);
  return {
    permissionSets: sets.flatMap(([name, { previously = [] }]) => [name, ...previously]),
    formerSets: sets.flatMap(([, { previously = [] }]) => previously),
  };
}

function selectsByTags({ assignments }: Config): boolean {
  return assignments?.some(({ tags }) => tags !== undefined) ?? false;
}

/** Whether an assignment, a guardrail or an expectation names an organizational unit. */
function namesUnits({ assignments, guardrails, expect }: Config): boolean {
  const named = [
    assignments,
    assignments?.map(({ except }) => except),
    guardrails?.forbid,
    guardrails?.critical,
    expect?.map(({ nobody }) => nobody),
  ];
  return named.flat().some((one) => one?.organizationalUnits?.length);
}

function entraScope(source: NonNullable<Config['identitySource']>): NonNullable<Scope['entra']> {
  return {
    ...(source.tenantId && { tenantId: source.tenantId }),
    cloud: source.cloud ?? 'global',
  };
}

function appScope(
  { displayName, appId }: { readonly displayName: string; readonly appId?: string },
  config: Config,
): NonNullable<Scope['enterpriseApp']> {
  const claims = config.identitySource?.saml?.claims !== undefined;
  const users = config.users !== undefined;
  return { displayName, ...(appId && { appId }), kinds: appKinds(config), users, claims };
}

/**
 * The parts of the app that the file speaks of. The certificate is read with every SAML part: it
 * ends on a day, whoever renews it.
 */
function appKinds({ identitySource: source, groups, users }: Config): Kind[] {
  const saml = source?.saml !== undefined;
  const kinds: readonly [kind: Kind, isRead: boolean][] = [
    ['enterpriseApp', true],
    ['samlSettings', saml || source?.enterpriseApp?.notificationEmails !== undefined],
    ['signingCertificate', saml],
    ['scimSync', source?.scim !== undefined],
    ['appAssignment', groups !== undefined || users !== undefined],
  ];
  return kinds.flatMap(([kind, isRead]) => (isRead ? [kind] : []));
}

/**
 * Declared principals with their pins, then those that only an assignment names; the first file that
 * has a name says who is meant.
 */
function wanted(files: readonly Config[], list: 'groups' | 'users'): WantedPrincipal[] {
  const byName = new Map<string, WantedPrincipal>();
  for (const file of files) {
    const { [list]: declared = {}, assignments } = file;
    const isFormer = file === files[0] ? {} : ({ isFormer: true } as const);
    const add = (name: string, objectId?: string) =>
      byName.set(name, byName.get(name) ?? { name, ...(objectId && { objectId }), ...isFormer });
    for (const [name, { objectId }] of Object.entries(declared)) {
      add(name, objectId);
    }
    assignments?.forEach((entry) => {
      entry[list]?.forEach((name) => {
        add(name);
      });
    });
  }
  return [...byName.values()];
}
