/** Pieces of a plan's Markdown: names in code spans, rows, blocks. */
import type { Change, Plan, Privilege, Tier } from '../reconcile/types.ts';
import type { AssignmentGroup } from './assignment-groups.ts';
import { code, fenceFor, prose } from './safe.ts';
import { type AppAssignmentGroup, accountName, source, type Written, written } from './view.ts';

/** Longer tables are folded; they still hold everything. */
export const OPEN_ROWS = 10;

/** A change's object in a sentence. */
export function subject(change: Change): string {
  switch (change.kind) {
    case 'permissionSet':
      return `permission set ${code((change.after ?? change.before)?.name ?? change.key)}`;
    case 'accessControlAttributes':
      return 'attributes for access control';
    case 'enterpriseApp':
      return `enterprise app ${code((change.after ?? change.before)?.displayName ?? change.key)}`;
    case 'samlSettings':
      return `SAML settings of ${appCode(change)}`;
    case 'signingCertificate':
      return `signing certificate of ${appCode(change)}`;
    case 'scimSync':
      return `SCIM sync of ${appCode(change)}`;
    case 'appAssignment':
    case 'assignment':
      return code(change.key);
  }
}

function appCode(change: Change<'samlSettings' | 'signingCertificate' | 'scimSync'>): string {
  return code((change.after ?? change.before)?.app ?? change.key);
}

/** Changes that stand each for itself. */
export function single(changes: readonly Change[]): Change[] {
  return changes.filter(({ kind }) => kind !== 'assignment' && kind !== 'appAssignment');
}

/** Who is assigned to which app. */
export function appCell(group: AppAssignmentGroup): string {
  return `${principalCells(group)} → ${code(group.app)}`;
}

/** Everybody of a group of app assignments. */
export function principalCells({ principalType, principals }: AppAssignmentGroup): string {
  const type = principals.length === 1 ? principalType : `${principalType}s`;
  return `${type} ${principals.map(code).join(', ')}`;
}

/** `group Contoso`. */
export function principalCell({ principalType, principalName }: AssignmentGroup): string {
  return `${principalType} ${code(principalName)}`;
}

/** Accounts by name. */
export function accountsCell({ accountIds }: AssignmentGroup, plan: Plan): string {
  return accountIds.map((id) => code(accountName(id, plan.accounts))).join(', ');
}

/** The address of a line, without anything that Markdown could read. */
export type Link = (written: Written) => string;

/** What the file is called, and where its lines can be looked at. */
export interface Pages {
  readonly configFile: string;
  readonly link: Link | undefined;
}

/** Where a change is written, or why it is made. */
export function whyOf(change: Change, pages: Pages): string {
  const text = source(change, pages.configFile);
  return why({ source: text, drift: change.origin === 'drift', written: written(change) }, pages);
}

/** A source, marked when nobody has edited the file. */
export function why(
  about: Pick<AssignmentGroup, 'source' | 'drift' | 'written'>,
  { link }: Pages,
): string {
  const span = code(about.source);
  const linked = link && about.written ? `[${span}](${link(about.written)})` : span;
  return about.drift ? `**drift**: ${linked}` : linked;
}

/** The beginning of a foldable block. */
export function details(open: boolean, summary: string): string {
  return `<details${open ? ' open' : ''}><summary>${summary}</summary>`;
}

/** A block that no line of it can close. */
export function fenced(language: string, lines: readonly string[]): string[] {
  const fence = fenceFor(lines.join('\n'));
  return [`${fence}${language}`, ...lines, fence];
}

/** The head of a table. */
export function head(titles: readonly string[]): string[] {
  return [row(titles), `|${titles.map(() => '---').join('|')}|`];
}

/** A row of a table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** How much something allows: what is dangerous stands out. */
export function tierCell(tier: Tier | 'unknown' | undefined): string {
  switch (tier) {
    case undefined:
      return '';
    case 'admin':
      return '**admin**';
    case 'unknown':
      return '**not known**';
    default:
      return tier;
  }
}

/** ` (read)`, after the name of a permission set. */
export function tierNote(tier: Tier | 'unknown' | undefined): string {
  return tier === undefined ? '' : ` (${tierCell(tier)})`;
}

/** The tier, where it is another one, and why. */
export function privilegeText({ tier, whereItRules, evidence }: Privilege): string {
  const elsewhere =
    whereItRules === tier
      ? ''
      : `, ${tierCell(whereItRules)} where IAM Identity Center is administered`;
  const why = evidence.length > 0 ? `: ${evidence.map(prose).join('; ')}` : '';
  return `${tierCell(tier)}${elsewhere}${why}`;
}
