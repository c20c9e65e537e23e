import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findOrInstallChromium, sandboxFlags } from '../../../scripts/chromium';

/** No traffic of the browser's own: what a test sees is what the extension and its pages did. */
const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BrowserOptions {
  /** Resolver rules and certificate pins of a simulator, or nothing. */
  flags?: readonly string[];
  isHeadless?: boolean;
  /** BCP 47 tag of the browser's language. */
  locale?: string;
  /** Width of pages in CSS pixels; the popup keeps the width it gives itself. */
  width?: number;
  /** An existing profile, which is kept; by default a new one that is removed at the end. */
  profileDirectory?: string;
}

export interface LaunchedBrowser {
  browser: Browser;
  profileDirectory: string;
  /** Ends the browser. The temporary profile stays only when asked for, to look at what was written. */
  close(options?: { keepProfile?: boolean }): Promise<void>;
}

/** Starts Chromium, driven over a pipe so that no port is opened, with a profile of its own. */
export async function launchBrowser(options: BrowserOptions = {}): Promise<LaunchedBrowser> {
  const { flags = [], isHeadless = true, locale = 'en-US', width = 1024 } = options;
  const executablePath = await findOrInstallChromium();
  const profileDirectory = options.profileDirectory ?? mkdtempSync(join(tmpdir(), 'airlock-profile-'));
  const isTemporary = options.profileDirectory === undefined;
  const removeProfile = () => rmSync(profileDirectory, { recursive: true, force: true, maxRetries: 5 });
  if (isTemporary) process.once('exit', removeProfile);

  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    headless: isHeadless,
    enableExtensions: true,
    userDataDir: profileDirectory,
    defaultViewport: isHeadless ? { width, height: 800 } : null,
    args: [...QUIET_FLAGS, ...sandboxFlags(), `--lang=${locale}`, `--accept-lang=${locale}`, ...flags],
    // On Linux the language of the interface comes from the environment.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
  });

  return {
    browser,
    profileDirectory,
    async close({ keepProfile = false } = {}) {
      await browser.close();
      process.off('exit', removeProfile);
      if (isTemporary && !keepProfile) removeProfile();
    },
  };
}
