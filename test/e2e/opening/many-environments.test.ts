import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { worldWithManyEnvironments } from '../../simulator/world-with-many-environments';
import { popupRows } from '../flows/open-from-popup';
import { type ConnectedOptions, type ConnectedSession, startConnected } from './connected-session';
import { landedPage } from './openings';
import { findInPopup, pressInPopup } from './popup-keys';

const DIST = process.env['AIRLOCK_DIST'] ?? resolve(import.meta.dirname, '../../../dist');

it('500 environments: painted with the worker stopped, found by typing, opened by Enter', async () => {
  const session = await startWithMany({});
  await session.airlock.killWorker();
  const popup = await findInPopup(session.airlock, 'fleet-435');
  expect(await popupRows(popup)).toEqual(['fleet-435']);
  await pressInPopup(popup, 'Enter');
  await landedPage(session, 'fleet-435', '/home');
  expect(session.airlock.errors).toEqual([]);
});

it('500 environments are painted from storage although the worker never answers', async () => {
  const session = await startWithMany({ dist: distWithSilentWorker() });
  const popup = await findInPopup(session.airlock, 'fleet-500');
  expect(await popupRows(popup)).toEqual(['fleet-500']);
  // It was asked, as it is at every start of the popup, and has not answered.
  const answer = await popup.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'worker.wake', request: {} }).then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(answer).toContain('Receiving end does not exist');
});

async function startWithMany(options: ConnectedOptions): Promise<ConnectedSession> {
  const session = await startConnected({ world: worldWithManyEnvironments(500), ...options });
  onTestFinished(() => session.close());
  return session;
}

/** The built extension with a worker that listens to nothing. */
function distWithSilentWorker(): string {
  const copy = mkdtempSync(join(tmpdir(), 'airlock-silent-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(DIST, copy, { recursive: true });
  writeFileSync(join(copy, 'service-worker.js'), '');
  return copy;
}
