import { expect, it } from 'vitest';
import { planImport, requiredProfiles } from '../../../src/aws-config/plan-import';
import { EXAMPLE_KEYS, graphOf } from './given-files';

const ROLE = 'arn:aws:iam::111122223333:role/Data';
const config = `[profile base]
region = eu-west-1
${EXAMPLE_KEYS}
[profile middle]
role_arn = ${ROLE}
source_profile = base
[profile top]
role_arn = ${ROLE}
source_profile = middle
[profile tool]
credential_process = x
[profile self]
role_arn = ${ROLE}
source_profile = self
${EXAMPLE_KEYS}
[profile open]
sso_start_url = https://example.awsapps.com/start
sso_region = eu-west-1
sso_account_id = 111122223333
[profile broken]
role_arn = ${ROLE}
`;
const graph = graphOf({ config });
const names = (chosen: readonly string[]): string[] =>
  planImport(graph, chosen, false).map(({ name }) => name);

it('brings the profiles along that a chosen one builds on', () => {
  expect(requiredProfiles('top', graph)).toEqual(['middle', 'base']);
  expect(names(['top'])).toEqual(['base', 'middle', 'top']);
  expect(names(['tool'])).toEqual(['tool']);
});

it('takes keys only where they are wanted', () => {
  const [without] = planImport(graph, ['base'], false);
  expect(without).toMatchObject({ source: { kind: 'pasted' }, keys: null, region: 'eu-west-1' });
  const [withKeys] = planImport(graph, ['base'], true);
  expect(withKeys?.keys).toEqual({
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    sessionToken: null,
  });
});

it('takes no keys of a profile that gets its credentials elsewhere', () => {
  expect(planImport(graph, ['top', 'tool'], true).filter(({ keys }) => keys !== null)).toHaveLength(1);
});

it('gives a role without a region that of the nearest profile it builds on', () => {
  expect(planImport(graph, ['top'], false).map(({ region }) => region)).toEqual([
    'eu-west-1',
    'eu-west-1',
    'eu-west-1',
  ]);
});

it('makes two profiles of one that assumes a role with its own keys', () => {
  expect(planImport(graph, ['self'], true)).toMatchObject([
    { name: 'self-keys', cliName: 'self', source: { kind: 'pasted' }, keys: { sessionToken: null } },
    { name: 'self', source: { kind: 'assume-role', sourceName: 'self-keys' }, keys: null },
  ]);
});

it('plans nothing for what cannot be used', () => {
  expect(names(['open', 'broken', 'gone'])).toEqual([]);
});
