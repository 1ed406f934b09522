/**
 * What Entra tells the world of its signing certificates, without asking who wants to know.
 * https://learn.microsoft.com/en-us/entra/identity-platform/federation-metadata
 */
import { certificatesOf, type KeyCredential, type ServicePrincipal } from './apps-world.ts';
import { uuid } from './ids.ts';
import { signingKey } from './sign-in.ts';
import type { World } from './world.ts';
import { signingCertificate } from './x509.ts';

/**
 * XML with the certificates of one app, or with the tenant's own where none is named or the app has
 * none; undefined when there is no such app, or others do not see it yet.
 */
export function federationMetadata(
  world: World,
  now: number,
  appId: string | undefined,
): string | undefined {
  const wanted = appId?.toLowerCase();
  const principal = world.entra.servicePrincipals.find(
    (each) => each.appId === wanted && each.visibleFrom <= now,
  );
  if (wanted !== undefined && principal === undefined) {
    return undefined;
  }
  const own = principal === undefined ? [] : signingFirst(principal, now);
  const certificates = own.length > 0 ? own.map(({ key }) => key) : [tenantCertificate(world)];
  return document(world.tenant.id, certificates);
}

function signingFirst(principal: ServicePrincipal, now: number): readonly KeyCredential[] {
  const signing = signingKey(principal, now);
  const others = certificatesOf(principal).filter((each) => each !== signing);
  return signing === undefined ? others : [signing, ...others];
}

function tenantCertificate({ tenant }: World): string {
  const [start, end] = [Date.UTC(2025, 0, 1), Date.UTC(2045, 0, 1)];
  const words = `tenant/${tenant.id}`;
  const { der } = signingCertificate(words, 'accounts.accesscontrol.windows.net', start, end);
  return der.toString('base64');
}

function document(tenantId: string, certificates: readonly string[]): string {
  const endpoint = `https://login.microsoftonline.com/${tenantId}`;
  const keys = certificates.map(keyDescriptor).join('');
  const service = (element: string, binding: string) =>
    `<${element} Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${endpoint}/saml2"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<EntityDescriptor ID="_${uuid(certificates.join())}" entityID="https://sts.windows.net/${tenantId}/" xmlns="urn:oasis:names:tc:SAML:2.0:metadata">`,
    roleDescriptor(keys, `${endpoint}/wsfed`),
    '<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    keys,
    service('SingleLogoutService', 'HTTP-Redirect'),
    service('SingleSignOnService', 'HTTP-Redirect'),
    service('SingleSignOnService', 'HTTP-POST'),
    '</IDPSSODescriptor>',
    '</EntityDescriptor>',
  ].join('');
}

/** For WS-Federation: it names the same certificates, and is no business of SAML. */
function roleDescriptor(keys: string, endpoint: string): string {
  return [
    '<RoleDescriptor xsi:type="fed:SecurityTokenServiceType" protocolSupportEnumeration="http://docs.oasis-open.org/wsfed/federation/200706"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:fed="http://docs.oasis-open.org/wsfed/federation/200706">',
    keys,
    '<fed:PassiveRequestorEndpoint><EndpointReference xmlns="http://www.w3.org/2005/08/addressing">',
    `<Address>${endpoint}</Address></EndpointReference></fed:PassiveRequestorEndpoint>`,
    '</RoleDescriptor>',
  ].join('');
}

function keyDescriptor(derBase64: string): string {
  return `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${derBase64}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;
}
