import * as v from 'valibot';
import { hasHostAccess, releaseHostAccess } from '../../browser/host-access';
import { LOOPBACK_PATTERN, unblockCallback } from '../../browser/loopback-callback';
import { storedItem } from '../../browser/stored-item';
import { profilesItem } from '../../profiles/profile';
import { sourcePatterns } from '../../profiles/source-patterns';

/** Whether a sign-in has taken access to loopback, and not given it back. On disk, as the access itself is. */
const loopbackHeldItem = storedItem<boolean>({
  area: 'local',
  key: 'loopback-held',
  schema: v.boolean(),
  fallback: false,
});

/** Notes that access to loopback is to be given back. Call it before it is made use of. */
export async function holdLoopback(): Promise<void> {
  await loopbackHeldItem.update(() => true);
}

/**
 * Takes the rule for the callback away and gives access to loopback back, unless the source of a profile needs it.
 * Does nothing where no sign-in took it.
 */
export async function releaseLoopback(): Promise<void> {
  if (!(await loopbackHeldItem.read())) return;
  await unblockCallback();
  const profiles = await profilesItem.read();
  const isNeeded = profiles.some(({ source }) => sourcePatterns(source).includes(LOOPBACK_PATTERN));
  if (!isNeeded && (await hasHostAccess([LOOPBACK_PATTERN]))) await releaseHostAccess([LOOPBACK_PATTERN]);
  await loopbackHeldItem.update(() => false);
}
