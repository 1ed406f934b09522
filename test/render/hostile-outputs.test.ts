// Every string of a plan, a report and the problems is a hostile name; no output may obey one.
// `npm test` takes a fifth of the 500 names, in which each piece occurs; `npm run test:all` all.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { step } from '../../src/reconcile/checklist-manual.ts';
import type { Intent } from '../../src/reconcile/offline/intent.ts';
import type { Change, Outcome, Plan, Problem, Report } from '../../src/reconcile/types.ts';
import { renderIntentMarkdown } from '../../src/render/intent-markdown.ts';
import { renderIntentText } from '../../src/render/intent-text.ts';
import { width } from '../../src/render/layout.ts';
import { renderPlanJson } from '../../src/render/plan-json.ts';
import { planMarkdown, renderPlanMarkdown } from '../../src/render/plan-markdown.ts';
import { details } from '../../src/render/plan-markdown-detail.ts';
import { renderPlanText } from '../../src/render/plan-text.ts';
import { renderError, renderProblems } from '../../src/render/problems-text.ts';
import { renderRefused } from '../../src/render/refused-text.ts';
import { renderReportJson } from '../../src/render/report-json.ts';
import { describeOutcome, renderReportText } from '../../src/render/report-text.ts';
import { safeText } from '../../src/render/safe.ts';
import type { StatusReport } from '../../src/render/status.ts';
import { renderStatusJson } from '../../src/render/status-json.ts';
import { renderStatusMarkdown } from '../../src/render/status-markdown.ts';
import { renderStatusText } from '../../src/render/status-text.ts';
import { eachNth } from '../support/sample.ts';
import { commands, hidden, hostileNames, PIECES } from './hostile.ts';
import { pageOf } from './page.ts';
import {
  appAssignment,
  grant,
  permissionSet,
  plan,
  revoke,
  setChange,
  signOnChange,
  toGroup,
  toUser,
} from './plans.ts';

const test = suite('render/hostile outputs');

/** A plan in which every foreign string is `name`. */
function planOf(name: string): Plan {
  const at = { file: name, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const reason = { code: name, text: name };
  const written = { because: [at], reason };
  const policy = (effect: string) => ({
    Statement: [{ Sid: name, Effect: effect, [`${name}2`]: [name] }],
  });
  const full = permissionSet({
    name,
    description: name,
    relayState: name,
    awsManagedPolicies: [name],
    customerManagedPolicies: [{ name, path: name }],
    inlinePolicy: policy(name),
    permissionsBoundary: { awsManagedPolicy: name },
    tags: { [name]: name },
  });
  const edited = {
    ...full,
    description: `${name}!`,
    awsManagedPolicies: [`${name}!`],
    inlinePolicy: policy(`${name}!`),
    permissionsBoundary: { customerManagedPolicy: { name, path: '/' } },
    tags: { [name]: `${name}!` },
  };
  const fields = [
    'description',
    'awsManagedPolicies',
    'inlinePolicy',
    'permissionsBoundary',
    'tags',
  ];
  const problem: Problem = { code: name, severity: 'warning', message: name, hint: name, at };
  return plan({
    target: { ...plan().target, instanceArn: `x/${name}`, tenantId: name },
    changes: [
      setChange(undefined, full, written),
      setChange(full, edited, {
        ...written,
        fields,
        risk: 'broadens',
        key: `permissionSet/2${name}`,
      }),
      setChange(full, undefined, { reason, key: `permissionSet/3${name}` }),
      {
        action: 'update',
        kind: 'accessControlAttributes',
        key: 'accessControlAttributes',
        ids: {},
        before: { attributes: { [name]: name, a: name } },
        after: { attributes: { [name]: `${name}!`, b: name } },
        fields: [name],
        risk: 'broadens',
        needs: [],
        lanes: [],
        origin: 'drift',
        because: [],
        reason,
      },
      ...signOnOf(name, written),
      grant(toGroup(name, name, '123456789012'), written),
      grant(toGroup(name, name, '210987654321'), written),
      revoke(toUser(name, name, '123456789012'), { reason, origin: 'drift' }),
    ],
    deferred: [
      { change: appAssignment('delete', 'user', name, { ...written }), reason },
      { change: grant(toGroup(name, name, '345678901234'), written), reason },
      { change: setChange(full, edited, { reason, fields }), reason },
    ],
    manual: [{ code: 'x', title: name, steps: [step(name), step(name, name)], at }],
    notManagedYet: [{ what: name, at }],
    guardrails: [
      { guardrail: name, level: 'deny', text: name },
      { guardrail: 'deletions', level: 'ok', text: name },
    ],
    privileges: {
      [name]: { tier: 'admin', whereItRules: 'admin', evidence: [name, name] },
      [`${name}2`]: { tier: 'unknown', whereItRules: 'admin', evidence: [name] },
    },
    rights: {
      [name]: {
        added: { count: 3, changing: 1, first: [name, `${name}2`] },
        removed: { count: 1, changing: 0, first: [name] },
      },
    },
    endingRoles: [
      { permissionSet: name, accountId: '123456789012', replacedBy: name },
      { permissionSet: name, accountId: '210987654321' },
      { permissionSet: name, accountId: '345678901234' },
    ],
    sessions: { [name]: name },
    rulingAccounts: ['123456789012'],
    people: {
      gaining: 2,
      losing: 1,
      unaffected: 1,
      gains: [
        {
          people: [name, `${name}2`],
          access: [{ permissionSet: name, accountIds: ['123456789012'] }],
        },
      ],
      losses: [
        {
          people: [name],
          access: [{ permissionSet: name, accountIds: ['123456789012', '210987654321'] }],
        },
      ],
      holders: { [name]: 3 },
      unknownGroups: [name],
    },
    base: { ref: name, commit: name },
    examined: { ...plan().examined, notExamined: [name] },
    problems: [problem],
    accounts: { '123456789012': name, '210987654321': name, '345678901234': `${name}2` },
    fingerprint: name,
  });
}

/** The enterprise app made whole, then changed whole, and one group more and one less. */
function signOnOf(name: string, written: Pick<Change, 'because' | 'reason'>): Change[] {
  const saml = {
    app: name,
    signOnMode: name,
    identifiers: [name],
    replyUrls: [name],
    signInUrl: name,
    relayState: name,
    groupClaim: name,
    claims: [{ name, namespace: name, source: name }],
    notificationEmails: [name],
  };
  const other = {
    ...saml,
    signOnMode: `${name}!`,
    identifiers: [`${name}!`],
    claims: [{ name, namespace: '', source: `${name}!` }],
  };
  const sync = {
    app: name,
    endpoint: name,
    scope: 'all',
    notificationEmail: name,
    deletionThreshold: 1,
    state: 'running',
  } as const;
  const [one, two] = [`${name}1`, `${name}2`].map((thumbprint) => ({ thumbprint, expires: name }));
  const certificates = [one, two, { thumbprint: '', expires: name }].flatMap((each) => each ?? []);
  const after = { app: name, certificates, active: `${name}1` };
  const update = { ...written, fields: [...Object.keys(saml), ...Object.keys(sync)] };
  return [
    signOnChange(
      'enterpriseApp',
      undefined,
      { displayName: name, assignmentRequired: true },
      written,
    ),
    signOnChange('samlSettings', undefined, saml, written),
    signOnChange('samlSettings', saml, other, { ...update, risk: 'broadens', key: 'a' }),
    signOnChange('signingCertificate', { ...after, active: `${name}2` }, after, update),
    signOnChange('scimSync', undefined, sync, { ...written, key: 'b' }),
    signOnChange(
      'scimSync',
      sync,
      { ...sync, endpoint: null, notificationEmail: `${name}!` },
      update,
    ),
    appAssignment('create', 'group', name, { ...written, key: 'c' }),
    appAssignment('create', 'group', `${name}2`, { ...written, key: 'd' }),
    appAssignment('delete', 'group', name, { reason: written.reason, key: 'e' }),
  ];
}

/** An edit of access.yaml in which every foreign string is `name`. */
function intentOf(name: string): Intent {
  const at = { file: name, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const selectors = (['account', 'accounts', 'unit'] as const).map((by) => ({ by, value: name }));
  const limits = { tags: { [name]: name }, exceptAccounts: [name], exceptUnits: [name] };
  const before = permissionSet({ name, description: name });
  const after = { ...before, description: `${name}!`, tags: { [name]: `${name}!` } };
  return {
    formatVersion: '1.0',
    base: { ref: name, commit: '0'.repeat(40) },
    isFirst: false,
    permissionSets: [
      {
        action: 'update',
        name,
        renamedFrom: name,
        before,
        after,
        fields: ['description', 'tags'],
        managedNow: [],
        leftAlone: [],
        risk: 'broadens',
        tierAfter: 'admin',
        at,
      },
    ],
    assignments: (['create', 'update', 'delete'] as const).map((action) => ({
      action,
      principalType: 'group',
      principal: name,
      permissionSet: name,
      selectors,
      ...(action !== 'create' && { before: limits }),
      ...(action !== 'delete' && { after: { ...limits, expires: name } }),
      risk: 'broadens',
      tier: 'admin',
      keeps: selectors,
      at,
    })),
    principals: [
      { action: 'update', principalType: 'user', name, renamedFrom: name, objectIdAfter: name, at },
    ],
    settings: [{ action: 'update', setting: name, before: name, after: { [name]: name }, at }],
    rules: [{ effect: 'loosened', rule: name, before: name, after: name, at }],
  };
}

/** A status in which every foreign string is `name`. */
function statusOf(name: string): StatusReport {
  const at = { file: name, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const next = [step(name), step(name, name)];
  const states = ['done', 'todo', 'blocked', 'unknown'] as const;
  return {
    formatVersion: '1.0',
    steps: states.map((state, number) => ({
      number,
      title: name,
      state,
      evidence: [name, name],
      ...(state !== 'done' && { next }),
      ...(state === 'todo' && { manual: { code: 'x', title: name, steps: next, at } }),
    })),
    scim: {
      jobId: name,
      code: name,
      quarantine: { reason: name, message: name, since: name },
      lastCycle: { ended: name, state: name, exported: 1, escrowed: 1 },
      lastSuccess: name,
      synchronized: { [name]: 1 },
      cure: name,
    },
    expiries: [{ what: 'SCIM token', expires: name, days: 3 }],
    portal: name,
  };
}

function reportOf(of: Plan, name: string): Report {
  const statuses = ['done', 'failed', 'skipped', 'conflict', 'unknown'] as const;
  return {
    outcomes: of.changes.map(({ key, action }, at): Outcome => {
      const status = statuses[at % statuses.length] ?? 'done';
      const error = { code: name, message: name, hint: name };
      return { key, action, status, note: name, ms: 10, requestId: name, error };
    }),
    converged: false,
  };
}

/** Nothing but drift, no guardrail that blocks, and attributes that are new. */
function driftOf(name: string): Plan {
  const of = planOf(name);
  const changes = of.changes.map((change): Change => {
    if (change.kind !== 'accessControlAttributes') {
      return { ...change, origin: 'drift' };
    }
    const { before: _, fields: __, ...rest } = change;
    return { ...rest, action: 'create' };
  });
  return { ...of, changes, guardrails: [] };
}

/** Everything failed alike, and one outcome belongs to no change. */
function failureOf(of: Plan, name: string): Report {
  const error = { code: name, message: name };
  const failed = of.changes.map(
    ({ key, action }): Outcome => ({ key, action, status: 'failed', ms: 10, error }),
  );
  return { outcomes: [...failed, { key: name, action: 'create', status: 'done', ms: 10 }] };
}

function problemsOf(name: string): string {
  const at = { file: name, line: 2, column: 2, endLine: 2, endColumn: 4 };
  const problems: Problem[] = (['error', 'warning', 'notice'] as const).map((severity) => ({
    code: name,
    severity,
    message: name,
    hint: name,
    at,
  }));
  return renderProblems(problems, new Map([[name, `${name}\n${name}`]]), { color: false });
}

/** Each change approved by another id and action, and each a second time not approved at all. */
function refusedOf({ changes, accounts }: Plan, name: string): string {
  const conflicts = changes.map((fresh) => {
    const ids = { storeId: name, [name]: name };
    return { approved: { ...fresh, ids, action: 'delete' } as Change, fresh };
  });
  return renderRefused({ conflicts, unapproved: changes }, accounts);
}

const rendered = new Map<string, Record<string, string>>();

function outputs(name: string): Record<string, string> {
  const known = rendered.get(name) ?? render(name);
  rendered.set(name, known);
  return known;
}

function render(name: string): Record<string, string> {
  const of = planOf(name);
  const report = reportOf(of, name);
  const lines = of.changes.flatMap((change, at) => {
    const outcome = report.outcomes[at];
    return outcome ? describeOutcome(outcome, change, of.accounts) : [];
  });
  const options = { color: false, configFile: name, savedTo: name };
  return {
    text: renderPlanText(of, options),
    quiet: renderPlanText({ ...of, changes: [] }, options),
    drift: renderPlanText(driftOf(name), options),
    verbose: renderPlanText(of, { ...options, verbose: true }),
    markdown: renderPlanMarkdown(of, { configFile: name, names: true }),
    markdownDrift: renderPlanMarkdown(driftOf(name), { configFile: name }),
    json: renderPlanJson(of),
    report: renderReportText(report, of, { color: false }),
    failure: renderReportText(failureOf(of, name), of, { color: false }),
    reportJson: renderReportJson(report),
    live: lines.join('\n'),
    refused: refusedOf(of, name),
    problems: problemsOf(name),
    status: renderStatusText(statusOf(name), { color: false, configFile: name, verbose: true }),
    statusMarkdown: renderStatusMarkdown(statusOf(name), { configFile: name }),
    statusJson: renderStatusJson(statusOf(name)),
    intent: renderIntentText(intentOf(name), { color: false, configFile: name, verbose: true }),
    intentMarkdown: renderIntentMarkdown(intentOf(name), { configFile: name }),
    error: renderError({ code: name, message: name, hint: name }, { color: false }),
  };
}

const NAMES = named();

/** Each tenth, and one with each piece that is in none of them. */
function named(): readonly string[] {
  const all = hostileNames();
  const some = new Set(eachNth(10, all));
  for (const piece of PIECES) {
    if (![...some].some((name) => name.includes(piece))) {
      some.add(all.find((name) => name.includes(piece)) ?? '');
    }
  }
  return [...some];
}

const MARKDOWN = ['markdown', 'markdownDrift', 'statusMarkdown', 'intentMarkdown'];

test('there are 500 names, of which npm test takes fifty', () => {
  assert.is(new Set(hostileNames()).size, 500);
  assert.ok(NAMES.length >= 50);
});

test('no output holds a hidden character or a command', () => {
  for (const name of NAMES) {
    for (const [output, text] of Object.entries(outputs(name))) {
      assert.equal(hidden(text), [], `${output} of ${JSON.stringify(name)}`);
      assert.equal(commands(text), [], `${output} of ${JSON.stringify(name)}`);
    }
  }
});

/** A harmless name that takes as much room. */
function harmless(name: string): string {
  return 'x'.repeat(Math.max(1, width(safeText(name))));
}

test('a name adds no line', () => {
  const lines = (of: Record<string, string>) =>
    Object.entries({ ...of, problems: '' }).map(([name, text]) => [name, text.split('\n').length]);
  for (const name of NAMES) {
    assert.equal(lines(outputs(name)), lines(outputs(harmless(name))), JSON.stringify(name));
  }
});

test('in Markdown no name is markup', () => {
  for (const name of NAMES) {
    const [found, wanted] = [outputs(name), outputs(harmless(name))].map((of) =>
      skeleton(MARKDOWN.map((output) => of[output]).join('')),
    );
    assert.equal(found, wanted, JSON.stringify(name));
  }
});

test('parsers of others find every name only as text: in Markdown, and in the HTML of it', () => {
  for (const name of NAMES) {
    const [hostile, plain] = [outputs(name), outputs(harmless(name))];
    for (const output of MARKDOWN) {
      const [found, wanted] = [hostile, plain].map((of) => pageOf(of[output] ?? ''));
      const about = `${output} of ${JSON.stringify(name)}`;
      assert.equal(found?.elements, wanted?.elements, about);
      assert.equal(found?.references, wanted?.references, about);
      assert.ok(found?.text.includes(safeText(name).trim()), `${about} is shown`);
    }
  }
});

/** Two of the ways in which a plan's Markdown leaves something out: lines for everything, names only. */
const SHORTENED = ['lines', 'names'].flatMap((deletes) =>
  details(Number.MAX_SAFE_INTEGER)
    .filter((detail) => detail.deletes === deletes)
    .slice(0, 1),
);

/** Everything that a plan's Markdown is made of; of attributes only those of its own. */
const OWN =
  /^\d+ (?:#document-fragment|h3|h4|p|blockquote|ul|ol(?: start=\d+)?|li|code(?: class=language-(?:diff|json))?|pre|strong|em|b|sub|table|thead|tbody|tr|th(?: style=text-align:right)?|td(?: style=text-align:right)?|details(?: open=)?|summary)$/;

test('also where something is left out no name is markup', () => {
  for (const name of NAMES) {
    for (const detail of SHORTENED) {
      const text = planMarkdown(planOf(name), { configFile: name }, detail);
      const about = `${detail.deletes} of ${JSON.stringify(name)}`;
      assert.equal(hidden(text), [], about);
      assert.equal(commands(text), [], about);
      const { elements, references } = pageOf(text);
      assert.equal(
        elements.filter((element) => !OWN.test(element)),
        [],
        about,
      );
      assert.equal(references, [], about);
    }
  }
});

test('what JSON says is the plan itself', () => {
  for (const name of NAMES) {
    const of = planOf(name);
    assert.equal(JSON.parse(renderPlanJson(of)), JSON.parse(JSON.stringify(of)));
  }
});

/** What Markdown makes of the lines, without fenced blocks, code spans and escaped characters. */
function skeleton(markdown: string): string[] {
  const lines: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const [, run = ''] = /^ *(`{3,})/u.exec(line) ?? [];
    if (fence === '' && run !== '') {
      fence = run;
    } else if (fence !== '' && run.length >= fence.length && line.trim() === run) {
      fence = '';
    } else if (fence === '') {
      lines.push(marks(line));
    }
  }
  return lines;
}

/**
 * The tags, pipes, mentions, links and emphasis of a line that are no part of a code span; of a line
 * of HTML, in which Markdown sees no markup, what is neither a tag nor inside a code element.
 */
function marks(line: string): string {
  if (line.startsWith('<details')) {
    return line.replace(/<code>[^<>]*<\/code>/gu, 'code');
  }
  // A table is cut into cells before code spans are found: a raw pipe counts even inside one.
  const cells = line.replace(/(?<!\\)\\\|/gu, 'p');
  const pipes = cells.match(/\|/gu) ?? [];
  const spans = cells.replace(/(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)/gu, '');
  const markup = spans.match(/<[^>]*>|[`*_~[\]\\<]|&(?!#\d+;)|@|(?<!&)#(?!#* )|:\/\//gu) ?? [];
  const found = [...pipes, ...markup];
  return found.join(' ');
}

test.run();
