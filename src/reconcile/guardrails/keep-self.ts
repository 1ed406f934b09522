/**
 * Who runs this keeps the permission set that he runs it with. AWS tells a caller's role, not by
 * which of his groups he has it: so what can be said is whether somebody keeps the set in that
 * account, and who of them leaves.
 */
import { type ReservedRole, reservedRole } from '../caller.ts';
import {
  type Admission,
  accountName,
  admissionOf,
  describeHolding,
  type Holding,
} from './facts.ts';
import { type GuardrailFacts, type Judgement, listed, type Rules } from './judgement.ts';

export function judgeKeepSelf({ keepSelf }: Rules, facts: GuardrailFacts): Judgement | undefined {
  if (keepSelf === false) {
    return undefined;
  }
  const { caller } = facts.directory;
  if (!caller) {
    return ofUnknownCaller(facts);
  }
  const role = reservedRole(caller);
  if (role) {
    return ofCaller(role, facts);
  }
  const text = `cannot be evaluated: the role ${caller.arn} names no permission set`;
  return {
    findings: caller.arn.includes('AWSReservedSSO_') ? [{ level: 'override', text }] : [],
    passed: 'the caller has no role of IAM Identity Center',
  };
}

/** Without a caller nothing that is taken away can be known to be his. */
function ofUnknownCaller({ allChanges }: GuardrailFacts): Judgement | undefined {
  const takes = allChanges.some(({ kind, action }) => kind === 'assignment' && action === 'delete');
  const text = 'not checked: it is not known under which role this runs';
  return takes ? { findings: [{ level: 'warn', text }], passed: text } : undefined;
}

function ofCaller(caller: ReservedRole, facts: GuardrailFacts): Judgement {
  const isHeld = ({ spec }: Holding) =>
    spec.accountId === caller.accountId && spec.permissionSet === caller.permissionSet;
  const { before, now, end } = facts.holdings;
  const staying = new Set(end.map(({ key }) => key));
  const stays = ({ key }: Holding) => staying.has(key);
  const leaving = before.filter((holding) => isHeld(holding) && !stays(holding));
  const name = `${caller.permissionSet} @ ${accountName(facts, caller.accountId)}`;
  const passed = `nobody who has ${name} loses it, and so the caller keeps it`;
  if (leaving.length === 0) {
    return { findings: [], passed };
  }
  const heldBy = (admission: Admission, all: readonly Holding[]) =>
    all.filter((one) => isHeld(one) && admissionOf(facts, one) === admission);
  const inDoubt = [now, end].filter((all) => heldBy('somebody', all).length === 0);
  if (inDoubt.length > 0) {
    const unread = inDoubt.map((all) => heldBy('unknown', all));
    const text = unread.every((groups) => groups.length > 0)
      ? `cannot be evaluated: the caller runs under ${name}, and it was not read who is in ${listed(unread.flat().map(({ spec }) => spec.principal))}`
      : `the caller runs under ${name}, and after this plan nobody has it`;
    return { findings: [{ level: 'override', text }], passed };
  }
  if (before.some((holding) => isHeld(holding) && isOwn(caller, holding) && stays(holding))) {
    return { findings: [], passed: `the caller keeps ${name} as the user ${caller.user}` };
  }
  const who = listed(leaving.map((holding) => describeHolding(facts, holding)));
  const text = `the caller runs under ${name}, and loses it if by one of these only: ${who}`;
  return { findings: [{ level: 'warn', text }], passed };
}

/** User names are compared as AWS does, without regard to case. */
function isOwn({ user }: ReservedRole, { spec }: Holding): boolean {
  return spec.principalType === 'user' && spec.principal.toLowerCase() === user?.toLowerCase();
}
