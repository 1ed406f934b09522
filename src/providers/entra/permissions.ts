/**
 * Which application permission a call lacks that Graph refuses. In one place, so that a correction
 * is one edit. https://learn.microsoft.com/graph/permissions-reference
 */
interface Row {
  readonly methods: RegExp;
  readonly path: RegExp;
  readonly grant: string;
}

const OWNED = 'Application.ReadWrite.OwnedBy (as owner of the app and of its service principal)';

/** The first row that fits counts. */
const ROWS: readonly Row[] = [
  {
    methods: /^GET$/,
    path: /\/synchronization\//,
    grant: 'Synchronization.Read.All',
  },
  {
    methods: /./,
    path: /\/synchronization\//,
    grant:
      'Synchronization.ReadWrite.All, or make it an owner of the service principal with Application.ReadWrite.OwnedBy,',
  },
  { methods: /^GET$/, path: /appRoleAssigned|appRoleAssignments/, grant: 'Application.Read.All' },
  {
    methods: /./,
    path: /appRoleAssigned|appRoleAssignments/,
    grant: 'AppRoleAssignment.ReadWrite.All and Application.Read.All',
  },
  { methods: /^GET$/, path: /claimsMappingPolicies/, grant: 'Policy.Read.All' },
  {
    methods: /./,
    path: /^\/servicePrincipals\/.*claimsMappingPolicies/,
    grant: `Policy.Read.All and ${OWNED}`,
  },
  {
    methods: /./,
    path: /claimsMappingPolicies/,
    grant: 'Policy.ReadWrite.ApplicationConfiguration',
  },
  {
    methods: /^GET$/,
    path: /^\/(applications|servicePrincipals|applicationTemplates)/,
    grant: 'Application.Read.All',
  },
  { methods: /./, path: /^\/(applications|servicePrincipals|applicationTemplates)/, grant: OWNED },
  {
    methods: /./,
    path: /^\/organization/,
    grant: 'Organization.Read.All (or write identitySource.tenantId into access.yaml)',
  },
  { methods: /./, path: /^\/users/, grant: 'User.ReadBasic.All' },
  { methods: /./, path: /^\/groups/, grant: 'GroupMember.Read.All and User.ReadBasic.All' },
];

/** @param path as it is asked for, `/groups/{id}/members?$top=999` */
export function lackingPermission(method: string, path: string): string {
  const row = ROWS.find((one) => one.methods.test(method) && one.path.test(path));
  return row ? row.grant : 'the permission that this call needs';
}
