/**
 * All clients of the AWS SDK in this process, as tests listen in on them: they reach into the SDK's
 * prototypes, for which production code has no seam.
 */
import { IdentitystoreClient } from '@aws-sdk/client-identitystore';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { STSClient } from '@aws-sdk/client-sts';

/** Adds this to the middleware of every client, before its first request; for as long as the process lives. */
export function useInEveryClient(plugin: unknown): void {
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
