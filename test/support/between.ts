/**
 * A server between our clients and the sandbox: it passes requests on, and does with chosen answers
 * what networks and proxies do.
 */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The request as it is called: `sso-admin:ListInstances`, `GET /v1.0/groups?…`; and what it sends. */
export interface Request {
  readonly name: string;
  readonly body: string;
}

/**
 * What becomes of an answer. `lost` ends the connection after the sandbox has carried it out; an
 * answer is given in the place of the sandbox's; nothing leaves it as it is.
 */
export type Tamper = (request: Request, answer: Answered) => Answered | 'lost' | undefined;

/** What becomes of a request before the sandbox sees it: `lost`, another answer, or nothing. */
export type Intercept = (request: Request) => Answered | 'lost' | undefined;

export interface Between {
  readonly url: string;
  tamper: Tamper;
  intercept: Intercept;
  close(): Promise<void>;
}

const SERVICES: Readonly<Record<string, string>> = {
  SWBExternalService: 'sso-admin',
  AWSIdentityStore: 'identitystore',
  AWSOrganizationsV20161128: 'organizations',
};

export async function between(target: string): Promise<Between> {
  const self = { tamper: (() => undefined) as Tamper, intercept: (() => undefined) as Intercept };
  const server = createServer(async (incoming, outgoing) => {
    const parts: Uint8Array[] = [];
    for await (const part of incoming) {
      parts.push(part as Uint8Array);
    }
    const { method = '', url = '', headers } = incoming;
    const request = { name: nameOf(method, url, headers), body: Buffer.concat(parts).toString() };
    let answer = self.intercept(request);
    if (answer === undefined) {
      const own = await passOn(new URL(url, target), method, headers, request.body);
      answer = own === 'lost' ? own : (self.tamper(request, own) ?? own);
    }
    if (answer === 'lost') {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(answer.status, { ...answer.headers, connection: 'close' });
    outgoing.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(self, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function nameOf(method: string, url: string, headers: IncomingHttpHeaders): string {
  const [service = '', operation = ''] = String(headers['x-amz-target'] ?? '').split('.');
  return operation ? `${SERVICES[service]}:${operation}` : `${method} ${url}`;
}

async function passOn(
  url: URL,
  method: string,
  headers: IncomingHttpHeaders,
  body: string,
): Promise<Answered | 'lost'> {
  const passed = ['content-type', 'x-amz-target', 'authorization'].flatMap((name) =>
    typeof headers[name] === 'string' ? [[name, headers[name]] as [string, string]] : [],
  );
  const answer = await fetch(url, { method, headers: passed, ...(body !== '' && { body }) }).catch(
    () => undefined, // the sandbox is shut: the test is over
  );
  if (!answer) {
    return 'lost';
  }
  const kept = ['content-type', 'x-amzn-requestid', 'request-id', 'retry-after'].flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { status: answer.status, headers: Object.fromEntries(kept), body: await answer.text() };
}
