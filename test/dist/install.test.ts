import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionUnderTest, launchExtension } from '../e2e/harness/launch-extension';
import { builtManifest, builtPages } from './built-graph';

let airlock: ExtensionUnderTest;

beforeAll(async () => {
  airlock = await launchExtension();
});
afterAll(() => airlock?.close());

describe('at install', () => {
  let asker: string;
  let folder: string;

  /** Only an extension may ask Chrome for the warnings of a manifest; this one can do nothing else. */
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'airlock-asker-'));
    const manifest = { manifest_version: 3, name: 'Asker', version: '1', permissions: ['management'] };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'asker.html'), '<title>Asker</title>');
    asker = await airlock.browser.installExtension(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function warningsOf(manifest: object): Promise<string[]> {
    const page = await airlock.openTab(`chrome-extension://${asker}/asker.html`);
    try {
      return await page.evaluate(
        (text) => chrome.management.getPermissionWarningsByManifest(text),
        JSON.stringify(manifest),
      );
    } finally {
      await page.close();
    }
  }

  it('shows no warning', async () => {
    expect(await warningsOf(builtManifest())).toEqual([]);
  });

  it('would show one for a permission to read tabs', async () => {
    const manifest = builtManifest();
    const greedy = { ...manifest, permissions: [...(manifest.permissions ?? []), 'tabs'] };
    expect(await warningsOf(greedy)).toEqual(['Read your browsing history']);
  });
});

it('starts its worker', async () => {
  await airlock.killWorker();
  const worker = await airlock.worker();
  expect(await worker.evaluate(() => chrome.runtime.getManifest().manifest_version)).toBe(3);
  expect(airlock.errors).toEqual([]);
});

it.each(builtPages())('shows %s without an error', async (path) => {
  const page = await airlock.openPage(path);
  await page.waitForFunction(() => (document.body.textContent ?? '').trim() !== '');
  expect(await page.title()).not.toBe('');
  expect(airlock.errors).toEqual([]);
  await page.close();
});
