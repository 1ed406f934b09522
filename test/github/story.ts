/** What the stories of this folder share. */
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { fileFor } from '../cli/desk.ts';

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
