import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../../src/failures/failure-error';
import {
  claimOpening,
  onCheckDue,
  planRescue,
  type Resumption,
  rescueOpenings,
  watchOverInterruptions,
} from '../../../src/sign-in/interruptions';
import { type Opening, openingsItem } from '../../../src/sign-in/opening';
import { changeOpening } from '../../../src/sign-in/opening-log';
import { openingOf } from '../given';

const NOW = 1_000_000;

describe('planRescue', () => {
  const minting = (age: number): Opening => openingOf({ step: 'minting', stepAt: NOW - age });

  it('resumes an opening that was stopped before or during the call while it is younger than 10 s', () => {
    expect(planRescue(minting(0), false, NOW)).toBe('resume');
    expect(planRescue(minting(9_999), false, NOW)).toBe('resume');
  });

  it('tells of an older one', () => {
    expect(planRescue(minting(10_000), false, NOW)).toBe('tell');
  });

  it('leaves what this life of the worker runs', () => {
    expect(planRescue(minting(12_000), true, NOW)).toBe('leave');
  });

  it('resumes the second sign-in of a tab by the age of that step', () => {
    const again = openingOf({
      ...minting(2_000),
      requestedAt: NOW - 20_000,
      tabId: 7,
      pathsTried: ['/aws_mwaa'],
    });
    expect(planRescue(again, false, NOW)).toBe('resume');
  });

  it.each(['knocking', 'entering'] as const)('leaves %s to the user, for as long as it takes', (step) => {
    const withTab = openingOf({ step, stepAt: NOW - 3_600_000, tabId: 7 });
    expect(planRescue(withTab, false, NOW)).toBe('leave');
    expect(planRescue({ ...withTab, tabId: null }, false, NOW)).toBe('tell');
  });

  it('waits on for a sign-in whose page has answered, where the timer was lost with the worker', () => {
    const answered = openingOf({
      step: 'signing-in',
      stepAt: NOW - 9_000,
      tabId: 7,
      signInPageAt: NOW - 8_000,
    });
    expect(planRescue(answered, false, NOW)).toBe('await-sign-in');
    expect(planRescue(answered, true, NOW)).toBe('leave');
    expect(planRescue({ ...answered, step: 'trading' }, false, NOW)).toBe('leave');
    expect(planRescue({ ...answered, signInPageAt: null }, false, NOW)).toBe('leave');
  });

  describe.each(['signing-in', 'landing', 'arriving'] as const)('%s', (step) => {
    const withTab = (age: number): Opening => openingOf({ step, stepAt: NOW - age, tabId: 7 });

    it('goes on by the events of its tab, for a minute', () => {
      expect(planRescue(withTab(59_999), false, NOW)).toBe('leave');
      expect(planRescue(withTab(60_000), false, NOW)).toBe('tell');
      expect(planRescue(withTab(60_000), true, NOW)).toBe('tell');
    });

    it('is told where the worker was stopped before the tab was known', () => {
      const withoutTab = openingOf({ step, stepAt: NOW - 5, tabId: null });
      expect(planRescue(withoutTab, false, NOW)).toBe('tell');
      expect(planRescue(withoutTab, true, NOW)).toBe('leave');
    });
  });

  it.each(['done', 'failed'] as const)('%s is left', (step) => {
    expect(planRescue(openingOf({ step, stepAt: 0 }), false, NOW)).toBe('leave');
  });
});

describe('rescueOpenings', () => {
  // What is claimed stays claimed for the life of the worker: every opening here has its own id.
  let id: string;

  beforeEach(() => {
    id = crypto.randomUUID();
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const given = (change: Partial<Opening>): Promise<unknown> =>
    openingsItem.update(() => [openingOf({ id, stepAt: NOW - 1_000, ...change })]);
  const rescue = (resume: Resumption['resume'], now = NOW): Promise<void> =>
    rescueOpenings(now, { resume, awaitSignIn: async () => undefined });
  const only = async (): Promise<Opening | undefined> => (await openingsItem.read())[0];

  it('resumes once, also when looked at twice', async () => {
    await given({});
    const resumed: string[] = [];
    const resume = async (opening: Opening): Promise<void> => void resumed.push(opening.id);
    await Promise.all([rescue(resume), rescue(resume)]);
    await rescue(resume, NOW + 500);
    expect(resumed).toEqual([id]);
  });

  it('tells of an opening that is too old', async () => {
    await given({ stepAt: NOW - 10_000 });
    await rescue(() => fail('internal', 'must not be resumed'));
    expect(await only()).toMatchObject({
      step: 'failed',
      failure: { code: 'interrupted', facts: { step: 'minting' } },
    });
  });

  it.each(['signing-in', 'trading'] as const)(
    'tells of a web server that never answered: %s',
    async (step) => {
      await given({ step, stepAt: NOW - 60_000, tabId: 7, pathsTried: ['/aws_mwaa'] });
      await rescue(async () => undefined);
      expect((await only())?.failure).toMatchObject({ code: 'web-server-unreachable' });
    },
  );

  it('waits on once for a sign-in, also when looked at twice', async () => {
    await given({ step: 'signing-in', tabId: 7, signInPageAt: NOW - 500 });
    const awaited: string[] = [];
    const plan = {
      resume: () => fail('internal', 'must not be resumed'),
      awaitSignIn: async (opening: Opening): Promise<void> => void awaited.push(opening.id),
    };
    await rescueOpenings(NOW, plan);
    await rescueOpenings(NOW + 500, plan);
    expect(awaited).toEqual([id]);
  });

  it('looks again neither at what waits for the user', async () => {
    await given({ step: 'entering', tabId: 7 });
    await rescue(async () => undefined);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('tells of an opening that cannot be resumed, so that it is not silent for ever', async () => {
    await given({});
    await rescue(async () => fail('environment-unknown', 'gone'));
    expect(await only()).toMatchObject({ step: 'failed', failure: { code: 'environment-unknown' } });
  });

  it('keeps the failure that the resumed opening found itself', async () => {
    await given({});
    await rescue(async () => {
      await changeOpening(id, (opening) => ({
        ...opening,
        step: 'failed',
        failure: { code: 'throttled', detail: '', facts: {} },
      }));
      fail('internal');
    });
    expect((await only())?.failure?.code).toBe('throttled');
  });

  it('does not tell of an opening that went on meanwhile', async () => {
    await openingsItem.update(() => [
      openingOf({ id: `${id}-old`, stepAt: NOW - 1_000 }),
      openingOf({ id, step: 'signing-in', stepAt: NOW - 60_000, tabId: 7 }),
    ]);
    await rescue(() => changeOpening(id, (opening) => ({ ...opening, step: 'landing', stepAt: NOW })));
    expect((await openingsItem.read()).find((opening) => opening.id === id)?.step).toBe('landing');
  });

  it('leaves what is claimed, and looks again in 30 s', async () => {
    await given({ stepAt: NOW - 12_000 });
    claimOpening(id);
    await rescue(() => fail('internal', 'must not be resumed'));
    expect((await only())?.step).toBe('minting');
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm?.name).toBe('check-openings');
    expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeLessThanOrEqual(30_000);
    expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(29_000);
  });

  it('sets no alarm when nothing is under way', async () => {
    await given({ step: 'done' });
    await rescue(async () => undefined);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });
});

describe('the alarm', () => {
  it('calls back for its own name only', async () => {
    const onDue = vi.fn();
    onCheckDue(onDue);
    await watchOverInterruptions();
    const [alarm] = await fakeBrowser.alarms.getAll();
    if (alarm === undefined) throw new Error('no alarm');
    await fakeBrowser.alarms.onAlarm.trigger({ ...alarm, name: 'another' });
    expect(onDue).not.toHaveBeenCalled();
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
    expect(onDue).toHaveBeenCalledOnce();
  });
});
