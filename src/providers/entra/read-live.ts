/** Everything of the enterprise app that a run wants to know. */
import { Complete } from '../../reconcile/complete.ts';
import { chosenApp } from '../../reconcile/enterprise-app.ts';
import { UserError } from '../../reconcile/errors.ts';
import type {
  Directory,
  EnterpriseApp,
  Found,
  Kind,
  Live,
  Principal,
  ScimHealth,
  Scope,
  Unknown,
} from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import { isRefused } from './errors.ts';
import type { GraphReader } from './graph.ts';
import { readAppAssignments } from './read-app-assignments.ts';
import { readEnterpriseApp, readEnterpriseApps } from './read-apps.ts';
import { readSigningCertificate } from './read-certificates.ts';
import { readSamlSettings } from './read-saml.ts';
import { readScim } from './read-scim.ts';

export interface AppLive extends Pick<Live, 'found' | 'unknown'> {
  readonly scim?: ScimHealth;
}

interface Part {
  readonly found: Complete<Found>;
  readonly scim?: ScimHealth;
}

type Read = (
  graph: GraphReader,
  app: EnterpriseApp,
  more: { readonly principals: readonly Principal[]; readonly managesClaims: boolean },
) => Promise<Part>;

const READS: Readonly<Partial<Record<Kind, Read>>> = {
  enterpriseApp: (graph, app) => one('enterprise app', readEnterpriseApp(graph, app)),
  samlSettings: (graph, app, { managesClaims }) =>
    one('SAML settings', readSamlSettings(graph, app, managesClaims)),
  signingCertificate: (graph, app) => one('certificates', readSigningCertificate(graph, app)),
  appAssignment: async (graph, app, { principals }) => ({
    found: await readAppAssignments(graph, app, principals),
  }),
  scimSync: async (graph, app) => {
    const read = await readScim(graph, app);
    const { found } = await one('SCIM', Promise.resolve(read?.found));
    return { found, ...(read && { scim: read.health }) };
  },
};

/** A kind that the caller may not read is unknown: neither there nor absent. */
export async function readAppLive(
  graph: GraphReader,
  wanted: NonNullable<Scope['enterpriseApp']>,
  directory: Directory,
  progress: Progress,
): Promise<AppLive> {
  const kinds = wanted.kinds.filter((kind) => READS[kind]);
  const more = { principals: directory.principals, managesClaims: wanted.claims };
  const nothing = Complete.concat<Found>([]);
  try {
    const app = await findApp(graph, wanted, directory);
    if (directory.enterpriseApps === undefined) {
      return { found: nothing, unknown: kinds.map((kind) => ({ kind, ...SEEN_TOO_LATE })) };
    }
    return app
      ? await readKinds(kinds, progress, async (kind) => READS[kind]?.(graph, app, more))
      : { found: nothing, unknown: [] };
  } catch (error) {
    return { found: nothing, unknown: kinds.map((kind) => unknownKind(kind, error)) };
  }
}

/** What the file wants was worked out without the app: beside it, what is there would look unwanted. */
const SEEN_TOO_LATE = {
  text: 'Microsoft Graph first refused to say which enterprise apps there are, and then said it.',
  hint: 'Run the same command again: a permission takes a while to be known everywhere.',
};

/** After an apply the app may be there that was not when the directory was read. */
async function findApp(
  graph: GraphReader,
  wanted: NonNullable<Scope['enterpriseApp']>,
  directory: Directory,
): Promise<EnterpriseApp | undefined> {
  const enterpriseApps = directory.enterpriseApps?.length
    ? directory.enterpriseApps
    : await readEnterpriseApps(graph, wanted);
  return chosenApp({ ...directory, enterpriseApps }, wanted);
}

async function readKinds(
  kinds: readonly Kind[],
  progress: Progress,
  readKind: (kind: Kind) => Promise<Part | undefined>,
): Promise<AppLive> {
  const unknown: Unknown[] = [];
  const read = await inParallel('the enterprise app', kinds, progress, async (kind) => {
    try {
      return await readKind(kind);
    } catch (error) {
      unknown.push(unknownKind(kind, error));
      return undefined;
    }
  });
  const parts = read.filter((part) => part !== undefined);
  const scim = parts.find((part) => part.scim)?.scim;
  return {
    found: Complete.concat(parts.map(({ found }) => found)),
    unknown: kinds.flatMap((kind) => unknown.find((one) => one.kind === kind) ?? []),
    ...(scim && { scim }),
  };
}

/** Only a refusal leaves the rest of the run possible; any other failure ends it. */
function unknownKind(kind: Kind, error: unknown): Unknown {
  if (isRefused(error) && error instanceof UserError) {
    return { kind, text: error.message, hint: error.hint ?? '' };
  }
  throw error;
}

async function one(what: string, found: Promise<Found | undefined>): Promise<Part> {
  const item = await found;
  return {
    found: await Complete.read<Found>(what, async () => ({
      items: item ? [item] : [],
      next: undefined,
    })),
  };
}
