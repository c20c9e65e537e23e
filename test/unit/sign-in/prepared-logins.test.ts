import { beforeEach, describe, expect, it } from 'vitest';
import { credentialsItem } from '../../../src/profiles/credentials';
import { mintAhead, prepareLogin, takeLogin } from '../../../src/sign-in/prepared-logins';
import { mwaaError } from '../aws-answers';
import { answerMwaa, type MwaaCall, webLoginAnswer } from '../fake-mwaa';
import { environmentOf, givenApiAccess, givenProfile, REGION } from '../given';

const ORDERS = environmentOf({ name: 'orders' });
const SALES = environmentOf({ name: 'sales' });

// What is prepared lives as long as the worker. Each test begins an hour later, when all of it is stale.
let now = 0;

beforeEach(async () => {
  now += 3_600_000;
  await givenProfile();
  await givenApiAccess(REGION);
});

const names = (calls: readonly MwaaCall[]): string[] => calls.map(({ name }) => name);

/** Each token tells which call made it. */
function countTokens(): MwaaCall[] {
  const calls = answerMwaa(() => webLoginAnswer(`token-${calls.length}`));
  return calls;
}

function markOf({ token }: { token: string }): string {
  return JSON.parse(atob(token.split('.')[1] ?? '')).mark;
}

describe('a prepared login', () => {
  it('is taken by the click that follows the press: one call for both', async () => {
    const calls = countTokens();
    prepareLogin(ORDERS, now);
    expect(markOf(await takeLogin(ORDERS, now + 120))).toBe('token-1');
    expect(calls).toHaveLength(1);
  });

  it('is used once', async () => {
    countTokens();
    prepareLogin(ORDERS, now);
    await takeLogin(ORDERS, now);
    expect(markOf(await takeLogin(ORDERS, now))).toBe('token-2');
  });

  it('is used within 20 s or not at all', async () => {
    countTokens();
    prepareLogin(ORDERS, now);
    expect(markOf(await takeLogin(ORDERS, now + 19_999))).toBe('token-1');
    prepareLogin(ORDERS, now);
    expect(markOf(await takeLogin(ORDERS, now + 20_000))).toBe('token-3');
  });

  it('is not fetched twice by a second press', async () => {
    const calls = countTokens();
    prepareLogin(ORDERS, now);
    prepareLogin(ORDERS, now + 19_999);
    await takeLogin(ORDERS, now + 19_999);
    expect(calls).toHaveLength(1);
  });

  it('is for its own environment only', async () => {
    const calls = countTokens();
    prepareLogin(ORDERS, now);
    await takeLogin(SALES, now);
    expect(names(calls)).toEqual(['orders', 'sales']);
  });

  it('gives way to a press on another environment', async () => {
    const calls = countTokens();
    prepareLogin(ORDERS, now);
    prepareLogin(SALES, now);
    await takeLogin(SALES, now);
    await takeLogin(ORDERS, now);
    expect(names(calls)).toEqual(['orders', 'sales', 'orders']);
  });
});

describe('a preparation that fails', () => {
  it('fails the click that came while it was under way', async () => {
    answerMwaa(() => mwaaError(403, 'AccessDeniedException', 'not authorized'));
    prepareLogin(ORDERS, now);
    await expect(takeLogin(ORDERS, now)).rejects.toMatchObject({ failure: { code: 'access-denied' } });
  });

  it('is forgotten: a later click asks again, with the credentials of then', async () => {
    await credentialsItem.update(() => ({}));
    prepareLogin(ORDERS, now);
    // No timer and no network is between a missing credential and its failure.
    await new Promise((resolve) => setImmediate(resolve));
    await givenProfile();
    countTokens();
    expect(markOf(await takeLogin(ORDERS, now + 5_000))).toBe('token-1');
  });
});

describe('minting ahead', () => {
  it('keeps one token outstanding, whichever environment is selected', async () => {
    const calls = countTokens();
    mintAhead(ORDERS, now);
    mintAhead(SALES, now + 1_000);
    mintAhead(ORDERS, now + 19_999);
    await takeLogin(ORDERS, now + 19_999);
    expect(names(calls)).toEqual(['orders']);
  });

  it('mints at most six a minute, and again after it', async () => {
    const calls = countTokens();
    for (let index = 0; index < 6; index += 1) {
      mintAhead(ORDERS, now + index);
      await takeLogin(ORDERS, now + index);
    }
    expect(calls).toHaveLength(6);

    // Whether one was minted ahead shows by a click on another environment, which fetches its own.
    mintAhead(ORDERS, now + 59_999);
    await takeLogin(SALES, now + 59_999);
    expect(names(calls.slice(6))).toEqual(['sales']);

    mintAhead(ORDERS, now + 60_000);
    await takeLogin(SALES, now + 60_000);
    expect(names(calls.slice(7))).toEqual(['orders', 'sales']);
  });

  it('never stands in the way of a press', async () => {
    const calls = countTokens();
    mintAhead(ORDERS, now);
    prepareLogin(SALES, now + 100);
    await takeLogin(SALES, now + 200);
    expect(names(calls)).toEqual(['orders', 'sales']);
  });
});
