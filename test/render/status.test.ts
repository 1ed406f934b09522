import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { SetUpStep } from '../../src/reconcile/types.ts';
import type { StatusReport } from '../../src/render/status.ts';
import { renderStatusJson } from '../../src/render/status-json.ts';
import { renderStatusMarkdown } from '../../src/render/status-markdown.ts';
import { renderStatusText } from '../../src/render/status-text.ts';
import { golden } from './golden.ts';
import { line } from './plans.ts';

const test = suite('render/status');

const NEXT = [
  'Open IAM Identity Center:\nhttps://console.aws.amazon.com/singlesignon/home?region=eu-central-1',
  'Settings → Identity source.',
  'Say so:\nidentitySource:\n  saml:\n    identityProvider: { uploadedThumbprint: 9F86 }',
];

const STEPS: readonly SetUpStep[] = [
  { number: 1, title: 'IAM Identity Center is enabled', state: 'done', evidence: ['ssoins-1'] },
  {
    number: 2,
    title: 'Entra is the identity source of AWS',
    state: 'todo',
    evidence: ['Entra signs with 9F86, which ends 2029-11-02'],
    next: NEXT,
    manual: { code: 'uploadMetadata', title: 'Upload it', steps: NEXT, at: line(14) },
  },
  {
    number: 3,
    title: 'Groups and users assigned to the app',
    state: 'todo',
    evidence: [],
    next: ['Run `accessctl apply`: it assigns 2 groups and 0 users.'],
  },
  {
    number: 4,
    title: 'Automatic provisioning (SCIM)',
    state: 'unknown',
    evidence: ['Microsoft Graph refuses GET jobs.'],
    next: ['Grant Synchronization.Read.All.'],
  },
  {
    number: 5,
    title: 'Sign-in at the access portal',
    state: 'blocked',
    evidence: [],
    next: ['Step 2 comes first.'],
  },
];

const REPORT: StatusReport = {
  formatVersion: '1.0',
  steps: STEPS,
  scim: {
    jobId: 'aWSSingleSignon.1',
    code: 'Quarantine',
    quarantine: { reason: 'TooManyDeletes', message: '', since: '2026-11-01T10:00:00Z' },
    lastCycle: {
      ended: '2026-11-02T08:40:00Z',
      state: 'EntryLevelErrors',
      exported: 1204,
      escrowed: 1,
    },
    lastSuccess: '2026-11-01T08:40:00Z',
    synchronized: { Group: 5, User: 1203 },
    cure: 'Choose "Allow deletes".',
  },
  expiries: [
    { what: 'signing certificate', expires: '2029-11-02T00:00:00Z', days: 1095 },
    { what: 'SCIM token', expires: '2026-11-03T00:00:00Z', days: 1 },
  ],
  portal: 'https://d-9967a1b2c3.awsapps.com/start',
};

function text(report: StatusReport, options = {}): string {
  return renderStatusText(report, {
    color: false,
    configFile: 'access.yaml',
    verbose: false,
    ...options,
  });
}

test('text: what to do stands below the first step that is to do', () => {
  golden(text(REPORT), 'status.txt');
});

test('verbose says what to do for every step', () => {
  assert.not.match(text(REPORT), 'it assigns 2 groups');
  assert.match(text(REPORT, { verbose: true }), 'it assigns 2 groups');
});

test('colours add nothing but colours', () => {
  const coloured = text(REPORT, { color: true });
  const plain = coloured.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '');
  assert.is.not(coloured, plain);
  assert.is(plain, text(REPORT));
});

test('Markdown', () => {
  golden(renderStatusMarkdown(REPORT, { configFile: 'access.yaml' }), 'status.md.txt');
});

test('what is not known is left out', () => {
  const [first] = STEPS;
  const bare: StatusReport = { formatVersion: '1.0', steps: first ? [first] : [], expiries: [] };
  const lines = text(bare).trimEnd().split('\n');
  assert.equal(lines.slice(1), [
    '',
    '   1  done     IAM Identity Center is enabled',
    '               ssoins-1',
    '',
    '1 of 1 done.',
  ]);
  assert.not.match(renderStatusMarkdown(bare, { configFile: 'access.yaml' }), 'SCIM');
});

test('JSON is the report itself', () => {
  assert.equal(JSON.parse(renderStatusJson(REPORT)), REPORT);
});

test.run();
