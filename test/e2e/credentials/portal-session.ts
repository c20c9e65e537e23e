import type { Page } from 'puppeteer-core';
import { createSeededDirectory } from '../../simulator/identity-center/directory';
import { type ConnectedSession, PROFILE_ID, startConnected } from '../opening/connected-session';
import { LOOPBACK } from './at-the-portal';

export const SSO_ID = 'sso-of-the-test';

/** A session whose environments are opened with a role of Identity Center, and nobody signed in there yet. */
export interface PortalTestSession extends ConnectedSession {
  resetPortal(): Promise<void>;
}

/** Starts a browser that knows an access portal and has a profile from there. */
export async function startAtPortal(): Promise<PortalTestSession> {
  const session = await startConnected();
  await session.airlock.grantHosts([LOOPBACK]);
  return {
    ...session,
    async resetPortal() {
      const { directory, sessions } = session.simulator.identityCenter;
      Object.assign(directory, { ...createSeededDirectory(), pageSize: 10 });
      sessions.endAll();
      await session.reset();
      await seedPortal(session.welcome);
      await session.welcome.reload();
    },
  };
}

/** Puts a profile of Identity Center in the place of the pasted one. */
async function seedPortal(page: Page): Promise<void> {
  await page.evaluate(
    async (profileId, sessionId) => {
      const portal = { startUrl: 'https://view.awsapps.com/start', region: 'eu-central-1' };
      const { profiles } = await chrome.storage.local.get<{ profiles: { id: string }[] }>('profiles');
      const source = {
        kind: 'identity-center',
        sessionId,
        region: portal.region,
        accountId: '111122223333',
        accountName: 'platform',
        roleName: 'AirflowAdmin',
      };
      const ofPortal = { source, maskedKeyId: '', identity: null, expiresAt: null };
      await chrome.storage.local.set({
        profiles: profiles.map((one) => (one.id === profileId ? { ...one, ...ofPortal } : one)),
        // As a sign-in on a full page leaves it: Chrome asks nobody again.
        'loopback-given': true,
        'sso-sessions': [{ id: sessionId, name: 'example', ...portal }],
      });
      await chrome.storage.session.set({ credentials: {} });
    },
    PROFILE_ID,
    SSO_ID,
  );
}
