import { expect, it, onTestFinished } from 'vitest';
import { countMints, hostOf } from '../flows/airflow-page';
import { type ConnectedSession, startConnected } from './connected-session';
import { idOf, landedPage, readWebSessions } from './openings';
import { openByKeys } from './popup-keys';

const NAME = 'sales-prod';
const PATTERNS = ['https://env.airflow.us-east-1.amazonaws.com/*', 'https://*.airflow.us-east-1.on.aws/*'];

it.each([
  ['in the same life of the worker', false],
  ['in a later life of the worker', true],
] as const)(
  'the first grant is heard of %s: sign-in and failing page are noticed',
  async (_title, isKilled) => {
    const session = await startUnconnected();
    const { airlock, simulator } = session;
    const before = await markWorker(session);
    await airlock.giveHosts(PATTERNS);
    if (isKilled) await airlock.killWorker();
    else expect(await markWorker(session)).toBe(before);

    await openByKeys(airlock, NAME);
    const page = await landedPage(session, NAME, '/home');
    expect(await readWebSessions(session)).toHaveProperty([idOf(session, NAME)]);

    simulator.sessions.endAll();
    const isForgotten = session.welcome.evaluate(
      (id) =>
        new Promise<void>((resolve) => {
          chrome.storage.session.onChanged.addListener(({ 'web-sessions': change }) => {
            const sessions = change?.newValue as Record<string, unknown> | undefined;
            if (sessions !== undefined && sessions[id] === undefined) resolve();
          });
        }),
      idOf(session, NAME),
    );
    await page.goto(`https://${hostOf(session, NAME)}/dags/daily_orders/grid`);
    await isForgotten;
    if (!isKilled) expect(await markWorker(session)).toBe(before);
    expect(countMints(session)).toBe(1);
    expect(airlock.errors).toEqual([]);
  },
);

/** An extension that was never given any host. */
async function startUnconnected(): Promise<ConnectedSession> {
  const session = await startConnected({ hosts: [] });
  onTestFinished(() => session.close());
  const { origins } = await session.welcome.evaluate(() => chrome.permissions.getAll());
  expect(origins).toEqual([]);
  return session;
}

/** A number that is the same as long as the worker lives. */
async function markWorker({ airlock }: ConnectedSession): Promise<number> {
  const worker = await airlock.worker();
  return worker.evaluate(() => performance.timeOrigin);
}
