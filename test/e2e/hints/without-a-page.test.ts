import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hostOf } from '../flows/airflow-page';
import { named, sees, sentence } from '../flows/on-page';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import { type ConnectedSession, closeAllBut, startConnected } from '../opening/connected-session';
import { HEALTH, visit, visitInVain, waitForTabBadge } from './failing-tabs';
import { waitForProblem } from './page-messages';

const PRIVATE = 'finance-prod';
const PUBLIC = 'sales-prod';

let session: ConnectedSession;

function title(problem: string): string {
  return sentence(`hint_${problem}_title`);
}

/** The badge of the tab tells the problem, and the popup opens on the advice for it. */
async function expectAdvice(problem: string, evidence: string): Promise<void> {
  expect(await waitForTabBadge(session, '!')).toBe(sentence('badge_hint', [title(problem)]));
  const popup = await session.airlock.openPopup();
  await sees(popup, title(problem));
  await sees(popup, evidence);
  await sees(popup, sentence('hint_causes'));
  await popup.close();
}

describe('where Chrome shows an error page of its own', () => {
  beforeAll(async () => {
    session = await startConnected();
  });

  beforeEach(async () => {
    await session.simulator.privateEndpoints.become('reachable');
    await session.reset();
  });

  afterEach(() => expect(session.airlock.errors).toEqual([]));

  afterAll(() => session.close());

  it('tells of a refused connection, and of nothing once the page has come', async () => {
    await session.simulator.privateEndpoints.become('refused');
    const page = await visit(session, PRIVATE);
    await expectAdvice('net_refused', `net::ERR_CONNECTION_REFUSED on ${hostOf(session, PRIVATE)}`);
    await session.simulator.privateEndpoints.become('reachable');
    await page.reload();
    expect(await waitForTabBadge(session, '')).toBe(sentence('action_title'));
    const popup = await session.airlock.openPopup();
    await popup.waitForSelector('[role=option]');
    expect(await popup.$('.hint, .hint-bar')).toBeNull();
  });

  it('tells of a connection that is cut', async () => {
    session.simulator.switches.privateHostsReachable = 'closed';
    await visit(session, PRIVATE);
    await expectAdvice('net_reset', 'net::ERR_CONNECTION_CLOSED');
  });

  it.each([
    ['timed_out', 'TimedOut', 'TIMED_OUT'],
    ['unreachable', 'AddressUnreachable', 'ADDRESS_UNREACHABLE'],
    ['offline', 'InternetDisconnected', 'INTERNET_DISCONNECTED'],
  ] as const)('tells of a direct connection that fails: %s', async (problem, reason, error) => {
    await visitInVain(session, PRIVATE, reason);
    await expectAdvice(`net_${problem}`, `net::ERR_${error} on ${hostOf(session, PRIVATE)}`);
  });

  it('tells of an error that comes without a page', async () => {
    session.simulator.faults.set({ operation: 'health' }, { kind: 'status', status: 503, body: '' });
    await visit(session, PUBLIC);
    await expectAdvice('server_error', `503 on ${HEALTH}`);
  });

  it('tells of such an error of the load balancer, once our script has not reported', async () => {
    const headers = { server: 'awselb/2.0' };
    session.simulator.faults.set({ operation: 'page' }, { kind: 'status', status: 503, body: '', headers });
    await visit(session, PUBLIC, '/home');
    await expectAdvice('load_balancer_503', '503 on /home');
    expect(await waitForProblem(session, hostOf(session, PUBLIC))).toMatchObject({
      hasPage: false,
      evidence: { status: 503, hasEmptyBody: true, headers },
    });
  });

  it('tells of a redirect loop by its twenty redirects', async () => {
    const headers = { location: '/home' };
    session.simulator.faults.set({ operation: 'page' }, { kind: 'status', status: 302, body: '', headers });
    await visit(session, PUBLIC, '/home');
    expect(await waitForProblem(session, hostOf(session, PUBLIC))).toMatchObject({
      problem: 'net-redirect-loop',
      evidence: { redirectCount: 20, networkError: 'net::ERR_ABORTED' },
    });
  });

  it('tells of a connection that ends without an answer', async () => {
    session.simulator.faults.set({ operation: 'health' }, { kind: 'cut' });
    await visit(session, PUBLIC);
    expect(await waitForProblem(session, hostOf(session, PUBLIC))).toMatchObject({ hasPage: false });
  });

  it('is silent about a page that the tab has left for one that is none of its business', async () => {
    await session.simulator.privateEndpoints.become('refused');
    const page = await visit(session, PRIVATE);
    await waitForTabBadge(session, '!');
    await page.goto('about:blank');
    await waitForTabBadge(session, '');
    const popup = await session.airlock.openPopup();
    await popup.waitForSelector('[role=option]');
    expect(await popup.$('.hint, .hint-bar')).toBeNull();
  });

  it('keeps the list a key away, and the advice a click away from it', async () => {
    await session.simulator.privateEndpoints.become('refused');
    await visit(session, PRIVATE);
    await waitForTabBadge(session, '!');
    const popup = await session.airlock.openPopup();
    await sees(popup, title('net_refused'));
    expect(await findAccessibilityViolations(popup)).toEqual([]);
    // Whoever opens the popup to go elsewhere types as ever.
    await popup.keyboard.type('sales-prod');
    await popup.waitForSelector('[role=option][aria-selected=true]');
    expect(await popup.$('.hint')).toBeNull();
    await popup.keyboard.press('Escape');
    await sees(popup, sentence('hint_causes'));
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[role=option]');
    expect(await findAccessibilityViolations(popup)).toEqual([]);
    await popup.locator('.hint-bar').click();
    await sees(popup, sentence('hint_causes'));
  });

  it('is closed for the page by its button, and muted for all by the other', async () => {
    await session.simulator.privateEndpoints.become('refused');
    await visit(session, PRIVATE);
    await waitForTabBadge(session, '!');
    const popup = await session.airlock.openPopup();
    await popup.locator(named('button', sentence('ui_dismiss'))).click();
    await popup.waitForSelector('[role=option]');
    await waitForTabBadge(session, '');
    await popup.close();

    await closeAllBut(session.welcome);
    await visit(session, PRIVATE);
    await waitForTabBadge(session, '!');
    const again = await session.airlock.openPopup();
    await again.locator(named('button', sentence('hint_mute'))).click();
    await sees(again, sentence('hint_muted'));
    await waitForTabBadge(session, '');
    await again.close();
    const muted = await session.airlock.openPopup();
    // The list is what it opens on, with the advice still within reach.
    await muted.waitForSelector('[role=option]');
    await sees(muted, title('net_refused'));
  });
});

describe.each([
  {
    what: 'a name that leads nowhere',
    problem: 'net_name_not_resolved',
    error: 'net::ERR_NAME_NOT_RESOLVED',
    change: (flags: readonly string[]) =>
      flags.map((flag) =>
        flag.replace('EXCLUDE localhost,', 'EXCLUDE localhost, MAP *.airflow.us-east-1.on.aws ~NOTFOUND,'),
      ),
  },
  {
    what: 'a certificate that nobody trusts',
    problem: 'net_certificate_authority',
    error: 'net::ERR_CERT_AUTHORITY_INVALID',
    change: (flags: readonly string[]) =>
      flags.filter((flag) => !flag.startsWith('--ignore-certificate-errors-spki-list')),
  },
  {
    what: 'a proxy that is down',
    problem: 'net_proxy_down',
    error: 'net::ERR_PROXY_CONNECTION_FAILED',
    // Nothing listens on the discard port.
    change: (flags: readonly string[]) => [...flags, '--proxy-server=http://127.0.0.1:9'],
  },
])('$what', ({ problem, error, change }) => {
  beforeAll(async () => {
    session = await startConnected({ changeFlags: change });
  });

  afterAll(() => session.close());

  it('turns the badge, and the popup says what it is', async () => {
    await visit(session, PUBLIC);
    await expectAdvice(problem, error);
    expect(session.airlock.errors).toEqual([]);
  });
});
