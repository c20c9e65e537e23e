import { addEnvironment } from './add-to-world';
import { createSeededWorld } from './seeded-world';
import type { World } from './world';

const regions = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1'] as const;
const versions = ['2.4.3', '2.8.1', '2.10.3', '2.11.2', '3.0.6', '3.2.1'] as const;

/**
 * The seeded principals with `count` healthy environments instead of the seeded ones, in the first account,
 * dealt over four regions: `fleet-001` in us-east-1, `fleet-002` in us-west-2, and so on.
 */
export function worldWithManyEnvironments(count: number, now: number = Date.now()): World {
  const world = createSeededWorld(now);
  world.environments.length = 0;
  const digits = String(count).length;
  for (let index = 0; index < count; index += 1) {
    addEnvironment(world, {
      name: `fleet-${String(index + 1).padStart(digits, '0')}`,
      region: regions[index % regions.length] ?? 'us-east-1',
      airflowVersion: versions[index % versions.length] ?? '2.10.3',
    });
  }
  return world;
}
