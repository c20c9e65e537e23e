/**
 * Draws the PNG icons from their SVG sources in public/icons/. The output is committed; run this after a
 * change of a drawing: npx tsx scripts/render-icons.ts
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchBrowser } from '../test/e2e/harness/launch-browser';

const ICONS = resolve(import.meta.dirname, '../public/icons');

/** Small sizes have a drawing of their own: fewer parts, on the grid of pixels. */
const DRAWINGS = { 16: 'airlock-16.svg', 32: 'airlock-32.svg', 48: 'airlock.svg', 128: 'airlock.svg' };

const { browser, close } = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const [size, drawing] of Object.entries(DRAWINGS)) {
    const pixels = Number(size);
    const svg = readFileSync(resolve(ICONS, drawing), 'utf8');
    await page.setViewport({ width: pixels, height: pixels, deviceScaleFactor: 1 });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await page.screenshot({
      path: resolve(ICONS, `airlock-${size}.png`) as `${string}.png`,
      omitBackground: true,
    });
    console.log(`public/icons/airlock-${size}.png`);
  }
} finally {
  await close();
}
