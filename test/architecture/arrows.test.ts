import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cruiseSource, PROJECT, ruleNames } from './module-graph';

/** For each rule the import that breaks it. */
const BREACHES: Record<string, { from: string; to: string; isType?: true }> = {
  'core-is-pure': { from: 'src/airflow/region.ts', to: 'src/browser/tabs.ts' },
  'adapters-serve': { from: 'src/aws/call.ts', to: 'src/messages/contract.ts' },
  'use-cases-know-no-page': { from: 'src/sign-in/open.ts', to: 'preact' },
  'shared-ui-knows-no-concern': { from: 'src/ui/button.tsx', to: 'src/profiles/profile.ts' },
  'ui-calls-no-aws': { from: 'src/profiles/ui/row.tsx', to: 'src/aws/call.ts' },
  'i18n-knows-the-browser-only': { from: 'src/i18n/translate.ts', to: 'src/settings/theme.ts' },
  'entries-are-apart': { from: 'src/popup/popup.tsx', to: 'src/options/options.tsx' },
  'aws-sdk-in-aws-only': { from: 'src/sign-in/mint.ts', to: '@aws-sdk/client-mwaa' },
  'one-extension-api': { from: 'src/browser/tabs.ts', to: 'webextension-polyfill' },
  'extension-types-in-browser-only': { from: 'src/hosts/ask.ts', to: 'webextension-polyfill', isType: true },
  'src-knows-no-tests': { from: 'src/sign-in/open.ts', to: 'test/world.ts' },
  'no-node-modules-of-node': { from: 'src/sign-in/open.ts', to: 'node:fs' },
  'ships-no-dev-dependency': { from: 'src/sign-in/open.ts', to: 'fflate' },
  resolvable: { from: 'src/sign-in/open.ts', to: 'src/sign-in/missing.ts' },
  'no-cycles': { from: 'src/sign-in/open.ts', to: 'src/sign-in/open.ts' },
  'no-orphans': { from: 'src/sign-in/open.ts', to: '' },
};

describe('every rule', () => {
  let project: string;

  beforeEach(() => {
    project = realpathSync(mkdtempSync(join(tmpdir(), 'airlock-arrows-')));
    symlinkSync(resolve(PROJECT, 'node_modules'), join(project, 'node_modules'), 'dir');
    symlinkSync(resolve(PROJECT, 'package.json'), join(project, 'package.json'));
  });
  afterEach(() => rmSync(project, { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }

  it('has a breach here', async () => {
    expect(Object.keys(BREACHES).sort()).toEqual((await ruleNames()).sort());
  });

  it.each(Object.entries(BREACHES))('%s is noticed', async (rule, { from, to, isType }) => {
    const isFile = /^(src|test)\//.test(to);
    if (isFile && !to.includes('missing')) write(to, 'export const it = 1;\n');
    const specifier = isFile ? `${'../'.repeat(from.split('/').length - 1)}${to.replace(/\.tsx?$/, '')}` : to;
    const statement = isType ? `import type { Tabs } from '${specifier}';` : `import '${specifier}';`;
    write(from, to === '' ? 'export const it = 1;\n' : `${statement}\n`);

    const { summary } = await cruiseSource(project);

    expect(summary.violations.map((violation) => violation.rule.name)).toContain(rule);
  });
});
