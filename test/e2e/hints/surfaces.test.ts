import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type PageFixture, readFixtures } from '../../fixtures/pages/read-fixture';
import type { Fault } from '../../simulator/faults';
import { hostOf } from '../flows/airflow-page';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { bannerOf } from './banner-on-page';

const NAME = 'sales-staging';
const failing = readFixtures('failing');

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

/** A rule, the title that its banner has, and what the small print has to say. */
const SURFACES = [
  ['airflow-2-500', 'hint_airflow_crash_title', '500 on /'],
  ['airflow-2-access-denied', 'hint_access_denied_title', '200 on /'],
  ['airflow-2-scheduler', 'hint_scheduler_not_running_title', '200 on /'],
  ['airflow-2-not-found', 'hint_wrong_version_path_title', '404 on /'],
  ['airflow-no-roles', 'hint_no_roles_title', '403 on /'],
  ['csrf-400', 'hint_csrf_failed_title', '400 on /'],
  ['airflow-3-500-document', 'hint_airflow_crash_title', '500 on /'],
  ['airflow-3-unsafe-next', 'hint_unsafe_next_url_title', '400 on /api/v2/auth/login'],
  ['load-balancer-502', 'hint_load_balancer_502_title', '502 on /'],
  ['load-balancer-504', 'hint_load_balancer_504_title', '504 on /'],
  ['load-balancer-561', 'hint_load_balancer_561_title', '561 on /'],
  ['cloudfront', 'hint_cloudfront_error_title', 'on /'],
  ['nginx', 'hint_reverse_proxy_error_title', 'on /'],
  ['gunicorn-500', 'hint_airflow_crash_title', '500 on /'],
  ['stale-session-500', 'hint_stale_session_title', '500 on /aws_mwaa/aws-console-sso'],
] as const;

it.each(SURFACES)('%s is explained on its page', async (rule, titleKey, evidence) => {
  const fixture = failing.find(({ folder }) => folder === rule);
  if (fixture === undefined) throw new Error(`There is no document for ${rule}.`);
  session.simulator.faults.set({ host: hostOf(session, NAME) }, faultOf(fixture));

  const page = await session.airlock.openTab(`https://${hostOf(session, NAME)}${fixture.target}`);

  expect(await bannerOf(page, titleKey)).toContain(evidence);
});

it('a challenge of AWS WAF is explained on the blank page that it leaves', async () => {
  const fixture = failing.find(({ name }) => name.endsWith('waf-challenge/challenge.http'));
  if (fixture === undefined) throw new Error('There is no document for a challenge.');
  session.simulator.faults.set({ host: hostOf(session, NAME) }, faultOf(fixture));

  const page = await session.airlock.openTab(`https://${hostOf(session, NAME)}${fixture.target}`);

  expect(await bannerOf(page, 'hint_waf_challenge_title')).toContain('202 on /');
});

function faultOf({ status, headers, body }: PageFixture): Fault {
  const named = headers.map(({ name, value }) => [name.toLowerCase(), value] as const);
  return { kind: 'status', status, body, headers: Object.fromEntries(named) };
}
