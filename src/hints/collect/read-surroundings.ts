import { webSessionsItem } from '../../sign-in/web-sessions';
import { environmentFacts } from './environment-facts';
import type { Surroundings } from './evidence-of';
import type { ManagedHost } from './managed-host';

/** What is known of the environment behind a host, beside what a request or a page shows. */
export async function readSurroundings(managed: ManagedHost, now: number): Promise<Surroundings> {
  const session = (await webSessionsItem.read())[managed.environment?.id ?? ''];
  return {
    hostRole: managed.role,
    sessionSignedInAgoMs: session === undefined ? null : now - session.signedInAt,
    environment: environmentFacts(managed, now),
  };
}
