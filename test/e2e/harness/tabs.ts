import type { Browser, Page } from 'puppeteer-core';

/** The tab that the user would be looking at. */
export async function activeTab(browser: Browser): Promise<Page> {
  const pages = (await browser.pages()).filter((page) => !page.url().endsWith('popup.html'));
  const states = await Promise.all(pages.map(readState));
  const focused = states.indexOf('focused');
  const page = pages[focused === -1 ? states.lastIndexOf('visible') : focused];
  if (page === undefined) throw new Error(`No tab is visible among: ${pages.map((p) => p.url()).join(', ')}`);
  return page;
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
