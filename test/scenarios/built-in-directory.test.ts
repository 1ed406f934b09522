import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assignmentsOf, type Company, HEAD, inCompany } from '../support/company.ts';
import { assertRefused, READ_ONLY } from './story.ts';

const test = suite('scenarios: the built-in directory');

const SOURCES: Readonly<Record<string, string>> = {
  'identitySource.provider: identityCenter': 'identitySource: { provider: identityCenter }\n',
  'no identity source': '',
};

function graphCalls({ sandbox }: Company): string[] {
  return Object.keys(sandbox.calls()).filter((name) => name.startsWith('graph:'));
}

/** A group that somebody made in the console of AWS: Entra knows nothing of it. */
function addGroup({ sandbox: { world } }: Company, displayName: string): void {
  const id = '0a0a0a0a-0000-4000-8000-000000000001';
  world.store.groups.push({ id, displayName, externalIds: [], memberIds: [], created: 0 });
}

const assigned = (source: string, principals: string) => `${HEAD}${source}${READ_ONLY}assignments:
  - ${principals}
    permissionSets: [ReadOnlyAccess]
    accounts: [MMe2k-Demo]
`;

for (const [story, source] of Object.entries(SOURCES)) {
  test(`${story}: groups and users by the names of the identity store, no word with Entra`, () =>
    inCompany(async (company) => {
      addGroup(company, 'Auditors');
      company.write(assigned(source, 'groups: [Auditors]\n    users: [ada@contoso.example]'));
      await company.converge();
      assert.equal(
        assignmentsOf(company).filter((one) => one.includes('ReadOnlyAccess')),
        [
          'group:Auditors ReadOnlyAccess MMe2k-Demo',
          'user:ada@contoso.example ReadOnlyAccess MMe2k-Demo',
        ],
      );
      assert.equal(graphCalls(company), []);
    }));

  test(`${story}: a name that the identity store does not know`, () =>
    inCompany(async (company) => {
      addGroup(company, 'Auditors');
      company.write(assigned(source, 'groups: [Auditor]'));
      await assertRefused(company, {
        code: 'E501',
        says: /IAM Identity Center has no group named "Auditor", did you mean "Auditors"\?/,
      });
      assert.equal(graphCalls(company), []);
    }));
}

test.run();
