/** The budgets of the parts that must stay small. `tsx` runs this, see the script `size`. */
import { DIST, pageGraph, workerGraph } from './test/dist/built-graph';

function inDist(paths) {
  return paths.map((path) => `${DIST}/${path}`);
}

export default [
  { name: 'service worker', path: inDist(workerGraph()), limit: '70 kB', gzip: true },
  { name: 'popup', path: inDist(pageGraph('src/popup/popup.html')), limit: '30 kB', gzip: true },
  { name: 'reader', path: inDist(['content/reader.js']), limit: '4 kB', gzip: true },
  { name: 'explainer', path: inDist(['content/explainer.js']), limit: '17 kB', gzip: true },
];
