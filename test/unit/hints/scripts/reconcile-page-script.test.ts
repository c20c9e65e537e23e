import { beforeEach, expect, it } from 'vitest';
import { releaseHostAccess } from '../../../../src/browser/host-access';
import { readPageScriptMatches } from '../../../../src/browser/page-scripts';
import { reconcilePageScript } from '../../../../src/hints/scripts/reconcile-page-script';
import { READER } from '../../../../src/hints/scripts/script-files';
import { grantHostAccess } from '../../fake-permissions';
import { environmentOf, givenEnvironments, HOST } from '../../given';

const matches = (): Promise<string[] | null> => readPageScriptMatches(READER.id);

beforeEach(() => givenEnvironments(environmentOf()));

it('nothing is registered without access', async () => {
  await reconcilePageScript();
  expect(await matches()).toBeNull();
});

it('the script follows the access and the list, at once and as often as it is asked', async () => {
  await grantHostAccess(`https://${HOST}/*`, 'https://other.example.com/*');
  await Promise.all([reconcilePageScript(), reconcilePageScript()]);
  expect(await matches()).toEqual([`https://${HOST}/*`]);

  await givenEnvironments(environmentOf(), environmentOf({ name: 'other', host: 'other.example.com' }));
  await reconcilePageScript();
  expect(await matches()).toEqual([`https://${HOST}/*`, 'https://other.example.com/*']);

  await releaseHostAccess([`https://${HOST}/*`, 'https://other.example.com/*']);
  await reconcilePageScript();
  expect(await matches()).toBeNull();
});
