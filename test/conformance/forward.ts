/** An HTTP server on this machine that hands each request on, and sees it and its answer. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** The header X-Amz-Target. */
  readonly target: string | undefined;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

export interface Forwarder {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * @param instead answers what shall not reach `origin`
 * @param seen told of each request that `origin` answered
 */
export async function forwardTo(
  origin: string,
  instead: (asked: Asked) => Answered | undefined,
  seen: (asked: Asked, answered: Answered) => void,
): Promise<Forwarder> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = await read(request);
    const own = instead(asked);
    if (own) {
      reply(response, own);
      return;
    }
    const answered = await send(origin, asked, request);
    seen(asked, answered);
    reply(response, answered);
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const target = request.headers['x-amz-target'];
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    target: Array.isArray(target) ? target[0] : target,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** These are of one connection; fetch sets its own. */
const NOT_HANDED_ON = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'expect',
]);

async function send(origin: string, asked: Asked, request: IncomingMessage): Promise<Answered> {
  const headers = Object.entries(request.headers).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && !NOT_HANDED_ON.has(pair[0]),
  );
  const response = await fetch(origin + asked.url, {
    method: asked.method,
    headers,
    ...(asked.body !== '' && { body: asked.body }),
  });
  return { status: response.status, body: await response.text() };
}

/** AWS gives every answer an id, by which an empty one is known to be its own. */
function reply(response: ServerResponse, { status, body }: Answered): void {
  const id = { 'x-amzn-requestid': randomUUID() };
  response.writeHead(status, { 'content-type': 'application/json', ...id });
  response.end(body);
}
