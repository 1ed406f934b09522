/** A company on which accessctl's commands run and which boto3 can look at: in moto, or in the sandbox. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apply } from '../../src/commands/apply.ts';
import type { Context } from '../../src/commands/context.ts';
import { plan } from '../../src/commands/plan.ts';
import type { Plan, Report } from '../../src/reconcile/types.ts';
import { readScenario } from '../../src/sandbox/scenario.ts';
import { inCompany } from '../support/company.ts';
import { checkEveryCall, wrongAnswers } from '../support/typecheck.ts';
import { fileOf, type State } from './example.ts';
import type { MotoCommand } from './moto-command.ts';
import { foundCompany, type Ids } from './moto-company.ts';
import { type MotoProxy, startMotoProxy } from './moto-proxy.ts';
import { startMoto } from './moto-server.ts';

export interface Stage {
  /** What boto3 talks to. */
  readonly endpoint: string;
  /** Writes the example's file as it stands after these states. */
  write(states: readonly State[]): void;
  plan(): Promise<Plan>;
  apply(): Promise<Report>;
  /** A text in which ids of this stage are those of the scenario. */
  asInScenario(text: string): string;
}

const SCENARIO = 'contoso';
const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const FLAGS = { yes: true, delete: true, parallelism: 30, format: 'json' } as const;

export function onSandbox(work: (stage: Stage) => Promise<void>): Promise<void> {
  return inCompany(
    (company) => {
      cpSync(EXAMPLES, company.folder, { recursive: true });
      return work({
        endpoint: company.sandbox.url,
        write: (states) => company.write(fileOf(states)),
        plan: () => company.plan(),
        apply: () => company.apply(),
        asInScenario: (text) => text,
      });
    },
    { scenario: SCENARIO },
  );
}

export interface MotoStage extends Stage {
  readonly proxy: MotoProxy;
  /** Answers that do not have the form which AWS describes. */
  readonly wrongAnswers: readonly string[];
}

export async function onMoto(
  command: MotoCommand,
  work: (stage: MotoStage) => Promise<void>,
): Promise<void> {
  const scenario = readScenario(SCENARIO);
  const moto = await startMoto(command, scenario.organization?.managementAccount ?? '');
  const proxy = await startMotoProxy(moto.url);
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-moto-'));
  const before = { ...process.env };
  try {
    const ids = await foundCompany(proxy.url, scenario);
    cpSync(EXAMPLES, folder, { recursive: true });
    Object.assign(process.env, environment(proxy.url));
    checkEveryCall();
    wrongAnswers.length = 0;
    await work({ ...motoStage(folder, ids), endpoint: moto.url, proxy, wrongAnswers });
  } finally {
    process.env = before;
    wrongAnswers.length = 0;
    rmSync(folder, { recursive: true });
    await proxy.close();
    await moto.close();
  }
}

function environment(url: string): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'conformance',
    AWS_SECRET_ACCESS_KEY: 'conformance',
    ACCESSCTL_AWS_RATE: '200',
  };
}

function motoStage(folder: string, ids: Ids): Omit<Stage, 'endpoint'> {
  const file = join(folder, 'access.yaml');
  const included = join(folder, 'teams', 'payments.yaml');
  const flags = { ...FLAGS, config: file };
  const changed = new Map([...ids.byScenario, ...POLICIES]);
  const restored = new Map([...changed].map(([scenario, moto]) => [moto, scenario]));
  writeFileSync(included, exchanged(readFileSync(included, 'utf8'), changed));
  return {
    write: (states) => writeFileSync(file, inMoto(exchanged(fileOf(states), changed), ids)),
    plan: async () => JSON.parse(await printed((context) => plan(flags, context))) as Plan,
    apply: async () =>
      JSON.parse(await printed((context) => apply(undefined, flags, context))) as Report,
    asInScenario: (text) => exchanged(text, restored),
  };
}

/** AWS managed policies with a path, and others in their place: moto has only those without. */
const POLICIES: ReadonlyMap<string, string> = new Map([
  ['job-function/DataScientist', 'AmazonSageMakerReadOnly'],
  ['job-function/SupportUser', 'AWSSupportAccess'],
]);

function exchanged(text: string, words: ReadonlyMap<string, string>): string {
  const anyOf = new RegExp(`\\b(?:${[...words.keys()].join('|')})\\b`, 'g');
  return text.replace(anyOf, (word) => words.get(word) ?? word);
}

/** The pins become moto's, where moto can have them (see known-differences.ts). */
function inMoto(text: string, { instanceArn, organizationId }: Ids): string {
  return text
    .replace(/^ {2}identityStoreId:.*\n/m, '')
    .replace(/(?<=^ {2}instanceArn: ).*$/m, instanceArn)
    .replace(/(?<=^ {2}organizationId: ).*$/m, organizationId)
    .replace(/objectId: [0-9a-f-]{36}/g, '')
    .replace(/\bcontoso-management\b/g, 'master');
}

/** The example has an entry that expires: the day is set, and time goes on from there. */
const DAY = Date.UTC(2026, 10, 2, 9);

async function printed(work: (context: Context) => Promise<number>): Promise<string> {
  let [out, log] = ['', ''];
  const started = Date.now();
  await work({
    env: process.env,
    out: (text) => {
      out += text;
    },
    log: (text) => {
      log += text;
    },
    live: false,
    outIsTerminal: false,
    color: { out: false, log: false },
    timer: {
      now: () => DAY + Date.now() - started,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    signal: new AbortController().signal,
  });
  if (out === '') {
    throw new Error(`nothing was printed:\n${log}`);
  }
  return out;
}
