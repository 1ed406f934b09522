/** Groups and users of the file whom SCIM would not bring to AWS. */
import { compareText } from './canonical.ts';
import { chosenApp } from './enterprise-app.ts';
import { appAssignmentKey } from './kinds/app-assignment.ts';
import { ignoresGroup } from './own.ts';
import { PRINCIPAL_LISTS } from './principals.ts';
import type { SignOnInput } from './sign-on-checks.ts';
import type {
  Config,
  Directory,
  IncompleteUser,
  Position,
  Principal,
  PrincipalType,
  Problem,
  Where,
} from './types.ts';
import { unknownKinds } from './unknown-kinds.ts';

/** What AWS refuses in a name. https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial */
const REFUSED = /[<>;:%\t\n\r]/;

/** How many incomplete users are named before they are only counted. */
const NAMED = 10;

interface Declared {
  readonly type: PrincipalType;
  readonly name: string;
  readonly at: Position;
  readonly known: Principal | undefined;
}

/** E523 to E526. */
export function principalChecks(input: SignOnInput): Problem[] {
  const { config, where, directory } = input;
  const all = declared(config, where, directory);
  return [
    ...all.flatMap((one) => [
      ...noSecurityGroup(one),
      ...refusedName(one),
      ...incompleteMembers(one),
      ...incompleteUser(one),
    ]),
    ...notAssigned(all, input),
  ];
}

function declared(config: Config, where: Where, directory: Directory): Declared[] {
  const isIgnored = ignoresGroup(config);
  const inEntra = directory.principals.filter(({ entraId }) => entraId);
  const byId = new Map(inEntra.map((one) => [one.entraId?.toLowerCase(), one]));
  const byName = new Map(inEntra.map((one) => [`${one.type}:${one.name}`, one]));
  return PRINCIPAL_LISTS.flatMap(({ type, list }) =>
    Object.entries(config[list] ?? {})
      .filter(([name]) => !(type === 'group' && isIgnored(name)))
      .map(([name, { objectId }]) => ({
        type,
        name,
        at: where([list, name]),
        known: objectId ? byId.get(objectId.toLowerCase()) : byName.get(`${type}:${name}`),
      })),
  );
}

/** https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works#assignment-based-scoping */
function noSecurityGroup({ name, known, at }: Declared): Problem[] {
  return known?.securityEnabled === false
    ? [
        warning(
          'E523',
          `The group "${name}" is no security group: Entra can neither assign it to the enterprise app nor copy it to AWS.`,
          'Use a security group; a mail-only group cannot be turned into one.',
          at,
        ),
      ]
    : [];
}

function refusedName({ type, name, at }: Declared): Problem[] {
  const [character] = REFUSED.exec(name) ?? [];
  return character === undefined
    ? []
    : [
        warning(
          'E524',
          `The name of the ${type} ${JSON.stringify(name)} holds ${JSON.stringify(character)}, which AWS refuses: SCIM cannot copy it.`,
          `Rename the ${type} in Entra, without < > ; : % and line breaks, then here.`,
          at,
        ),
      ];
}

function incompleteMembers({ name, known, at }: Declared): Problem[] {
  const incomplete = known?.members?.incomplete ?? [];
  return incomplete.length === 0
    ? []
    : [
        warning(
          'E525',
          `AWS refuses ${incomplete.length} ${incomplete.length === 1 ? 'member' : 'members'} of the group "${name}": ${listed(incomplete)}.`,
          'Fill in what is missing in Entra; the next cycle brings them.',
          at,
        ),
      ];
}

function incompleteUser({ name, known, at }: Declared): Problem[] {
  const lacks = known?.lacks ?? [];
  return lacks.length === 0
    ? []
    : [
        warning(
          'E525',
          `AWS refuses the user "${name}", who has no ${lacks.join(', no ')}.`,
          'Fill in what is missing in Entra; the next cycle brings the user.',
          at,
        ),
      ];
}

/** `ada@contoso.example (no last name), …`, by name. */
function listed(users: readonly IncompleteUser[]): string {
  const texts = [...users]
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ name, lacks }) => `${name} (no ${lacks.join(', no ')})`);
  const more = texts.length - NAMED;
  return texts.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Where somebody else assigns: whoever is missing will never come to AWS. */
function notAssigned(all: readonly Declared[], input: SignOnInput): Problem[] {
  const { config, directory, live } = input;
  const app = config.identitySource?.enterpriseApp;
  const isChecked =
    app?.assignments === 'external' &&
    chosenApp(directory, app) !== undefined &&
    !unknownKinds(live).has('appAssignment');
  if (!isChecked) {
    return [];
  }
  const assigned = new Set(live.found.items.map(({ key }) => key));
  return all
    .filter(
      ({ type, name }) => !assigned.has(appAssignmentKey({ principalType: type, principal: name })),
    )
    .map(({ type, name, at }) =>
      warning(
        'E526',
        `The ${type} "${name}" is not assigned to the enterprise app "${app.displayName}": SCIM does not copy it to AWS.`,
        'access.yaml leaves these assignments to others (`assignments: external`): ask them, or write `managed`.',
        at,
      ),
    );
}

function warning(code: string, message: string, hint: string, at: Position): Problem {
  return { code, severity: 'warning', message, hint, at };
}
