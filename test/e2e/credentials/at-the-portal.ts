import type { Page } from 'puppeteer-core';
import type { Session } from '../flows/start-session';

const PATIENCE = 20_000;

/** The block of `~/.aws/config` that names the simulated access portal. */
export const SSO_BLOCK = `[sso-session example]
sso_start_url = https://view.awsapps.com/start#/
sso_region = eu-central-1
sso_registration_scopes = sso:account:access`;

export const LOOPBACK = 'http://127.0.0.1/*';

/** The tab where Identity Center asks for the user's consent. */
export function consentTab({ airlock }: Session): Promise<Page> {
  return airlock.waitForTab((url) => /^https:\/\/device\.sso\./.test(url), PATIENCE);
}

/** Allows or denies on the consent page. That page may be led away by the click. */
export async function decide(page: Page, decision: 'allow' | 'deny'): Promise<void> {
  await page.waitForSelector(`#${decision}`, { timeout: PATIENCE });
  await page.evaluate((id) => document.getElementById(id)?.click(), decision);
}

/** What a sign-in may leave behind and must not: the rule of the callback and access to loopback. */
export async function leftovers(page: Page): Promise<string[]> {
  return page.evaluate(async (loopback) => {
    const rules = await chrome.declarativeNetRequest.getSessionRules();
    const hasLoopback = await chrome.permissions.contains({ origins: [loopback] });
    return [...rules.map(({ id }) => `rule ${id}`), ...(hasLoopback ? ['loopback access'] : [])];
  }, LOOPBACK);
}

/** Waits until the sign-in has ended and nothing of it is left. */
export async function waitForTidiness(page: Page): Promise<void> {
  await page.waitForFunction(
    async (loopback) => {
      const { 'loopback-held': isHeld } = await chrome.storage.local.get('loopback-held');
      const rules = await chrome.declarativeNetRequest.getSessionRules();
      const hasLoopback = await chrome.permissions.contains({ origins: [loopback] });
      return isHeld !== true && rules.length === 0 && !hasLoopback;
    },
    { timeout: PATIENCE, polling: 100 },
    LOOPBACK,
  );
}
