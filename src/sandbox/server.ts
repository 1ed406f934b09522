import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as it is. */
  readonly body?: object | string;
  /** Absent: it is sent whole. `none`: the connection stays open, and nothing comes. */
  readonly ending?: 'reset' | 'none' | 'truncated';
}

export type Answerer = (request: HttpRequest) => Promise<HttpAnswer>;

/** Serves on 127.0.0.1; with port 0 the system chooses one. */
export async function listen(port: number, answer: Answerer): Promise<Server> {
  const server = createServer((request, response) => {
    respond(request, response, answer).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

export function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Ends also the connections that clients keep open. */
export async function shut(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answerer,
): Promise<void> {
  const body = await textOf(request);
  const { method = 'GET', url = '/' } = request;
  const asked = { method, url, headers: plain(request), body };
  const { status, headers = {}, body: content = '', ending } = await answer(asked);
  if (ending === 'reset') {
    request.socket.resetAndDestroy();
  }
  if (ending === 'reset' || ending === 'none') {
    return;
  }
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, { ...headers, ...length });
  if (ending === 'truncated') {
    // What was written has to leave before the connection is cut.
    const half = text.slice(0, text.length / 2);
    response.write(half || '\n', () => request.socket.destroy());
    return;
  }
  response.end(text);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function plain({ headers }: IncomingMessage): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
