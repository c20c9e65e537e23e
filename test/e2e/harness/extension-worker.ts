import type { Browser, Target, WebWorker } from 'puppeteer-core';
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

  async function start(): Promise<void> {
    const session = await (await activeTab(browser)).createCDPSession();
    try {
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.startWorker', { scopeURL: scope });
    } finally {
      await session.detach();
    }
  }

  return {
    async worker() {
      if (runningTarget() === undefined) await start();
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
      await (await target.worker())?.close();
      await gone;
    },
  };
}
