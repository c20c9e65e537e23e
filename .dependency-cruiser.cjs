/**
 * The arrows of the house: what a folder of src/ may import. Arrows point down.
 *
 *   entries     background popup welcome options reopen help doctor content
 *   pages' UI   ui, and the ui/ folder of a concern
 *   use cases   every other folder: sign-in environments profiles hosts settings messages …
 *   adapters    aws browser
 *   core        airflow failures, and the pure files of each concern
 *
 * What needs to tell imports of types from imports of code is in test/architecture/module-graph.test.ts.
 * test/architecture/arrows.test.ts shows that each rule here can fail.
 */
const ENTRIES = '^src/(background|popup|welcome|options|reopen|help|doctor|content)/';
const UI = '^src/(ui/|[^/]+/ui/)';
const ADAPTERS = '^src/(aws|browser)/';
const CORE = '^src/(airflow|failures)/';
const BELOW_USE_CASES = '^src/(aws|browser|airflow|failures|i18n|ui)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'The core thinks; it imports no browser API, no SDK, no UI. valibot describes its data.',
      severity: 'error',
      from: { path: CORE },
      to: { pathNot: [CORE, 'node_modules/valibot/'] },
    },
    {
      name: 'adapters-serve',
      comment: 'An adapter does not know who uses it.',
      severity: 'error',
      from: { path: ADAPTERS },
      to: { path: [ENTRIES, UI, '^src/(messages|i18n)/'] },
    },
    {
      name: 'use-cases-know-no-page',
      comment: 'A use case serves every page and the worker.',
      severity: 'error',
      from: { path: '^src/', pathNot: [ENTRIES, UI, BELOW_USE_CASES] },
      to: { path: [ENTRIES, UI, 'node_modules/(preact|@preact)/'] },
    },
    {
      name: 'shared-ui-knows-no-concern',
      comment: 'Buttons and fields fit everywhere; what belongs to a concern is in its own ui/ folder.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: ['^src/(ui|i18n|browser)/', CORE] },
    },
    {
      name: 'ui-calls-no-aws',
      comment: 'Pages ask the worker, by message.',
      severity: 'error',
      from: { path: UI },
      to: { path: [ENTRIES, '^src/aws/'] },
    },
    {
      name: 'i18n-knows-the-browser-only',
      severity: 'error',
      from: { path: '^src/i18n/' },
      to: { path: '^src/', pathNot: ['^src/(i18n|browser)/', CORE] },
    },
    {
      name: 'entries-are-apart',
      comment: 'What two entries share belongs to a concern, or to src/ui/.',
      severity: 'error',
      from: { path: ENTRIES },
      to: { path: ENTRIES, pathNot: '^src/$1/' },
    },
    {
      name: 'aws-sdk-in-aws-only',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/aws/', '^src/diagnosis/checks/'] },
      to: { path: '(^|node_modules/)(@aws-sdk|@aws-crypto|@smithy)/' },
    },
    {
      name: 'one-extension-api',
      comment: 'Only this module loads the polyfill; the browser folder may name its types.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/browser/extension-api\\.ts$' },
      to: { path: '(^|node_modules/)(@types/)?webextension-polyfill', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'extension-types-in-browser-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/browser/' },
      to: { path: '(^|node_modules/)(@types/)?webextension-polyfill' },
    },
    {
      name: 'src-knows-no-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-node-modules-of-node',
      comment: 'There is no Node in a browser.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ships-no-dev-dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports and that imports nothing. (knip finds the larger islands.)',
      severity: 'error',
      from: { path: '^src/', orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types are arrows too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json', '.css'] },
  },
};
