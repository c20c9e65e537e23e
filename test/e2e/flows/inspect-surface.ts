import type { Page } from 'puppeteer-core';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import type { ExtensionUnderTest } from '../harness/launch-extension';

const SCHEMES = ['light', 'dark'] as const;

/** Shows a surface in both colour schemes: writes a picture of each, and returns what axe finds wrong. */
export async function inspectSurface(
  airlock: ExtensionUnderTest,
  page: Page,
  name: string,
): Promise<string[]> {
  const findings: string[] = [];
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      // Colours on their way from one scheme to the other have no contrast to be judged.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const violations = await findAccessibilityViolations(page);
    findings.push(...violations.map((violation) => `${name} ${scheme}: ${violation}`));
    await airlock.screenshot(page, `surfaces/${name}-${scheme}`);
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) findings.push(`${name}: wider than its window by ${overflow} px`);
  return findings;
}

/** Gives a tab the height of its page, so that a picture shows all of it. */
export async function fitToPage(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 800 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.max(height, 400) });
}
