/** The clock of this machine against that of the cloud: signatures and tokens depend on it. */

const TIMEOUT_MS = 10_000;

/**
 * How many milliseconds this machine is ahead of a server, by the Date of its answer (whole
 * seconds); nothing where it does not tell. Throws what fetch throws.
 * https://www.rfc-editor.org/rfc/rfc9110#name-date
 */
export async function aheadOf(url: string): Promise<number | undefined> {
  const { headers } = await fetch(url, {
    method: 'HEAD',
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const theirs = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(theirs) ? undefined : Date.now() - theirs;
}
