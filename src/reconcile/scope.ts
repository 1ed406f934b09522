/** What a run has to read, from Config alone: no answer of a cloud changes the question. */
import { asksEntra } from './principals.ts';
import type { Config, Kind, Scope, WantedPrincipal } from './types.ts';

export function scopeOf(
  config: Config,
  options: { readonly full: boolean; readonly people: boolean },
): Scope {
  const sets = Object.entries(config.permissionSets ?? {});
  const assignments = config.assignments ?? [];
  const source = config.identitySource;
  return {
    permissionSets: sets.flatMap(([name, set]) => [name, ...(set.previously ?? [])]),
    formerSets: sets.flatMap(([, set]) => set.previously ?? []),
    everySet: config.prune === 'all',
    groups: wanted(
      config.groups,
      assignments.flatMap((entry) => entry.groups ?? []),
    ),
    users: wanted(
      config.users,
      assignments.flatMap((entry) => entry.users ?? []),
    ),
    ...(source && asksEntra(config) && { entra: entraScope(source) }),
    ...(source?.enterpriseApp && {
      enterpriseApp: appScope(source.enterpriseApp, config),
    }),
    units: namesUnits(config),
    accountTags: assignments.some((entry) => entry.tags !== undefined),
    accessControlAttributes: config.identityCenter.accessControlAttributes !== undefined,
    full: options.full,
    people: options.people,
  };
}

/** Whether an assignment, a guardrail or an expectation names an organizational unit. */
function namesUnits({ assignments = [], guardrails = {}, expect = [] }: Config): boolean {
  const named = [
    ...assignments.flatMap((entry) => [entry, entry.except]),
    ...(guardrails.forbid ?? []),
    guardrails.critical,
    ...expect.map(({ nobody }) => nobody),
  ];
  return named.some((one) => one?.organizationalUnits?.length);
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

/** Declared principals with their pins, then those that only an assignment names. */
function wanted(
  declared: Readonly<Record<string, { objectId?: string; previously?: string[] }>> | undefined,
  named: readonly string[],
): WantedPrincipal[] {
  const byName = new Map<string, WantedPrincipal>();
  for (const [name, { objectId }] of Object.entries(declared ?? {})) {
    byName.set(name, { name, ...(objectId && { objectId }) });
  }
  for (const name of named) {
    byName.set(name, byName.get(name) ?? { name });
  }
  return [...byName.values()];
}
