/**
 * The rules of the signing certificate. AWS takes a certificate only by hand, and sign-in ends when
 * Entra signs with one that AWS does not have: so a new one is made in time, but it is used only
 * once a person says that AWS has it.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on
 */
import type { CertificateSpec, Key, SigningCertificateSpec, Wants } from '../types.ts';
import { appIds, appLanes, appNeeds } from './enterprise-app.ts';
import type { Rules } from './rules.ts';

type Wanted = Wants['signingCertificate'];

export function signingCertificateKey(app: string): Key {
  return `signingCertificate/${app}`;
}

export const signingCertificateRules: Rules<'signingCertificate'> = {
  key: ({ app }) => signingCertificateKey(app),
  normalise: (spec) => ({
    ...spec,
    ...(spec.uploadedThumbprint && { uploadedThumbprint: spec.uploadedThumbprint.toUpperCase() }),
  }),
  settle: (wanted, live) =>
    settle(wanted, live ?? { app: wanted.app, certificates: [], active: '' }),
  risk: () => 'neutral',
  lanes: (spec) => appLanes(spec.app),
  needs: ({ after }, plan) => appNeeds(after, plan),
  ids: (_spec, names) => appIds(names),
  describe: (spec) => `signing certificate of ${spec.app}`,
};

/** What is not made yet has a validity for its end, so that a plan does not depend on the clock. */
function settle(wanted: Wanted, live: SigningCertificateSpec): SigningCertificateSpec {
  const { validity, lastsUntil, uploadedThumbprint: uploaded } = wanted;
  const lasts = live.certificates.some((one) => endsAfter(one, lastsUntil ?? ''));
  const usable = live.certificates.find(
    (one) => one.thumbprint === uploaded && endsAfter(one, wanted.now),
  );
  return {
    ...live,
    ...(validity && !lasts && { certificates: [...live.certificates, promised(validity)] }),
    ...(usable && { active: usable.thumbprint }),
  };
}

function promised(validity: string): CertificateSpec {
  return { thumbprint: '', expires: validity };
}

function endsAfter({ expires }: CertificateSpec, instant: string): boolean {
  return Date.parse(expires) > Date.parse(instant);
}
