import * as v from 'valibot';
import { storedItem } from '../../browser/stored-item';

/** A tab that Airlock signed in again by itself: when, in ms since the epoch, and whether that is still to be told. */
const automaticSchema = v.object({ at: v.number(), isToBeTold: v.boolean() });

/** By tab id. In memory only. */
export const automaticSignInsItem = storedItem<Record<string, v.InferOutput<typeof automaticSchema>>>({
  area: 'session',
  key: 'automatic-sign-ins',
  schema: v.record(v.string(), automaticSchema),
  fallback: {},
});

/** Whether the user has not been told yet that Airlock signed in by itself in this tab. */
export async function isToBeTold(tabId: number): Promise<boolean> {
  const { [tabId]: automatic } = await automaticSignInsItem.read();
  return automatic?.isToBeTold === true;
}

/** Answers the same, once: from then on the user has been told. */
export async function takeNotice(tabId: number): Promise<boolean> {
  if (!(await isToBeTold(tabId))) return false;
  await automaticSignInsItem.update((all) => {
    const automatic = all[tabId];
    return automatic === undefined ? all : { ...all, [tabId]: { ...automatic, isToBeTold: false } };
  });
  return true;
}
