import type { Page } from 'puppeteer-core';
import { connectByToken, grantAllWebServers, welcomePage } from '../harness/connect-by-token';
import type { Session } from './start-session';
import { changeStored } from './stored';

export interface Connecting {
  /** A principal of the simulated AWS; `admin` by default. */
  principal?: string;
  form?: string;
  /** The regions that are searched; by default the first one only, which is quick. */
  regions?: readonly string[];
  /** Whether Airlock gets access to the web servers that were found; true by default. */
  hasWebServerAccess?: boolean;
}

/** As {@link connectByToken}, with the regions chosen before: the state that most tests begin with. */
export async function connectWithCredentials(session: Session, connecting: Connecting = {}): Promise<Page> {
  const { principal = 'admin', form, regions = ['us-east-1'], hasWebServerAccess = true } = connecting;
  const { airlock } = session;
  const welcome = await welcomePage(airlock);
  await changeStored(airlock, 'local', 'preferences', { regions });
  await welcome.reload();
  await connectByToken(airlock, session.credentials(principal, form));
  if (hasWebServerAccess) await grantAllWebServers(welcome);
  return welcome;
}
