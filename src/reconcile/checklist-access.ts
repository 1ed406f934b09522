/** The last two set-up steps: what people get in AWS, and whether somebody can sign in to it. */
import {
  type ChecklistInput,
  certificatesOf,
  foundAll,
  planned,
  portalUrl,
  principalName,
  synced,
  unknownOf,
  uploadedThumbprint,
  waiting,
} from './checklist-facts.ts';
import { byApply, cannotTell, done, type Finding, todo } from './checklist-finding.ts';
import { step } from './checklist-manual.ts';
import type { Kind } from './types.ts';

const ACCESS: readonly Kind[] = ['permissionSet', 'assignment', 'accessControlAttributes'];

/** The kinds without which nothing can be said of a sign-in. */
const SIGN_IN: readonly Kind[] = ['enterpriseApp', 'samlSettings', 'signingCertificate'];

/** Nothing left of what the file says about AWS. */
export function access(input: ChecklistInput): Finding {
  const [sets, assignments] = [foundAll(input, 'permissionSet'), foundAll(input, 'assignment')];
  const evidence = [`permission sets: ${sets.length}, assignments: ${assignments.length}`];
  const changes = planned(input, ...ACCESS);
  if (changes.length > 0) {
    return byApply(evidence, `makes ${changes.length} change${changes.length === 1 ? '' : 's'}`);
  }
  const waits = waiting(input, ...ACCESS);
  if (waits.length > 0) {
    return { ...todo([...evidence, `deferred: ${waits.length}`], whenDeferred(input)), needs: [8] };
  }
  return assignments.length > 0
    ? done(evidence)
    : todo(evidence, ['Write permissionSets and assignments into access.yaml.']);
}

/** No public API tells of sign-ins, so this says whether all that one needs is there. */
export function signIn(input: ChecklistInput): Finding {
  const unknown = SIGN_IN.map((kind) => unknownOf(input, kind)).find((one) => one);
  if (unknown) {
    return cannotTell(unknown);
  }
  const url = portalUrl(input.config, input.directory);
  const portal = url === undefined ? [] : [`access portal ${url}`];
  const ready = synced(input).filter((one) => holders(input).has(principalName(one)));
  const { active, uploaded } = certificatesOf(input);
  if (ready.length > 0 && active && uploadedThumbprint(input) === undefined) {
    const said = `Which certificate AWS has is not said; Entra signs with ${active.thumbprint}.`;
    return { ...notSaid([said, ...portal], active.thumbprint), needs: [4, 7] };
  }
  if (ready.length > 0 && active && active.thumbprint === uploaded?.thumbprint) {
    const names = ready.slice(0, 3).map(principalName).join(', ');
    const more = ready.length > 3 ? ` and ${ready.length - 3} more` : '';
    return {
      ...done([
        'Sign-ins themselves are not visible here, but all that one needs is there: AWS has the certificate that Entra signs with, the SAML settings are as they should be, and SCIM has brought somebody who may do something.',
        `assigned in AWS: ${names}${more}`,
        ...portal,
      ]),
      needs: [4],
    };
  }
  return {
    ...todo(portal, ['Finish the steps above; then sign in at the access portal.']),
    needs: [4, 7, 8, 9],
  };
}

function notSaid(evidence: readonly string[], thumbprint: string): Finding {
  return {
    state: 'unknown',
    evidence,
    next: [
      step(
        'If somebody could sign in lately, AWS has it: say so in access.yaml.',
        'identitySource:',
        '  saml:',
        '    identityProvider:',
        `      uploadedThumbprint: ${thumbprint}`,
      ),
    ],
  };
}

function holders(input: ChecklistInput): ReadonlySet<string> {
  return new Set(
    foundAll(input, 'assignment').map(({ principalType: type, principal: name }) =>
      principalName({ type, name }),
    ),
  );
}

function whenDeferred(input: ChecklistInput): string[] {
  const brought = waiting(input, ...ACCESS).some(
    ({ reason }) => reason.code === 'notInIdentityStore',
  );
  return brought
    ? [
        'Run `accessctl apply --wait-for-sync 45m`: it goes on when SCIM has brought whom it waits for.',
      ]
    : [...new Set(waiting(input, ...ACCESS).map(({ reason }) => reason.text))];
}
