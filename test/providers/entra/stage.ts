/** The sandbox's Entra with our client on it, and a clock that waits for nobody. */

import { graphClient } from '../../../src/providers/entra/client.ts';
import { GraphWriter } from '../../../src/providers/entra/graph.ts';
import { readFederationMetadata } from '../../../src/providers/entra/metadata.ts';
import { appsNamed } from '../../../src/providers/entra/read-apps.ts';
import { type EntraChange, entraWriter } from '../../../src/providers/entra/write.ts';
import type { ScimInput } from '../../../src/providers/entra/write-scim.ts';
import { WriteFailure } from '../../../src/reconcile/apply.ts';
import type { Change, EnterpriseApp, Kind, Specs } from '../../../src/reconcile/types.ts';
import {
  type Limits,
  ManualClock,
  type Sandbox,
  startSandbox,
} from '../../../src/sandbox/sandbox.ts';
import { VirtualTimer } from '../virtual-timer.ts';
import { losing } from './losing.ts';

export const APP = 'AWS IAM Identity Center';

export interface Stage {
  readonly sandbox: Sandbox;
  readonly graph: GraphWriter;
  readonly timer: VirtualTimer;
  /** Loses the next answer to such a request, `POST /v1.0/…`, which is carried out all the same. */
  lose(request: RegExp): void;
  /** What was saved as metadata. */
  readonly saved: string[];
  readonly abort: AbortController;
  /** Writes a change; of one that failed its status and code. */
  write(change: EntraChange): Promise<string>;
  /** The app that is there. */
  app(): Promise<EnterpriseApp>;
}

export interface StageOptions {
  readonly limits?: Partial<Limits>;
  readonly scim?: Partial<ScimInput>;
  /** The SCIM tokens that AWS's console gives. */
  readonly tokens?: () => string;
  /** Begins with the app of the scenario, which this run has not made. */
  readonly keepsApp?: boolean;
  readonly prepare?: (world: Sandbox['world']) => void;
}

export async function onStage(
  work: (stage: Stage) => Promise<void>,
  options: StageOptions = {},
): Promise<void> {
  const clock = new ManualClock();
  const { limits = {}, prepare, tokens } = options;
  const sandbox = await startSandbox({
    scenario: 'contoso',
    clock,
    limits,
    ...(tokens && { tokens }),
  });
  const { entra } = sandbox.world;
  if (!options.keepsApp) {
    entra.applications.length = 0;
    entra.servicePrincipals.length = 0;
    entra.jobs.length = 0;
  }
  prepare?.(sandbox.world);
  const timer = new VirtualTimer(clock.now(), (ms) => clock.advance(ms));
  const abort = new AbortController();
  const between = await losing(() => sandbox.url);
  const { signal } = abort;
  const client = await graphClient({ cloud: 'global', env: {}, timer, signal, url: between.url });
  const graph = new GraphWriter(client, signal);
  const saved: string[] = [];
  const tenantId = sandbox.world.tenant.id;
  const writer = entraWriter(graph, {
    timer,
    signal,
    origin: 'https://graph.microsoft.com',
    metadata: {
      read: ({ appId }) =>
        readFederationMetadata({ cloud: 'global', tenantId, appId, origin: sandbox.url }),
      save: (xml) => {
        saved.push(xml);
        return { file: 'saml/entra.xml', certificateFile: 'saml/entra.pem' };
      },
    },
    scim: { token: () => undefined, declared: {}, ...options.scim },
  });
  try {
    await work({
      sandbox,
      graph,
      timer,
      lose: between.lose,
      saved,
      abort,
      write: async (change) => {
        try {
          return (await writer.write(change)).note ?? 'done';
        } catch (error) {
          if (error instanceof WriteFailure) {
            return `${error.status} ${error.code} ${error.message}`;
          }
          throw error;
        }
      },
      app: async () => {
        const [app] = await appsNamed(graph, APP);
        if (!app) {
          throw new Error('there is no app');
        }
        return app;
      },
    });
  } finally {
    await between.close();
    await sandbox.close();
  }
}

/** A change as a plan has it, with the parts that a writer looks at. */
export function changeOf<K extends Kind>(
  kind: K,
  parts: { readonly before?: Specs[K]; readonly after?: Specs[K]; readonly ids?: object },
): Change<K> {
  const action = parts.before ? (parts.after ? 'update' : 'delete') : 'create';
  return {
    kind,
    action,
    key: `${kind}/${APP}`,
    ids: {},
    reason: { code: '', text: '' },
    risk: 'neutral',
    needs: [],
    lanes: [],
    origin: 'change',
    because: [],
    ...parts,
  } as unknown as Change<K>;
}
