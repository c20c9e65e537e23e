import type { Page } from 'puppeteer-core';
import { environmentArn, findEnvironment } from '../../simulator/world';
import { hostOf } from '../flows/airflow-page';
import type { ConnectedSession } from './connected-session';

/** As much of an opening in session storage as tests look at. */
export interface StoredOpening {
  readonly id: string;
  readonly environmentId: string;
  readonly step: string;
  readonly tabId: number | null;
  readonly requestedAt: number;
  readonly stepAt: number;
  readonly pathsTried: readonly string[];
  readonly failure: { readonly code: string; readonly detail: string } | null;
}

export interface StoredSession {
  readonly iamIdentity: string | null;
  readonly airflowIdentity: string | null;
}

/** The id under which an environment of the simulated world is listed. */
export function idOf({ simulator: { world } }: ConnectedSession, name: string): string {
  return environmentArn(world, findEnvironment(world, name));
}

/** Waits until the newest opening of an environment is at a step. */
export function waitForStep(session: ConnectedSession, name: string, step: string): Promise<StoredOpening> {
  return session.welcome.evaluate(
    (environmentId, wanted) =>
      new Promise<StoredOpening>((resolve, reject) => {
        let seen: readonly StoredOpening[] = [];
        const limit = setTimeout(() => {
          reject(new Error(`No opening reached "${wanted}": ${JSON.stringify(seen)}`));
        }, 40_000);
        async function look(): Promise<void> {
          const { openings = [] } = await chrome.storage.session.get<{ openings?: StoredOpening[] }>(
            'openings',
          );
          seen = openings;
          const newest = openings.find((opening) => opening.environmentId === environmentId);
          if (newest?.step !== wanted) return;
          clearTimeout(limit);
          chrome.storage.onChanged.removeListener(look);
          resolve(newest);
        }
        chrome.storage.onChanged.addListener(look);
        void look();
      }),
    idOf(session, name),
    step,
  );
}

/** The one tab of an environment, once the page that was asked for is there, signed in, and the opening is over. */
export async function landedPage(session: ConnectedSession, name: string, path: string): Promise<Page> {
  const origin = `https://${hostOf(session, name)}/`;
  const page = await session.airlock.waitForTab((url) => url.startsWith(origin));
  try {
    await waitUntilSignedInAt(page, path);
  } catch (cause) {
    throw new Error(`${name} did not land on ${path}. ${await tellWhatHappened(session)}`, { cause });
  }
  await waitForStep(session, name, 'done');
  return page;
}

/** Waits until a tab shows Airflow's page of this path, signed in. The tab may still be on its way there. */
export async function waitUntilSignedInAt(page: Page, path: string): Promise<void> {
  await page.waitForFunction(isSignedInAt, { timeout: 15_000, polling: 50 }, path);
}

function isSignedInAt(wanted: string): boolean {
  const path = document.querySelector('[data-testid=path]')?.textContent;
  return path === wanted && document.querySelector('[data-testid=signed-in-as]') !== null;
}

async function tellWhatHappened(session: ConnectedSession): Promise<string> {
  const openings = await readOpenings(session);
  const requests = session.simulator.requests.map(
    ({ at, method, path, status }) => `${at} ${method} ${path} ${status}`,
  );
  return `Requests:\n${requests.join('\n')}\nOpenings: ${JSON.stringify(openings)}`;
}

/** All openings, without waking the worker. */
export async function readOpenings({ welcome }: ConnectedSession): Promise<StoredOpening[]> {
  return welcome.evaluate(async () => {
    const { openings = [] } = await chrome.storage.session.get<{ openings?: StoredOpening[] }>('openings');
    return openings;
  });
}

/** The web sessions that the extension believes in, by environment id. */
export async function readWebSessions({ welcome }: ConnectedSession): Promise<Record<string, StoredSession>> {
  return welcome.evaluate(async () => {
    const { 'web-sessions': sessions = {} } = await chrome.storage.session.get<{
      'web-sessions'?: Record<string, StoredSession>;
    }>('web-sessions');
    return sessions;
  });
}

/** Makes every opening older, as if the user had clicked that much earlier. Use it while no worker runs. */
export async function ageOpenings(
  { welcome }: ConnectedSession,
  { sinceClick, sinceStep }: { sinceClick: number; sinceStep: number },
): Promise<void> {
  await welcome.evaluate(
    async (ofClick, ofStep) => {
      const { openings = [] } = await chrome.storage.session.get<{ openings?: StoredOpening[] }>('openings');
      const older = openings.map((opening) => ({
        ...opening,
        requestedAt: Date.now() - ofClick,
        stepAt: Date.now() - ofStep,
      }));
      await chrome.storage.session.set({ openings: older });
    },
    sinceClick,
    sinceStep,
  );
}

/** Waits until the toolbar icon shows this text, in every tab; it follows what is stored, some time after. */
export async function waitForBadge({ welcome }: ConnectedSession, text: string): Promise<void> {
  try {
    await welcome.waitForFunction(
      async (wanted) => (await chrome.action.getBadgeText({})) === wanted,
      { polling: 50, timeout: 10_000 },
      text,
    );
  } catch (cause) {
    const shown = await welcome.evaluate(() => chrome.action.getBadgeText({}));
    throw new Error(`The badge shows “${shown}”, not “${text}”.`, { cause });
  }
}

/** The tabs that show a page of an environment, as Chrome tells them. */
export function tabsOf(session: ConnectedSession, name: string): Promise<chrome.tabs.Tab[]> {
  const url = `https://${hostOf(session, name)}/*`;
  return session.welcome.evaluate((pattern) => chrome.tabs.query({ url: pattern }), url);
}
