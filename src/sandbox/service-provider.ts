/**
 * AWS as a SAML service provider: its entity id, the URLs that take assertions, and the file that
 * says so. https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html
 */
import type { World } from './world.ts';

export function entityIdOf({ region, instance }: World): string {
  return `https://${region}.signin.aws.amazon.com/platform/saml/${instance.identityStoreId}`;
}

/** IPv4 first, then dual-stack. */
export function acsUrlsOf({ region, identityProvider: { acsTenantId } }: World): readonly string[] {
  return [
    `https://${region}.signin.aws/platform/saml/acs/${acsTenantId}`,
    `https://${region}.sso.signin.aws/platform/saml/acs/${acsTenantId}`,
  ];
}

export function serviceProviderMetadata(world: World): string {
  const services = acsUrlsOf(world).map(
    (url, index) =>
      `    <md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${url}" index="${index}" isDefault="${index === 0}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityIdOf(world)}">`,
    '  <md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    '    <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>',
    ...services,
    '  </md:SPSSODescriptor>',
    '</md:EntityDescriptor>',
    '',
  ].join('\n');
}
