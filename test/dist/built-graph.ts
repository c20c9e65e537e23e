import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { parseSync } from 'vite';

export const DIST = resolve(import.meta.dirname, '../../dist');

/** The text of a file of `dist/`. */
export function readBuilt(path: string): string {
  const file = join(DIST, path);
  if (!existsSync(file)) throw new Error(`dist/${path} is not there. Build first: npm run build`);
  return readFileSync(file, 'utf8');
}

export function builtManifest(): chrome.runtime.ManifestV3 {
  return JSON.parse(readBuilt('manifest.json'));
}

/** The built pages, as paths in `dist/`. */
export function builtPages(): string[] {
  const files = readdirSync(DIST, { recursive: true }).map((path) => String(path).replaceAll('\\', '/'));
  return files.filter((path) => path.endsWith('.html')).sort();
}

/** A script and every script that it loads by a static import, as paths in `dist/`. */
export function scriptGraph(entry: string): string[] {
  const graph = new Set<string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (graph.has(path)) continue;
    graph.add(path);
    const folder = dirname(path);
    queue.push(...parseScript(path).imported.map((specifier) => posix.join(folder, specifier)));
  }
  return [...graph].sort();
}

/** What one built script imports: at its start, and later by `import()`. */
export function parseScript(path: string): { imported: string[]; importedLater: string[] } {
  const text = readBuilt(path);
  const { module, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`dist/${path}: ${errors[0].message}`);
  const reexported = module.staticExports.flatMap(({ entries }) =>
    entries.map((entry) => entry.moduleRequest),
  );
  const requests = [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...reexported];
  return {
    imported: requests.flatMap((request) => (request ? [request.value] : [])),
    importedLater: module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      text.slice(start, end).replace(/^["'`]|["'`]$/g, ''),
    ),
  };
}

/** A page with the scripts and style sheets it loads, as paths in `dist/`. */
export function pageGraph(page: string): string[] {
  const html = readBuilt(page);
  const references = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/g)];
  const files = references.map(([, path = '']) =>
    path.startsWith('/') ? path.slice(1) : posix.join(dirname(page), path),
  );
  const scripts = files.filter((path) => path.endsWith('.js')).flatMap(scriptGraph);
  return [...new Set([page, ...scripts, ...files.filter((path) => !path.endsWith('.js'))])].sort();
}

/** The worker and all that it loads. */
export function workerGraph(): string[] {
  const { background } = builtManifest();
  if (background === undefined || !('service_worker' in background)) throw new Error('There is no worker.');
  return scriptGraph(background.service_worker);
}

/** The scripts that a page loads only when they are needed, with all that they load, then or still later. */
export function lateScripts(page: string): string[] {
  const late = new Set<string>();
  const queue = pageGraph(page).filter((path) => path.endsWith('.js'));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const folder = dirname(path);
    const later = parseScript(path).importedLater.flatMap((specifier) =>
      scriptGraph(posix.join(folder, specifier)),
    );
    const found = later.filter((script) => !late.has(script));
    for (const script of found) late.add(script);
    queue.push(...found);
  }
  return [...late];
}

/** The source files that went into a built script, told by its source map. */
export function sourcesOf(path: string): string[] {
  const map: { sources: string[] } = JSON.parse(readBuilt(`${path}.map`));
  return map.sources;
}
