/**
 * AWS STS as far as it tells a caller who he is: a form in, XML out (the AWS query protocol).
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
import { hex } from './ids.ts';
import type { HttpAnswer, HttpRequest } from './server.ts';
import type { World } from './world.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
export class StsError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Whether a request speaks the query protocol, which of all services here only STS does. */
export function isSts({ method, url, headers }: HttpRequest): boolean {
  return (
    method === 'POST' &&
    url === '/' &&
    (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  );
}

/** `sts:GetCallerIdentity`. */
export function stsCallName({ body }: HttpRequest): string {
  return `sts:${new URLSearchParams(body).get('Action') ?? ''}`;
}

/** Never throws. */
export function answerSts(world: World, request: HttpRequest, requestId: string): HttpAnswer {
  const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
  try {
    const call = stsCallName(request);
    if (call !== 'sts:GetCallerIdentity') {
      throw new StsError(400, 'InvalidAction', `Could not find operation ${call}`);
    }
    checkSignature(request.headers['authorization']);
    if (world.deny.includes(call)) {
      throw new StsError(403, 'AccessDenied', `You are not authorized to perform ${call}.`);
    }
    return { status: 200, headers, body: identity(callerOf(world), requestId) };
  } catch (error) {
    if (!(error instanceof StsError)) {
      throw error;
    }
    return stsFailure(error, requestId);
  }
}

/** An error as the service sends it. */
export function stsFailure(error: StsError, requestId: string): HttpAnswer {
  const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
  return { status: error.status, headers, body: refusal(error, requestId) };
}

function checkSignature(authorization: string | undefined): void {
  if (authorization === undefined) {
    throw new StsError(
      403,
      'MissingAuthenticationToken',
      'Request is missing Authentication Token',
    );
  }
  if (!/Credential=[^/]+\/\d{8}\/[a-z0-9-]+\/sts\/aws4_request/.test(authorization)) {
    throw new StsError(
      403,
      'SignatureDoesNotMatch',
      "Credential should be scoped to correct service: 'sts'.",
    );
  }
}

/** Who nobody has named has a role of his own making, in the account that he looks from. */
function callerOf(world: World): string {
  const { vantage, organization, delegatedAdministrator, accounts } = world;
  const { managementAccountId } = organization;
  const member = accounts.find(({ id }) => id !== managementAccountId)?.id;
  const account =
    vantage === 'management' ? managementAccountId : (delegatedAdministrator ?? member);
  return world.caller ?? `arn:aws:sts::${account}:assumed-role/accessctl/sandbox`;
}

/** Of an assumed role the id is that of the role, a colon, and the name of the session. */
function identity(arn: string, requestId: string): string {
  const [, account = '', resource = ''] = /^arn:[^:]*:[^:]*::(\d{12}):(.*)$/.exec(arn) ?? [];
  const [kind, name, session] = resource.split('/');
  const id = hex(`principal/${account}/${kind}/${name}`, 17).toUpperCase();
  const userId = kind === 'assumed-role' ? `AROA${id}:${session}` : `AIDA${id}`;
  return [
    `<GetCallerIdentityResponse xmlns="${NAMESPACE}">`,
    '  <GetCallerIdentityResult>',
    `    <Arn>${escaped(arn)}</Arn>`,
    `    <UserId>${escaped(userId)}</UserId>`,
    `    <Account>${account}</Account>`,
    '  </GetCallerIdentityResult>',
    `  <ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`,
    '</GetCallerIdentityResponse>',
    '',
  ].join('\n');
}

function refusal({ code, message }: StsError, requestId: string): string {
  return [
    `<ErrorResponse xmlns="${NAMESPACE}">`,
    `  <Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`,
    `  <RequestId>${requestId}</RequestId>`,
    '</ErrorResponse>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
