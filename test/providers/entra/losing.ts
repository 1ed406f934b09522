/** A server between our client and the sandbox: it passes requests on, and loses chosen answers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Losing {
  readonly url: string;
  /** Loses the next answer to such a request: `POST /v1.0/…`; the sandbox has carried it out. */
  lose(request: RegExp): void;
  close(): Promise<void>;
}

export async function losing(target: () => string): Promise<Losing> {
  let lost: RegExp | undefined;
  const server = createServer(async (request, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) {
      parts.push(part as Uint8Array);
    }
    const { method = '', url = '', headers } = request;
    const answer = await fetch(new URL(url, target()), {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: headers.authorization ?? '',
      },
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    });
    const body = await answer.text();
    if (lost?.test(`${method} ${url}`)) {
      lost = undefined;
      request.socket.destroy();
      return;
    }
    const type = answer.headers.get('content-type') ?? 'application/json';
    response.writeHead(answer.status, { 'content-type': type, connection: 'close' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lose: (request) => {
      lost = request;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
