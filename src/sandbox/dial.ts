/** How the sandbox's Entra calls a SCIM endpoint: over real HTTP, and never beyond this machine. */

export interface DialRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface DialAnswer {
  readonly status: number;
  readonly body: string;
}

/** Rejects with an Error when the endpoint cannot be reached. */
export type Dial = (request: DialRequest) => Promise<DialAnswer>;

/** By this name the sandbox knows the calls of its own Entra. */
export const entraAgent = 'entra-provisioning';

const awsEndpoint = /^https:\/\/scim\.[a-z0-9-]+\.amazonaws\.com(?=\/)/;
const thisMachine = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\//;

/**
 * Calls AWS's SCIM endpoint at `base()`, with the path as it is; other endpoints only on this machine.
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/what-is-scim.html
 */
export function dialer(base: () => string): Dial {
  return async ({ method, url, headers, body }) => {
    const target = url.replace(awsEndpoint, () => base());
    if (!thisMachine.test(target)) {
      throw new Error('The remote name could not be resolved.');
    }
    const response = await fetch(target, {
      method,
      headers: { ...headers, 'user-agent': entraAgent },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, body: await response.text() };
  };
}
