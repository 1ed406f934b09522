/** An error as Microsoft Graph answers it: https://learn.microsoft.com/en-us/graph/errors */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  /** For example Retry-After. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function unsupported(message: string): GraphError {
  return new GraphError(400, 'Request_UnsupportedQuery', message);
}

/** What the directory answers to a wrong id or body. */
export function badRequest(message: string): GraphError {
  return new GraphError(400, 'Request_BadRequest', message);
}
