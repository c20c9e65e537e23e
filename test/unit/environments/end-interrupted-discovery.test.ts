import { expect, it } from 'vitest';
import { type DiscoveryLine, discoveryItem } from '../../../src/environments/discovery-progress';
import { endInterruptedDiscovery } from '../../../src/environments/end-interrupted-discovery';
import { failure } from '../../../src/failures/failure';

const NOW = Date.UTC(2026, 10, 22, 12);

function line(region: string, state: DiscoveryLine['state']): DiscoveryLine {
  return { profileId: 'profile-1', region, state, listed: 3, described: 2, failure: null };
}

it('cancels the lines that were not finished, and keeps how far they were', async () => {
  const failed = { ...line('eu-west-3', 'failed'), failure: failure('access-denied', 'no') };
  const lines = [
    line('eu-west-1', 'waiting'),
    line('eu-west-2', 'listing'),
    line('us-east-1', 'describing'),
    line('us-east-2', 'done'),
    failed,
    line('us-west-2', 'cancelled'),
  ];
  await discoveryItem.update(() => ({ id: 'd', startedAt: 1, finishedAt: null, lines }));
  await endInterruptedDiscovery(NOW);
  expect(await discoveryItem.read()).toEqual({
    id: 'd',
    startedAt: 1,
    finishedAt: NOW,
    lines: [
      line('eu-west-1', 'cancelled'),
      line('eu-west-2', 'cancelled'),
      line('us-east-1', 'cancelled'),
      line('us-east-2', 'done'),
      failed,
      line('us-west-2', 'cancelled'),
    ],
  });
});

it('leaves a discovery that has ended as it is', async () => {
  const ended = { id: 'd', startedAt: 1, finishedAt: 2, lines: [line('eu-west-1', 'done')] };
  await discoveryItem.update(() => ended);
  await endInterruptedDiscovery(NOW);
  expect(await discoveryItem.read()).toEqual(ended);
});

it('begins none where there was none', async () => {
  await endInterruptedDiscovery(NOW);
  expect(await discoveryItem.read()).toBeNull();
});
