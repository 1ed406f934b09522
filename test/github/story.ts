/** What the stories of this folder share. */
import * as assert from 'uvu/assert';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { fileFor } from '../cli/desk.ts';
import type { Project, Step } from './project.ts';

/** Contoso may read in these accounts; removals are not held up. */
export function file(accounts: string): string {
  return `${fileFor(accounts)}guardrails: { deletions: { level: warn }, neverEmpty: { level: warn } }\n`;
}

function setArn({ world }: Sandbox): string | undefined {
  return world.permissionSets.find(({ name }) => name === 'ReadOnlyAccess')?.arn;
}

/** The accounts in which somebody has ReadOnlyAccess. */
export function assignedIn(sandbox: Sandbox): string[] {
  const arn = setArn(sandbox);
  const { accounts, assignments } = sandbox.world;
  const ids = assignments
    .filter(({ permissionSetArn }) => permissionSetArn === arn)
    .map(({ accountId }) => accountId);
  return accounts
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .sort();
}

/** In the console, ReadOnlyAccess goes from an account. */
export function takeAway(sandbox: Sandbox, account: string): void {
  const { world } = sandbox;
  const arn = setArn(sandbox);
  const id = world.accounts.find(({ name }) => name === account)?.id;
  world.assignments = world.assignments.filter(
    ({ accountId, permissionSetArn }) => !(accountId === id && permissionSetArn === arn),
  );
}

/** What the repository is before many stories: applied once, by hand. */
export async function started(project: Project): Promise<Step> {
  const step = await project.apply({
    event: 'workflow_dispatch',
    inputs: { 'approved-plan': 'off' },
  });
  assert.is(step.code, 0, step.log);
  project.sandbox.resetCalls();
  return step;
}
