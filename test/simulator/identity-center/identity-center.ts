import type { Clock } from '../clock';
import type { VirtualHost } from '../virtual-host';
import type { World } from '../world';
import { createConsentPage } from './consent-page';
import { createSeededDirectory, type Directory } from './directory';
import { createOidcHost } from './oidc-host';
import { createPortalApiHost } from './portal-api-host';
import { createPortalSessions, type PortalSessions } from './portal-sessions';

/** IAM Identity Center of one organisation, in one region. */
export interface IdentityCenter {
  readonly directory: Directory;
  readonly sessions: PortalSessions;
  readonly hosts: readonly VirtualHost[];
}

export function createIdentityCenter(world: World, clock: Clock): IdentityCenter {
  const directory = createSeededDirectory();
  const sessions = createPortalSessions(directory, clock);
  return {
    directory,
    sessions,
    hosts: [
      createOidcHost({ directory, sessions, clock }),
      createPortalApiHost({ directory, sessions, world, clock }),
      createConsentPage(sessions),
    ],
  };
}
