import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { changeChoices, choicesItem } from '../../../src/environments/choices';
import { send } from '../../../src/messages/send';
import { credentialsItem } from '../../../src/profiles/credentials';
import { profilesItem } from '../../../src/profiles/profile';
import { preferencesItem } from '../../../src/settings/preferences';
import { mwaaAnswer } from '../aws-answers';
import { answerMwaa, environmentAnswer } from '../fake-mwaa';
import { tabUrls } from '../fake-tabs';
import {
  environmentOf,
  givenApiAccess,
  givenEnvironments,
  givenProfile,
  givenSession,
  PROFILE_ID,
  REGION,
} from '../given';
import { routeTo } from '../redirect/arbitraries';
import { givenRoute } from '../redirect/given-routes';
import { startWorker } from '../start-worker';

const ENVIRONMENT = environmentOf();
const OPEN = {
  environmentId: ENVIRONMENT.id,
  disposition: 'new-tab',
  isAfresh: false,
  originTabId: null,
} as const;

let faults: MockInstance;

beforeEach(async () => {
  faults = vi.spyOn(console, 'error');
  await givenProfile();
  await givenEnvironments(ENVIRONMENT);
});

afterEach(() => {
  expect(faults.mock.calls).toEqual([]);
  vi.restoreAllMocks();
});

describe('messages', () => {
  beforeEach(async () => {
    await givenApiAccess(REGION);
    await startWorker();
  });

  const { environmentId } = OPEN;

  it('wakes', async () => {
    expect(await send('worker.wake', {})).toEqual({ ok: true, value: null });
  });

  it('prepares a token on the press, which the click then takes', async () => {
    const calls = answerMwaa();
    await send('environment.prepare', { environmentId, isAfresh: false });
    await send('environment.open', OPEN);
    expect(calls).toHaveLength(1);
  });

  it('prepares a token for a sign-in afresh, although a session lives', async () => {
    await givenSession(ENVIRONMENT, Date.now());
    const calls = answerMwaa();
    await send('environment.prepare', { environmentId, isAfresh: true });
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    await send('environment.open', { ...OPEN, isAfresh: true });
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['is not proven', { proof: { kind: 'none' } }],
    ['has a certificate that Chrome will ask about', { hasUntrustedCertificate: true }],
  ] as const)('prepares no token for a target that %s', async (_, change) => {
    await givenRoute(ENVIRONMENT, routeTo('balancer.example.com', change));
    await preferencesItem.update((all) => ({ ...all, mintsAhead: true }));
    const calls = answerMwaa();
    await send('environment.prepare', { environmentId, isAfresh: false });
    await send('environment.mint-ahead', { environmentId });
    expect(calls).toEqual([]);
  });

  it.each([
    ['while the session lives', 'session'],
    ['for the console', 'console'],
  ])('prepares no token %s: it would be an audited call in vain', async (_, kind) => {
    if (kind === 'console') await givenEnvironments(environmentOf({ signInMethod: 'console' }));
    else {
      await givenSession(ENVIRONMENT, Date.now());
    }
    await preferencesItem.update((all) => ({ ...all, mintsAhead: true }));
    const calls = answerMwaa();
    await send('environment.prepare', { environmentId, isAfresh: false });
    await send('environment.mint-ahead', { environmentId });
    await send('environment.open', OPEN);
    expect(calls).toEqual([]);
  });

  it('pins, and lets go', async () => {
    await changeChoices(environmentId, { label: 'Orders' });
    await send('environment.pin', { environmentId, isPinned: true });
    expect((await choicesItem.read())[environmentId]).toMatchObject({ label: 'Orders', isPinned: true });
    await send('environment.pin', { environmentId, isPinned: false });
    expect((await choicesItem.read())[environmentId]).toMatchObject({ label: 'Orders', isPinned: false });
  });

  it('keeps the shell that was picked', async () => {
    await preferencesItem.update((all) => ({ ...all, mintsAhead: true }));
    await send('preferences.pick-shell', { exportFormat: 'fish' });
    expect(await preferencesItem.read()).toMatchObject({ mintsAhead: true, exportFormat: 'fish' });
  });

  describe('minting ahead', () => {
    /** Whether a token was minted ahead: with it, opening succeeds although the credentials are gone. */
    async function isMintedAhead(stage: 'none' | 'production', mintsAhead: boolean): Promise<boolean> {
      await preferencesItem.update((all) => ({ ...all, mintsAhead }));
      await changeChoices(environmentId, { stage });
      answerMwaa();
      await send('environment.mint-ahead', { environmentId });
      await credentialsItem.update(() => ({}));
      return (await send('environment.open', OPEN)).ok;
    }

    it('is done where the user wants it', async () => {
      expect(await isMintedAhead('none', true)).toBe(true);
    });

    it('is off by default', async () => {
      expect(await isMintedAhead('none', (await preferencesItem.read()).mintsAhead)).toBe(false);
    });

    it('is never done for production', async () => {
      expect(await isMintedAhead('production', true)).toBe(false);
    });
  });

  it('opens through the console', async () => {
    const calls = answerMwaa();
    const { isAfresh: _, ...request } = OPEN;
    expect((await send('environment.open-through-console', request)).ok).toBe(true);
    expect(calls).toEqual([]);
    expect((await tabUrls())[0]).toContain('console.aws.amazon.com');
  });

  it('discovers, adds and refreshes', async () => {
    answerMwaa(({ operation, name }) =>
      operation === 'ListEnvironments'
        ? mwaaAnswer({ Environments: ['orders'] })
        : environmentAnswer(REGION, name),
    );
    const profileIds = [PROFILE_ID];
    expect(await send('discovery.start', { profileIds, regions: [REGION] })).toEqual({
      ok: true,
      value: { found: 1 },
    });
    expect(await send('discovery.cancel', {})).toEqual({ ok: true, value: null });
    const byName = { profileId: PROFILE_ID, region: REGION, name: 'sales' };
    expect(await send('environment.add-by-name', byName)).toEqual({
      ok: true,
      value: { environmentId: environmentOf({ name: 'sales' }).id },
    });
    const host = 'orders.c3.airflow.eu-west-1.on.aws';
    const byHost = { profileId: PROFILE_ID, region: REGION, host, landingPage: null };
    expect(await send('environment.add-by-host', byHost)).toEqual({ ok: true, value: { environmentId } });
    expect(await send('environment.refresh', { environmentId })).toEqual({ ok: true, value: null });
  });

  it('identifies a profile', async () => {
    await profilesItem.update(() => []);
    expect(await send('profile.identify', { profileId: 'none', region: REGION })).toMatchObject({
      ok: false,
      error: { code: 'credentials-missing' },
    });
  });
});
