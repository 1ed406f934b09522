/**
 * The errors of AWS's SCIM endpoint.
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/createuser.html, section Errors
 */
export class ScimError extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** ValidationException: AWS answers one sentence to everything; the reason in brackets is the sandbox's. */
export function invalidScim(reason: string): ScimError {
  return new ScimError(
    400,
    `Request is unparsable, syntactically incorrect, or violates schema. (${reason})`,
  );
}

export function missingScim(type: string, id: string): ScimError {
  return new ScimError(404, `${type} not found: ${id}`);
}

/** https://www.rfc-editor.org/rfc/rfc7644#section-3.12 */
export function scimErrorBody(error: ScimError, requestId: string, time: string): object {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    detail: error.message,
    status: String(error.status),
    exceptionRequestId: requestId,
    timeStamp: time,
  };
}
