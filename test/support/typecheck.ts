/**
 * Checks every request and answer of every SDK client in the tests against the client's own schema:
 * a wrong type, an unknown or a missing member fails the call.
 */
import { getRuntimeTypecheckPlugin } from '@smithy/typecheck';
import { useInEveryClient } from './sdk-clients.ts';

/** What the service answered wrongly; a test asserts that it is empty. */
export const wrongAnswers: string[] = [];

const fail = (...message: unknown[]) => wrongAnswers.push(message.map(String).join(' '));
const quiet = () => undefined;
const plugin = getRuntimeTypecheckPlugin({
  input: 'throw',
  output: 'error',
  logger: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: fail },
});

let installed = false;

export function checkEveryCall(): void {
  if (!installed) {
    installed = true;
    useInEveryClient(plugin);
  }
}
