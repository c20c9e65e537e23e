import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

export const PROJECT = resolve(import.meta.dirname, '../..');

const CONFIGURATION = resolve(PROJECT, '.dependency-cruiser.cjs');

/** The rules that a cruise checks. */
export async function ruleNames(): Promise<(string | undefined)[]> {
  const { ruleSet } = await extractDepcruiseOptions(CONFIGURATION);
  return (ruleSet?.forbidden ?? []).map(({ name }) => name);
}

/** Cruises the `src/` of a project folder by the rules of `.dependency-cruiser.cjs`. */
export async function cruiseSource(project = PROJECT): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(CONFIGURATION);
  const tsConfig = extractTsConfig(resolve(PROJECT, 'tsconfig.json'));
  const { output } = await cruise(['src'], { ...options, baseDir: project }, undefined, { tsConfig });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text.');
  return output;
}

/** The files below `src/`, as paths from the project with forward slashes. */
export function sourceFiles(extensions: RegExp): string[] {
  return readdirSync(resolve(PROJECT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name).slice(PROJECT.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Everything that runs when `from` is loaded: imports of types, which leave no trace, are not followed. */
export function modulesLoadedBy(graph: ICruiseResult, from: string): Set<string> {
  const modules = new Map(graph.modules.map((module) => [module.source, module]));
  const loaded = new Set<string>();
  const queue = [from];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    if (loaded.has(source)) continue;
    loaded.add(source);
    for (const { resolved, dependencyTypes } of modules.get(source)?.dependencies ?? []) {
      if (!dependencyTypes.includes('type-only')) queue.push(resolved);
    }
  }
  return loaded;
}
