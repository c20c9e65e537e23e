import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpeningRequest, openEnvironment } from '../../../src/sign-in/begin-opening';
import { type Opening, openingsItem } from '../../../src/sign-in/opening';
import { mwaaError } from '../aws-answers';
import { answerMwaa } from '../fake-mwaa';
import { tabUrls } from '../fake-tabs';
import { environmentOf, givenApiAccess, givenEnvironments, givenProfile, REGION } from '../given';

const NOW = Date.UTC(2026, 10, 22, 12);
const ENVIRONMENT = environmentOf();

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  await givenProfile();
  await givenEnvironments(ENVIRONMENT);
  await givenApiAccess(REGION);
});

afterEach(() => {
  vi.useRealTimers();
});

function open(change: Partial<OpeningRequest> = {}): Promise<string> {
  const request: OpeningRequest = {
    environmentId: ENVIRONMENT.id,
    disposition: 'new-tab',
    isAfresh: false,
    originTabId: null,
    ...change,
  };
  return openEnvironment(request, Date.now());
}

async function onlyOpening(): Promise<Opening> {
  const [opening, ...others] = await openingsItem.read();
  if (opening === undefined || others.length > 0) throw new Error('not one opening');
  return opening;
}

describe('a failure', () => {
  it('is thrown, and kept with the opening', async () => {
    const message = 'User: arn:aws:sts::123456789012:assumed-role/Data/ada is not authorized';
    answerMwaa(() => mwaaError(403, 'AccessDeniedException', message));
    await expect(open()).rejects.toMatchObject({ failure: { code: 'access-denied' } });
    const { step, failure } = await onlyOpening();
    expect(step).toBe('failed');
    expect(failure?.detail).toContain(message);
    expect(failure?.facts).toMatchObject({
      action: 'airflow:CreateWebLoginToken',
      region: REGION,
      name: 'orders',
      account: '123456789012',
      partition: 'aws',
    });
    expect(await tabUrls()).toEqual([]);
  });

  it('of an environment that is gone names what is there instead', async () => {
    answerMwaa(({ operation, name }) =>
      operation === 'ListEnvironments'
        ? Response.json({ Environments: ['orders-v2', 'sales'] })
        : mwaaError(404, 'ResourceNotFoundException', `${name} not found`),
    );
    await expect(open()).rejects.toMatchObject({
      failure: { code: 'environment-not-found', facts: { instead: 'orders-v2, sales' } },
    });
  });

  it('of an environment that is not in the list records nothing', async () => {
    await expect(open({ environmentId: 'gone' })).rejects.toMatchObject({
      failure: { code: 'environment-unknown' },
    });
    expect(await openingsItem.read()).toEqual([]);
  });

  it('comes instead of a tab later than 15 s after the click', async () => {
    answerMwaa(() => {
      vi.setSystemTime(NOW + 15_001);
      return undefined;
    });
    await expect(open()).rejects.toMatchObject({ failure: { code: 'token-too-late' } });
    expect(await tabUrls()).toEqual([]);
    expect((await onlyOpening()).failure?.code).toBe('token-too-late');
  });

  it('does not come for a tab 15 s after the click', async () => {
    answerMwaa(() => {
      vi.setSystemTime(NOW + 15_000);
      return undefined;
    });
    await open();
    expect(await tabUrls()).toHaveLength(1);
  });

  it('is replaced by the next try', async () => {
    let isDown = true;
    answerMwaa(() => (isDown ? mwaaError(403, 'AccessDeniedException', 'no') : undefined));
    await expect(open()).rejects.toThrow();
    isDown = false;
    await open();
    expect((await onlyOpening()).step).toBe('done');
  });
});
