/**
 * What an edit of access.yaml changes in intent: two files against each other, no cloud. Nothing is
 * expanded here: a glob, a unit and a tag stay what they are, and whether anything has to be done for
 * them only a plan knows. Pure.
 */
import type { Knowledge } from '../privileges.ts';
import type { Base, Config, Position, Where } from '../types.ts';
import { type GrantEdit, grantEdits } from './grant-edits.ts';
import { type PrincipalEdit, principalEdits } from './principal-edits.ts';
import { type RuleEdit, ruleEdits } from './rule-edits.ts';
import { type SetEdit, setEdits } from './set-edits.ts';
import { type SettingEdit, settingEdits } from './setting-edits.ts';

/** A valid access.yaml, and where its values stand. */
export interface IntentFile {
  readonly config: Config;
  readonly where: Where;
}

/** The differences between two files; each list is in a stable order and empty where nothing differs. */
export interface Intent {
  readonly formatVersion: '1.0';
  readonly base: Base;
  /** The base commit has no access.yaml: all that the file says is new. */
  readonly isFirst: boolean;
  readonly permissionSets: readonly SetEdit[];
  readonly assignments: readonly GrantEdit[];
  readonly principals: readonly PrincipalEdit[];
  readonly settings: readonly SettingEdit[];
  readonly rules: readonly RuleEdit[];
}

/**
 * @param base the file of the base commit; absent where that has none
 * @param now the instant of the run, in milliseconds since the epoch: what has expired grants nothing
 */
export function intentOf(
  commit: Base,
  base: IntentFile | undefined,
  head: IntentFile,
  now: number,
  knowledge: Knowledge,
): Intent {
  const before = base ?? EMPTY;
  return {
    formatVersion: '1.0',
    base: { ref: commit.ref, commit: commit.commit },
    isFirst: base === undefined,
    permissionSets: setEdits(before, head, knowledge),
    assignments: grantEdits(before, head, now, knowledge),
    principals: principalEdits(before, head),
    settings: settingEdits(before, head),
    rules: ruleEdits(before, head),
  };
}

/** Whether the edit leaves everything as it was. */
export function isNoEdit(intent: Intent): boolean {
  const { permissionSets, assignments, principals, settings, rules } = intent;
  return [permissionSets, assignments, principals, settings, rules].every(
    (list) => list.length === 0,
  );
}

const NOWHERE: Position = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A file that says nothing; nothing of it is ever shown. */
const EMPTY: IntentFile = {
  config: { version: 1, identityCenter: { region: '' } },
  where: () => NOWHERE,
};
