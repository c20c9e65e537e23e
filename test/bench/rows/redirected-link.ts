import { hostOf } from '../../e2e/flows/airflow-page';
import { launchBrowser } from '../../e2e/harness/launch-browser';
import { startConnected } from '../../e2e/opening/connected-session';
import { BALANCER, giveRoutes, target } from '../../e2e/redirect/routes-in-storage';
import { alternate, type Row } from '../row';
import { timeToResponse } from './link-click';

const NAME = 'finance-prod';
const REDIRECTOR = new URL('../redirector', import.meta.url).pathname;

/**
 * Off the VPN: a connection to the private endpoint gets no answer. The redirector is at its best, its worker
 * awake and its browser without any other extension.
 *
 * A redirect is work for the browser and not for the network, so the rule may cost no more than what clicks on the
 * direct link differ by among themselves in the same run.
 */
export const redirectedLink: Row = {
  name: 'link click → response start, by a redirect rule',
  references: [
    { name: 'the same link written to the load balancer', budget: { kind: 'within-noise' } },
    { name: 'a redirector by webRequest and tabs.update', budget: { kind: 'over-reference', ms: 0 } },
  ],
  async measure() {
    const session = await startConnected();
    const other = await launchBrowser({ flags: session.simulator.chromeFlags });
    let clicks = 0;
    /** A page that Airflow shows to everybody, under an address that no cache has. */
    const nextPath = () => `/health?click=${++clicks}`;
    const follow = (browser: typeof other.browser, host: string) => {
      const path = nextPath();
      return timeToResponse(browser, `https://${host}${path}`, `https://${BALANCER}${path}`);
    };
    try {
      await giveRoutes(session, { [NAME]: { target: target(BALANCER) } });
      await other.browser.installExtension(REDIRECTOR);
      await session.simulator.privateEndpoints.become('silent-tls');
      const { browser } = session.airlock;
      const privateHost = hostOf(session, NAME);
      return await alternate(
        25,
        () => follow(browser, privateHost),
        () => follow(browser, BALANCER),
        () => follow(other.browser, privateHost),
      );
    } finally {
      await other.close();
      await session.close();
    }
  },
};
