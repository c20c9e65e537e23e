import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { environmentArn, findEnvironment } from '../../simulator/world';
import { click, sees, sentence } from '../flows/on-page';
import { untilComplete } from '../flows/open-from-popup';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { waitForTabBadge } from './failing-tabs';

const REGION = 'us-east-1';
const HOME = `https://${REGION}.console.aws.amazon.com/mwaa/home?region=${REGION}`;
const TITLE = sentence('hint_console_oops');

let session: ConnectedSession;

beforeAll(async () => {
  // No access to any host: what the popup knows of the page it knows by being opened over it.
  session = await startConnected({ hosts: [] });
});

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

async function openConsole(hash: string): Promise<Page> {
  const page = await session.airlock.openTab(`${HOME}#environments/${hash}`);
  await page.bringToFront();
  return page;
}

it('offers what AWS documents for a sign-in of the console, without a script there', async () => {
  // The console has no such environment, and says "Oops".
  const page = await openConsole('not-there/sso');
  await sees(page, 'Oops, something went wrong');
  await waitForTabBadge(session, '');
  const popup = await session.airlock.openPopup();
  await popup.waitForSelector('[role=option]');
  await popup.locator('.hint-bar').click();
  await sees(popup, TITLE);
  await sees(popup, sentence('hint_oops_in_console_evidence', ['not-there']));
  await sees(popup, sentence('hint_cause_permission_missing'));
  expect(await findAccessibilityViolations(popup)).toEqual([]);
  expect(await page.evaluate(() => document.querySelectorAll('[data-airlock], airlock-banner').length)).toBe(
    0,
  );
});

it('copies the policy for the environment of the page', async () => {
  const page = await openConsole('sales-prod');
  // The address of the sign-in alone, without the sign-in.
  await page.evaluate(() => history.replaceState(null, '', '#environments/sales-prod/sso'));
  const popup = await session.airlock.openPopup();
  await popup.evaluate(() => {
    Object.assign(navigator.clipboard, {
      writeText: async (text: string) => {
        document.title = text;
      },
    });
  });
  await popup.locator('.hint-bar').click();
  await click(popup, 'button', sentence('hint_remedy_copy_policy'));
  await sees(popup, sentence('ui_copied'));
  const policy: { Statement: { Resource: string[] }[] } = JSON.parse(await popup.title());
  const { world } = session.simulator;
  const arn = environmentArn(world, findEnvironment(world, 'sales-prod'));
  expect(policy.Statement[0]?.Resource[0]).toContain(arn.replace(':environment/', ':role/'));
});

it.each(['', 'sales-prod', 'sales-prod/edit'])('offers nothing at #environments/%s', async (hash) => {
  await openConsole(hash);
  const popup = await session.airlock.openPopup();
  await untilComplete(popup);
  expect(await popup.$('.hint-bar')).toBeNull();
  await popup.close();
});
