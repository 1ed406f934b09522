/** An error as the AWS services answer it: HTTP 400 unless told otherwise. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  /** Further members of the error, such as Reason. */
  readonly members: Readonly<Record<string, string | number>>;

  constructor(
    code: string,
    message: string,
    options: { status?: number; members?: Readonly<Record<string, string | number>> } = {},
  ) {
    super(message);
    this.code = code;
    this.status = options.status ?? 400;
    this.members = options.members ?? {};
  }
}

export function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message);
}

export function conflict(message: string): AwsError {
  return new AwsError('ConflictException', message);
}

export function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
