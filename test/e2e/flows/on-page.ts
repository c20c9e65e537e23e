import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

interface Messages {
  [key: string]: { message: string; placeholders?: Record<string, { content: string }> };
}

/** A sentence of the interface with its values filled in, as Chrome fills them. */
export function sentence(key: string, values: readonly string[] = [], locale = 'en'): string {
  const file = new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url);
  const messages: Messages = JSON.parse(readFileSync(file, 'utf8'));
  const found = messages[key];
  if (found === undefined) throw new Error(`There is no string ${key} in ${locale}.`);
  return found.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = found.placeholders?.[name.toLowerCase()]?.content ?? '';
    return values[Number(content.slice(1)) - 1] ?? '';
  });
}

/** A selector for the element with this role and accessible name. */
export function named(role: string, name: string): string {
  return `::-p-aria([role="${role}"][name="${name.replaceAll('"', '\\"')}"])`;
}

/** The text that a user can see: what is hidden does not count, and white space is as if typed. */
export async function visibleText(page: Page): Promise<string> {
  // `textContent` would hold what is hidden, too.
  return (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
}

/** Waits until the page shows this text, white space aside. Throws with what it shows instead. */
export async function sees(page: Page, text: string, timeout = 10_000): Promise<void> {
  const isShown = (wanted: string) =>
    // `textContent` would hold what is hidden, too.
    document.body.innerText.replace(/\s+/g, ' ').includes(wanted);
  try {
    // A tab in the background has no animation frames, by which Puppeteer would look again.
    await page.waitForFunction(isShown, { timeout, polling: 50 }, text.replace(/\s+/g, ' '));
  } catch (cause) {
    throw new Error(`The page does not show “${text}”. It shows: ${await visibleText(page)}`, { cause });
  }
}

/**
 * Clicks at what has this role and name, once it is there and stands still. The click may close the page, as it does a
 * popup that opens a tab: it is then gone before Chrome has told of the click.
 */
export async function click(page: Page, role: string, name: string): Promise<void> {
  const isClosed = new Promise<void>((resolve) => {
    page.once('close', () => resolve());
  });
  const isClicked = page.locator(named(role, name)).setTimeout(10_000).click();
  await Promise.race([isClicked, isClosed]);
  // What the locator says of a page that is gone is no news.
  isClicked.catch(() => undefined);
}

/** Puts text into a field in place of what is there, as one input. */
export async function enter(page: Page, role: string, name: string, text: string): Promise<void> {
  const field = await page.waitForSelector(named(role, name), { visible: true });
  if (field === null) throw new Error(`There is no ${role} “${name}”.`);
  await field.focus();
  await field.evaluate((element) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  });
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.sendCharacter(text);
}

/** Opens or closes a disclosure by its heading. */
export async function toggleDetails(page: Page, heading: string): Promise<void> {
  await page.locator(`summary::-p-text(${heading})`).click();
}

/** Presses Tab until the element with this name has the focus; without a mouse there is no other way there. */
export async function tabTo(page: Page, name: string, limit = 80): Promise<void> {
  for (let pressed = 0; pressed < limit; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLTextAreaElement ? element.labels[0] : undefined;
      return (label ?? element)?.textContent?.trim() ?? '';
    });
    if (focused === name) return;
  }
  throw new Error(`${limit} times Tab did not lead to “${name}”.`);
}
