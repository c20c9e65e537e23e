import type { Browser, Page } from 'puppeteer-core';

const PATIENCE = 15_000;

/** The tab that the user would be looking at. Right after the start it may be that Chrome shows none yet. */
export async function activeTab(browser: Browser): Promise<Page> {
  const found = await findActiveTab(browser);
  if (found !== undefined) return found;
  const pages = await tabPages(browser);
  const isVisible = (): boolean => document.visibilityState === 'visible';
  const shown = pages.map((page) => page.waitForFunction(isVisible, { timeout: PATIENCE, polling: 100 }));
  await Promise.any(shown).catch(() => {
    throw new Error(`No tab is visible among: ${pages.map((page) => page.url()).join(', ')}`);
  });
  return activeTab(browser);
}

async function findActiveTab(browser: Browser): Promise<Page | undefined> {
  const pages = await tabPages(browser);
  const states = await Promise.all(pages.map(readState));
  const focused = states.indexOf('focused');
  return pages[focused === -1 ? states.lastIndexOf('visible') : focused];
}

async function tabPages(browser: Browser): Promise<Page[]> {
  return (await browser.pages()).filter((page) => !page.url().endsWith('popup.html'));
}

function readState(page: Page): Promise<'focused' | 'visible' | 'hidden'> {
  return page
    .evaluate(() => {
      if (document.visibilityState === 'hidden') return 'hidden';
      return document.hasFocus() ? 'focused' : 'visible';
    })
    .catch(() => 'hidden' as const);
}

/** The first tab, there already or opened later, whose address satisfies `matches`. */
export async function waitForTab(
  browser: Browser,
  matches: (url: string) => boolean,
  timeout: number,
): Promise<Page> {
  try {
    const target = await browser.waitForTarget(
      (candidate) => candidate.type() === 'page' && matches(candidate.url()),
      { timeout },
    );
    const page = await target.page();
    if (page === null) throw new Error(`The tab at ${target.url()} is gone.`);
    return page;
  } catch (cause) {
    const open = browser.targets().map((target) => `${target.type()} ${target.url()}`);
    throw new Error(`No tab matched ${matches}. Open: ${open.join(', ')}`, { cause });
  }
}
