import { addSsoSession, ssoSessionsItem } from '../identity-center/sso-session';
import type { PlannedProfile } from './plan-import';

type PortalSource = Extract<PlannedProfile['source'], { kind: 'identity-center' }>;

/**
 * Keeps the access portal of a profile; one portal is one session, whatever profiles call it. A profile in the older
 * form has no name for it: it takes that of another profile, or of the session that is here already.
 * @returns the id of the session
 */
export async function keepPortal(source: PortalSource, planned: readonly PlannedProfile[]): Promise<string> {
  const { startUrl, ssoRegion } = source;
  const named = planned.flatMap(({ source: other }) => {
    const isSame =
      other.kind === 'identity-center' && other.startUrl === startUrl && other.ssoRegion === ssoRegion;
    return isSame && other.sessionName !== null ? [other.sessionName] : [];
  });
  const known = (await ssoSessionsItem.read()).find(
    (session) => session.startUrl === startUrl && session.region === ssoRegion,
  );
  const name = source.sessionName ?? named[0] ?? known?.name ?? new URL(startUrl).hostname;
  return addSsoSession({ name, startUrl, region: ssoRegion });
}
