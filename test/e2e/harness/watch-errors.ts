import type { Browser, ConsoleMessage, Target } from 'puppeteer-core';

/**
 * Collects what went wrong inside the extension's own pages and worker: uncaught errors, unhandled
 * rejections, breaches of the content security policy and `console.error`.
 * A request that failed is not among them: Chrome prints one line for each, also for those that tests cause.
 */
export function watchErrors(browser: Browser, isOurs: (url: string) => boolean): string[] {
  const errors: string[] = [];

  function note(target: Target, text: string): void {
    if (isOurs(target.url())) errors.push(`${target.url()}: ${text}`);
  }

  function noteConsole(target: Target, message: ConsoleMessage): void {
    const isError = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
    if (isError) note(target, message.text());
  }

  async function watchPage(target: Target): Promise<void> {
    const page = await target.page();
    page?.on('console', (message) => noteConsole(target, message));
    page?.on('pageerror', (error) => note(target, String((error as Error).stack ?? error)));
  }

  async function watchWorker(target: Target): Promise<void> {
    const worker = await target.worker();
    worker?.on('console', (message) => noteConsole(target, message));
    // Puppeteer's own `error` event leaves service workers out.
    worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      note(target, exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
  }

  function watch(target: Target): void {
    const isGone = (): void => undefined; // A target may end before it was reached.
    if (target.type() === 'page') watchPage(target).catch(isGone);
    if (target.type() === 'service_worker') watchWorker(target).catch(isGone);
  }

  browser.on('targetcreated', watch);
  for (const target of browser.targets()) watch(target);
  return errors;
}
