import { selectInPopup } from '../../e2e/harness/open-environment';
import { pressLastKey } from '../../e2e/harness/press-last-key';
import { alternate, type Row } from '../row';
import { firstEnvironment, timeToNavigation } from './navigation-start';

export const openWithToken: Row = {
  name: 'key press → navigation, token to mint',
  references: [
    { name: 'key press → one API round trip → bare tabs.create', budget: { kind: 'over-reference', ms: 25 } },
  ],
  async measure(world) {
    const { airlock, simulator } = world;
    const { name, host, region } = firstEnvironment(simulator);
    const navigation = { host, operation: 'sign-in-page' } as const;
    const bare = await airlock.openPage('src/reopen/reopen.html');
    try {
      return await alternate(
        15,
        async () => {
          const popup = await airlock.openPopup();
          await selectInPopup(popup, name);
          return timeToNavigation(world, { ...navigation, signsIn: true }, () =>
            pressLastKey(popup, 'Alt', 'r'),
          );
        },
        async () => {
          await bare.bringToFront();
          await bare.evaluate(
            (endpoint, url) => {
              addEventListener(
                'keydown',
                () => void fetch(endpoint, { method: 'POST' }).then(() => chrome.tabs.create({ url })),
                { once: true },
              );
            },
            `https://env.airflow.${region}.amazonaws.com/webtoken/${name}`,
            `https://${host}/aws_mwaa/aws-console-sso?login=true`,
          );
          return timeToNavigation(world, navigation, () => bare.keyboard.press('Enter'));
        },
      );
    } finally {
      await bare.close();
    }
  },
};
