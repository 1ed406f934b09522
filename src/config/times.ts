/** Durations and dates: the schema knows their shape, this file their meaning. */
import { parse } from 'tinyduration';
import type { Path, Problem } from '../reconcile/types.ts';
import { entriesAt, itemsAt, textAt } from './look.ts';
import { error, quote } from './problems.ts';
import { positionOf, type Tree } from './tree.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** tinyduration takes blanks, signs and fractions too, so the shape is checked first. */
const SESSION = /^PT(?:\d{1,5}[HMS])+$/;
const CALENDAR = /^P(?:\d{1,4}[YMWD])+$/;

/**
 * Session durations outside of one to twelve hours, and a certificate that would be renewed before
 * it begins (E107). https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html
 */
export function durationProblems(tree: Tree): Problem[] {
  const sessions: Path[] = [
    ...entriesAt(tree, ['permissionSets']).map(({ path }) => [...path, 'sessionDuration']),
    ['guardrails', 'sessionDuration', 'max'],
    ['guardrails', 'sessionDuration', 'admin'],
  ];
  return [
    ...sessions.flatMap((path) => sessionProblem(tree, path)),
    ...certificateProblem(tree, ['identitySource', 'saml', 'certificate']),
  ];
}

function sessionProblem(tree: Tree, path: Path): Problem[] {
  const length = seconds(textAt(tree, path), SESSION);
  return length === undefined || (length >= HOUR && length <= 12 * HOUR)
    ? []
    : [error('E107', 'a session lasts from PT1H to PT12H', positionOf(tree, path))];
}

function certificateProblem(tree: Tree, path: Path): Problem[] {
  const validity = seconds(textAt(tree, [...path, 'validity']) ?? 'P3Y', CALENDAR);
  const renewBefore = seconds(textAt(tree, [...path, 'renewBefore']) ?? 'P60D', CALENDAR);
  return validity === undefined || renewBefore === undefined || renewBefore < validity
    ? []
    : [
        error(
          'E107',
          'a certificate must be valid for longer than renewBefore',
          positionOf(tree, path),
          'Such as validity: P3Y and renewBefore: P60D.',
        ),
      ];
}

/** Length in seconds, with years of 365 and months of 30 days; `undefined` for another shape. */
function seconds(text: string | undefined, shape: RegExp): number | undefined {
  if (text === undefined || !shape.test(text)) {
    return undefined;
  }
  try {
    const {
      years = 0,
      months = 0,
      weeks = 0,
      days = 0,
      hours = 0,
      minutes = 0,
      seconds = 0,
    } = parse(text);
    const allDays = years * 365 + months * 30 + weeks * 7 + days;
    return allDays * DAY + hours * HOUR + minutes * 60 + seconds;
  } catch {
    return undefined;
  }
}

/** Dates that no calendar has, such as 2027-02-30 (E108). What is over is no error: it grants nothing. */
export function dateProblems(tree: Tree): Problem[] {
  const paths: Path[] = [
    ...itemsAt(tree, ['assignments']).map((path) => [...path, 'expires']),
    ['identitySource', 'scim', 'token', 'expires'],
  ];
  return paths.flatMap((path) => {
    const text = textAt(tree, path);
    return text === undefined || isReal(text)
      ? []
      : [error('E108', `no calendar has ${quote(text)}`, positionOf(tree, path))];
  });
}

function isReal(text: string): boolean {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|[+-](\d{2}):(\d{2})))?$/.exec(
      text,
    );
  if (!match) {
    return true; // Another shape is the schema's error.
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offset = 0, rest = 0] =
    match.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  const sameDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return sameDay && hour < 24 && minute < 60 && second < 60 && offset < 15 && rest < 60;
}
