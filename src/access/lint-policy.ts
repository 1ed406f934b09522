/**
 * What is probably meant otherwise in a policy document that AWS would take as it is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
 */
import { nearest } from '../reconcile/nearest.ts';
import type { Json, Path } from '../reconcile/types.ts';
import { ACTION_COUNT, ACTIONS_DATE, actionsOf, matching, SERVICES } from './actions.ts';
import { meant, type Statement, statementsOf } from './documents.ts';

/** One thing to look at; none of them makes a policy invalid. */
export interface Finding {
  readonly rule:
    | 'unknown-service'
    | 'unknown-action'
    | 'matches-nothing'
    | 'allows-everything'
    | 'allow-not-action'
    | 'pass-any-role'
    | 'admin-in-disguise';
  readonly severity: 'warning' | 'notice';
  readonly message: string;
  readonly hint?: string;
  /** Place in the document, `['Statement', 0, 'Action', 2]`; of a single text or statement as of a list. */
  readonly path: Path;
}

/** Everything to look at in a policy document, in its order; nothing for what is no policy. */
export function lintPolicy(policy: Json): readonly Finding[] {
  return statementsOf(policy).flatMap((statement, at) => {
    const path = ['Statement', at];
    return [...patternFindings(statement, path), ...breadthFindings(statement, path)];
  });
}

function patternFindings(statement: Statement, path: Path): readonly Finding[] {
  const key = statement.inverted ? 'NotAction' : 'Action';
  return statement.patterns.flatMap((pattern, at) =>
    matching(pattern).length > 0 ? [] : [strange(pattern, [...path, key, at])],
  );
}

/** A pattern that means no known action: a typing error, or newer than the data. */
function strange(pattern: string, path: Path): Finding {
  const [service = '', name = ''] = pattern.split(':');
  const actions = actionsOf(service);
  if (actions.length === 0 && !/[*?]/.test(service)) {
    return {
      rule: 'unknown-service',
      severity: 'warning',
      message: `no service "${service}" in the data of ${ACTIONS_DATE}`,
      ...didYouMean(nearest(service, SERVICES)),
      path,
    };
  }
  if (/[*?]/.test(pattern)) {
    const message = `"${pattern}" matches no action in the data of ${ACTIONS_DATE}`;
    return { rule: 'matches-nothing', severity: 'notice', message, path };
  }
  const names = actions.map((action) => action.slice(service.length + 1));
  const close = nearest(name, names);
  return {
    rule: 'unknown-action',
    severity: 'warning',
    message: `no action "${pattern}" in the data of ${ACTIONS_DATE}`,
    ...didYouMean(close && `${service}:${close}`),
    path,
  };
}

function didYouMean(name: string | undefined): { readonly hint?: string } {
  return name === undefined ? {} : { hint: `Did you mean "${name}"?` };
}

/** Allows that reach further than they look. */
function breadthFindings(statement: Statement, path: Path): readonly Finding[] {
  if (!statement.allows) {
    return [];
  }
  const actions = new Set(meant(statement));
  const everywhere = statement.onEveryResource && !statement.conditional;
  if (everywhere && actions.size === ACTION_COUNT) {
    const message = 'allows every action on every resource';
    return [{ rule: 'allows-everything', severity: 'warning', message, path }];
  }
  return [
    ...(statement.inverted ? [notAction(path)] : []),
    ...(everywhere && actions.has('iam:PassRole') ? [passRole(path)] : []),
  ];
}

function notAction(path: Path): Finding {
  return {
    rule: 'allow-not-action',
    severity: 'warning',
    message: 'allows every action but those it names, also of services that are yet to come',
    hint: 'Name what is allowed in Action, or what is not in a Deny.',
    path: [...path, 'NotAction'],
  };
}

function passRole(path: Path): Finding {
  return {
    rule: 'pass-any-role',
    severity: 'warning',
    message: 'allows iam:PassRole on every role: whoever may start something may lend it any role',
    hint: 'Name the roles in Resource, or the services in a condition on iam:PassedToService.',
    path,
  };
}
