import type { Page } from 'puppeteer-core';
import type { FailureCode } from '../../../src/failures/failure-codes';
import { sentence } from '../flows/on-page';
import { interfaceText } from '../harness/interface-text';
import { toleratingClose } from './popup-keys';

/** What a failure card tells. */
export interface FailureCardText {
  readonly title: string;
  readonly remedy: string;
  readonly sentence: string;
}

/** The first failure card that the popup, or another page, shows. Waits for it. */
export async function readFailureCard(page: Page): Promise<FailureCardText> {
  const card = await page.waitForSelector('.failure-card');
  if (card === null) throw new Error('There is no failure card.');
  const text = (selector: string) => card.$eval(selector, (element) => element.textContent ?? '');
  const [title, remedy, sentence] = await Promise.all([
    text('.failure-title'),
    text('.failure-remedy'),
    text('.failure-sentence'),
  ]);
  return { title, remedy, sentence };
}

/** What the card of this failure has to tell about an environment. */
export function cardOf(code: FailureCode, environment: string): FailureCardText {
  const part = (name: string) => interfaceText(`failure_${code.replaceAll('-', '_')}_${name}`);
  return { title: `${part('title')} · ${environment}`, remedy: part('remedy'), sentence: part('sentence') };
}

/** What the popup asks for in place of a failure, and what for. Waits for it. */
export async function readQuestion(popup: Page): Promise<{ title: string; promised: string }> {
  const card = await popup.waitForSelector('.question-card');
  if (card === null) throw new Error('There is no question.');
  // The form comes after the card, once it was fetched.
  await popup.waitForSelector('.question-card form');
  const text = (selector: string) => card.$eval(selector, (element) => element.textContent ?? '');
  const [title, promised] = await Promise.all([text('.question-title'), text('.question-then')]);
  return { title, promised };
}

/** What has to be asked after this failure of an opening. */
export function questionOf(code: FailureCode, profile: string, environment: string) {
  const title = interfaceText(`failure_${code.replaceAll('-', '_')}_title`);
  return { title: `${title} · ${profile}`, promised: sentence('question_then_open', [environment]) };
}

/** Clicks a button by its text, with the mouse. */
export async function clickButton(page: Page, key: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[contains(., '${interfaceText(key)}')])`);
  await toleratingClose(async () => button?.click());
}

/** Clicks a button that copies, waits until it says so, and reads the clipboard. */
export async function copyBy(popup: Page, key: string): Promise<string> {
  const origin = popup.url().split('/', 3).join('/');
  await popup.browser().defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
  await clickButton(popup, key);
  await popup.waitForSelector(`::-p-xpath(//button[contains(., '${interfaceText('ui_copied')}')])`);
  return popup.evaluate(() => navigator.clipboard.readText());
}
