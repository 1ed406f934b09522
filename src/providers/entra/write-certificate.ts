/**
 * Makes signing certificates and activates them. A new one is only announced: AWS takes it by hand,
 * and Entra signs with it once a person says that AWS has it.
 * https://learn.microsoft.com/graph/api/serviceprincipal-addtokensigningcertificate
 */
import { WriteFailure, type Written } from '../../reconcile/apply.ts';
import { same } from '../../reconcile/canonical.ts';
import { addCalendar } from '../../reconcile/instants.ts';
import type { Change, EnterpriseApp } from '../../reconcile/types.ts';
import type { AppDesk } from './desk.ts';
import { isLost } from './errors.ts';
import { announces } from './metadata.ts';
import { type LiveCertificate, readCertificates } from './read-certificates.ts';
import { seen } from './wait.ts';
import { conflict, NEXT, notSeen } from './write-errors.ts';

export interface MetadataDesk {
  /** Entra's federation metadata of the app. */
  readonly read: (app: EnterpriseApp) => Promise<string>;
  /** Writes the files that access.yaml names and answers their names; nothing where it names none. */
  readonly save: (xml: string) => SavedMetadata | undefined;
}

/** Names as access.yaml writes them. */
export interface SavedMetadata {
  readonly file: string;
  /** The newest certificate alone, as PEM; absent where none is valid. */
  readonly certificateFile?: string;
}

const COPIED = { times: 5, withinMs: 600_000 } as const;
/** After a lost answer: what was made is there by then, and otherwise people want to know why it was lost. */
const LOST = { times: 5, withinMs: 120_000 } as const;
const ONCE = { times: 1, withinMs: 300_000 } as const;

export async function writeSigningCertificate(
  change: Change<'signingCertificate'>,
  desk: AppDesk,
  metadata: MetadataDesk,
): Promise<Written> {
  const { before, after } = change;
  if (!after) {
    throw new Error(`signing certificates are never deleted: ${change.key}`);
  }
  const app = desk.appOf(change, after.app);
  const now = await desk.settled(app, () => readCertificates(desk.graph, app));
  const known = now.certificates.map(({ thumbprint, expires }) => ({ thumbprint, expires }));
  if (before && !same({ certificates: known, active: now.active }, withoutApp(before))) {
    throw conflict(`The signing certificate of ${after.app}`);
  }
  const notes: string[] = [];
  const promised = after.certificates.find(({ thumbprint }) => thumbprint === '');
  if (promised) {
    const made = await makeCertificate(app, promised.expires, now.certificates, desk);
    notes.push(`new certificate ${made.thumbprint}, until ${made.expires.slice(0, 10)}`);
    notes.push(await announce(app, made, desk, metadata));
  }
  if (after.active !== '' && after.active !== now.active) {
    await activate(app, after.active, desk);
    notes.push(`Entra signs with ${after.active}`);
  }
  return { note: notes.join('; ') };
}

function withoutApp({ certificates, active }: NonNullable<Change<'signingCertificate'>['before']>) {
  return { certificates, active };
}

/** Not idempotent, so never sent twice: after a lost answer the certificates tell. */
async function makeCertificate(
  app: EnterpriseApp,
  validity: string,
  before: readonly LiveCertificate[],
  desk: AppDesk,
): Promise<LiveCertificate> {
  const { graph, patience } = desk;
  const ends = addCalendar(patience.timer.now(), validity);
  const path = `/servicePrincipals/${app.servicePrincipalId}/addTokenSigningCertificate`;
  const body = {
    displayName: `CN=${app.displayName.replace(/[,+"\\<>;=#\r\n]/g, ' ')}`,
    endDateTime: `${new Date(ends).toISOString().slice(0, 19)}Z`,
  };
  let lost: unknown;
  try {
    await desk.settled(app, () => graph.act(path, body));
  } catch (error) {
    if (!isLost(error)) {
      throw error;
    }
    lost = error;
  }
  const had = new Set(before.map(({ thumbprint }) => thumbprint));
  const isNew = ({ thumbprint }: LiveCertificate) => !had.has(thumbprint);
  const look = async () => (await readCertificates(graph, app)).certificates.find(isNew);
  const made = await seen(look, patience, lost ? LOST : COPIED);
  if (!made) {
    throw lost ?? notSeen(`The new signing certificate of ${app.displayName}`);
  }
  return made;
}

/** The file for AWS is written only once Entra's metadata holds the new certificate. */
async function announce(
  app: EnterpriseApp,
  { der }: LiveCertificate,
  desk: AppDesk,
  metadata: MetadataDesk,
): Promise<string> {
  let failed: unknown;
  const look = async () => {
    try {
      failed = undefined;
      const xml = await metadata.read(app);
      return announces(xml, der) ? xml : undefined;
    } catch (error) {
      failed = error;
      return undefined;
    }
  };
  const xml = await seen(look, desk.patience, ONCE);
  try {
    if (xml !== undefined) {
      return savedNote(metadata.save(xml));
    }
  } catch (error) {
    failed = error;
  }
  // The certificate is there all the same: what is left is only the file.
  const why = failed === undefined ? "Entra's metadata does not hold it yet" : wordsOf(failed);
  return `${why}; run \`accessctl saml metadata\` in a few minutes`;
}

function savedNote(saved: SavedMetadata | undefined): string {
  if (!saved) {
    return 'upload it to AWS with `accessctl saml metadata`';
  }
  const { file, certificateFile } = saved;
  const renewal = certificateFile ? `, or import ${certificateFile} where AWS knows Entra` : '';
  return `upload ${file} to AWS${renewal}`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}

async function activate(app: EnterpriseApp, thumbprint: string, desk: AppDesk): Promise<void> {
  const { graph, patience } = desk;
  await desk.settled(app, () =>
    graph.patch(`/servicePrincipals/${app.servicePrincipalId}`, {
      preferredTokenSigningKeyThumbprint: thumbprint,
    }),
  );
  const look = async () => (await readCertificates(graph, app)).active === thumbprint || undefined;
  if (!(await seen(look, patience, ONCE))) {
    throw new WriteFailure('unknown', 'E749', `Graph does not show ${thumbprint} as active yet.`, {
      hint: NEXT,
    });
  }
}
