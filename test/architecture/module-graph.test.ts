import { expect, it } from 'vitest';
import { cruiseSource, modulesLoadedBy, sourceFiles } from './module-graph';

const IMPURE = /^src\/(aws|browser|ui)\/|(preact|webextension-polyfill|@aws-sdk|@smithy|@aws-crypto)/;

const graph = await cruiseSource();

function loadedFrom(folder: RegExp): string[] {
  const entries = sourceFiles(/\.tsx?$/).filter((path) => folder.test(path));
  return entries.flatMap((entry) => [...modulesLoadedBy(graph, entry)].map((path) => `${entry} → ${path}`));
}

it('sees every module of src', () => {
  const seen = graph.modules.map(({ source }) => source).filter((path) => /^src\/.*\.tsx?$/.test(path));
  expect(seen.sort()).toEqual(sourceFiles(/\.tsx?$/));
  expect(seen.length).toBeGreaterThan(100);
});

it('follows the arrows', () => {
  const breaches = graph.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  expect(breaches).toEqual([]);
});

it('loads no AWS SDK and no AWS adapter in a small page', () => {
  const loaded = loadedFrom(/^src\/(popup|reopen|content)\//);
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((path) => /→ src\/aws\/|@aws-sdk|@smithy|@aws-crypto/.test(path))).toEqual([]);
});

it('lets adapters load only the pure files of a concern', () => {
  const breaches = graph.modules
    .filter(({ source }) => /^src\/(aws|browser)\//.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies
        .filter(
          ({ resolved, dependencyTypes }) => isConcern(resolved) && !dependencyTypes.includes('type-only'),
        )
        .flatMap(({ resolved }) =>
          [...modulesLoadedBy(graph, resolved)]
            .filter((loaded) => IMPURE.test(loaded))
            .map((loaded) => `${source} → ${resolved} → … → ${loaded}`),
        ),
    );
  expect(breaches).toEqual([]);
});

function isConcern(path: string): boolean {
  return /^src\/(?!aws|browser|airflow|failures)/.test(path);
}
