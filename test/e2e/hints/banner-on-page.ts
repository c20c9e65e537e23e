import type { Page, Target } from 'puppeteer-core';
import { vi } from 'vitest';
import { interfaceText } from '../harness/interface-text';

interface ProtocolNode {
  backendNodeId: number;
  nodeType: number;
  nodeName: string;
  nodeValue: string;
  shadowRootType?: string;
  children?: ProtocolNode[];
  shadowRoots?: ProtocolNode[];
}

const PATIENCE = 20_000;

/** Waits until a banner with this title is there, and returns all that stands in it. */
export async function bannerOf(page: Page, titleKey: string): Promise<string> {
  const title = interfaceText(titleKey).replaceAll('"', '\\"');
  await page.waitForSelector(`::-p-aria([role="heading"][name="${title}"])`, { timeout: PATIENCE });
  return bannerText(page);
}

/** The text in the closed shadow roots of a page, which only the browser itself can look into. */
export async function bannerText(page: Page | Target): Promise<string> {
  const client = await page.createCDPSession();
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  await client.detach();
  return closedRoots(root as ProtocolNode)
    .map(textOf)
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Waits until the text of the banner satisfies; that of a page without one is empty. The page may still be on its way. */
export async function waitForBannerText(page: Page, matches: (text: string) => boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      const text = await bannerText(page);
      if (!matches(text)) throw new Error(`The banner says “${text}”.`);
    },
    { timeout: PATIENCE, interval: 50 },
  );
}

function closedRoots(node: ProtocolNode): ProtocolNode[] {
  const own = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed');
  return [...own, ...(node.children ?? []).flatMap(closedRoots)];
}

function textOf(node: ProtocolNode): string {
  if (node.nodeType === 3) return `${node.nodeValue} `;
  return (node.children ?? []).map(textOf).join('');
}

/** The banner as a page of its own, since axe cannot look into a closed root. */
export async function copyOfBanner(page: Page): Promise<Page> {
  const client = await page.createCDPSession();
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const [found] = closedRoots(root as ProtocolNode);
  if (found === undefined) throw new Error('There is no banner.');
  const { object } = await client.send('DOM.resolveNode', { backendNodeId: found.backendNodeId });
  const { result } = await client.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    returnByValue: true,
    functionDeclaration: `function () {
      const rules = this.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      return { html: this.innerHTML, css: rules.join('\\n') };
    }`,
  });
  await client.detach();
  const { html, css } = result.value as { html: string; css: string };
  const copy = await page.browser().newPage();
  await copy.setContent(
    `<!doctype html><html lang="en"><title>Banner</title><style>${css}</style><main><h1>Page</h1>${html}</main></html>`,
  );
  return copy;
}
