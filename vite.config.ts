import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import { manifestWithWorker } from './scripts/manifest-with-worker';
import { standaloneScripts } from './scripts/standalone-scripts';

function readJson(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

// package.json is the one source of the version. The worker is built apart, see below.
const { background, ...ofPages } = readJson('./manifest.json');
const manifest = { ...ofPages, version: readJson('./package.json')['version'] };
const { service_worker: worker } = background as { service_worker: string };

/**
 * Leaves the endpoint rules out of the MWAA client: 4 kB (gzip) that the worker has no room for, and that would find
 * the host that `src/airflow/api-hosts.ts` tells anyway. `src/aws/mwaa-call.ts` gives the client its endpoint.
 */
const withoutEndpointRules: Plugin = {
  name: 'without-endpoint-rules',
  enforce: 'pre',
  resolveId(id, importer) {
    const isOfClient = importer?.includes('@aws-sdk/client-mwaa/') === true;
    return isOfClient && id.endsWith('/endpoint/endpointResolver') ? '\0no-endpoint-rules' : null;
  },
  load(id) {
    return id === '\0no-endpoint-rules' ? 'export const defaultEndpointResolver = undefined;' : null;
  },
};

const resolve = {
  alias: {
    // Signs by WebCrypto, which every page and worker of an extension has, and brings no SHA-256 of its own.
    '@aws-crypto/sha256-browser': '@aws-crypto/sha256-browser/build/module/webCryptoSha256.js',
    // The browser entries of these two tell AWS, or themselves, which browser and system this is, by a parser of
    // 34 kB that the worker has no room for. The other entry of each does without.
    '@aws-sdk/util-user-agent-browser': '@aws-sdk/util-user-agent-browser/dist-es/index.native.js',
    '@smithy/util-defaults-mode-browser':
      '@smithy/util-defaults-mode-browser/dist-es/resolveDefaultsModeConfig.native.js',
  },
};

export default defineConfig({
  plugins: [
    crx({ manifest: manifest as ManifestV3Export }),
    standaloneScripts(
      {
        'service-worker.js': worker,
        'content/reader.js': 'src/content/reader.iife.ts',
        'content/explainer.js': 'src/content/explainer.iife.ts',
      },
      { plugins: [withoutEndpointRules], resolve },
    ),
    manifestWithWorker('service-worker.js'),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // The `minimum_chrome_version` of the manifest.
    target: 'chrome120',
    emptyOutDir: true,
    // Published with the release for reviewers; scripts/package.ts leaves them out of the store zip.
    sourcemap: true,
    modulePreload: false,
    rolldownOptions: {
      // Pages that the manifest does not name. Popup and options come from there.
      input: [
        'src/welcome/welcome.html',
        'src/reopen/reopen.html',
        'src/help/help.html',
        'src/doctor/doctor.html',
      ],
    },
  },
});
