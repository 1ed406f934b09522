/** An HTTP server that gives the answers of a list, one after the other, and the last one again. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the connection without an answer. */
  readonly lost?: true;
}

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answers {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** Runs `work` beside such a server and shuts it afterwards. */
export async function answering<T>(
  answers: readonly Answer[],
  work: (server: Answers) => Promise<T>,
): Promise<T> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) {
      body += chunk;
    }
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    const { method = '', url = '', headers } = request;
    asked.push({ method, url, headers, body });
    if (!answer || answer.lost) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status ?? 200, {
      'content-type': 'application/json',
      connection: 'close',
      ...answer.headers,
    });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await work({ url: `http://127.0.0.1:${port}`, asked });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Sets variables for the time of `work`. */
export async function withEnv<T>(
  variables: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    process.env = before;
  }
}
