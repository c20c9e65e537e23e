import { openEnvironment, selectInPopup } from '../../e2e/harness/open-environment';
import { pressLastKey } from '../../e2e/harness/press-last-key';
import { alternate, type Row } from '../row';
import { firstEnvironment, timeToNavigation } from './navigation-start';

export const openWithLiveSession: Row = {
  name: 'key press → navigation, session alive',
  references: [{ name: 'key press → bare tabs.create', budget: { kind: 'over-reference', ms: 15 } }],
  async measure(world) {
    const { airlock, simulator } = world;
    const { name, host } = firstEnvironment(simulator);
    const navigation = { host, operation: 'page' } as const;
    await (await openEnvironment(airlock, name)).close();
    const bare = await airlock.openPage('src/reopen/reopen.html');
    try {
      return await alternate(
        15,
        async () => {
          const popup = await airlock.openPopup();
          await selectInPopup(popup, name);
          return timeToNavigation(world, navigation, () => pressLastKey(popup, 'Enter'));
        },
        async () => {
          await bare.bringToFront();
          await bare.evaluate((url) => {
            addEventListener('keydown', () => void chrome.tabs.create({ url }), { once: true });
          }, `https://${host}/home`);
          return timeToNavigation(world, navigation, () => bare.keyboard.press('Enter'));
        },
      );
    } finally {
      await bare.close();
    }
  },
};
