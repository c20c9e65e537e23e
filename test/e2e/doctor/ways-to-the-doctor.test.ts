import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { hostOf } from '../flows/airflow-page';
import { click, sees, sentence } from '../flows/on-page';
import { bannerOf } from '../hints/banner-on-page';
import { visit, waitForTabBadge } from '../hints/failing-tabs';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf } from '../opening/openings';
import { findInPopup } from '../opening/popup-keys';
import { outcomesOn } from './on-doctor-page';

const NAME = 'sales-prod';
const PRIVATE = 'finance-prod';
const RUN_DOCTOR = sentence('hint_remedy_run_doctor');

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

/** Waits for the doctor's page of an environment, and for its checks to have ended. */
async function doctorRan(name: string): Promise<void> {
  const page = await session.airlock.waitForPage(
    `src/doctor/doctor.html#environment=${encodeURIComponent(idOf(session, name))}`,
  );
  await sees(page, name);
  expect(Object.keys(await outcomesOn(page))).toHaveLength(7);
}

it('from the banner of a failing page', async () => {
  session.simulator.faults.set(
    { host: hostOf(session, NAME) },
    {
      kind: 'status',
      status: 502,
      body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
      headers: { 'content-type': 'text/html', server: 'awselb/2.0' },
    },
  );
  const page = await session.airlock.openTab(`https://${hostOf(session, NAME)}/home`);
  await bannerOf(page, 'hint_load_balancer_502_title');
  await click(page, 'button', RUN_DOCTOR);
  await doctorRan(NAME);
});

it('from the popup over an error page of Chrome', async () => {
  await session.simulator.privateEndpoints.become('refused');
  await visit(session, PRIVATE);
  await waitForTabBadge(session, '!');
  const popup = await session.airlock.openPopup();
  await sees(popup, sentence('hint_net_refused_title'));
  await click(popup, 'link', RUN_DOCTOR);
  await doctorRan(PRIVATE);
  await session.simulator.privateEndpoints.become('reachable');
});

it('from the details of an environment in the popup', async () => {
  const popup = await findInPopup(session.airlock, NAME);
  await popup.keyboard.press('ArrowRight');
  await click(popup, 'button', RUN_DOCTOR);
  await doctorRan(NAME);
});

it('from the editor of an environment', async () => {
  const id = encodeURIComponent(idOf(session, NAME));
  const page = await session.airlock.openPage(`src/options/options.html#environment=${id}`);
  await click(page, 'link', RUN_DOCTOR);
  await doctorRan(NAME);
});
