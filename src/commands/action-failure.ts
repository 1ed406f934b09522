/** Why a step is red, in one word for the steps that come after. */
import { isGraphThrottled } from '../providers/index.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Ended } from './action-tools.ts';
import { EXIT, type ExitCode } from './context.ts';

export type FailureReason =
  | ''
  | 'changes'
  | 'invalid-config'
  | 'guardrail-blocked'
  | 'plan-changed'
  | 'conflict'
  | 'partial-apply'
  | 'locked'
  | 'auth'
  | 'throttled'
  | 'cancelled'
  | 'error';

/** Empty where nothing failed. */
export function reasonOf({ code, outcome }: Ended): FailureReason {
  return code === EXIT.conflict && outcome === 'conflict' ? 'conflict' : OF_CODE[code];
}

const OF_CODE: { readonly [code in ExitCode]: FailureReason } = {
  [EXIT.done]: '',
  [EXIT.error]: 'error',
  [EXIT.changes]: 'changes',
  [EXIT.invalidConfig]: 'invalid-config',
  [EXIT.blocked]: 'guardrail-blocked',
  [EXIT.conflict]: 'plan-changed',
  [EXIT.partial]: 'partial-apply',
  [EXIT.locked]: 'locked',
};

/** No credentials, or such that are not taken or may not do what is asked: docs/errors.md. */
const AUTH = new Set(['E601', 'E602', 'E603', 'E604', 'E621', 'E622']);

/** The same of what was thrown. */
export function reasonOfError(error: unknown): FailureReason {
  if (!(error instanceof UserError)) {
    return 'error';
  }
  if (AUTH.has(error.code)) {
    return 'auth';
  }
  if (error.code === 'E605' || isGraphThrottled(error) || isGraphThrottled(error.cause)) {
    return 'throttled';
  }
  return error.code === 'E702' ? 'cancelled' : 'error';
}
