import type { Page } from 'puppeteer-core';
import type { ConnectedSession } from '../opening/connected-session';

/** Counts what scripts in pages send: their messages reach every page of the extension. */
export async function countPageMessages({ welcome }: ConnectedSession): Promise<() => Promise<string[]>> {
  await welcome.evaluate(() => {
    const world = globalThis as unknown as { heard?: string[] };
    if (world.heard === undefined) {
      chrome.runtime.onMessage.addListener((message: { name?: string }) => {
        if (message.name?.startsWith('page.')) world.heard?.push(message.name);
        return undefined;
      });
    }
    world.heard = [];
  });
  return () => welcome.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** Resolves once the scripts that Chrome runs on an idle page have run in the tab of this page. */
export async function untilPageWasRead({ welcome }: ConnectedSession, page: Page): Promise<void> {
  await welcome.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((candidate) => candidate.url === url);
    // Injected at idle too, and after the registered scripts.
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => document.readyState,
    });
  }, page.url());
}

/**
 * Has the explainer in the tab of this page look again, as for every news of the page. Resolves once it has shown what
 * there is to show.
 * @throws Error where no explainer was run
 */
export async function explainAgain({ welcome }: ConnectedSession, page: Page): Promise<void> {
  const wasThere = await welcome.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((candidate) => candidate.url === url);
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: async () => {
        const { airlockExplainer } = globalThis as { airlockExplainer?: { refresh(): Promise<void> } };
        await airlockExplainer?.refresh();
        return airlockExplainer !== undefined;
      },
    });
    return answer?.result === true;
  }, page.url());
  if (!wasThere) throw new Error(`No explainer was run at ${page.url()}.`);
}

/** Waits until session storage holds a problem that satisfies, and returns it. */
export function waitForProblem({ welcome }: ConnectedSession, host: string): Promise<StoredProblem> {
  return welcome.evaluate(
    (wanted) =>
      new Promise<StoredProblem>((resolve) => {
        async function look(): Promise<void> {
          const { 'tab-problems': stored = {} } = await chrome.storage.session.get<{
            'tab-problems'?: Record<string, StoredProblem>;
          }>('tab-problems');
          const found = Object.values(stored).find((problem) => problem.host === wanted);
          if (found === undefined) return;
          chrome.storage.onChanged.removeListener(look);
          resolve(found);
        }
        chrome.storage.onChanged.addListener(look);
        void look();
      }),
    host,
  );
}

/** As much of a problem in session storage as tests look at. */
export interface StoredProblem {
  readonly host: string;
  readonly problem: string | null;
  readonly hasPage: boolean;
  readonly evidence: Readonly<Record<string, unknown>>;
}
