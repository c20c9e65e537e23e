import type { Page } from 'puppeteer-core';
import type { Session } from '../flows/start-session';

/** Keeps a profile with credentials for each of these principals, as if the user had added them all. */
export async function keepProfiles(
  { simulator }: Session,
  page: Page,
  names: readonly string[],
): Promise<void> {
  const principals = simulator.world.principals.filter(({ name }) => names.includes(name));
  const profiles = principals.map(({ name, accountId, arn, userId, credentials: { expiresAt = null } }) => ({
    id: name,
    name,
    source: { kind: 'pasted' },
    partition: 'aws',
    maskedKeyId: 'ASIA…TEST',
    isLongLived: false,
    identity: { account: accountId, arn, userId },
    expiresAt,
  }));
  const credentials = Object.fromEntries(
    principals.map(({ name, credentials: { accessKeyId, secretAccessKey, sessionToken, expiresAt } }) => [
      name,
      { accessKeyId, secretAccessKey, sessionToken: sessionToken ?? null, expiresAt: expiresAt ?? null },
    ]),
  );
  await page.evaluate(
    async (inLocal, inSession) => {
      await chrome.storage.local.set(inLocal);
      await chrome.storage.session.set(inSession);
    },
    { profiles },
    { credentials },
  );
}
