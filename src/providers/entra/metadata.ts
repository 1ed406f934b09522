/**
 * Entra's federation metadata of one app: anybody may read it.
 * https://learn.microsoft.com/entra/identity-platform/federation-metadata
 */
import { UserError } from '../../reconcile/errors.ts';
import { microsoftCloud } from './clouds.ts';

export interface MetadataSource {
  readonly cloud: string;
  readonly tenantId: string;
  readonly appId: string;
  /** Asked instead of the cloud's login host: a sandbox. */
  readonly origin?: string;
}

const TIMEOUT_MS = 30_000;
const LARGEST = 1024 * 1024;

/** The XML as Entra gives it. Throws E750 when there is no answer, or one that is no metadata. */
export async function readFederationMetadata(source: MetadataSource): Promise<string> {
  const url = metadataUrl(source);
  const { host } = url;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const xml = await answer.text();
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    if (xml.length > LARGEST || !xml.includes('EntityDescriptor')) {
      throw new Error('the answer is no federation metadata');
    }
    return xml;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError('E750', `${host} gives no federation metadata of this app: ${why}.`, {
      hint: 'Nothing was changed. Try again; a new app may take a few minutes.',
      cause: error,
    });
  }
}

function metadataUrl({ cloud, tenantId, appId, origin }: MetadataSource): URL {
  const path = `/${encodeURIComponent(tenantId)}/federationmetadata/2007-06/federationmetadata.xml`;
  const url = new URL(path, origin ?? microsoftCloud(cloud).authority);
  url.searchParams.set('appid', appId);
  return url;
}

/** Whether the metadata announces this certificate, Base64 of its DER. */
export function announces(xml: string, der: string): boolean {
  return der !== '' && xml.replace(/\s+/g, '').includes(der.replace(/\s+/g, ''));
}
