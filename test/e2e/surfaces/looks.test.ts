import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURE_CODES } from '../../../src/failures/failure-codes';
import { connectWithCredentials } from '../flows/connect-with-credentials';
import { fitToPage, inspectSurface, pictureSurface } from '../flows/inspect-surface';
import {
  FAILED_ERROR,
  failedOpening,
  livedIn,
  readState,
  type StoredState,
  writeState,
} from '../flows/lived-in-state';
import { click, enter, sees, sentence, toggleDetails } from '../flows/on-page';
import { untilComplete } from '../flows/open-from-popup';
import { type Session, startSession } from '../flows/start-session';
import { welcomePage } from '../harness/connect-by-token';
import { openList, untilKeysReach } from '../opening/popup-keys';

const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ca-central-1', 'me-south-1'];
const SALES_PROD = encodeURIComponent('arn:aws:airflow:us-east-1:111122223333:environment/sales-prod');

/** What was found by connecting, to be laid into the storage of a browser in another language. */
let connected: Promise<StoredState> | undefined;

async function connectedState(): Promise<StoredState> {
  const session = await startSession();
  await connectWithCredentials(session, {
    principal: 'no-list-in-ireland',
    regions: REGIONS,
    hasWebServerAccess: false,
  });
  const state = await readState(session.airlock);
  await session.close();
  return state;
}

describe.each(['en', 'fr'])('in %s', (locale) => {
  let session: Session;
  const text = (key: string, ...values: string[]) => sentence(key, values, locale);

  beforeAll(async () => {
    connected ??= connectedState();
    session = await startSession({ locale });
    // It opens by itself, and would come in front of a page that is looked at.
    await welcomePage(session.airlock);
  });

  afterAll(() => session.close());

  /** What is wrong with a surface. Its markup is the same in every language, so axe looks at one. */
  async function inspect(page: Page, name: string): Promise<string[]> {
    const path = `surfaces/${locale}-${name}`;
    if (locale === 'en') return inspectSurface(session.airlock, page, path);
    return pictureSurface(session.airlock, page, path, 'dark');
  }

  function picture(page: Page, name: string): Promise<string[]> {
    const scheme = locale === 'en' ? 'light' : 'dark';
    return pictureSurface(session.airlock, page, `surfaces/${locale}-${name}`, scheme);
  }

  /** The same for a tab, which can be narrow too. */
  async function inspectPage(page: Page, name: string): Promise<string[]> {
    await fitToPage(page, 1024);
    const findings = await inspect(page, name);
    await fitToPage(page, 320);
    findings.push(
      ...(await pictureSurface(session.airlock, page, `surfaces/${locale}-${name}-320`, 'light')),
    );
    await page.setViewport({ width: 1024, height: 800 });
    return findings;
  }

  async function inspectOptions(hash: string): Promise<string[]> {
    const page = await session.airlock.openPage(`src/options/options.html#${hash}`);
    await page.waitForSelector('main h2');
    const findings = await inspectPage(page, `options-${hash.split('=')[0]}`);
    await page.close();
    return findings;
  }

  it('shows an empty popup and an empty options page', async () => {
    const { airlock } = session;
    await welcomePage(airlock);
    const popup = await airlock.openPopup();
    await sees(popup, text('popup_empty_title'));
    expect(await inspect(popup, `popup-empty`)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(locale);
    await popup.close();
    for (const section of ['environments', 'access', 'profiles']) {
      expect(await inspectOptions(`${section}`)).toEqual([]);
    }
    expect(airlock.errors).toEqual([]);
  });

  it('shows the steps of the welcome page', async () => {
    const { airlock } = session;
    const welcome = await welcomePage(airlock);
    await welcome.bringToFront();
    expect(await inspectPage(welcome, 'welcome-1-new')).toEqual([]);
    await enter(welcome, 'textbox', text('paste_label'), 'aws configure export-credentials');
    await sees(welcome, text('paste_refused_command_not_output', '1'));
    expect(await inspectPage(welcome, 'welcome-2-refused')).toEqual([]);
    await enter(welcome, 'textbox', text('paste_label'), session.credentials('iam-user'));
    await toggleDetails(welcome, text('export_summary'));
    await toggleDetails(welcome, text('welcome_regions'));
    expect(await inspectPage(welcome, 'welcome-3-pasted')).toEqual([]);
    await enter(welcome, 'textbox', text('paste_label'), '');
    await click(welcome, 'radio', `${text('welcome_method_console')} ${text('welcome_method_console_text')}`);
    await toggleDetails(welcome, text('console_identity_center'));
    await click(welcome, 'button', text('add_console_submit'));
    expect(await inspectPage(welcome, 'welcome-4-console')).toEqual([]);
    await click(welcome, 'radio', `${text('profile_way_paste')} ${text('profile_way_paste_text')}`);
    expect(airlock.errors).toEqual([]);
  });

  it('shows the welcome page once environments were found', async () => {
    const { airlock } = session;
    await writeState(airlock, livedIn((await connected) ?? { local: {}, session: {} }, Date.now()));
    const welcome = await welcomePage(airlock);
    await welcome.bringToFront();
    await welcome.reload();
    await toggleDetails(welcome, text('failure_access_denied_title'));
    await toggleDetails(welcome, text('welcome_by_hand'));
    await enter(welcome, 'textbox', text('add_url'), 'https://airflow.reporting.example.com/dags');
    expect(await inspectPage(welcome, 'welcome-5-found')).toEqual([]);
    expect(airlock.errors).toEqual([]);
  });

  it('shows the popup with a list, a selection, a search without result, and details', async () => {
    const { airlock } = session;
    const popup = await openList(airlock);
    const findings = await inspect(popup, `popup-list`);
    await popup.keyboard.press('ArrowDown');
    findings.push(...(await inspect(popup, `popup-selected`)));
    await popup.keyboard.press('ArrowRight');
    await sees(popup, text('popup_fact_host'));
    findings.push(...(await inspect(popup, `popup-details`)));
    await popup.keyboard.press('Escape');
    await untilKeysReach(popup);
    await popup.keyboard.type('zzz');
    await sees(popup, text('popup_nothing_found', 'zzz'));
    findings.push(...(await inspect(popup, `popup-nothing-found`)));
    expect(findings).toEqual([]);
    await popup.close();
    expect(airlock.errors).toEqual([]);
  });

  it('shows every kind of failure with its sentence and remedy', async () => {
    const { airlock } = session;
    const popup = await airlock.openPopup();
    // Whether a failure is asked about depends on the profile, which the popup reads late.
    await untilComplete(popup);
    const findings: string[] = [];
    for (const code of FAILURE_CODES) {
      const openings = [failedOpening(code, Date.now())];
      await writeState(airlock, { local: {}, session: { openings } });
      const key = `failure_${code.replaceAll('-', '_')}`;
      await sees(popup, text(`${key}_title`));
      // What can be asked for in place has the question for its remedy.
      const isAsked = (await popup.$('.question-card')) !== null;
      for (const part of isAsked ? ['sentence'] : ['sentence', 'remedy'])
        await sees(popup, text(`${key}_${part}`, FAILED_ERROR));
      const look = code === 'access-denied' || code === 'environment-not-found' ? inspect : picture;
      findings.push(...(await look(popup, `popup-failure-${code}`)));
    }
    await popup.close();
    await writeState(airlock, { local: {}, session: { openings: [] } });
    expect(findings).toEqual([]);
    expect(airlock.errors).toEqual([]);
  });

  it('shows the sections of the options page', async () => {
    const findings: string[] = [];
    const lived = `environment=${SALES_PROD}`;
    for (const hash of [
      'environments',
      lived,
      `access=${SALES_PROD}`,
      'profiles',
      'preferences',
      'privacy',
    ]) {
      findings.push(...(await inspectOptions(hash)));
    }
    expect(findings).toEqual([]);
    expect(session.airlock.errors).toEqual([]);
  });

  it('shows the page for used sign-in links', async () => {
    const { airlock } = session;
    const known = await airlock.openPage(`src/reopen/reopen.html#environment=${SALES_PROD}`);
    await sees(known, text('reopen_title'));
    expect(await inspectPage(known, 'reopen')).toEqual([]);
    const unknown = await airlock.openPage('src/reopen/reopen.html#environment=gone');
    await sees(unknown, text('failure_environment_unknown_title'));
    expect(await inspectPage(unknown, 'reopen-unknown')).toEqual([]);
    expect(airlock.errors).toEqual([]);
  });
});
