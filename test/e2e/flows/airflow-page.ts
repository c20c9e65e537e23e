import type { Page } from 'puppeteer-core';
import { findEnvironment } from '../../simulator/world';
import type { Session } from './start-session';

/** Where the browser ends up: a page of the simulated Airflow with a session. */
export interface SignedInPage {
  readonly page: Page;
  /** The Airflow identity, e.g. `assumed-role/AirflowAdmin`. */
  readonly signedInAs: string;
  /** Path and query. */
  readonly path: string;
}

/** The web server host of an environment. Throws where it has none. */
export function hostOf({ simulator }: Session, name: string): string {
  const { webServerHost } = findEnvironment(simulator.world, name);
  if (webServerHost === null) throw new Error(`${name} has no web server.`);
  return webServerHost;
}

/** Waits for a tab that shows this environment, signed in, on `path`. */
export async function signedInPageOf(session: Session, name: string, path: string): Promise<SignedInPage> {
  const wanted = `https://${hostOf(session, name)}${path}`;
  const page = await session.airlock.waitForTab((url) => url === wanted);
  const text = (testId: string) =>
    page
      .locator(`[data-testid=${testId}]`)
      .map((element) => element.textContent ?? '')
      .wait();
  return { page, signedInAs: await text('signed-in-as'), path: await text('path') };
}

/** How many web login tokens were asked for. */
export function countMints({ simulator }: Session): number {
  return simulator.requests.filter(({ operation }) => operation === 'CreateWebLoginToken').length;
}
