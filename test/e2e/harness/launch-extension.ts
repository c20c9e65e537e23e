import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { controlWorker } from './extension-worker';
import { answerHostPrompt } from './host-permissions';
import { type BrowserOptions, launchBrowser } from './launch-browser';
import { activeTab, waitForTab } from './tabs';
import { watchErrors } from './watch-errors';

const PROJECT = resolve(import.meta.dirname, '../../..');
const ARTIFACTS = resolve(PROJECT, 'artifacts');
const PATIENCE = 15_000;

export interface ExtensionOptions extends Omit<BrowserOptions, 'flags'> {
  /** Without one, host names are those of the real world: only `npm start -- --real` wants that. */
  simulator?: { chromeFlags: readonly string[] };
  /** The built extension; by default what the variable AIRLOCK_DIST names, or else `dist/`. */
  dist?: string;
  darkMode?: boolean;
}

/** A browser with the built extension in it, and what a test does with them. */
export interface ExtensionUnderTest {
  browser: Browser;
  extensionId: string;
  profileDirectory: string;
  /** Errors of the extension's pages and worker so far; a test expects none. */
  errors: readonly string[];
  /** Opens the real popup over the active tab. */
  openPopup(): Promise<Page>;
  /** Opens a page of the extension in a new tab, e.g. `src/options/options.html`. */
  openPage(path: string): Promise<Page>;
  /** Opens any address in a new tab, without waiting for more than its navigation to commit. */
  openTab(url: string): Promise<Page>;
  activeTab(): Promise<Page>;
  /** The first tab, there already or opened later, whose address satisfies `matches`. */
  waitForTab(matches: (url: string) => boolean, timeout?: number): Promise<Page>;
  /** The first tab with a page of the extension whose path begins so; its document is there. */
  waitForPage(path: string): Promise<Page>;
  /** Answers the permission prompt for these match patterns in advance; the product must still ask. */
  grantHosts(patterns: readonly string[]): Promise<void>;
  /** Answers every permission prompt for hosts with yes, in advance. */
  acceptHostPrompts(): Promise<void>;
  /** Gives access to these match patterns without a click, where granting is not what the test is about. */
  giveHosts(patterns: readonly string[]): Promise<void>;
  worker(): Promise<WebWorker>;
  isWorkerRunning(): boolean;
  /** Stops the worker, in the middle of whatever it does; it is gone when this resolves. */
  killWorker(): Promise<void>;
  /** What the keyboard shortcut of a command does. (Chrome hands no protocol key to its shortcuts.) */
  fireCommand(name: string): Promise<void>;
  /** Writes `artifacts/NAME.png` and returns its path. */
  screenshot(page: Page, name: string): Promise<string>;
  close(options?: { keepProfile?: boolean }): Promise<void>;
}

/** Starts a browser with a new profile and installs the extension. */
export async function launchExtension(options: ExtensionOptions = {}): Promise<ExtensionUnderTest> {
  const {
    simulator,
    dist = process.env['AIRLOCK_DIST'] ?? resolve(PROJECT, 'dist'),
    darkMode = false,
    ...browserOptions
  } = options;
  const launched = await launchBrowser({ ...browserOptions, flags: simulator?.chromeFlags ?? [] });
  try {
    return await installExtension(launched, realpathSync(dist), darkMode);
  } catch (error) {
    await launched.close();
    throw error;
  }
}

async function installExtension(
  { browser, profileDirectory, close }: Awaited<ReturnType<typeof launchBrowser>>,
  dist: string,
  darkMode: boolean,
): Promise<ExtensionUnderTest> {
  let origin: string | undefined;
  // Watching begins before the extension runs, and its id is known only afterwards.
  const errors = watchErrors(browser, (url) => url.startsWith(origin ?? 'chrome-extension://'));
  const extensionId = await browser.installExtension(dist);
  origin = `chrome-extension://${extensionId}/`;
  const workerControl = controlWorker(browser, extensionId);

  async function dress(page: Page): Promise<Page> {
    const value = darkMode ? 'dark' : 'light';
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    return page;
  }

  async function openTab(url: string): Promise<Page> {
    const page = await dress(await browser.newPage());
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  async function openPopup(): Promise<Page> {
    const extension = (await browser.extensions()).get(extensionId);
    if (extension === undefined) throw new Error('The extension is not installed.');
    const earlier = new Set(browser.targets());
    await extension.triggerAction(await activeTab(browser));
    const target = await browser.waitForTarget(
      (candidate) => !earlier.has(candidate) && candidate.url().endsWith('/popup.html'),
      { timeout: PATIENCE },
    );
    const popup = await dress(await target.asPage());
    // The page exists, at some odd size, before Chrome shows it.
    await popup.waitForFunction(() => document.visibilityState === 'visible', { timeout: PATIENCE });
    return popup;
  }

  async function giveHosts(patterns: readonly string[]): Promise<void> {
    await answerHostPrompt(browser, extensionId, patterns);
    const before = await activeTab(browser);
    const page = await openTab(`${origin}src/options/options.html`);
    const granted = await page.evaluate((origins) => chrome.permissions.request({ origins }), [...patterns]);
    await page.close();
    await before.bringToFront();
    if (!granted) throw new Error(`Chrome gave no access to ${patterns.join(', ')}.`);
  }

  async function waitForPage(path: string): Promise<Page> {
    const page = await waitForTab(browser, (url) => url.startsWith(origin + path), PATIENCE);
    // The address of a tab is known before its document is there.
    await page.waitForFunction(() => globalThis.chrome?.storage !== undefined, {
      timeout: PATIENCE,
      polling: 50,
    });
    return page;
  }

  async function fireCommand(name: string): Promise<void> {
    const worker = await workerControl.worker();
    await worker.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(name: string, tab: unknown): void };
      };
      onCommand.dispatch(command, tab);
    }, name);
  }

  async function screenshot(page: Page, name: string): Promise<string> {
    const path = resolve(ARTIFACTS, `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await page.screenshot({ path: path as `${string}.png` });
    return path;
  }

  return {
    browser,
    extensionId,
    profileDirectory,
    errors,
    openPopup,
    openPage: (path) => openTab(origin + path),
    openTab,
    activeTab: () => activeTab(browser),
    waitForTab: (matches, timeout = PATIENCE) => waitForTab(browser, matches, timeout),
    waitForPage,
    grantHosts: (patterns) => answerHostPrompt(browser, extensionId, patterns),
    acceptHostPrompts: () => answerHostPrompt(browser, extensionId, ['https://*/*']),
    giveHosts,
    worker: workerControl.worker,
    isWorkerRunning: workerControl.isRunning,
    killWorker: workerControl.kill,
    fireCommand,
    screenshot,
    close,
  };
}
