/** Joins both clouds: one reader, which cannot write, and one writer. */
import type { Writer } from '../reconcile/apply.ts';
import type { Config, Directory, Live, Scope } from '../reconcile/types.ts';
import { awsClients } from './aws/client.ts';
import { readAwsDirectory, readLive } from './aws/read.ts';
import { awsWriter } from './aws/write.ts';
import { graphClient } from './entra/client.ts';
import { readEntraPrincipals } from './entra/read.ts';
import { joinPrincipals } from './join.ts';
import type { Progress } from './progress.ts';
import type { Timer } from './timer.ts';

export type { Progress } from './progress.ts';
export type { Timer } from './timer.ts';

export interface CloudSettings {
  readonly region: string;
  /** Requests a second to each of sso-admin and the identity store. */
  readonly requestsPerSecond: number;
  /** Another origin than Microsoft's: a sandbox. */
  readonly entraUrl?: string;
  readonly timer: Timer;
  readonly progress: Progress;
}

/** Reads both clouds. There is nothing in it that could write. */
export interface Reader {
  directory(scope: Scope, pins: Config['identityCenter']): Promise<Directory>;
  live(scope: Scope, directory: Directory): Promise<Live>;
}

export function createReader(settings: CloudSettings): Reader {
  const clients = awsClients(settings);
  const { progress } = settings;
  return {
    directory: async (scope, pins) => {
      const [aws, entra] = await Promise.all([
        readAwsDirectory(clients, scope, pins, progress),
        readEntra(scope, settings),
      ]);
      return {
        ...aws,
        ...(scope.entra?.tenantId && { tenantId: scope.entra.tenantId }),
        principals: scope.entra ? joinPrincipals(entra, aws.principals) : aws.principals,
      };
    },
    live: (scope, directory) => readLive(clients, scope, directory, progress),
  };
}

async function readEntra(scope: Scope, { entraUrl, timer, progress }: CloudSettings) {
  if (!scope.entra) {
    return [];
  }
  const client = await graphClient({ ...scope.entra, ...(entraUrl && { url: entraUrl }), timer });
  return readEntraPrincipals(client, scope, progress);
}

/** @param signal aborted: running requests are given a few seconds, then reported as unknown */
export function createWriter(
  settings: CloudSettings,
  { instanceArn, accounts }: Directory,
  signal: AbortSignal,
): Writer {
  const { timer } = settings;
  const active = accounts.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id);
  const activeAccounts = new Set(active);
  return awsWriter(awsClients({ ...settings, signal }), {
    instanceArn,
    activeAccounts,
    timer,
    signal,
  });
}
