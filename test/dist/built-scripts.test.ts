import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  builtPages,
  DIST,
  lateScripts,
  pageGraph,
  parseScript,
  readBuilt,
  scriptGraph,
  sourcesOf,
  workerGraph,
} from './built-graph';

const FORBIDDEN = {
  'the preload helper, which touches the document': /__vitePreload/,
  DOMParser: /\bDOMParser\b/,
  'evaluated text': /\beval\s*\(|\bFunction\s*\(/,
  'a script from elsewhere': /["'`]https?:\/\/[^"'`]+\.m?js["'`?]|\bimportScripts\b/,
};
const AWS = /node_modules\/(@aws-sdk|@smithy|@aws-crypto)\/|\/src\/aws\//;

const worker = workerGraph();
const pages = builtPages();

describe('the worker', () => {
  it('is the worker, with the AWS client in it', () => {
    expect(worker).toEqual(['service-worker.js']);
    const sources = worker.flatMap(sourcesOf);
    expect(sources.filter((source) => source.endsWith('src/background/service-worker.ts'))).toHaveLength(1);
    expect(sources.filter((source) => AWS.test(source)).length).toBeGreaterThan(10);
  });

  it('has nothing left to import later', () => {
    expect(worker.filter((path) => parseScript(path).importedLater.length > 0)).toEqual([]);
  });

  it.each(Object.entries(FORBIDDEN))('does without %s', (_what, pattern) => {
    expect(worker.filter((path) => pattern.test(readBuilt(path)))).toEqual([]);
  });
});

describe.each(pages)('%s', (page) => {
  it('loads only files of its own', () => {
    const references = [...readBuilt(page).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(references.filter((path) => /^[a-z]+:|^\/\//.test(path))).toEqual([]);
    for (const path of pageGraph(page)) expect(readBuilt(path)).not.toBe('');
  });

  it('holds no script in its text', () => {
    expect(readBuilt(page)).not.toMatch(/<script(?![^>]*\bsrc=)|\son[a-z]+=|style="/);
  });
});

it('puts no AWS code into the small pages', () => {
  const small = pages.filter((page) => /^src\/(popup|reopen)\//.test(page));
  expect(small).toHaveLength(2);
  for (const page of small) {
    const scripts = [...pageGraph(page), ...lateScripts(page)].filter((path) => path.endsWith('.js'));
    expect(scripts.flatMap(sourcesOf).filter((source) => AWS.test(source))).toEqual([]);
  }
});

it('ships no script that nothing loads', () => {
  const loaded = new Set([...worker, ...pages.flatMap(pageGraph), ...pages.flatMap(lateScripts)]);
  const scripts = readdirSync(`${DIST}/assets`).filter((name) => name.endsWith('.js'));
  expect(scripts.map((name) => `assets/${name}`).filter((path) => !loaded.has(path))).toEqual([]);
  expect(scripts.flatMap((name) => scriptGraph(`assets/${name}`)).length).toBeGreaterThan(0);
});
