import type { Page, Target } from 'puppeteer-core';
import { createSwitches } from '../../simulator/switches';
import { environmentArn, findPrincipal } from '../../simulator/world';
import { type Session, type SessionOptions, startSession } from '../flows/start-session';
import { welcomePage } from '../harness/connect-by-token';
import { untilReconciled } from './until-reconciled';

/** A session in which the user has connected before: what a discovery would have left is in storage. */
export interface ConnectedSession extends Session {
  /** Back to where it began: no openings, web sessions, cookies, faults, other tabs or logged requests. */
  reset(seeding?: Seeding): Promise<void>;
  /** The extension page that is always there, to look into extension storage from without the worker. */
  readonly welcome: Page;
}

export interface Seeding {
  /** A principal of the simulated AWS; `admin` by default. */
  principal?: string;
  /** Fields that every environment in the list gets instead of its own. */
  fields?: Record<string, unknown>;
}

export interface ConnectedOptions extends SessionOptions {
  /** Match patterns that Airlock has access to; by default all that the simulated world needs. */
  hosts?: readonly string[];
}

export const PROFILE_ID = 'profile-of-the-test';

const EVERY_HOST = ['https://*/*'];

/** Starts a browser that is connected already. Most tests begin there, and need no clicks for it. */
export async function startConnected(options: ConnectedOptions = {}): Promise<ConnectedSession> {
  const { hosts = EVERY_HOST, ...sessionOptions } = options;
  const session = await startSession(sessionOptions);
  const { airlock, simulator } = session;
  // Another build may be one that opens nothing by itself.
  const welcome = await (options.dist === undefined
    ? welcomePage(airlock)
    : airlock.openPage('src/welcome/welcome.html'));
  if (hosts.length > 0) await airlock.giveHosts(hosts);
  await seed(session, welcome, {});
  // Another build may have a worker that does nothing of the kind.
  if (options.dist === undefined) await untilReconciled(welcome);
  return {
    ...session,
    welcome,
    async reset(seeding = {}) {
      simulator.faults.clear();
      await welcome.bringToFront();
      await closeAllBut(welcome);
      // What it was still about for the last test, as a search of environments, would come into the next one.
      await airlock.killWorker();
      await welcome.evaluate(() => chrome.alarms.clearAll());
      await clearSiteData(welcome);
      await seed(session, welcome, seeding);
      await untilReconciled(welcome);
      simulator.sessions.endAll();
      Object.assign(simulator.switches, createSwitches());
      simulator.clearRequests();
    },
  };
}

/** Closes every tab but this page of the extension, and waits until they are gone. */
export async function closeAllBut(kept: Page): Promise<void> {
  const browser = kept.browser();
  const ids = await kept.evaluate(async () => {
    const own = await chrome.tabs.getCurrent();
    const tabs = await chrome.tabs.query({});
    return tabs.flatMap(({ id }) => (id === undefined || id === own?.id ? [] : [id]));
  });
  const left = new Set(
    browser.targets().filter((target) => target.type() === 'page' && target !== kept.target()),
  );
  const areGone = new Promise<void>((resolve) => {
    function note(target: Target): void {
      left.delete(target);
      if (left.size > 0) return;
      browser.off('targetdestroyed', note);
      resolve();
    }
    browser.on('targetdestroyed', note);
    if (left.size === 0) note(kept.target());
  });
  await kept.evaluate((all) => chrome.tabs.remove(all), ids);
  await areGone;
}

async function clearSiteData(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Storage.clearCookies');
  await client.detach();
}

/**
 * Fills extension storage with what it holds once a user has connected, and with nothing else. The list is at no time
 * empty: a worker that starts just then would take the reader away from every page, and give it back.
 */
async function seed(session: Session, page: Page, seeding: Seeding): Promise<void> {
  const { local, ofSession } = storedBy(session, seeding);
  await page.evaluate(
    async (inLocal, inSession) => {
      const [local, ofSession] = await Promise.all([
        chrome.storage.local.get(),
        chrome.storage.session.get(),
      ]);
      const isOld = (seeded: object) => (key: string) => !(key in seeded);
      await Promise.all([
        chrome.storage.local.remove(Object.keys(local).filter(isOld(inLocal))),
        chrome.storage.session.remove(Object.keys(ofSession).filter(isOld(inSession))),
        chrome.storage.local.set(inLocal),
        chrome.storage.session.set(inSession),
      ]);
    },
    local,
    ofSession,
  );
}

function storedBy({ simulator: { world } }: Session, { principal: name = 'admin', fields = {} }: Seeding) {
  const principal = findPrincipal(world, name);
  const { accessKeyId, secretAccessKey, sessionToken = null, expiresAt = null } = principal.credentials;
  const environments = world.environments
    .filter(({ accountId }) => accountId === principal.accountId)
    .map((environment) => ({
      id: environmentArn(world, environment),
      partition: 'aws',
      region: environment.region,
      account: environment.accountId,
      name: environment.name,
      status: environment.status,
      airflowVersion: environment.airflowVersion,
      accessMode: environment.accessMode,
      host: environment.webServerHost,
      environmentClass: environment.environmentClass,
      lastUpdateErrorCode: null,
      profileId: PROFILE_ID,
      signInMethod: 'token',
      identityCenter: null,
      seenAt: Date.now(),
      ...fields,
    }));
  const profile = {
    id: PROFILE_ID,
    name: 'work',
    source: { kind: 'pasted' },
    partition: 'aws',
    maskedKeyId: 'ASIA…TEST',
    isLongLived: sessionToken === null,
    identity: { account: principal.accountId, arn: principal.arn, userId: principal.userId },
    expiresAt,
  };
  return {
    local: { environments, profiles: [profile] },
    ofSession: { credentials: { [PROFILE_ID]: { accessKeyId, secretAccessKey, sessionToken, expiresAt } } },
  };
}
