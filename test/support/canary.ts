/**
 * The SCIM tokens of all tests. They may reach Entra and AWS, and nothing else: no output, no file,
 * no error. Whoever finds one elsewhere has found a leak.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

// Put together here, so that a source that is printed in a failure does not hold it.
export const CANARY = ['canary', '7f3d9c51', 'never', 'shown'].join('-');

/** Gives a new token each time, all of them with the canary in it. */
export function canaryTokens(): () => string {
  let given = 0;
  return () => {
    given += 1;
    return `${CANARY}-${given}`;
  };
}

/** Throws where the canary stands in a text, or in anything that hangs on a value. */
export function refuseCanary(what: string, value: unknown): void {
  const text = typeof value === 'string' ? value : inspect(value, { depth: 20, showHidden: true });
  if (text.includes(CANARY)) {
    throw new Error(`a SCIM token is in ${what}`);
  }
}

/** Throws where it stands in a file below a folder. */
export function refuseCanaryIn(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) {
      refuseCanary(name, readFileSync(path, 'latin1'));
    }
  }
}
