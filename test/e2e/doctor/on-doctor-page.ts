import type { Page } from 'puppeteer-core';
import { sees, sentence } from '../flows/on-page';
import type { ConnectedSession } from '../opening/connected-session';
import { idOf } from '../opening/openings';

/** Opens the doctor for an environment, as its links do. */
export function openDoctor(session: ConnectedSession, name: string): Promise<Page> {
  const id = encodeURIComponent(idOf(session, name));
  return session.airlock.openPage(`src/doctor/doctor.html#environment=${id}`);
}

/** Waits until every check has ended; returns how each did, by its title. */
export async function outcomesOn(page: Page): Promise<Record<string, string>> {
  await sees(page, sentence('doctor_copy_report'), 30_000);
  const rows = await page.$$eval('.check', (checks) =>
    checks.map((check) => [
      check.querySelector('.check-title')?.textContent ?? '',
      check.querySelector('.status-pill')?.textContent ?? '',
    ]),
  );
  return Object.fromEntries(rows);
}

/** The outcomes of the checks, in their order, by the keys of their strings. */
export function outcomes(
  ...keys: readonly ('good' | 'warning' | 'bad' | 'skipped')[]
): Record<string, string> {
  const titles = ['access', 'credentials', 'clock', 'state', 'permission', 'route', 'web_server'];
  return Object.fromEntries(
    titles.map((title, index) => [sentence(`check_${title}`), sentence(`check_outcome_${keys[index]}`)]),
  );
}
