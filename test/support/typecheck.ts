/**
 * Checks every request and answer of every SDK client in the tests against the client's own schema:
 * a wrong type, an unknown or a missing member fails the call. Only tests reach into the SDK's
 * prototypes; production code has no seam for it.
 */
import { IdentitystoreClient } from '@aws-sdk/client-identitystore';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { STSClient } from '@aws-sdk/client-sts';
import { getRuntimeTypecheckPlugin } from '@smithy/typecheck';

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
  if (installed) {
    return;
  }
  installed = true;
  for (const { prototype } of [
    SSOAdminClient,
    IdentitystoreClient,
    OrganizationsClient,
    STSClient,
  ]) {
    const client = prototype as unknown as {
      send: (...args: unknown[]) => unknown;
      middlewareStack: { use(added: unknown): void };
    };
    const { send } = client;
    const seen = new WeakSet<object>();
    client.send = function (this: typeof client, ...args: unknown[]) {
      if (!seen.has(this)) {
        seen.add(this);
        this.middlewareStack.use(plugin);
      }
      return send.apply(this, args);
    };
  }
}
