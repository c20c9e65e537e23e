import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, sourceFiles } from './module-graph';

const GRAB_BAGS =
  /(^|[/-])(utils?|helpers?|common|misc|types|interfaces|constants|shared|models|services)(\.|\/|$)/;
/** Style sheets are lists; they may be as long as anything may be. */
const LINES_WITHOUT_A_REASON = 200;
const LINES_AT_MOST = 300;

const files = sourceFiles(/\.(tsx?|css|html)$/);

function read(path: string): string {
  return readFileSync(resolve(PROJECT, path), 'utf8');
}

describe('source files', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(100));

  it('are named for one idea, in kebab-case', () => {
    expect(files.filter((path) => GRAB_BAGS.test(path))).toEqual([]);
    expect(files.filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([]);
  });

  it('are short, or say at the top why they are not', () => {
    const long = files.filter((path) => {
      const lines = read(path).split('\n');
      const givesReason = /\blong\b.*\bbecause\b/is.test(lines.slice(0, 12).join('\n'));
      return lines.length > (givesReason || path.endsWith('.css') ? LINES_AT_MOST : LINES_WITHOUT_A_REASON);
    });
    expect(long).toEqual([]);
  });

  it('export by name', () => {
    const scripts = files.filter((path) => /\.tsx?$/.test(path));
    expect(scripts.filter((path) => /^export default\b/m.test(read(path)))).toEqual([]);
  });

  // The bundler plugin has confused entries of the same name: crxjs/chrome-extension-tools issue 1227.
  it('have unique names where they are entries', () => {
    const pages = files.filter((path) => path.endsWith('.html'));
    const scripts = pages.flatMap((page) =>
      [...read(page).matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, script]) => basename(script ?? '')),
    );
    const names = [...scripts, 'service-worker.ts'];
    expect(scripts.length).toBeGreaterThanOrEqual(pages.length);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
