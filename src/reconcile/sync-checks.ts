/** How SCIM fares: what stopped it, what will stop it, and whom it left behind. */
import { daysUntil, endOf } from './instants.ts';
import type { SignOnInput } from './sign-on-checks.ts';
import type { Problem, ScimHealth } from './types.ts';

/** How long before its end a token is spoken of. */
const TOKEN_NOTICE_DAYS = 30;

const MANY_REFUSED =
  'Most users and groups were refused. The provisioning logs of the app name each one and why; when that is mended, pause and start the job.';

/**
 * What ends a quarantine, by its reason.
 * https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationquarantine
 */
const CURES: ReadonlyMap<string, string> = new Map([
  ['EncounteredBaseEscrowThreshold', MANY_REFUSED],
  ['EncounteredTotalEscrowThreshold', MANY_REFUSED],
  ['EncounteredEscrowProportionThreshold', MANY_REFUSED],
  [
    'EncounteredQuarantineException',
    'Most often the token has ended or the address is wrong. Run `accessctl scim test`; with a new token from AWS run `accessctl scim set-token`, which also starts the job again.',
  ],
  [
    'TooManyDeletes',
    'A cycle would delete as many users and groups as deletionThreshold, or more. Where that is a mistake, assign those groups and users to the app again; where it is meant, choose "Allow deletes" on the provisioning page of the app.',
  ],
]);

const OTHER_CURE =
  'The provisioning page of the app in Entra says more. Then pause and start the job.';

/** E528, E531 and E536; none where the file does not speak of SCIM. */
export function syncChecks(input: SignOnInput): Problem[] {
  const scim = input.config.identitySource?.scim;
  return scim
    ? [...quarantine(input), ...leftBehind(input), ...endingToken(scim.token?.expires, input)]
    : [];
}

function quarantine({ live, where }: SignOnInput): Problem[] {
  const health = live.scim;
  if (!health || (health.code !== 'Quarantine' && !health.quarantine)) {
    return [];
  }
  return [
    {
      code: 'E528',
      severity: 'warning',
      message: `SCIM is in quarantine${quarantineText(health)}: until it ends, Entra tries once a day or less, and after four weeks no more.`,
      hint: CURES.get(health.quarantine?.reason ?? '') ?? OTHER_CURE,
      at: where(['identitySource', 'scim']),
    },
  ];
}

/** ` since 2026-11-02 (TooManyDeletes, its message)`, as far as Graph tells. */
function quarantineText({ quarantine: found }: ScimHealth): string {
  if (!found) {
    return '';
  }
  const since = found.since ? ` since ${found.since.slice(0, 10)}` : '';
  const why = [found.reason, found.message].filter((text) => text !== '').join(': ');
  return why ? `${since} (${why})` : since;
}

function leftBehind({ live, where }: SignOnInput): Problem[] {
  const cycle = live.scim?.lastCycle;
  if (!cycle || (cycle.escrowed === 0 && cycle.state !== 'EntryLevelErrors')) {
    return [];
  }
  const who =
    cycle.escrowed === 0
      ? 'some users or groups'
      : `${cycle.escrowed} ${cycle.escrowed === 1 ? 'user or group' : 'users and groups'}`;
  return [
    {
      code: 'E536',
      severity: 'notice',
      message: `The last SCIM cycle, which ended at ${cycle.ended}, could not copy ${who} to AWS.`,
      hint: 'The provisioning logs of the app name each one and why.',
      at: where(['identitySource', 'scim']),
    },
  ];
}

function endingToken(expires: string | undefined, { where, now }: SignOnInput): Problem[] {
  if (expires === undefined) {
    return [];
  }
  const end = endOf(expires);
  const days = daysUntil(end, now);
  if (days > TOKEN_NOTICE_DAYS) {
    return [];
  }
  return [
    {
      code: 'E531',
      severity: 'warning',
      message:
        end <= now
          ? `The SCIM token ended (${expires}): Entra can copy nobody to AWS.`
          : `The SCIM token ends (${expires}) in ${days} ${days === 1 ? 'day' : 'days'}: then Entra can copy nobody to AWS.`,
      hint: 'Generate a new one in AWS, run `accessctl scim set-token` with it, and write down when it ends.',
      at: where(['identitySource', 'scim', 'token', 'expires']),
    },
  ];
}
