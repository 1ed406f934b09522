/** Permissions to pass a guardrail once: each holds for one plan, so it lapses with it. */
import { canonicalJson, compareText } from '../canonical.ts';
import type { Config, Verdict } from '../types.ts';

type Override = NonNullable<Config['overrides']>[number];

/** Verdicts of the level `override` that the file passes become `ok`; `deny` cannot be passed. */
export function withOverrides(
  verdicts: readonly Verdict[],
  overrides: readonly Override[],
  fingerprint: string,
): Verdict[] {
  return verdicts.map((verdict) => {
    const reasons = overrides
      .filter((one) => one.guardrail === verdict.guardrail && one.fingerprint === fingerprint)
      .map(({ reason }) => reason)
      .sort(compareText);
    if (reasons.length === 0) {
      return verdict;
    }
    switch (verdict.level) {
      case 'override':
        return { ...verdict, level: 'ok', text: passed(verdict, reasons) };
      case 'deny':
        return { ...verdict, text: `${verdict.text}; no override passes the level deny` };
      default:
        return verdict;
    }
  });
}

function passed({ text }: Verdict, reasons: readonly string[]): string {
  return `overridden by "${reasons.join('", "')}": ${text}`;
}

/** Overrides of other plans: to be taken out of the file. */
export function lapsedOverrides(overrides: readonly Override[], fingerprint: string): Verdict[] {
  const lapsed = overrides
    .filter((one) => one.fingerprint !== fingerprint)
    .map(
      (one): Verdict => ({
        guardrail: one.guardrail,
        level: 'warn',
        text: `the override for the plan ${one.fingerprint} does not hold for this one, ${fingerprint}: delete it`,
      }),
    );
  return [...new Map(lapsed.map((one) => [canonicalJson(one), one]))]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, verdict]) => verdict);
}
