import type { Page } from 'puppeteer-core';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import type { ExtensionUnderTest } from '../harness/launch-extension';

type Scheme = 'light' | 'dark';

/** Shows a surface in both colour schemes: writes a picture of each, and returns what axe finds wrong. */
export async function inspectSurface(
  airlock: ExtensionUnderTest,
  page: Page,
  name: string,
): Promise<string[]> {
  const findings: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    findings.push(...(await pictureSurface(airlock, page, name, scheme)));
    const violations = await findAccessibilityViolations(page);
    findings.push(...violations.map((violation) => `${name} ${scheme}: ${violation}`));
  }
  return findings;
}

/** The same for a tab, wide and narrow. */
export async function inspectTab(airlock: ExtensionUnderTest, page: Page, name: string): Promise<string[]> {
  const findings: string[] = [];
  for (const [width, suffix] of [
    [1024, ''],
    [360, '-narrow'],
  ] as const) {
    await fitToPage(page, width);
    findings.push(...(await inspectSurface(airlock, page, `${name}${suffix}`)));
  }
  return findings;
}

/** Writes a picture of a surface, and returns whether it is wider than its window. */
export async function pictureSurface(
  airlock: ExtensionUnderTest,
  page: Page,
  name: string,
  scheme: Scheme,
): Promise<string[]> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // Colours on their way from one scheme to the other have no contrast to be judged.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await airlock.screenshot(page, `${name}-${scheme}`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [`${name}: wider than its window by ${overflow} px`] : [];
}

/** Gives a tab the height of its page, so that a picture shows all of it. */
export async function fitToPage(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 800 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.max(height, 400) });
}
