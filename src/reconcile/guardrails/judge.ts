/**
 * Every plan is judged by the guardrails of the file, and by those of the commit that it is compared
 * with: one change cannot loosen a rule and use it.
 */
import type { Verdict } from '../types.ts';
import { withBase } from './before.ts';
import { judgeBreakGlass } from './break-glass.ts';
import { judgeDeletions } from './deletions.ts';
import { judgeForbid } from './forbid.ts';
import type { Guardrail, GuardrailFacts, GuardrailName } from './judgement.ts';
import { judgeKeepSelf } from './keep-self.ts';
import { judgeLastAssignment, judgeNeverEmpty } from './last-assignments.ts';
import { judgeMinAdmins } from './min-admins.ts';
import { lapsedOverrides, withOverrides } from './overrides.ts';
import { judgeProtected } from './protected.ts';
import { judgeSessionDuration } from './session-duration.ts';

/** In the order in which they are shown. */
const GUARDRAILS: { readonly [N in GuardrailName]: Guardrail } = {
  deletions: judgeDeletions,
  neverEmpty: judgeNeverEmpty,
  lastAssignment: judgeLastAssignment,
  breakGlass: judgeBreakGlass,
  minAdmins: judgeMinAdmins,
  keepSelf: judgeKeepSelf,
  protected: judgeProtected,
  forbid: judgeForbid,
  sessionDuration: judgeSessionDuration,
};

/**
 * One verdict for each rule that trips, one `ok` for each guardrail of which none does; a guardrail
 * that neither the file nor a default turns on has none. The plan is blocked by any of the level
 * `override` or `deny`.
 */
export function judge(facts: GuardrailFacts): readonly Verdict[] {
  const { fingerprint, config } = facts;
  const verdicts = Object.entries(GUARDRAILS).flatMap(([name, guardrail]) =>
    verdictsOf(name as GuardrailName, guardrail, facts),
  );
  const overrides = config.overrides ?? [];
  return [
    ...withOverrides(verdicts, overrides, fingerprint),
    ...lapsedOverrides(overrides, fingerprint),
  ];
}

function verdictsOf(
  guardrail: GuardrailName,
  judgeBy: Guardrail,
  facts: GuardrailFacts,
): Verdict[] {
  const { config, baseGuardrails, privileges, basePrivileges = privileges } = facts;
  const head = judgeBy(config.guardrails ?? {}, facts);
  const base = baseGuardrails && judgeBy(baseGuardrails, { ...facts, privileges: basePrivileges });
  const findings = withBase(head?.findings ?? [], base?.findings);
  const passed = (head ?? base)?.passed;
  if (findings.length > 0) {
    return findings.map(({ level, text }) => ({ guardrail, level, text }));
  }
  return passed === undefined ? [] : [{ guardrail, level: 'ok', text: passed }];
}
