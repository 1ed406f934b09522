/** Metadata of both sides in the form in which AWS and Entra write it. */

export const NS = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
export const ENTITY = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-9967a1b2c3';
export const ACS = 'https://eu-central-1.signin.aws/platform/saml/acs/0123abcd';
export const TENANT = '0a1b2c3d-1111-2222-3333-444455556666';

/** Self-signed, its key thrown away; ends 2029-11-23T03:27:22Z. */
export const CERTIFICATE = {
  der: 'MIIBODCB66ADAgECAhQf/iS3TiqX03Ozg17v9FUfUrGsvTAFBgMrZXAwEjEQMA4GA1UEAwwHQ29udG9zbzAeFw0yNjExMjQwMzI3MjJaFw0yOTExMjMwMzI3MjJaMBIxEDAOBgNVBAMMB0NvbnRvc28wKjAFBgMrZXADIQBBlJprKJiOI/B5C6kNtIRJLCEAXvToU1JttcAkoBJSmqNTMFEwHQYDVR0OBBYEFCzoJdRFu/nQjn1fBACAMixd9TGoMB8GA1UdIwQYMBaAFCzoJdRFu/nQjn1fBACAMixd9TGoMA8GA1UdEwEB/wQFMAMBAf8wBQYDK2VwA0EAyOAc2X2/OH5vjqgcuvQPGmNfuHY5GayMeFL7fMXYb35HJg//Rxl0x1+UASwajw1E/7UpyBIB/xhtt5ZPLIEHAw==',
  thumbprint: 'B6A287038FDA2A2B860F3177316F1E02BD0BDCF7',
};

export function acs(location: string, binding = POST): string {
  return `<md:AssertionConsumerService Binding="${binding}" Location="${location}" index="0" isDefault="true"/>`;
}

/** AWS's metadata with these services. */
export function service(services: readonly string[], entityId = ENTITY): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="${NS}" entityID="${entityId}">
  <md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>
    ${services.join('\n    ')}
  </md:SPSSODescriptor>
</md:EntityDescriptor>
`;
}

export const IDP_ROLE = `<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
  <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${CERTIFICATE.der}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
  <SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://login.microsoftonline.com/${TENANT}/saml2"/>
  <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://login.microsoftonline.com/${TENANT}/saml2"/>
  <SingleSignOnService Binding="${POST}" Location="https://login.microsoftonline.com/${TENANT}/saml2"/>
</IDPSSODescriptor>`;

/** Entra's metadata with these roles, beside the ones of WS-Federation. */
export function entra(roles: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?><EntityDescriptor ID="_1" entityID="https://sts.windows.net/${TENANT}/" xmlns="${NS}"><RoleDescriptor xsi:type="fed:SecurityTokenServiceType" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><KeyDescriptor use="signing"/></RoleDescriptor><RoleDescriptor xsi:type="fed:ApplicationServiceType" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>${roles.join('')}</EntityDescriptor>`;
}
