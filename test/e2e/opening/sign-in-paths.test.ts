import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { countMints } from '../flows/airflow-page';
import { changeStored, readStored } from '../flows/stored';
import { type ConnectedSession, startConnected } from './connected-session';
import { cardOf, readFailureCard } from './failure-cards';
import { idOf, landedPage, tabsOf, waitForBadge, waitForStep } from './openings';
import { openByKeys } from './popup-keys';

const AIRFLOW_2 = 'sales-prod';
const AIRFLOW_3 = 'sales-dev';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it.each(['present', 'absent-404', 'spa-200'] as const)(
  'Airflow 3 of a version not known yet, with the old path %s',
  async (legacyPathOnAirflow3) => {
    await session.reset({ fields: { airflowVersion: null } });
    Object.assign(session.simulator.switches, { legacyPathOnAirflow3 });
    await openByKeys(session.airlock, AIRFLOW_3);
    await landedPage(session, AIRFLOW_3, '/');
    const isWrongFirst = legacyPathOnAirflow3 !== 'present';
    expect(countMints(session)).toBe(isWrongFirst ? 2 : 1);
    expect(signInPages()).toEqual(isWrongFirst ? ['/aws_mwaa', '/pluginsv2/aws_mwaa'] : ['/aws_mwaa']);
    expect(await readStored(session.airlock, 'local', 'sign-in-history')).toHaveProperty(
      [idOf(session, AIRFLOW_3), 'signInPath'],
      isWrongFirst ? '/pluginsv2/aws_mwaa' : '/aws_mwaa',
    );
    expect(await tabsOf(session, AIRFLOW_3)).toHaveLength(1);
  },
);

it('a remembered path that Airflow 2 has no longer is left after one 404', async () => {
  const remembered = { lastOpenedAt: 1, signInPath: '/pluginsv2/aws_mwaa' };
  await changeStored(session.airlock, 'local', 'sign-in-history', { [idOf(session, AIRFLOW_2)]: remembered });
  await openByKeys(session.airlock, AIRFLOW_2);
  await landedPage(session, AIRFLOW_2, '/home');
  expect(countMints(session)).toBe(2);
  expect(signInPages()).toEqual(['/pluginsv2/aws_mwaa', '/aws_mwaa']);
});

it('tells when there is no sign-in on either path', async () => {
  Object.assign(session.simulator.switches, {
    legacyPathOnAirflow3: 'absent-404',
    pluginsPathOnAirflow3: 'absent',
  });
  await openByKeys(session.airlock, AIRFLOW_3);
  const opening = await waitForStep(session, AIRFLOW_3, 'failed');
  expect(opening.pathsTried).toEqual(['/pluginsv2/aws_mwaa', '/aws_mwaa']);
  expect(countMints(session)).toBe(2);
  await waitForBadge(session, '!');
  const popup = await session.airlock.openPopup();
  expect(await readFailureCard(popup)).toEqual(cardOf('sign-in-not-seen', AIRFLOW_3));
  expect(await tabsOf(session, AIRFLOW_3)).toHaveLength(1);
});

/** The paths on which a sign-in page was asked for, in order. */
function signInPages(): string[] {
  return session.simulator.requests
    .filter(({ operation }) => operation === 'sign-in-page')
    .map(({ path }) => path.replace('/aws-console-sso', ''));
}
