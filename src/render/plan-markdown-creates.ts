/** The section of a plan's Markdown about what is new. */
import { groupBy } from '../reconcile/lists.ts';
import type { Change, Plan } from '../reconcile/types.ts';
import { adminGrants, groupAssignments } from './assignment-groups.ts';
import { count, thousands } from './layout.ts';
import type { Part } from './part.ts';
import { attributeParts, permissionSetParts } from './parts.ts';
import {
  accountsCell,
  details,
  fenced,
  head,
  OPEN_ROWS,
  type Pages,
  principalCell,
  principalCells,
  privilegeText,
  row,
  single,
  subject,
  tierNote,
  why,
  whyOf,
} from './plan-markdown-cells.ts';
import type { Detail } from './plan-markdown-detail.ts';
import { code, html, safeText } from './safe.ts';
import { signOnParts } from './sign-on-parts.ts';
import { byAction, groupAppAssignments, ofKind } from './view.ts';

/** A table of what is new, and the inline policies of new permission sets below it. */
export function createSection(plan: Plan, pages: Pages, detail: Detail): string[] {
  const changes = byAction(plan.changes.filter(({ action }) => action === 'create'));
  if (changes.length === 0 || detail.deletes === 'names') {
    return [];
  }
  const rows = createRows(detail.creates === 'rows' ? changes : notCounted(changes, plan), {
    plan,
    pages,
    detail,
  });
  const table = [
    ...head(['What', 'Detail', ...(detail.sources ? ['Source'] : [])]),
    ...rows.map(row),
  ];
  return [
    details(rows.length <= OPEN_ROWS, `<b>Create (${thousands(changes.length)})</b>`),
    '',
    ...(detail.creates === 'counts' ? [...grantCounts(changes, plan), ''] : []),
    ...(rows.length > 0 ? table : []),
    '</details>',
    ...(detail.policies ? ofKind(changes, 'permissionSet').flatMap(newPolicy) : []),
  ];
}

interface CreateView {
  readonly plan: Plan;
  readonly pages: Pages;
  readonly detail: Detail;
}

function createRows(changes: readonly Change[], { plan, pages, detail }: CreateView) {
  const { configFile } = pages;
  const apps = groupAppAssignments(ofKind(changes, 'appAssignment'), configFile);
  const groups = groupAssignments(ofKind(changes, 'assignment'), plan, configFile);
  const cells = [
    ...single(changes).map((change) => [
      subject(change),
      createDetail(change, plan),
      whyOf(change, pages),
    ]),
    ...apps.map((group) => [
      principalCells(group),
      `assigned to ${code(group.app)}`,
      why(group, pages),
    ]),
    ...groups.map((group) => [
      principalCell(group),
      `${code(group.permissionSet)}${tierNote(group.tier)} on ${accountsCell(group, plan)}`,
      why(group, pages),
    ]),
  ];
  return cells.map((one) => (detail.sources ? one : one.slice(0, 2)));
}

/** Whatever room is short of, what grants admin is named. */
function notCounted(changes: readonly Change[], plan: Plan): Change[] {
  return adminGrants(changes, 'create', plan);
}

/** `412 assignments of ReadOnlyAccess (read)`. */
function grantCounts(changes: readonly Change[], plan: Plan): string[] {
  const sets = groupBy(ofKind(changes, 'assignment'), ({ after }) => after?.permissionSet ?? '');
  const others = changes.filter(({ kind }) => kind !== 'assignment');
  const kinds = groupBy(others, ({ kind }) => kind);
  return [
    ...[...kinds].map(([kind, list]) => `- ${thousands(list.length)} × ${code(kind)}`),
    ...[...sets].map(([name, list]) => {
      const tier = Object.hasOwn(plan.privileges, name) ? plan.privileges[name]?.tier : undefined;
      return `- ${count(list.length, 'assignment')} of ${code(name)}${tierNote(tier)}`;
    }),
  ];
}

function createDetail(change: Change, { privileges }: Plan): string {
  switch (change.kind) {
    case 'permissionSet': {
      const name = change.after?.name ?? '';
      const privilege = Object.hasOwn(privileges, name) ? privileges[name] : undefined;
      const cells = partCells(permissionSetParts(change));
      return privilege ? `${cells}; privilege ${privilegeText(privilege)}` : cells;
    }
    case 'accessControlAttributes':
      return attributeParts(change)
        .map(({ text }) => code(text))
        .join(', ');
    case 'assignment':
    case 'appAssignment':
      return ''; // they have rows of their own
    default:
      return partCells(signOnParts(change));
  }
}

function partCells(parts: readonly Part[]): string {
  return parts.map(({ field, values }) => `${field} ${values.map(code).join(', ')}`).join('; ');
}

function newPolicy(change: Change<'permissionSet'>): string[] {
  const lines = permissionSetParts(change).flatMap((part) =>
    part.lines.map(({ text }) => safeText(text)),
  );
  if (lines.length === 0) {
    return [];
  }
  const name = html(change.after?.name ?? change.key);
  return [
    '',
    details(false, `inline policy of <code>${name}</code>, ${count(lines.length, 'line')}`),
    '',
    ...fenced('json', lines),
    '</details>',
  ];
}
