import { resolve } from 'node:path';
import { build, type Plugin, type UserConfig } from 'vite';

const PROJECT = resolve(import.meta.dirname, '..');

/**
 * Builds scripts that share no chunk with anything else. Each becomes one classic script without imports, under a
 * name that stays the same: Chrome is told it by the worker or by the manifest. CRXJS builds one file only of the
 * scripts that stand in the manifest for pages of the web. The worker is built like this as well: chunks that it
 * shares with pages would hold what only they need, and many small files compress worse than one.
 *
 * @param scripts source files by their name in `dist/`
 * @param config what the scripts share with the rest of the build
 */
export function standaloneScripts(
  scripts: Readonly<Record<string, string>>,
  config: Pick<UserConfig, 'plugins' | 'resolve'>,
): Plugin {
  return {
    name: 'standalone-scripts',
    apply: 'build',
    async generateBundle() {
      for (const [fileName, source] of Object.entries(scripts)) {
        const { code, map } = await buildScript(resolve(PROJECT, source), fileName, config);
        this.emitFile({ type: 'asset', fileName, source: code });
        this.emitFile({ type: 'asset', fileName: `${fileName}.map`, source: map });
      }
    },
  };
}

async function buildScript(
  input: string,
  fileName: string,
  config: Pick<UserConfig, 'plugins' | 'resolve'>,
): Promise<{ code: string; map: string }> {
  const built = await build({
    ...config,
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
