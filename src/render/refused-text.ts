/** What an apply leaves out because it is not what was approved: both sides, field by field. */
import { describe } from '../reconcile/kinds/table.ts';
import type { Change } from '../reconcile/types.ts';
import { pad, thousands } from './layout.ts';
import type { Part } from './part.ts';
import { attributeParts, permissionSetParts } from './parts.ts';
import { safeText } from './safe.ts';
import { signOnParts } from './sign-on-parts.ts';
import { type AccountNames, accountWithId, principal } from './view.ts';

/** What differs from what was approved, and what nobody approved. */
export interface Refused {
  readonly conflicts: readonly { readonly approved: Change; readonly fresh: Change }[];
  readonly unapproved: readonly Change[];
}

const MOST_UNAPPROVED = 50;

/** Lines of the two sides of one field; none on a side that does not touch it. */
interface Row {
  readonly field: string;
  readonly approved: readonly string[];
  readonly now: readonly string[];
}

/** The whole message, which ends in a newline. */
export function renderRefused({ conflicts, unapproved }: Refused, accounts: AccountNames): string {
  const shown = unapproved.slice(0, MOST_UNAPPROVED);
  const more = unapproved.length - shown.length;
  const lines = [
    'Not carried out, because it is not what was approved (E730):',
    ...conflicts.flatMap(({ approved, fresh }) => [
      `  ! ${subject(fresh, accounts)}`,
      ...differences(approved, fresh).map((line) => `      ${line}`),
    ]),
    ...shown.map(
      (one) => `  ! ${subject(one, accounts)}: ${one.action}, which is not in the approved plan`,
    ),
    ...(more > 0 ? [`    and ${thousands(more)} more that are not in the approved plan`] : []),
    'Plan again and have the new plan reviewed.',
  ];
  return `${lines.join('\n')}\n`;
}

function subject(change: Change, accounts: AccountNames): string {
  return safeText(describe(change, (id) => accountWithId(id, accounts)));
}

/** Why the fresh change is not the approved one; never nothing. */
function differences(approved: Change, fresh: Change): string[] {
  const others = otherThings(approved, fresh).map(
    (thing) => `${thing} is another one than when this was approved`,
  );
  const actions =
    approved.action === fresh.action
      ? []
      : [`approved was to ${approved.action} it, now it would be to ${fresh.action} it`];
  const lines = [...others.map(safeText), ...actions, ...rowsOf(approved, fresh).flatMap(rowLines)];
  return lines.length > 0 ? lines : ['it is not as it was when this was approved'];
}

/** What stands behind a name that was approved is gone, or is something else of that name. */
function otherThings(approved: Change, fresh: Change): string[] {
  const changed = Object.keys(approved.ids).filter((id) => approved.ids[id] !== fresh.ids[id]);
  return [...new Set(changed.map((id) => thingOf(id, fresh)))];
}

/** What an id of a change is the id of. */
function thingOf(id: string, change: Change): string {
  switch (id) {
    case 'entraId':
    case 'storeId':
      return change.kind === 'assignment' || change.kind === 'appAssignment'
        ? `the ${principal(change)}`
        : id;
    case 'permissionSetArn':
      return `the permission set ${permissionSetOf(change)}`;
    case 'jobId':
      return 'the SCIM job';
    case 'appRoleAssignmentId':
      return 'the assignment to the enterprise app';
    default:
      return 'the enterprise app';
  }
}

function permissionSetOf({ kind, after, before, key }: Change): string {
  switch (kind) {
    case 'permissionSet':
      return (after ?? before)?.name ?? key;
    case 'assignment':
      return (after ?? before)?.permissionSet ?? key;
    default:
      return key;
  }
}

/** The fields that stand in the way: of an update those that were approved and are done do not. */
function rowsOf(approved: Change, fresh: Change): Row[] {
  const [was, is] = [linesByField(approved), linesByField(fresh)];
  const isRest = approved.action === 'update' && fresh.action === 'update';
  const fields = isRest ? [...is.keys()] : [...new Set([...was.keys(), ...is.keys()])];
  return fields
    .map((field) => ({ field, approved: was.get(field) ?? [], now: is.get(field) ?? [] }))
    .filter(({ approved: old, now }) => old.join('\n') !== now.join('\n'));
}

function rowLines({ field, approved, now }: Row): string[] {
  return [safeText(field), ...side('approved', approved), ...side('now', now)];
}

function side(name: string, lines: readonly string[]): string[] {
  const all = lines.length > 0 ? lines : ['(not touched)'];
  return all.map((line, at) => `  ${pad(at === 0 ? name : '', 10)}${safeText(line)}`);
}

function linesByField(change: Change): Map<string, readonly string[]> {
  return new Map(
    partsIn(change).map(({ field, values, lines }) => [
      field,
      [...values, ...lines.map(({ mark, text }) => `${mark} ${text}`)],
    ]),
  );
}

/** The parts of what is made or edited; of what goes, the parts that it has. */
function partsIn(change: Change): Part[] {
  const { before, ...rest } = change;
  const shown = change.action === 'delete' ? ({ ...rest, after: before } as Change) : change;
  switch (shown.kind) {
    case 'permissionSet':
      return permissionSetParts(shown);
    case 'accessControlAttributes':
      return [{ field: 'attributes', values: [], lines: attributeParts(shown) }];
    case 'assignment':
    case 'appAssignment':
      return [];
    default:
      return signOnParts(shown);
  }
}
