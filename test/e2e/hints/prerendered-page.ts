import type { ConnectedSession } from '../opening/connected-session';

/** The document that Chrome prepares unseen, and the tab that it may come to be shown in. */
export interface PrerenderedDocument {
  readonly tabId: number;
  readonly documentId: string;
}

/**
 * Listens for a prerendered page of a host, and resolves to what waits for it: for the first request of its script,
 * since that of the page itself does not name its document.
 */
export async function watchPrerendered(
  { welcome }: ConnectedSession,
  host: string,
): Promise<() => Promise<PrerenderedDocument>> {
  const heard = await welcome.evaluateHandle(
    (pattern) => ({
      document: new Promise<PrerenderedDocument>((resolve) => {
        chrome.webRequest.onBeforeRequest.addListener(
          ({ tabId, documentId, documentLifecycle }) => {
            if (documentLifecycle === 'prerender' && documentId !== undefined) resolve({ tabId, documentId });
            return undefined;
          },
          { urls: [pattern], types: ['xmlhttprequest'] },
        );
      }),
    }),
    `https://${host}/*`,
  );
  return () => heard.evaluate(({ document }) => document);
}

/** As the scripts of the extension in a prerendered page see it. */
export interface PrerenderedView {
  readonly isPrerendering: boolean;
  /** What stands beside head and body, where banners are. */
  readonly additions: number;
}

/**
 * Looks at a prerendered page once the scripts that Chrome runs on an idle page have run in it. A message is sent from
 * there and answered before: what those scripts had to tell has arrived by then.
 */
export async function lookAtPrerendered(
  { welcome }: ConnectedSession,
  { tabId, documentId }: PrerenderedDocument,
): Promise<PrerenderedView> {
  const view = await welcome.evaluate(
    async (target) => {
      const [injected] = await chrome.scripting.executeScript({
        target,
        func: async () => {
          await chrome.runtime.sendMessage({ name: 'page.looked-at', request: {} });
          return {
            isPrerendering: (document as { prerendering?: boolean }).prerendering === true,
            additions: document.documentElement.children.length - 2,
          };
        },
      });
      return injected?.result;
    },
    { tabId, documentIds: [documentId] },
  );
  if (!view) throw new Error('Nothing came back from the prerendered page.');
  return view;
}
