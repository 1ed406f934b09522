/** The Entra half of access.yaml → desired items of the enterprise app and its parts. */

import { chosenApp, enterpriseAppProblems } from './enterprise-app.ts';
import { addCalendar } from './instants.ts';
import { appAssignmentKey } from './kinds/app-assignment.ts';
import { enterpriseAppKey } from './kinds/enterprise-app.ts';
import { samlSettingsKey } from './kinds/saml-settings.ts';
import { scimSyncKey } from './kinds/scim-sync.ts';
import { signingCertificateKey } from './kinds/signing-certificate.ts';
import { rulesOf } from './kinds/table.ts';
import { ignoresGroup } from './own.ts';
import { PRINCIPAL_LISTS, type Principals } from './principals.ts';
import type { Config, Directory, Item, Path, Problem, Wants, Where } from './types.ts';

type Source = NonNullable<Config['identitySource']>;
type App = NonNullable<Source['enterpriseApp']>;
type Saml = NonNullable<Source['saml']>;
type Scim = NonNullable<Source['scim']>;

/** Of a new certificate, and how long before its end it is replaced, where access.yaml does not say. */
export const DEFAULT_VALIDITY = 'P3Y';
export const DEFAULT_RENEW_BEFORE = 'P60D';

/**
 * @param now the instant of the run, in milliseconds since the epoch
 */
export function resolveSignOn(
  config: Config,
  where: Where,
  directory: Directory,
  principals: Principals,
  now: number,
): { readonly items: readonly Item[]; readonly problems: readonly Problem[] } {
  const source = config.identitySource;
  // What was not looked for must not be made: an app that cannot be seen may well be there.
  if (!source?.enterpriseApp || directory.enterpriseApps === undefined) {
    return { items: [], problems: [] };
  }
  const app = source.enterpriseApp;
  const exists = chosenApp(directory, app) !== undefined;
  return {
    items: [
      appItem(app.displayName, where),
      ...samlItems(source.saml, app, where),
      ...certificateItems(source, app.displayName, where, exists, now),
      ...scimItems(source.scim, app.displayName, where),
      ...(app.assignments === 'external'
        ? []
        : appAssignmentItems(config, app.displayName, where, principals)),
    ],
    problems: enterpriseAppProblems(config, where, directory),
  };
}

function appItem(displayName: string, where: Where): Item {
  return {
    kind: 'enterpriseApp',
    key: enterpriseAppKey(displayName),
    spec: { displayName, assignmentRequired: true },
    because: [where(['identitySource', 'enterpriseApp'])],
  };
}

/* ------------------------------------------------------------------------------------ SAML */

function samlItems(
  saml: Saml | undefined,
  { displayName: app, notificationEmails }: App,
  where: Where,
): Item[] {
  if (!saml && !notificationEmails) {
    return [];
  }
  const wanted = {
    app,
    ...(saml && samlParts(saml)),
    ...(notificationEmails && { notificationEmails }),
  };
  const paths: readonly Path[] = [
    ...(saml ? [['identitySource', 'saml']] : []),
    ...(notificationEmails ? [['identitySource', 'enterpriseApp', 'notificationEmails']] : []),
  ];
  return [
    {
      kind: 'samlSettings',
      key: samlSettingsKey(app),
      spec: rulesOf('samlSettings').normalise(wanted),
      because: paths.map(where),
    },
  ];
}

function samlParts(saml: Saml): Omit<Wants['samlSettings'], 'app'> {
  const { entityId, acsUrls } = saml.serviceProvider ?? {};
  return {
    signOnMode: 'saml',
    ...(entityId !== undefined && { identifiers: [entityId] }),
    ...(acsUrls && { replyUrls: acsUrls }),
    ...(saml.signInUrl !== undefined && { signInUrl: saml.signInUrl }),
    ...(saml.relayState !== undefined && { relayState: saml.relayState }),
    ...(saml.groupClaim && { groupClaim: saml.groupClaim }),
    ...(saml.claims && {
      claims: saml.claims.map(({ name, namespace = '', source }) => ({ name, namespace, source })),
    }),
  };
}

/** Without an app there is no certificate of it that could be activated: then only a new one is wanted. */
function certificateItems(
  { saml }: Source,
  app: string,
  where: Where,
  exists: boolean,
  now: number,
): Item[] {
  const certificate = saml?.certificate;
  const uploadedThumbprint = saml?.identityProvider?.uploadedThumbprint;
  if (!certificate && !(uploadedThumbprint && exists)) {
    return [];
  }
  const wanted: Wants['signingCertificate'] = {
    app,
    now: new Date(now).toISOString(),
    ...(certificate && {
      validity: certificate.validity ?? DEFAULT_VALIDITY,
      lastsUntil: new Date(
        addCalendar(now, certificate.renewBefore ?? DEFAULT_RENEW_BEFORE),
      ).toISOString(),
    }),
    ...(uploadedThumbprint && { uploadedThumbprint }),
  };
  const paths: readonly Path[] = [
    ...(certificate ? [['identitySource', 'saml', 'certificate']] : []),
    ...(uploadedThumbprint
      ? [['identitySource', 'saml', 'identityProvider', 'uploadedThumbprint']]
      : []),
  ];
  return [
    {
      kind: 'signingCertificate',
      key: signingCertificateKey(app),
      spec: rulesOf('signingCertificate').normalise(wanted),
      because: paths.map(where),
    },
  ];
}

/* ------------------------------------------------------------------------------------ SCIM */

function scimItems(scim: Scim | undefined, app: string, where: Where): Item[] {
  return scim
    ? [
        {
          kind: 'scimSync',
          key: scimSyncKey(app),
          spec: { app, ...scimParts(scim) },
          because: [where(['identitySource', 'scim'])],
        },
      ]
    : [];
}

function scimParts(scim: Scim): Omit<Wants['scimSync'], 'app'> {
  const { endpoint, scope, notificationEmail, deletionThreshold, state } = scim;
  return {
    ...(endpoint !== undefined && { endpoint }),
    ...(scope && { scope }),
    ...(notificationEmail !== undefined && { notificationEmail }),
    ...(deletionThreshold !== undefined && { deletionThreshold }),
    ...(state && { state }),
  };
}

/* ------------------------------------------------------------------------- app assignments */

/** Everybody whom the file declares; what it ignores is not read back, and so not wanted either. */
function appAssignmentItems(
  config: Config,
  app: string,
  where: Where,
  principals: Principals,
): Item[] {
  const isIgnored = ignoresGroup(config);
  return PRINCIPAL_LISTS.flatMap(({ type, list }) =>
    Object.keys(config[list] ?? {})
      .filter((name) => principals.find(type, name) && !(type === 'group' && isIgnored(name)))
      .map((name): Item<'appAssignment'> => {
        const spec = { app, principalType: type, principal: name };
        return {
          kind: 'appAssignment',
          key: appAssignmentKey(spec),
          spec,
          because: [where([list, name])],
        };
      }),
  );
}
