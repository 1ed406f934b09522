import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Desk, outcome } from './graph-desk.ts';

const test = suite('sandbox graph claims');

const policies = '/policies/claimsMappingPolicies';
const origin = 'https://graph.microsoft.com/v1.0';

function definition(id: string): string {
  const ClaimsSchema = [{ Source: 'user', ID: id, SamlClaimType: `https://example.com/${id}` }];
  return JSON.stringify({
    ClaimsMappingPolicy: { Version: 1, IncludeBasicClaimSet: 'true', ClaimsSchema },
  });
}

async function office() {
  const desk = new Desk();
  const { servicePrincipalId } = await desk.app();
  const assigned = `/servicePrincipals/${servicePrincipalId}/claimsMappingPolicies`;
  return {
    desk,
    assigned,
    make: async (displayName: string) => {
      const made = await desk.post(policies, {
        displayName,
        definition: [definition('department')],
      });
      return String(made.body['id']);
    },
    assign: (reference: string) => desk.post(`${assigned}/$ref`, { '@odata.id': reference }),
  };
}

test('a policy is made, read, changed and removed', async () => {
  const { desk, make } = await office();
  const path = `${policies}/${await make('AWS')}`;
  assert.equal((await desk.get(path)).body['definition'], [definition('department')]);
  const changed = { definition: [definition('jobtitle')], displayName: 'AWS claims' };
  assert.is((await desk.patch(path, changed)).status, 204);
  const [listed] = (await desk.get(policies)).body.value;
  assert.equal(
    [listed?.['displayName'], listed?.['definition']],
    ['AWS claims', changed.definition],
  );
  assert.is((await desk.delete(path)).status, 204);
  assert.match(outcome(await desk.get(path)), /^404 /);
});

test('an app has at most one', async () => {
  const { desk, assigned, make, assign } = await office();
  const [one, two] = [await make('one'), await make('two')];
  assert.is((await assign(`${origin}${policies}/${one}`)).status, 204);
  assert.match(outcome(await assign(`${origin}${policies}/${one}`)), /references already exist/);
  assert.match(outcome(await assign(`${origin}${policies}/${two}`)), /already assigned/);
  const names = async () =>
    (await desk.get(assigned)).body.value.map((each) => each['displayName']);
  assert.equal(await names(), ['one']);
  assert.match(outcome(await desk.delete(`${assigned}/${two}/$ref`)), /^404 /);
  assert.is((await desk.delete(`${assigned}/${one}/$ref`)).status, 204);
  assert.is((await assign(`${origin}/directoryObjects/${two}`)).status, 204);
  assert.equal(await names(), ['two']);
  await desk.delete(`${policies}/${two}`);
  assert.equal(await names(), []);
});

test('what is no policy, and what is no reference to one', async () => {
  const { desk, make, assign } = await office();
  const id = await make('one');
  for (const wrong of [
    { displayName: 'x' },
    { definition: [definition('x')] },
    { displayName: 'x', definition: [] },
    { displayName: 'x', definition: definition('x') },
    { displayName: 'x', definition: ['{'] },
    { displayName: 'x', definition: ['{"claimsMappingPolicy":{"Version":1}}'] },
    { displayName: 'x', definition: ['{"ClaimsMappingPolicy":{"version":1}}'] },
    { displayName: 'x', definition: [definition('x'), definition('y')] },
    { displayName: 'x', definition: [definition('x')], id },
  ]) {
    const told = outcome(await desk.post(policies, wrong));
    assert.match(told, /^400 Request_BadRequest/, JSON.stringify(wrong));
  }
  for (const wrong of [
    id,
    `${policies}/${id}`,
    `${origin}/policies/${id}`,
    `${origin}${policies}/`,
  ]) {
    assert.match(outcome(await assign(wrong)), /^400 /, wrong);
  }
  assert.is((await desk.get(policies)).body.value.length, 1);
});

test.run();
