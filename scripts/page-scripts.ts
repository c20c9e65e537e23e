import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const PROJECT = resolve(import.meta.dirname, '..');

/**
 * Builds scripts that run in pages of the web. Each becomes one classic script without imports, under a name that
 * stays the same, since the worker names it to Chrome. CRXJS would do so for scripts of the manifest only; those
 * here are registered later, for hosts that the user gave access to.
 *
 * @param scripts source files by their name in `dist/`
 */
export function pageScripts(scripts: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'page-scripts',
    apply: 'build',
    async generateBundle() {
      for (const [fileName, source] of Object.entries(scripts)) {
        const { code, map } = await buildScript(resolve(PROJECT, source), fileName);
        this.emitFile({ type: 'asset', fileName, source: code });
        this.emitFile({ type: 'asset', fileName: `${fileName}.map`, source: map });
      }
    },
  };
}

async function buildScript(input: string, fileName: string): Promise<{ code: string; map: string }> {
  const built = await build({
    root: PROJECT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'chrome120',
      write: false,
      sourcemap: true,
      rolldownOptions: { input, output: { format: 'iife', entryFileNames: fileName } },
    },
  });
  const [result] = [built].flat();
  if (result === undefined || !('output' in result)) throw new Error(`${fileName} was not built.`);
  const [script] = result.output;
  const others = result.output.slice(1).filter((file) => !file.fileName.endsWith('.map'));
  if (others.length > 0)
    throw new Error(`${fileName} is not one file: ${others.map((file) => file.fileName)}`);
  return { code: script.code, map: script.map?.toString() ?? '' };
}
