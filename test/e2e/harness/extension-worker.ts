import type { Browser, CDPSession, Target, WebWorker } from 'puppeteer-core';
import { activeTab } from './tabs';

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
    const session = await (await activeTab(browser)).createCDPSession();
    try {
      await session.send('ServiceWorker.enable');
      await act(session);
    } finally {
      await session.detach();
    }
  }

  return {
    async worker() {
      if (runningTarget() === undefined)
        await control((session) => session.send('ServiceWorker.startWorker', { scopeURL: scope }));
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
      const worker = await target.worker();
      // Where the worker ends by itself meanwhile, so does the session with it, and `gone` is told.
      const isGone = (): void => undefined;
      // Chrome takes 30 s to stop a worker that is still being started, so its script is waited for.
      await worker?.evaluate(() => 0).catch(isGone);
      // Closing its target instead would wait until the worker is idle.
      await control((session) => session.send('ServiceWorker.stopAllWorkers'));
      // The target lasts for as long as a session with it.
      await worker?.client.detach().catch(isGone);
      await gone;
    },
  };
}
