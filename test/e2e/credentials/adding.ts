import type { Page } from 'puppeteer-core';
import { click, enter, sentence } from '../flows/on-page';
import { openEnvironment } from '../harness/open-environment';
import { type ConnectedSession, PROFILE_ID, startConnected } from '../opening/connected-session';

const EVERY_HOST = ['https://*/*', 'http://127.0.0.1/*'];

/** Starts a browser in which one profile is there, of this principal, and no environment yet. */
export async function startWithProfile(principal: string): Promise<ConnectedSession> {
  const session = await startConnected({ hosts: EVERY_HOST });
  await resetToProfile(session, principal);
  return session;
}

/** Back to one profile, and no environment. */
export async function resetToProfile(session: ConnectedSession, principal: string): Promise<void> {
  await session.reset({ principal });
  await session.welcome.evaluate(() =>
    chrome.storage.local.set({ environments: [], preferences: { regions: ['us-east-1'] } }),
  );
}

/** Opens the options at the form of this way to add a profile. */
export async function openWay({ airlock }: ConnectedSession, titleKey: string): Promise<Page> {
  const page = await airlock.openPage('src/options/options.html#profiles');
  await click(page, 'button', sentence('options_add_profile'));
  await page.locator(`label.way ::-p-text(${sentence(titleKey)})`).click();
  return page;
}

const OPTIONAL = new Set(['role_mfa', 'role_external_id', 'role_minutes', 'role_source_identity']);

/** Fills fields by the keys of their labels. */
export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [key, text] of Object.entries(fields)) {
    const name = OPTIONAL.has(key) ? `${sentence(key)} ${sentence('ui_optional')}` : sentence(key);
    await enter(page, 'textbox', name, text);
  }
}

/** Waits until the environments of the profile that was added were looked for in every region. */
export async function searchAdded(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const progress = document.querySelector<HTMLProgressElement>('.discovery progress');
      return progress !== null && progress.max > 0 && progress.value === progress.max;
    },
    { timeout: 30_000, polling: 50 },
  );
}

/** Opens an environment from the popup; resolves to who is signed in to Airflow. */
export async function openAndReadUser({ airlock }: ConnectedSession, name: string): Promise<string> {
  const page = await openEnvironment(airlock, name);
  return page.$eval('[data-testid=signed-in-as]', (element) => element.textContent ?? '');
}

/** Makes the credentials of every profile but the first end now, as time does. */
export async function endCredentials({ welcome }: ConnectedSession): Promise<void> {
  await welcome.evaluate(async (kept) => {
    const { credentials } = await chrome.storage.session.get('credentials');
    const ended = Object.entries(credentials as Record<string, object>).map(([id, each]) => [
      id,
      id === kept ? each : { ...each, expiresAt: Date.now() - 1_000 },
    ]);
    await chrome.storage.session.set({ credentials: Object.fromEntries(ended) });
  }, PROFILE_ID);
}
