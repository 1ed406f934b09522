/** Questions to Graph and what may be concluded from the answers: objects, whole lists, writes. */
import type { Client } from '@microsoft/microsoft-graph-client';
import { Complete } from '../../reconcile/complete.ts';
import { UserError } from '../../reconcile/errors.ts';
import { explainGraph, isGraphNotFound, wrongShape } from './errors.ts';

/** An answer as parsed JSON; who reads a property says what he expects and checks it. */
export type Json = Readonly<Record<string, unknown>>;

/** Reads. Errors are for people (E621 to E624); a 404 is an error unless it is asked for. */
export class GraphReader {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** @param path below /v1.0, parts of it encoded */
  async object<T extends object = Json>(path: string): Promise<T> {
    return objectOf(await this.#ask(path), path);
  }

  /** One object, or nothing when Graph says 404. */
  async maybe<T extends object = Json>(path: string): Promise<T | undefined> {
    try {
      return await this.object<T>(path);
    } catch (error) {
      if (isGraphNotFound(error)) {
        return undefined;
      }
      throw error;
    }
  }

  /** All pages of a list of objects, each with its id: one without says nothing of what it is. */
  list<T extends object = Json>(path: string): Promise<Complete<T>> {
    return Complete.read<T>(`Microsoft Graph ${path}`, async (next) => {
      const answer = objectOf<Json>(await this.#ask(next ?? path), path);
      const { value, '@odata.nextLink': link } = answer;
      if (!Array.isArray(value)) {
        throw wrongShape(path, 'list');
      }
      if (!value.every(hasId)) {
        throw wrongShape(path, 'id of each object');
      }
      if (link !== undefined && typeof link !== 'string') {
        throw wrongShape(path, 'link to the next page'); // it would look like the last one
      }
      return { items: value as T[], next: link };
    });
  }

  async #ask(path: string): Promise<unknown> {
    try {
      return await this.#client.api(path).get();
    } catch (error) {
      throw explainGraph(error, path);
    }
  }
}

/** Writes too. After an interruption it sends nothing more. */
export class GraphWriter extends GraphReader {
  readonly #client: Client;
  readonly #signal: AbortSignal | undefined;
  #sent = 0;

  constructor(client: Client, signal?: AbortSignal) {
    super(client);
    this.#client = client;
    this.#signal = signal;
  }

  /** How many writes were sent so far. */
  get sent(): number {
    return this.#sent;
  }

  /** The created object, or what the action answers. */
  async post<T extends object = Json>(path: string, body: object): Promise<T> {
    return objectOf(await this.act(path, body), `POST ${path}`);
  }

  /** An action whose answer says nothing; some take no body. */
  act(path: string, body?: object): Promise<unknown> {
    return this.#send('POST', path, (request) => request.post(body));
  }

  async patch(path: string, body: object): Promise<void> {
    await this.#send('PATCH', path, (request) => request.patch(body));
  }

  async put(path: string, body: object): Promise<void> {
    await this.#send('PUT', path, (request) => request.put(body));
  }

  /** False when it was already gone. */
  async remove(path: string): Promise<boolean> {
    try {
      await this.#send('DELETE', path, (request) => request.delete());
      return true;
    } catch (error) {
      if (isGraphNotFound(error)) {
        return false;
      }
      throw error;
    }
  }

  async #send(
    method: string,
    path: string,
    send: (request: ReturnType<Client['api']>) => Promise<unknown>,
  ): Promise<unknown> {
    if (this.#signal?.aborted) {
      throw new UserError('E702', `Interrupted before ${method} ${path.split('?')[0]}.`, {
        hint: 'Run the same command again: it reads what is there and does what is left.',
      });
    }
    this.#sent += 1;
    try {
      return await ownAnswer(await send(this.#client.api(path)), `${method} ${path}`);
    } catch (error) {
      throw explainGraph(error, path, method);
    }
  }
}

/**
 * Success without content, or with an object. Anything else is somebody else's: taken for Graph's it
 * would say that a token was tried which nobody has seen.
 */
async function ownAnswer(answer: unknown, call: string): Promise<unknown> {
  // The library makes a stream of HTML, and of an answer that is empty.
  const isText = answer instanceof ReadableStream || typeof answer === 'string';
  if (isText && (await new Response(answer).text()).trim() !== '') {
    throw wrongShape(call, 'object');
  }
  return isText ? undefined : answer;
}

function objectOf<T extends object>(answer: unknown, path: string): T {
  const isPlain =
    typeof answer === 'object' &&
    answer !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(answer));
  if (!isPlain) {
    // Also the stream that the library makes of an empty body or of HTML.
    throw wrongShape(path, 'object');
  }
  return answer as T;
}

function hasId(value: unknown): boolean {
  return text(part(value)['id']) !== '';
}

/** A string for $filter, quotes doubled and encoded: `displayName eq 'R&D''s'`. */
export function quoted(text: string): string {
  return encodeURIComponent(`'${text.replace(/'/g, "''")}'`);
}

/** Text, or `''` for null and absent. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Texts of a list; `[]` for null and absent. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** An object in an answer, or an empty one for null and absent. */
export function part(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

/** Objects of a list; `[]` for null and absent. */
export function parts(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(part) : [];
}

/** ISO 8601, UTC, without fractions: Graph gives up to seven digits of them. */
export function instant(value: unknown): string {
  const ms = Date.parse(text(value));
  return Number.isNaN(ms) ? '' : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
