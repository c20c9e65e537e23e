import type { Plugin } from 'vite';

/**
 * Names the worker in the built manifest. CRXJS must not know of it, since it would build it together with the pages
 * (see `standalone-scripts.ts`).
 *
 * @param fileName the worker in `dist/`
 */
export function manifestWithWorker(fileName: string): Plugin {
  return {
    name: 'manifest-with-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle['manifest.json'];
        if (file?.type !== 'asset') throw new Error('CRXJS made no manifest before this plugin ran.');
        const manifest: Record<string, unknown> = JSON.parse(String(file.source));
        file.source = JSON.stringify({ ...manifest, background: { service_worker: fileName } }, null, 2);
      },
    },
  };
}
