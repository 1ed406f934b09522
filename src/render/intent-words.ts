/** An edit of access.yaml in words, the same in text and Markdown. Strings in here are not safe yet. */
import type { GrantEdit } from '../reconcile/offline/grant-edits.ts';
import type { Intent } from '../reconcile/offline/intent.ts';
import type { PrincipalEdit } from '../reconcile/offline/principal-edits.ts';
import type { RuleEdit } from '../reconcile/offline/rule-edits.ts';
import type { Limits, Selector } from '../reconcile/offline/selections.ts';
import type { SetEdit } from '../reconcile/offline/set-edits.ts';
import type { SettingEdit } from '../reconcile/offline/setting-edits.ts';
import type { Action, Json, Position } from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';
import type { Part } from './part.ts';
import { permissionSetParts, rightsPart } from './parts.ts';
import { place } from './view.ts';

/** What only a plan, which asks the clouds, can tell. */
export const NOT_KNOWN =
  'Nothing was asked of AWS or Entra: which accounts a glob, a unit or a tag selects, who is in a group, what is there already, and what the guardrails say of it, only a plan tells.';

/** How a tier stands beside a name; a part that the file leaves out counts as not there. */
export const TIERS_AS_WRITTEN = 'Tiers are those of what the file describes.';

/** `payments-dev`, `accounts matching sandbox-*`, `unit Workloads/Dev`, `every account`. */
export function selectorWords({ by, value }: Selector): string {
  return {
    account: value,
    accounts: `accounts matching ${value}`,
    unit: `unit ${value}`,
    all: 'every account',
  }[by];
}

/** ` with env=dev, but for payments-dev, until 2027-03-31`; nothing where nothing narrows. */
export function limitWords(limits: Limits): string {
  const { tags = {}, exceptAccounts = [], exceptUnits = [], direct, expires } = limits;
  const pairs = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  const except = [...exceptAccounts.map((one) => one), ...exceptUnits.map((one) => `unit ${one}`)];
  return [
    ...(direct ? ['only directly in it'] : []),
    ...(pairs.length > 0 ? [`with ${pairs.join(' and ')}`] : []),
    ...(except.length > 0 ? [`but for ${except.join(' and ')}`] : []),
    ...(expires === undefined ? [] : [`until ${expires}`]),
  ].join(', ');
}

/** Where somebody gets it; of an update, as it is now. */
export function whereWords({ selectors, before, after }: GrantEdit): string {
  const limits = limitWords(after ?? before ?? {});
  return [selectors.map(selectorWords).join('; '), ...(limits === '' ? [] : [limits])].join(', ');
}

/** What stands below an assignment. */
export function grantNotes(edit: GrantEdit): string[] {
  const { action, before, keeps } = edit;
  const was = before && limitWords(before);
  const through = keeps.map(selectorWords).join('; ');
  return [
    ...(action === 'update' ? [`before: ${was === '' ? 'without limits' : was}`] : []),
    ...(keeps.length === 0 || action === 'update'
      ? []
      : [
          action === 'delete' ? `may keep it by: ${through}` : `may have it already by: ${through}`,
        ]),
  ];
}

/** `group Contoso`. */
export function holder({ principalType, principal }: GrantEdit): string {
  return `${principalType} ${principal}`;
}

/** `group Contoso → AdministratorAccess @ accounts matching sandbox-*`. */
export function grantName(edit: GrantEdit): string {
  return `${holder(edit)} → ${edit.permissionSet} @ ${whereWords(edit)}`;
}

/** `access.yaml:20`; of what is gone, where it was. */
export function written({
  action,
  at,
}: {
  readonly action: Action;
  readonly at: Position;
}): string {
  return action === 'delete' ? `was ${place(at)}` : place(at);
}

/** The parts of a permission set that are new or differ, what that allows, and what is managed. */
export function setParts(edit: SetEdit): Part[] {
  const { before, after, fields, rights, managedNow, leftAlone, renamedFrom } = edit;
  const line = (field: string, values: readonly string[]): Part[] =>
    values.length === 0 ? [] : [{ field, values: [values.join(', ')], lines: [] }];
  return [
    ...line('renamed from', renamedFrom === undefined ? [] : [renamedFrom]),
    ...permissionSetParts({
      ...(before && { before }),
      ...(after && { after }),
      fields: fields.filter((field) => !managedNow.includes(field)),
    }),
    ...wholeParts(edit),
    ...rightsPart(rights),
    ...line('managed from now on', managedNow),
    ...line('no longer managed', leftAlone),
  ];
}

/** Of a part that was not managed nobody here knows what it was: it is shown as it is to be. */
function wholeParts({ after, managedNow }: SetEdit): Part[] {
  return after && managedNow.length > 0
    ? permissionSetParts({ after }).filter(({ field }) => managedNow.includes(field))
    : [];
}

/** `write`, `write -> admin`. */
export function tierWords({ tierBefore, tierAfter }: SetEdit): string {
  return tierBefore && tierAfter && tierBefore !== tierAfter
    ? `${tierBefore} -> ${tierAfter}`
    : (tierAfter ?? tierBefore ?? '');
}

/** `group AWS Readers`. */
export function principalName({ principalType, name }: PrincipalEdit): string {
  return `${principalType} ${name}`;
}

/** What became of the pin, and of the name. */
export function principalNotes(edit: PrincipalEdit): string {
  const { renamedFrom, objectIdBefore: before, objectIdAfter: after } = edit;
  const pin =
    before === after
      ? (after ?? '')
      : edit.action === 'update'
        ? `objectId ${before ?? '(by name)'} -> ${after ?? '(by name)'}`
        : (after ?? before ?? '');
  return [
    ...(renamedFrom === undefined ? [] : [`renamed from ${renamedFrom}`]),
    ...(pin === '' ? [] : [pin]),
  ].join(', ');
}

/** `running -> paused`. */
export function settingWords({ before, after }: SettingEdit): string {
  return before !== undefined && after !== undefined
    ? `${valueWords(before)} -> ${valueWords(after)}`
    : valueWords(after ?? before ?? '');
}

/** `10 -> 100`. */
export function ruleWords({ before, after }: RuleEdit): string {
  return before !== undefined && after !== undefined
    ? `${before} -> ${after}`
    : after !== undefined
      ? `+ ${after}`
      : `- ${before ?? ''}`;
}

function valueWords(value: Json): string {
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value);
}

/* ---------------------------------------------------------------------------------- danger */

/** New selections of permission sets of the tier admin, or of one that is not known. */
export function adminEdits({ assignments }: Intent): GrantEdit[] {
  return assignments.filter(
    ({ action, tier, risk }) =>
      (action === 'create' || (action === 'update' && risk === 'broadens')) &&
      (tier === 'admin' || tier === 'unknown'),
  );
}

/** Assignments that are gone or narrower. */
export function takenAway({ assignments }: Intent): GrantEdit[] {
  return assignments.filter(
    ({ action, risk }) => action === 'delete' || (action === 'update' && risk === 'narrows'),
  );
}

/** Assignments that select more than before, or for longer. */
export function widened({ assignments }: Intent): GrantEdit[] {
  return assignments.filter(({ action, risk }) => action === 'update' && risk === 'broadens');
}

export function broadenedSets({ permissionSets }: Intent): SetEdit[] {
  return permissionSets.filter(({ action, risk }) => action === 'update' && risk === 'broadens');
}

export function loosened({ rules }: Intent): RuleEdit[] {
  return rules.filter(({ effect }) => effect === 'loosened');
}

/** `2 new, 1 changed, 1 gone, 1 rule loosened`. */
export function summaryWords(intent: Intent): string {
  const { permissionSets, assignments, principals, settings, rules } = intent;
  const actions = [...permissionSets, ...assignments, ...principals, ...settings].map(
    ({ action }) => action,
  );
  const words = { create: 'new', update: 'changed', delete: 'gone' } as const;
  const loose = loosened(intent).length;
  const tight = rules.length - loose;
  return [
    ...(['create', 'update', 'delete'] as const).flatMap((action) => {
      const amount = actions.filter((one) => one === action).length;
      return amount > 0 ? [`${thousands(amount)} ${words[action]}`] : [];
    }),
    ...(loose > 0 ? [`${count(loose, 'rule')} loosened`] : []),
    ...(tight > 0 ? [`${count(tight, 'rule')} tightened`] : []),
  ].join(', ');
}

/** `main (1a2b3c4)`. */
export function baseWords({ base: { ref, commit } }: Intent): string {
  const short = commit.slice(0, 7);
  return commit.startsWith(ref) ? short : `${ref} (${short})`;
}
