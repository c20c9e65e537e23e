import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';

function readJson(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

// package.json is the one source of the version.
const manifest = { ...readJson('./manifest.json'), version: readJson('./package.json')['version'] };

export default defineConfig({
  plugins: [crx({ manifest: manifest as ManifestV3Export })],
  resolve: {
    alias: {
      // The browser entries of these two tell AWS, or themselves, which browser and system this is, by a parser of
      // 34 kB that the worker has no room for. The other entry of each does without.
      '@aws-sdk/util-user-agent-browser': '@aws-sdk/util-user-agent-browser/dist-es/index.native.js',
      '@smithy/util-defaults-mode-browser':
        '@smithy/util-defaults-mode-browser/dist-es/resolveDefaultsModeConfig.native.js',
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // The `minimum_chrome_version` of the manifest.
    target: 'chrome120',
    emptyOutDir: true,
    // Published with the release for reviewers; scripts/package.ts leaves them out of the store zip.
    sourcemap: true,
    // The preload helper touches `document`, which a service worker does not have.
    modulePreload: false,
    rolldownOptions: {
      // Pages that the manifest does not name. Popup, options and worker come from there.
      input: ['src/welcome/welcome.html', 'src/reopen/reopen.html'],
    },
  },
});
