import type { Browser, ConsoleMessage, Target } from 'puppeteer-core';

/** Every line that pages and workers write to their console, from now on. */
export function recordConsoles(browser: Browser): readonly string[] {
  const lines: string[] = [];
  const note = (message: ConsoleMessage): void => void lines.push(message.text());

  async function record(target: Target): Promise<void> {
    const isGone = (): null => null; // A target may end before it was reached.
    if (target.type() === 'page') (await target.page().catch(isGone))?.on('console', note);
    if (target.type() === 'service_worker') (await target.worker().catch(isGone))?.on('console', note);
  }

  browser.on('targetcreated', (target) => void record(target));
  for (const target of browser.targets()) void record(target);
  return lines;
}
