import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { hostOf } from '../flows/airflow-page';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { waitForProblem } from './page-messages';

const NAME = 'sales-staging';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

/** Goes to a page that will not come. */
function follow(name: string, path = '/home'): Promise<unknown> {
  return session.welcome.evaluate(
    (url) => chrome.tabs.create({ url }),
    `https://${hostOf(session, name)}${path}`,
  );
}

it('an error without a page is told once our script has not reported', async () => {
  session.simulator.faults.set(
    { host: hostOf(session, NAME) },
    { kind: 'status', status: 503, body: '', headers: { server: 'awselb/2.0' } },
  );
  await follow(NAME);
  expect(await waitForProblem(session, hostOf(session, NAME))).toMatchObject({
    problem: 'load-balancer-503',
    hasPage: false,
    evidence: { status: 503, hasEmptyBody: true, headers: { server: 'awselb/2.0' } },
  });
});

it('a redirect loop is told by its twenty redirects', async () => {
  session.simulator.faults.set(
    { host: hostOf(session, NAME) },
    { kind: 'status', status: 302, body: '', headers: { location: '/home' } },
  );
  await follow(NAME);
  expect(await waitForProblem(session, hostOf(session, NAME))).toMatchObject({
    problem: 'net-redirect-loop',
    evidence: { redirectCount: 20, networkError: 'net::ERR_ABORTED' },
  });
});

it('a connection without an answer is told by Chrome’s error', async () => {
  session.simulator.faults.set({ host: hostOf(session, NAME) }, { kind: 'cut' });
  await follow(NAME);
  expect(await waitForProblem(session, hostOf(session, NAME))).toMatchObject({ hasPage: false });
});
