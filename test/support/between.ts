/**
 * A server between our clients and the sandbox: it passes requests on, and does with chosen answers
 * what networks and proxies do.
 */
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
} from 'node:http';
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
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const asked = { name: nameOf(method, url, headers), body: await textOf(incoming) };
    let answer = self.intercept(asked);
    if (answer === undefined) {
      const own = await passOn(new URL(url, target), method, headers, asked.body, agent);
      answer = own === 'lost' ? own : (self.tamper(asked, own) ?? own);
    }
    if (answer === 'lost') {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(answer.status, answer.headers);
    outgoing.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(self, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function nameOf(method: string, url: string, headers: IncomingHttpHeaders): string {
  const [service = '', operation = ''] = String(headers['x-amz-target'] ?? '').split('.');
  return operation ? `${SERVICES[service]}:${operation}` : `${method} ${url}`;
}

const PASSED = ['content-type', 'x-amz-target', 'authorization'];
const KEPT = ['content-type', 'x-amzn-requestid', 'request-id', 'retry-after'];

/** `lost` where the sandbox is shut: the test is over. */
function passOn(
  url: URL,
  method: string,
  headers: IncomingHttpHeaders,
  body: string,
  agent: Agent,
): Promise<Answered | 'lost'> {
  return new Promise((resolve) => {
    const onward = request(url, { method, headers: chosen(headers, PASSED), agent }, (answer) => {
      textOf(answer).then(
        (text) =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: chosen(answer.headers, KEPT),
            body: text,
          }),
        () => resolve('lost'),
      );
    });
    onward.on('error', () => resolve('lost'));
    onward.end(body);
  });
}

function chosen(headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

async function textOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) {
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString();
}
