import type {
  Action,
  Change,
  Directory,
  EnterpriseApp,
  Key,
  Kind,
  Principal,
  PrincipalType,
  Risk,
  Specs,
  Wants,
} from '../types.ts';

/** What the core has to know of one kind; `table.ts` holds one of these for each. */
export interface Rules<K extends Kind> {
  /** What this thing is called in a plan. */
  key(spec: Specs[K]): Key;
  /** One spelling for each value; used on both sides. */
  normalise(spec: Wants[K]): Wants[K];
  /** The whole state that a wish means, given what is there: parts that are not managed stay. */
  settle(wanted: Wants[K], live: Specs[K] | undefined): Specs[K];
  risk(before: Specs[K] | undefined, after: Specs[K] | undefined): Risk;
  /** Changes that hold a common lane never run at once. */
  lanes(spec: Specs[K]): readonly string[];
  /** Keys of the changes that must be done before this one. */
  needs(change: Change<K>, plan: Changes): readonly Key[];
  /** What the names of this spec mean today; nothing for what does not exist. */
  ids(spec: Specs[K], names: Names): Readonly<Record<string, string>>;
  /** For people: `group Contoso → ReadOnlyAccess @ MMe2k-Demo`. */
  describe(spec: Specs[K], accountName: (id: string) => string): string;
}

/** The changes of one plan, to be asked about. */
export interface Changes {
  action(key: Key): Action | undefined;
  /** Assignment changes in one account. */
  inAccount(accountId: string): readonly Change<'assignment'>[];
  /** The group that takes the place of this one, by `previously` in the file. */
  groupRenamedTo(name: string): string | undefined;
  /** The name under which this group or user was deleted and made again in Entra; AWS has the old one. */
  madeAgainAs(type: PrincipalType, name: string): string | undefined;
  /** Assignment changes of one permission set. */
  ofPermissionSet(name: string): readonly Change<'assignment'>[];
  /** Assignment changes of one group or user, under whatever name AWS knows it. */
  ofPrincipal(type: PrincipalType, name: string): readonly Change<'assignment'>[];
}

/** What names mean today. */
export interface Names {
  readonly directory: Directory;
  principal(type: PrincipalType, name: string): Principal | undefined;
  permissionSetArn(name: string): string | undefined;
  /** The enterprise app of the file, when it exists. */
  enterpriseApp(): EnterpriseApp | undefined;
  scimJobId(): string | undefined;
  /** Who of this name is assigned to the app: the id of that assignment, and the Entra object. */
  appAssignment(type: PrincipalType, name: string): AssignedToApp | undefined;
}

export interface AssignedToApp {
  readonly id: string;
  readonly entraId?: string;
}
