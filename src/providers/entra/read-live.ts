/** Everything of the enterprise app that a run wants to know. */
import { Complete } from '../../reconcile/complete.ts';
import { UserError } from '../../reconcile/errors.ts';
import type {
  EnterpriseApp,
  Found,
  Kind,
  Live,
  Principal,
  ScimHealth,
  Unknown,
} from '../../reconcile/types.ts';
import type { Progress } from '../progress.ts';
import { isRefused } from './errors.ts';
import type { GraphReader } from './graph.ts';
import { readAppAssignments } from './read-app-assignments.ts';
import { readEnterpriseApp } from './read-apps.ts';
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
  principals: readonly Principal[],
) => Promise<Part>;

const READS: Readonly<Partial<Record<Kind, Read>>> = {
  enterpriseApp: (graph, app) => one('enterprise app', readEnterpriseApp(graph, app)),
  samlSettings: (graph, app) => one('SAML settings', readSamlSettings(graph, app)),
  signingCertificate: (graph, app) => one('certificates', readSigningCertificate(graph, app)),
  appAssignment: async (graph, app, principals) => ({
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
  app: EnterpriseApp,
  kinds: readonly Kind[],
  principals: readonly Principal[],
  progress: Progress,
): Promise<AppLive> {
  const wanted = kinds.filter((kind) => READS[kind]);
  const unknown: Unknown[] = [];
  let done = 0;
  const read = await Promise.all(
    wanted.map(async (kind): Promise<Part | undefined> => {
      try {
        return await READS[kind]?.(graph, app, principals);
      } catch (error) {
        unknown.push(unknownKind(kind, error));
        return undefined;
      } finally {
        done += 1;
        progress({ phase: 'the enterprise app', done, total: wanted.length });
      }
    }),
  );
  const parts = read.filter((part) => part !== undefined);
  const scim = parts.find((part) => part.scim)?.scim;
  return {
    found: Complete.concat(parts.map(({ found }) => found)),
    unknown: wanted.flatMap((kind) => unknown.find((one) => one.kind === kind) ?? []),
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
