import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong, one line per element: rule, element, reason. */
export async function findAccessibilityViolations(page: Page): Promise<string[]> {
  // As an expression and not as a script element: the page's content security policy stays in force.
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
    return axe.run();
  });
  if (results.passes.length === 0) throw new Error(`axe saw nothing to check at ${page.url()}.`);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${help}`),
  );
}
