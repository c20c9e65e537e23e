import type { Browser, CDPSession, Target, WebWorker } from 'puppeteer-core';

/** The service worker of the extension: reached, started and stopped. */
export interface WorkerControl {
  /** The running worker; one that sleeps is started first. */
  worker(): Promise<WebWorker>;
  isRunning(): boolean;
  /** Stops the worker as Chrome does, with every timer, request and promise in it. Resolves once it is gone. */
  kill(): Promise<void>;
}

export function controlWorker(browser: Browser, extensionId: string): WorkerControl {
  const scope = `chrome-extension://${extensionId}/`;

  function isOurs(target: Target): boolean {
    return target.type() === 'service_worker' && target.url().startsWith(scope);
  }

  function runningTarget(): Target | undefined {
    return browser.targets().find(isOurs);
  }

  async function control(act: (session: CDPSession) => Promise<void>): Promise<void> {
    // Any tab will do, but one whose page waits for an answer may not answer itself.
    const tabs = browser.targets().filter((target) => target.type() === 'page');
    const tab = tabs.find((target) => target.url().startsWith(scope)) ?? tabs[0];
    if (tab === undefined) throw new Error('There is no tab from which to reach the service worker.');
    const session = await tab.createCDPSession();
    try {
      await act(session);
    } finally {
      await session.detach();
    }
  }

  async function start(session: CDPSession): Promise<void> {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: scope });
  }

  async function stop(session: CDPSession): Promise<void> {
    const isSettled = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const own = versions.filter(({ scriptURL }) => scriptURL.startsWith(scope));
        if (own.length > 0 && own.every(({ runningStatus }) => runningStatus !== 'starting')) resolve();
      });
    });
    // Tells how each worker stands, first of all. One that is being started would take Chrome 30 s to stop.
    await session.send('ServiceWorker.enable');
    await isSettled;
    await session.send('ServiceWorker.stopAllWorkers');
  }

  return {
    async worker() {
      if (runningTarget() === undefined) await control(start);
      const target = await browser.waitForTarget(isOurs, { timeout: 10_000 });
      const worker = await target.worker();
      if (worker === null) throw new Error('The service worker ended while it was being reached.');
      return worker;
    },
    isRunning: () => runningTarget() !== undefined,
    async kill() {
      const target = runningTarget();
      if (target === undefined) return;
      const gone = new Promise<void>((resolve) => {
        const onDestroyed = (destroyed: Target): void => {
          if (destroyed !== target) return;
          browser.off('targetdestroyed', onDestroyed);
          resolve();
        };
        browser.on('targetdestroyed', onDestroyed);
      });
      // The target lasts for as long as a session with it, and would be the next worker's, too. Where the worker ends by
      // itself meanwhile, so does the session.
      await (await target.worker())?.client.detach().catch(() => undefined);
      // Closing the target instead would wait until the worker is idle.
      await control(stop);
      await gone;
    },
  };
}
