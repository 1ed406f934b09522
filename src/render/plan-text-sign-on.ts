/** The section of a plan's text about the enterprise app, from SAML to SCIM and who is assigned. */
import type { Change, Kind } from '../reconcile/types.ts';
import { columns, cut, wrapItems } from './layout.ts';
import {
  partLines,
  riskWord,
  spaced,
  symbol,
  type TextView,
  withDrift,
} from './plan-text-lines.ts';
import { safeText } from './safe.ts';
import { type SignOnChange, signOnParts } from './sign-on-parts.ts';
import {
  type AppAssignmentGroup,
  appAssignmentName,
  changeName,
  groupAppAssignments,
  ofKind,
  source,
} from './view.ts';

/** In the order in which an apply does them; who is assigned comes last, for it may be long. */
const KINDS = [
  'enterpriseApp',
  'samlSettings',
  'signingCertificate',
  'scimSync',
] as const satisfies readonly Kind[];

/** Longer lists are cut, but never those of deletes. */
const MOST_NAMES = 12;
const LINE = 94;

/** One block a thing that differs, then one for all groups and one for all users. */
export function signOnLines(view: TextView): string[] {
  const { plan, configFile, paint } = view;
  const changes = KINDS.flatMap((kind): SignOnChange[] => ofKind(plan.changes, kind));
  const groups = groupAppAssignments(ofKind(plan.changes, 'appAssignment'), configFile);
  if (changes.length + groups.length === 0) {
    return [];
  }
  const heads = columns([
    ...changes.map((change) => head(change, view)),
    ...groups.map((group) => [
      safeText(appAssignmentName(group)),
      '',
      withDrift(group.source, group.drift),
    ]),
  ]);
  const blocks = [
    ...changes.map((change, at) => [
      `  ${symbol(change.action, paint)} ${heads[at]}`,
      ...signOnParts(change).flatMap((part) => partLines(part, paint)),
    ]),
    ...groups.map((group, at) => [
      `  ${symbol(group.action, paint)} ${heads[changes.length + at]}`,
      ...nameLines(group, view),
    ]),
  ];
  return [paint.bold('SIGN-ON'), ...spaced(blocks)];
}

function head(change: Change, { configFile, paint }: TextView): string[] {
  return [
    safeText(changeName(change)),
    riskWord(change, paint),
    withDrift(source(change, configFile), change.origin === 'drift'),
  ];
}

/** The names, where the line above only counts them. */
export function nameLines({ action, principals }: AppAssignmentGroup, view: TextView): string[] {
  if (principals.length === 1) {
    return [];
  }
  const names = principals.map(safeText);
  const shown = view.verbose || action === 'delete' ? names : cut(names, MOST_NAMES);
  return wrapItems(shown, LINE).map((line) => `      ${line}`);
}
