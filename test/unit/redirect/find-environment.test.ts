import { beforeEach, expect, it } from 'vitest';
import { findEnvironmentOfUrl } from '../../../src/redirect/find-environment';
import { givenEnvironments } from '../given';
import { routeTo } from './arbitraries';
import { ALB, givenRoute, hostOf, newEnvironment } from './given-routes';

const PLAIN = newEnvironment();
const ROUTED = newEnvironment();
const AT_PORT = newEnvironment();
const BY_ENTRY = newEnvironment({
  host: null,
  signInMethod: 'entry-url',
  entryUrl: { template: 'https://entry.example.com:9443/aws_mwaa/{environment}?role={role}', role: 'User' },
});

beforeEach(async () => {
  await givenEnvironments(PLAIN, ROUTED, AT_PORT, BY_ENTRY);
  await givenRoute(ROUTED, routeTo(ALB));
  await givenRoute(AT_PORT, routeTo(ALB, { port: 8443, ruleId: 2, mode: 'automatic' }));
});

it.each([
  ['its web server host', `https://${hostOf(PLAIN)}/home`, PLAIN],
  ['its web server host, although it has a route', `https://${hostOf(ROUTED)}/`, ROUTED],
  ['its target', `https://${ALB}/dags/daily/grid?tab=graph`, ROUTED],
  ['its target, port 443 written out', `https://${ALB}:443/`, ROUTED],
  ['its target at its port', `https://${ALB}:8443/`, AT_PORT],
  ['the host of its entry URL', 'https://entry.example.com:9443/logout', BY_ENTRY],
] as const)('finds an environment by %s', async (_, url, environment) => {
  expect((await findEnvironmentOfUrl(new URL(url)))?.id).toBe(environment.id);
});

it.each([
  `https://${ALB}:9443/`,
  `https://${hostOf(PLAIN)}:8443/`,
  `https://sub.${ALB}/`,
  'https://entry.example.com/',
  'https://example.com/',
])('finds none for %s', async (url) => {
  expect(await findEnvironmentOfUrl(new URL(url))).toBeNull();
});

it('takes the web server host before a target of the same name', async () => {
  await givenRoute(ROUTED, routeTo(hostOf(PLAIN)));
  expect((await findEnvironmentOfUrl(new URL(`https://${hostOf(PLAIN)}/`)))?.id).toBe(PLAIN.id);
});
