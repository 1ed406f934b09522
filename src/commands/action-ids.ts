/** `mask-account-ids`: what people see of the action has no ids of accounts; files are as ever. */
import { withoutAccountIds } from '../github/comment.ts';
import type { Runner } from '../github/runner.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Context } from './context.ts';

/** The same runner; what it shows has no ids. */
export function discreetRunner(runner: Runner): Runner {
  return {
    ...runner,
    annotate: (severity, message, title, at) =>
      runner.annotate(severity, withoutAccountIds(message), title, at),
    summary: (markdown) => runner.summary(withoutAccountIds(markdown)),
  };
}

/** The same context; its log has no ids. */
export function discreetContext(context: Context): Context {
  return {
    ...context,
    out: (text) => context.out(withoutAccountIds(text)),
    log: (text) => context.log(withoutAccountIds(text)),
  };
}

/** The same error, for who prints it. */
export function discreetError(error: unknown): unknown {
  if (!(error instanceof UserError)) {
    return error;
  }
  const { code, message, hint } = error;
  return new UserError(code, withoutAccountIds(message), {
    ...(hint !== undefined && { hint: withoutAccountIds(hint) }),
    cause: error,
  });
}
