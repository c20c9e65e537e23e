import { isUnderWay, openingsItem } from './opening';
import { openingOfTab } from './opening-log';
import { tabsAreKnown } from './pending-tabs';

/** Whether an opening is still at work in a tab: what goes wrong there meanwhile is its affair. */
export async function isBeingOpened(tabId: number): Promise<boolean> {
  await tabsAreKnown();
  const opening = openingOfTab(await openingsItem.read(), tabId);
  return opening !== null && isUnderWay(opening);
}
