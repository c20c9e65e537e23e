import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitToPage, inspectSurface, pictureSurface } from '../flows/inspect-surface';
import { sees, sentence } from '../flows/on-page';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf } from '../opening/openings';
import { activeTabId, prefer, visit, waitForTabBadge } from './failing-tabs';

const NAME = 'finance-prod';
const LABEL = 'Finance — consolidated reporting and reconciliation (EMEA, production cluster)';

describe.each(['en', 'fr'])('in %s', (locale) => {
  let session: ConnectedSession;
  const text = (key: string, ...values: string[]) => sentence(key, values, locale);

  beforeAll(async () => {
    session = await startConnected({ locale });
    await session.welcome.evaluate(
      async (id, label) => {
        await chrome.storage.local.set({ choices: { [id]: { label, stage: 'production' } } });
      },
      idOf(session, NAME),
      LABEL,
    );
  });

  afterAll(() => session.close());

  /** What is wrong with a surface. Its markup is the same in every language, so axe looks at one. */
  async function inspect(page: Page, name: string): Promise<string[]> {
    const path = `hints/${locale}-${name}`;
    if (locale === 'en') return inspectSurface(session.airlock, page, path);
    return pictureSurface(session.airlock, page, path, 'dark');
  }

  async function inspectPage(page: Page, name: string): Promise<string[]> {
    await fitToPage(page, 1024);
    const findings = await inspect(page, name);
    await fitToPage(page, 320);
    return [
      ...findings,
      ...(await pictureSurface(session.airlock, page, `hints/${locale}-${name}-320`, 'light')),
    ];
  }

  it('shows the advice in the popup, a line above the list, and a page of its own', async () => {
    const { airlock, simulator } = session;
    await simulator.privateEndpoints.become('refused');
    await visit(session, NAME);
    await waitForTabBadge(session, '!');
    const tabId = await activeTabId(session);
    const popup = await airlock.openPopup();
    await sees(popup, text('hint_net_refused_title'));
    const findings = await inspect(popup, 'popup-advice');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[role=option]');
    findings.push(...(await inspect(popup, 'popup-list')));
    await popup.close();
    const help = await airlock.openPage(`src/help/help.html#tab=${tabId}`);
    await sees(help, text('hint_net_refused_title'));
    findings.push(...(await inspectPage(help, 'help')));
    await help.close();
    expect(findings).toEqual([]);
    expect(airlock.errors).toEqual([]);
  });

  it('shows what can be done at once, and an empty help page', async () => {
    const { airlock, simulator } = session;
    const error = '<title>500 Internal Server Error</title><h1>Internal Server Error</h1>';
    simulator.faults.set(
      { operation: 'sign-in-page' },
      { kind: 'status', status: 500, body: error, headers: { 'content-type': 'text/html' } },
    );
    await visit(session, 'sales-prod', '/aws_mwaa/aws-console-sso');
    await waitForTabBadge(session, '!');
    const popup = await airlock.openPopup();
    await sees(popup, text('hint_stale_session_title'));
    const findings = await inspect(popup, 'popup-acts');
    await popup.close();
    const help = await airlock.openPage('src/help/help.html#tab=999999');
    await sees(help, text('help_gone_title'));
    findings.push(...(await inspectPage(help, 'help-gone')));
    expect(findings).toEqual([]);
    expect(airlock.errors).toEqual([]);
  });

  it('shows the settings of hints, with and without muted problems', async () => {
    const options = await session.airlock.openPage('src/options/options.html#hints');
    await sees(options, text('hints_muted_none'));
    const findings = await inspectPage(options, 'settings');
    await prefer(session, { mutedProblems: ['net-refused', 'scheduler-not-running'] });
    await sees(options, text('hint_scheduler_not_running_title'));
    findings.push(...(await inspectPage(options, 'settings-muted')));
    expect(findings).toEqual([]);
    expect(session.airlock.errors).toEqual([]);
  });
});
