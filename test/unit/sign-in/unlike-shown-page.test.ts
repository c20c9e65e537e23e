import { describe, expect, it } from 'vitest';
import { unlikeShownPage } from '../../../src/sign-in/unlike-shown-page';
import { openTab } from '../fake-tabs';
import { HOST } from '../given';

const SIGN_IN = `https://${HOST}/aws_mwaa/aws-console-sso?login=true`;
const fresh = `${SIGN_IN}#fresh.to.ken`;

describe('unlikeShownPage', () => {
  it.each([
    ['with the token of before', `${SIGN_IN}#used.to.ken`, `${SIGN_IN}&#fresh.to.ken`],
    ['without a token', SIGN_IN, `${SIGN_IN}&#fresh.to.ken`],
    ['written the other way already', `${SIGN_IN}&#used.to.ken`, fresh],
    ['that is another', `https://${HOST}/home`, fresh],
  ])('over a page %s', async (_title, shown, expected) => {
    const place = { kind: 'existing-tab', tabId: await openTab(shown), isFocused: false } as const;
    expect(await unlikeShownPage(fresh, place)).toBe(expected);
  });

  it('leaves the address of a new tab, and of one that is gone, as it is', async () => {
    expect(await unlikeShownPage(fresh, { kind: 'new-tab', isActive: true })).toBe(fresh);
    expect(await unlikeShownPage(fresh, { kind: 'existing-tab', tabId: 4711, isFocused: false })).toBe(fresh);
  });
});
