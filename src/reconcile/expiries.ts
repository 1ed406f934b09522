/** What ends on a day and takes sign-in or sync with it. */
import { foundOf } from './found.ts';
import { daysUntil, endOf } from './instants.ts';
import type { CertificateSpec, Config, Expiry, Live, SigningCertificateSpec } from './types.ts';

/** @param now the instant of the run, in milliseconds since the epoch */
export function expiriesOf(config: Config, live: Live, now: number): Expiry[] {
  const source = config.identitySource;
  if (!source?.enterpriseApp) {
    return [];
  }
  const certificate = certificateInUse(live);
  const token = source.scim?.token?.expires;
  return [
    ...(certificate ? [expiry('signing certificate', Date.parse(certificate.expires), now)] : []),
    ...(token ? [expiry('SCIM token', endOf(token), now)] : []),
  ];
}

/** The certificates that the readers found. */
export function liveCertificates(live: Live): SigningCertificateSpec | undefined {
  return foundOf(live, 'signingCertificate')[0]?.spec;
}

/** The active one; where none was chosen, the one that lasts longest. */
function certificateInUse(live: Live): CertificateSpec | undefined {
  const { certificates = [], active = '' } = liveCertificates(live) ?? {};
  const byEnd = [...certificates].sort((a, b) => Date.parse(b.expires) - Date.parse(a.expires));
  return active === '' ? byEnd[0] : byEnd.find(({ thumbprint }) => thumbprint === active);
}

function expiry(what: Expiry['what'], instant: number, now: number): Expiry {
  return { what, expires: new Date(instant).toISOString(), days: daysUntil(instant, now) };
}
