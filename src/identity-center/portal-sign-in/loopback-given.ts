import * as v from 'valibot';
import { hasHostAccess } from '../../browser/host-access';
import { LOOPBACK_PATTERN } from '../../browser/loopback-callback';
import { storedItem } from '../../browser/stored-item';

/** Whether the user ever gave access to loopback. Each sign-in gives it back, and Chrome asks nobody twice. */
export const loopbackGivenItem = storedItem<boolean>({
  area: 'local',
  key: 'loopback-given',
  schema: v.boolean(),
  fallback: false,
});

/** Whether access to loopback is there, or is given again without a prompt. */
export async function isLoopbackGiven(): Promise<boolean> {
  return (await loopbackGivenItem.read()) || (await hasHostAccess([LOOPBACK_PATTERN]));
}
