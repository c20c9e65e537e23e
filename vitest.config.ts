import { defineConfig } from 'vitest/config';

const fakeExtensionApi = new URL('./test/unit/fake-extension-api.ts', import.meta.url).pathname;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { 'webextension-polyfill': fakeExtensionApi } },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          // Importing the worker takes seconds on a busy machine of two cores.
          testTimeout: 20_000,
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/architecture/**/*.test.ts'],
          setupFiles: ['test/unit/setup.ts'],
          sequence: { shuffle: true },
        },
      },
      {
        test: { name: 'dist', include: ['test/dist/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000 },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What comes a moment later on a quick machine takes seconds on a busy one.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: 2,
        },
      },
    ],
  },
});
