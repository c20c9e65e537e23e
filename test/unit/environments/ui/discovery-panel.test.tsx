// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import {
  type Discovery,
  type DiscoveryLine,
  discoveryItem,
} from '../../../../src/environments/discovery-progress';
import { DiscoveryPanel } from '../../../../src/environments/ui/discovery-panel';
import { discoveryTotals, endDiscovery } from '../../../../src/environments/ui/discovery-totals';
import { failure } from '../../../../src/failures/failure';
import { profilesItem } from '../../../../src/profiles/profile';
import { givenProfile, PROFILE_ID } from '../../given';
import { button, click, mount, pageText } from '../../rendered';

function line(change: Partial<DiscoveryLine> = {}): DiscoveryLine {
  return {
    profileId: PROFILE_ID,
    region: 'eu-west-1',
    state: 'done',
    listed: 0,
    described: 0,
    failure: null,
    ...change,
  };
}

function discoveryOf(lines: DiscoveryLine[], finishedAt: number | null = 2): Discovery {
  return { id: 'discovery-1', startedAt: 1, finishedAt, lines };
}

const DENIED = failure('access-denied', 'AccessDeniedException (HTTP 403)', {
  action: 'airflow:ListEnvironments',
});

const RUNNING = discoveryOf(
  [
    line({ region: 'eu-west-1', listed: 3, described: 3 }),
    line({ region: 'eu-west-2', state: 'describing', listed: 7, described: 2 }),
    line({ region: 'eu-west-3', state: 'failed', failure: DENIED }),
    line({ region: 'us-east-1', state: 'listing' }),
    line({ region: 'us-east-2', state: 'waiting' }),
  ],
  null,
);

function lineOf(region: string): string {
  const found = [...document.querySelectorAll('.discovery-line')].find((each) =>
    each.textContent?.includes(region),
  );
  return found?.textContent ?? '';
}

describe('DiscoveryPanel', () => {
  it('shows how far each region is, and all together', () => {
    mount(<DiscoveryPanel discovery={RUNNING} profiles={[]} />);
    expect(lineOf('eu-west-1')).toContain('3 environments');
    expect(lineOf('eu-west-2')).toContain('2 of 7');
    expect(lineOf('us-east-1')).toContain('Listing');
    expect(lineOf('us-east-2')).toContain('Waiting');
    expect(pageText()).toContain('Searching 5 regions');
    expect(pageText()).toContain('2 of 5 searched · 5 found');
    const progress = document.querySelector('progress');
    expect([progress?.value, progress?.max]).toEqual([2, 5]);
  });

  it('gives the reason, the remedy and the detail of a region that failed', () => {
    mount(<DiscoveryPanel discovery={RUNNING} profiles={[]} />);
    expect(lineOf('eu-west-3')).toContain('Not searched');
    expect(lineOf('eu-west-3')).toContain('airflow:ListEnvironments');
    expect(lineOf('eu-west-3')).toContain('AccessDeniedException (HTTP 403)');
    expect(pageText()).toContain('1 could not be searched');
  });

  it('names the profile of a line only where there are several', async () => {
    await givenProfile({ name: 'alpha' });
    await givenProfile({ id: 'profile-2', name: 'beta' });
    const profiles = await profilesItem.read();
    mount(
      <DiscoveryPanel discovery={discoveryOf([line(), line({ region: 'eu-west-2' })])} profiles={profiles} />,
    );
    expect(pageText()).not.toContain('alpha');
    mount(
      <DiscoveryPanel
        discovery={discoveryOf([line(), line({ profileId: 'profile-2' })])}
        profiles={profiles}
      />,
    );
    expect(pageText()).toContain('alpha');
    expect(pageText()).toContain('beta');
  });

  it('explains that nothing was found', () => {
    mount(<DiscoveryPanel discovery={discoveryOf([line()])} profiles={[]} />);
    expect(pageText()).toContain('0 environments found in 1 region');
    expect(pageText()).toContain('No environments in these regions');
  });

  it('does not call regions empty that could not be searched', () => {
    mount(
      <DiscoveryPanel discovery={discoveryOf([line({ state: 'failed', failure: DENIED })])} profiles={[]} />,
    );
    expect(pageText()).not.toContain('No environments in these regions');
  });

  it('is cancelled even when its worker is gone', async () => {
    await discoveryItem.update(() => RUNNING);
    const asked: unknown[] = [];
    fakeBrowser.runtime.onMessage.addListener(async (message) => {
      asked.push(message);
      return { ok: true, value: null };
    });
    mount(<DiscoveryPanel discovery={RUNNING} profiles={[]} />);
    click(button('Cancel'));
    await vi.waitFor(async () => expect((await discoveryItem.read())?.finishedAt).not.toBeNull());
    expect(asked).toEqual([{ name: 'discovery.cancel', request: {} }]);
    const states = (await discoveryItem.read())?.lines.map(({ state }) => state);
    expect(states).toEqual(['done', 'cancelled', 'failed', 'cancelled', 'cancelled']);
  });
});

describe('discoveryTotals', () => {
  it('counts lines and environments', () => {
    expect(discoveryTotals(RUNNING)).toEqual({
      lines: 5,
      settled: 2,
      failed: 1,
      cancelled: 0,
      listed: 10,
      described: 5,
    });
  });
});

describe('endDiscovery', () => {
  it('leaves one that has ended as it is', () => {
    const ended = discoveryOf([line()]);
    expect(endDiscovery(ended, 9)).toBe(ended);
  });
});
