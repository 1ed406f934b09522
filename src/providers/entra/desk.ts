/** What the writers of one app share: where to write, how long to wait, what this run has made. */

import { WriteFailure } from '../../reconcile/apply.ts';
import type { Change, EnterpriseApp, Kind } from '../../reconcile/types.ts';
import type { Patience } from '../timer.ts';
import { statusOf } from './errors.ts';
import type { GraphWriter } from './graph.ts';
import { patiently } from './wait.ts';

/** Copies of a new object may lag this long. https://learn.microsoft.com/graph/application-saml-sso-configure-api */
export const LAG_MS = 300_000;

const NOT_FOUND = { lag: [404], withinMs: LAG_MS } as const;

type Ids = Pick<Change<Kind>, 'ids' | 'key'>;

export class AppDesk {
  readonly graph: GraphWriter;
  readonly patience: Patience;
  /** Where Graph is, for references from one object to another: `https://graph.microsoft.com`. */
  readonly origin: string;
  #made: EnterpriseApp | undefined;

  constructor(graph: GraphWriter, patience: Patience, origin: string) {
    this.graph = graph;
    this.patience = patience;
    this.origin = origin;
  }

  remember(app: EnterpriseApp): void {
    this.#made = app;
  }

  /** Whether this run made the app: then what is not found may only not be copied yet. */
  isNew(app: EnterpriseApp): boolean {
    return this.#made?.servicePrincipalId === app.servicePrincipalId;
  }

  /** The app of a change, as it was planned or as this run made it. */
  appOf({ ids, key }: Ids, displayName: string): EnterpriseApp {
    const { appId, applicationId, servicePrincipalId } = ids;
    if (appId && applicationId && servicePrincipalId) {
      return { displayName, appId, applicationId, servicePrincipalId };
    }
    if (this.#made?.displayName !== displayName) {
      throw new WriteFailure('failed', 'E745', `There is no enterprise app for ${key}.`, {
        hint: 'Plan again.',
      });
    }
    return this.#made;
  }

  /**
   * Repeats what Graph refuses because its copies lag: 409 always, the statuses of `lag` only while
   * the app is new.
   */
  settled<T>(
    app: EnterpriseApp,
    work: () => Promise<T>,
    { lag, withinMs }: { readonly lag: readonly number[]; readonly withinMs: number } = NOT_FOUND,
  ): Promise<T> {
    const statuses = this.isNew(app) ? [409, ...lag] : [409];
    return patiently(work, this.patience, {
      isLag: (error) => statuses.includes(statusOf(error) ?? 0),
      withinMs,
    });
  }
}
