import * as v from 'valibot';
import { hasHostAccess, releaseHostAccess } from '../../browser/host-access';
import { blockCallback, LOOPBACK_PATTERN, unblockCallback } from '../../browser/loopback-callback';
import { storedItem } from '../../browser/stored-item';
import { profilesItem } from '../../profiles/profile';
import { sourcePatterns } from '../../profiles/source-patterns';
import { loopbackGivenItem } from './loopback-given';

/** Whether a sign-in has taken access to loopback, and not given it back. On disk, as the access itself is. */
const loopbackHeldItem = storedItem<boolean>({
  area: 'local',
  key: 'loopback-held',
  schema: v.boolean(),
  fallback: false,
});

/** Notes that access to loopback is there and is to be given back. Call it before it is made use of. */
export async function holdLoopback(): Promise<void> {
  await loopbackGivenItem.update(() => true);
  await loopbackHeldItem.update(() => true);
}

/**
 * Keeps a callback from reaching its port, until {@link releaseLoopback}. In this order, and never while that is
 * under way: a sign-in may have been given up meanwhile, and no rule is to be left that nobody knows of.
 */
export function blockLoopback(port: number): Promise<void> {
  return oneAtATime(async () => {
    await holdLoopback();
    await blockCallback(port);
  });
}

/**
 * Takes the rule for the callback away and gives access to loopback back, unless the source of a profile needs it.
 * Does nothing where no sign-in took it.
 */
export function releaseLoopback(): Promise<void> {
  return oneAtATime(async () => {
    if (!(await loopbackHeldItem.read())) return;
    await unblockCallback();
    const profiles = await profilesItem.read();
    const isNeeded = profiles.some(({ source }) => sourcePatterns(source).includes(LOOPBACK_PATTERN));
    if (!isNeeded && (await hasHostAccess([LOOPBACK_PATTERN]))) await releaseHostAccess([LOOPBACK_PATTERN]);
    await loopbackHeldItem.update(() => false);
  });
}

function oneAtATime(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('loopback', work);
}
