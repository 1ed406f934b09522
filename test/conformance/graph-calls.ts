/** What accessctl's Entra client asks of Microsoft Graph in a plan, and what the sandbox answers. */
import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { inCompany } from '../support/company.ts';
import { watchGraph } from '../support/graph-watch.ts';
import type { GraphCall } from './graph-exchange.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const NOBODY = 'nobody@contoso.example';
const UNKNOWN = '00000000-1111-4222-8333-944445555666';

/** The calls of a plan of the example, and of one of a file that names who is not there. */
export async function graphCalls(): Promise<readonly GraphCall[]> {
  const calls: GraphCall[] = [];
  await inCompany(async (company) => {
    const watch = watchGraph();
    try {
      cpSync(EXAMPLES, company.folder, { recursive: true });
      await company.plan();
      company.write(withStrangers());
      await company.run('plan');
    } finally {
      watch.end();
      calls.push(...watch.calls);
    }
  });
  return calls;
}

function withStrangers(): string {
  const file = parseDocument(readFileSync(`${EXAMPLES}/access.yaml`, 'utf8'));
  file.setIn(['users', NOBODY], file.createNode({}));
  file.setIn(['groups', "Nobody's Friends"], file.createNode({}));
  file.setIn(['groups', 'Contoso'], file.createNode({ objectId: UNKNOWN }));
  return file.toString();
}
