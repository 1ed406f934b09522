/**
 * What this process asks of a sandbox of its own goes there by a call instead of over the network,
 * which takes most of a request's time and is not what scenarios are about. `npm run test:all` goes over
 * the network everywhere; so do, always, the built command line, the sandbox's own tests and the faults.
 */
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { HttpRequest } from '../../src/sandbox/server.ts';
import { ALL } from './sample.ts';
import { useInEveryClient } from './sdk-clients.ts';

const bodies = new WeakMap<Response, string>();
const sandboxes = new Map<string, Sandbox>();
let isInstalled = false;

/** Until the function that it returns is called. */
export function goTheShortWay(sandbox: Sandbox): () => void {
  if (ALL) {
    return () => undefined;
  }
  if (!isInstalled) {
    isInstalled = true;
    useInEveryClient(clientPlugin);
  }
  sandboxes.set(sandbox.url, sandbox);
  const plain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const asked = new Request(input, init);
    const { origin, pathname, search } = new URL(asked.url);
    const reached = sandboxes.get(origin);
    if (reached === undefined) {
      return plain(input, init);
    }
    asked.signal.throwIfAborted();
    const { status, headers, body } = await ask(reached, {
      method: asked.method,
      url: `${pathname}${search}`,
      headers: Object.fromEntries(asked.headers),
      body: asked.body === null ? '' : await asked.text(),
    });
    asked.signal.throwIfAborted();
    const response = new Response(isWithoutBody(status) ? null : body, { status, headers });
    bodies.set(response, body);
    return response;
  };
  return () => {
    globalThis.fetch = plain;
    sandboxes.delete(sandbox.url);
  };
}

/** What this way brought, which is still to be read from the answer itself; undefined of another one. */
export function bodyOf(response: Response): string | undefined {
  return bodies.get(response);
}

function isWithoutBody(status: number): boolean {
  return status === 204 || status === 304;
}

interface Sent {
  readonly request: {
    readonly protocol: string;
    readonly hostname: string;
    readonly port?: number;
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
  };
}

type Next = (sent: Sent) => Promise<unknown>;

/** Stands where the SDK hands a request to its HTTP client. */
const clientPlugin = {
  applyToStack: (stack: { add(middleware: (next: Next) => Next, options: object): void }) =>
    stack.add(
      (next) => async (sent) => {
        const { protocol, hostname, port, method, path, headers, body = '' } = sent.request;
        const reached = sandboxes.get(`${protocol}//${hostname}:${port}`);
        if (reached === undefined) {
          return next(sent);
        }
        const answer = await ask(reached, {
          method,
          url: path,
          headers: lowerCased(headers),
          body: typeof body === 'string' ? body : new TextDecoder().decode(body),
        });
        const response = {
          statusCode: answer.status,
          headers: lowerCased(answer.headers),
          body: Buffer.from(answer.body),
        };
        return { response };
      },
      { step: 'deserialize', name: 'goTheShortWay', priority: 'low' },
    ),
};

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

interface Whole {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** As over the network the answer comes in a later turn of the event loop; a fault of the connection cannot come. */
async function ask(sandbox: Sandbox, request: HttpRequest): Promise<Whole> {
  await new Promise((resolve) => setImmediate(resolve));
  const { status, headers = {}, body = '', ending } = await sandbox.answer(request);
  if (ending !== undefined) {
    throw new Error(`"${ending}" is a fault of the connection, and this scenario has none.`);
  }
  return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}
