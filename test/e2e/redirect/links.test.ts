import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SHORTENER_HOST } from '../../simulator/load-balancer/other-sites';
import { hostOf } from '../flows/airflow-page';
import { openFromPopup } from '../flows/open-from-popup';
import { type ConnectedSession, closeAllBut, startConnected } from '../opening/connected-session';
import { waitForStep } from '../opening/openings';
import { arrivedAt, openChat, pathSeenByServer } from './links';
import { BALANCER, DEV_BALANCER, giveRoutes, target } from './routes-in-storage';

const PAGE = '/dags/daily_orders/grid?dag_run_id=a%20b%2Bc&tab=graph';
const FRAGMENT = '#task=load&x=%23';

describe.each([
  { protocol: 'h2', isHttp1Only: false },
  { protocol: 'http/1.1', isHttp1Only: true },
] as const)(
  'a link to a private endpoint that does not resolve, over $protocol',
  ({ protocol, isHttp1Only }) => {
    let session: ConnectedSession;
    let link: string;
    const arrival = `https://${BALANCER}${PAGE}${FRAGMENT}`;

    beforeAll(async () => {
      session = await startConnected({ unresolvedHosts: ['*-vpce.*'], isHttp1Only });
      await giveRoutes(session, {
        'finance-prod': { target: target(BALANCER) },
        'finance-dev': { target: target(DEV_BALANCER) },
      });
      link = `https://${hostOf(session, 'finance-prod')}${PAGE}${FRAGMENT}`;
      await openFromPopup(session.airlock, 'finance-prod');
      await arrivedAt(session, `https://${BALANCER}/home`);
      await waitForStep(session, 'finance-prod', 'done');
    });

    beforeEach(async () => {
      await session.welcome.bringToFront();
      await closeAllBut(session.welcome);
      session.simulator.clearRequests();
    });

    afterEach(() => {
      expect(session.simulator.requests.filter(({ host }) => host.includes('-vpce.'))).toEqual([]);
      expect(session.airlock.errors).toEqual([]);
    });

    afterAll(() => session.close());

    async function expectArrival(): Promise<Page> {
      const page = await arrivedAt(session, arrival);
      expect(await pathSeenByServer(page)).toBe(PAGE);
      expect(await page.evaluate(() => location.href)).toBe(arrival);
      const asked = session.simulator.requests.filter(
        ({ operation, host }) => operation === 'page' && host === BALANCER,
      );
      expect(asked.map((request) => request.protocol)).toContain(protocol);
      expect(new Set(asked.map((request) => request.protocol))).toEqual(new Set([protocol]));
      return page;
    }

    it.each(['link', 'new-tab', 'window', 'short'])('arrives by a %s on another site', async (id) => {
      await (await openChat(session, link)).click(`#${id}`);
      await expectArrival();
    });

    it('arrives by a typed address and by a bookmark', async () => {
      for (const transitionType of ['typed', 'auto_bookmark'] as const) {
        const page = await session.airlock.openTab('about:blank');
        const client = await page.createCDPSession();
        await client.send('Page.navigate', { url: link, transitionType });
        await expectArrival();
        await page.close();
      }
    });

    it('stays there on reload, and after back and forward', async () => {
      const page = await openChat(session, link);
      await page.click('#link');
      await expectArrival();
      await page.reload();
      await expectArrival();
      await page.goBack();
      expect(page.url()).toContain('chat.example.org');
      await page.goForward();
      await expectArrival();
    });

    it('arrives by a shortener that is typed', async () => {
      await session.airlock.openTab(`https://${SHORTENER_HOST}/?to=${encodeURIComponent(link)}`);
      await expectArrival();
    });

    it('keeps a POST a POST, with its body', async () => {
      const page = await openChat(session, link);
      await page.click('#post');
      // A form's navigation is another request than the page that it leaves, whose path has no other reader.
      const posted = await session.simulator.waitForRequest(
        ({ method, host, status }) => method === 'POST' && host === BALANCER && status !== undefined,
      );
      expect(posted).toMatchObject({ path: PAGE.split('?')[0], query: PAGE.split('?')[1] });
      expect(posted.bodyBytes).toBe('note=paid+%26+done'.length);
      expect(session.simulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
      // Airflow leads on, by its form, to its home page: none of these requests is to be met in the next test.
      await arrivedAt(session, `https://${BALANCER}/home${FRAGMENT}`);
    });

    it('catches the absolute redirection of Airflow 2 to its base URL', async () => {
      await session.airlock.openTab(`https://${BALANCER}/`);
      await arrivedAt(session, `https://${BALANCER}/home`);
      const paths = session.simulator.requests
        .filter(({ host }) => host === BALANCER)
        .map(({ path }) => path);
      expect(paths.slice(0, 2)).toEqual(['/', '/home']);
    });

    it('catches the jump of Airflow 3 to its sign-in page at the private host', async () => {
      await session.airlock.openTab(`https://${DEV_BALANCER}/dags/daily_orders`);
      const page = await session.airlock.waitForTab((url) => url === `https://${DEV_BALANCER}/auth/login/`);
      await page.waitForSelector('main h1');
      const paths = session.simulator.requests
        .filter(({ host }) => host === DEV_BALANCER)
        .map(({ path }) => path);
      expect(paths).toContain('/api/v2/auth/login');
      expect(paths.at(-1)).toBe('/auth/login/');
    });
  },
);
