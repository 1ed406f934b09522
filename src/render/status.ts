/** What `status` tells, and the words for it. Strings in here are not safe yet. */
import type { Expiry, ScimHealth, SetUpStep } from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';

export interface StatusReport {
  readonly formatVersion: '1.0';
  /** Ten, in their order. */
  readonly steps: readonly SetUpStep[];
  /** Absent where there is no SCIM job, or it could not be read. */
  readonly scim?: ScimHealth & {
    /** What ends the quarantine. */
    readonly cure?: string;
  };
  readonly expiries: readonly Expiry[];
  /** The access portal; absent where nothing public tells its address. */
  readonly portal?: string;
}

export const STATES: { readonly [S in SetUpStep['state']]: string } = {
  done: 'done',
  todo: 'to do',
  blocked: 'blocked',
  unknown: 'unknown',
};

/** The first step that can be gone on with; where nothing is to do, the first that is not known. */
export function nextStep({ steps }: StatusReport): SetUpStep | undefined {
  return steps.find(({ state }) => state === 'todo') ?? steps.find(({ next }) => next);
}

/** `7 of 10 steps are done, 2 are blocked, 1 is to do.` */
export function summary(report: StatusReport): string {
  const amount = (state: SetUpStep['state']) =>
    report.steps.filter((step) => step.state === state).length;
  const others = (['todo', 'blocked', 'unknown'] as const).flatMap((state) =>
    amount(state) > 0 ? [`${amount(state)} ${STATES[state]}`] : [],
  );
  const next = nextStep(report);
  return [
    `${[`${amount('done')} of ${report.steps.length} done`, ...others].join(', ')}.`,
    ...(next ? [`Next: step ${next.number}, ${next.title}.`] : []),
  ].join(' ');
}

/** Pairs of a name and what there is to say. */
export function scimFacts({ scim }: StatusReport): [name: string, value: string][] {
  if (!scim) {
    return [];
  }
  const { code, jobId, lastCycle, lastSuccess, synchronized, quarantine, cure } = scim;
  const inSync = Object.entries(synchronized).map(([type, n]) => `${type} ${thousands(n)}`);
  return [
    ['state', `${code} (job ${jobId})`],
    ...(lastCycle ? [['last cycle', cycleText(lastCycle)] as [string, string]] : []),
    ...(lastSuccess === undefined ? [] : [['last success', lastSuccess] as [string, string]]),
    ...(inSync.length > 0 ? [['in sync', inSync.join(', ')] as [string, string]] : []),
    ...(quarantine ? [['quarantine', quarantineText(quarantine)] as [string, string]] : []),
    ...(cure === undefined ? [] : [['to end it', cure] as [string, string]]),
  ];
}

function cycleText({ ended, state, exported, escrowed }: NonNullable<ScimHealth['lastCycle']>) {
  const refused = escrowed > 0 ? `, ${count(escrowed, 'object')} not taken by AWS` : '';
  return `${ended} ${state}, ${count(exported, 'object')} written${refused}`;
}

function quarantineText({ reason, message, since }: NonNullable<ScimHealth['quarantine']>) {
  const why = [reason, message].filter((text) => text !== '').join(': ');
  return since === '' ? why : `since ${since}: ${why}`;
}
