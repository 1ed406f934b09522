/** The action: what an event of GitHub asks for, done with the commands of the command line. */
import { readFileSync } from 'node:fs';
import { loadConfig } from '../config/load.ts';
import { connectGitHub } from '../github/client.ts';
import { COMMENT_MODES, EMPTY_MODES, leftBehind } from '../github/comment.ts';
import { type ActionCommand, commandFor, type Job, jobOf } from '../github/event.ts';
import type { Runner } from '../github/runner.ts';
import { UserError } from '../reconcile/errors.ts';
import { actionApply } from './action-apply.ts';
import { actionDrift } from './action-drift.ts';
import { type FailureReason, reasonOf, reasonOfError } from './action-failure.ts';
import { marked } from './action-faults.ts';
import { discreetContext, discreetError, discreetRunner } from './action-ids.ts';
import {
  approvedPlanOf,
  duration,
  oneOf,
  type Project,
  projectOf,
  runnerFor,
} from './action-inputs.ts';
import { actionPlan } from './action-plan.ts';
import type { ActionSettings, ActionTools, Ended } from './action-tools.ts';
import { type Context, EXIT } from './context.ts';
import { validate } from './validate.ts';

/** Runs what the inputs or the event ask for, and sets the outputs that every command has. */
export async function action(given: Runner, context: Context): Promise<Ended> {
  try {
    const ended = await commanded(given, context);
    tellEnd(given, ended.outcome, ended.code, reasonOf(ended));
    return ended;
  } catch (error) {
    const reason = reasonOfError(error);
    tellEnd(given, reason === 'cancelled' ? reason : 'error', EXIT.error, reason);
    throw error;
  }
}

function tellEnd(runner: Runner, outcome: string, code: number, reason: FailureReason): void {
  runner.output('outcome', outcome);
  runner.output('exit-code', String(code));
  runner.output('failure-reason', reason);
}

async function commanded(given: Runner, context: Context): Promise<Ended> {
  const token = given.input('github-token');
  const project = projectOf(given);
  // Before anything is read or said that could hold one of them.
  const secrets = [token, ...secretsOf(project, context)].filter((one) => one !== '');
  secrets.forEach(given.mask);
  const runner = runnerFor(given, project, context);
  const settings = settingsOf(runner, project);
  const job = jobOf(context.env, payloadOf(context));
  const github = connectGitHub(job, token, context.timer);
  const command = chosenCommand(runner, job);
  stopInTime(runner);
  const tools: ActionTools = { github, job, runner, context, secrets, settings };
  return (settings.maskAccountIds ? discreetly : commandIn)(command, tools);
}

/** Then no new change is started, and what is being read is given up. */
function stopInTime(runner: Runner): void {
  const timeout = duration(runner, 'timeout', '45m');
  if (timeout !== undefined) {
    runner.stopAfter(timeout);
  }
}

async function discreetly(name: ActionCommand, tools: ActionTools): Promise<Ended> {
  const runner = discreetRunner(tools.runner);
  try {
    return await commandIn(name, { ...tools, runner, context: discreetContext(tools.context) });
  } catch (error) {
    throw discreetError(error);
  }
}

function commandIn(name: ActionCommand, tools: ActionTools): Promise<Ended> {
  switch (name) {
    case 'plan':
      return actionPlan(tools);
    case 'validate':
      return actionValidate(tools);
    case 'apply':
      return actionApply(tools);
    case 'drift':
      return actionDrift(tools);
  }
}

async function actionValidate(tools: ActionTools): Promise<Ended> {
  marked(tools);
  const code = await validate({ config: tools.settings.config, format: 'text' }, tools.context);
  switch (code) {
    case EXIT.done:
      return { outcome: 'no-changes', code };
    case EXIT.blocked:
      return { outcome: 'blocked', code };
    default:
      return { outcome: 'invalid', code };
  }
}

/**
 * What the step that tidies up does: a comment that still says that something is going on says that
 * it ended.
 * @param pulls the numbers that the step before it has remembered, with commas
 */
export async function tidyUp(runner: Runner, context: Context, pulls: string): Promise<void> {
  const job = jobOf(context.env, payloadOf(context));
  const github = connectGitHub(job, runner.input('github-token'), context.timer);
  const numbers = pulls.split(',').filter((one) => one !== '');
  const login = numbers.length > 0 ? await github.login() : '';
  for (const number of numbers) {
    for (const { id, body } of leftBehind(await github.comments(Number(number)), login, job)) {
      await github.editComment(id, body);
    }
  }
}

/** Throws E680: without it a pull request would look like none. */
function payloadOf({ env }: Context): unknown {
  const file = env['GITHUB_EVENT_PATH'];
  try {
    return file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError('E680', `The event of this job cannot be read from ${file}.`, {
      hint: 'Run the job again.',
      cause: error,
    });
  }
}

/** What the clouds and SCIM are given; the runner hides what came from secrets, comments do not. */
const SECRET_VARIABLES = [
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AZURE_CLIENT_SECRET',
  'ACCESSCTL_SCIM_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
];

/** What GitHub tells a job is no secret: whoever names it in the file would hide, say, his own name. */
const TOLD_BY_GITHUB = /^(?:GITHUB|RUNNER)_/;

/** The file may name another variable for the token of SCIM; one that is not valid sends none. */
function secretsOf({ config }: Project, { env }: Context): string[] {
  const own = loadConfig(config).config?.identitySource?.scim?.token?.env;
  const isSecret = own !== undefined && !TOLD_BY_GITHUB.test(own);
  return [...SECRET_VARIABLES, ...(isSecret ? [own] : [])].map((name) => env[name]?.trim() ?? '');
}

function chosenCommand(runner: Runner, job: Job): ActionCommand {
  const name = oneOf(runner, 'command', ['auto', 'plan', 'apply', 'drift', 'validate']);
  return name === 'auto' ? commandFor(job) : name;
}

function settingsOf(runner: Runner, project: Project): ActionSettings {
  const waitForSync = duration(runner, 'wait-for-sync');
  const parallelism = Number(runner.input('parallelism') || '30');
  if (!Number.isInteger(parallelism) || parallelism < 1 || parallelism > 100) {
    throw new UserError('E684', `The input parallelism is "${runner.input('parallelism')}".`, {
      hint: 'Write a whole number from 1 to 100.',
    });
  }
  return {
    ...project,
    comment: oneOf(runner, 'comment', COMMENT_MODES),
    commentWhenEmpty: oneOf(runner, 'comment-when-empty', EMPTY_MODES),
    approvedPlan: approvedPlanOf(runner),
    approvedPlanWorkflow: runner.input('approved-plan-workflow') || 'access-plan.yml',
    failOn: oneOf(runner, 'fail-on', ['guardrails', 'never', 'changes', 'drift']),
    onChange: oneOf(runner, 'on-change', ['approved-only', 'stop']),
    parallelism,
    ...(waitForSync !== undefined && { waitForSync }),
    dismissApprovals: oneOf(runner, 'dismiss-approvals', ['false', 'true']) === 'true',
    maskAccountIds: oneOf(runner, 'mask-account-ids', ['false', 'true']) === 'true',
  };
}
