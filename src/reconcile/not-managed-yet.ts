/** Parts of access.yaml that this version checks but cannot carry out: said, never ignored in silence. */
import type { Config, Path, Plan, Where } from './types.ts';

export function notManagedYet(config: Config, where: Where): Plan['notManagedYet'] {
  const { identitySource: source } = config;
  const hasApp = source?.enterpriseApp !== undefined;
  const parts: { path: Path; present: boolean; what: string }[] = [
    {
      path: ['identitySource', 'saml'],
      present: source?.saml !== undefined && !hasApp,
      what: 'SAML settings: identitySource.enterpriseApp does not say of which app',
    },
    {
      path: ['identitySource', 'scim'],
      present: source?.scim !== undefined && !hasApp,
      what: 'SCIM provisioning: identitySource.enterpriseApp does not say of which app',
    },
  ];
  return parts.flatMap(({ path, present, what }) => (present ? [{ what, at: where(path) }] : []));
}
