import { useState } from 'preact/hooks';
import type { Failure } from '../../failures/failure';
import { settle } from '../../failures/result';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { signOutOfPortal } from '../sign-out';
import type { SsoSession } from '../sso-session';

interface Props {
  sessions: readonly SsoSession[];
  /** The ids of those with a session. */
  signedIn: readonly string[];
  onChoose: (sessionId: string) => void;
  onSignIn: (session: SsoSession) => void;
}

/** The access portals that are known, with what can be done at each. */
export function KnownPortals({ sessions, signedIn, onChoose, onSignIn }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null);
  if (sessions.length === 0) return null;

  async function signOut(session: SsoSession): Promise<void> {
    const result = await settle(() => signOutOfPortal(session, Date.now()));
    setFailure(result.ok ? null : result.error);
  }

  return (
    <section class="portal-list-section">
      <h3>{translate('portal_known')}</h3>
      {failure !== null && <FailureCard failure={failure} subject={translate('portal_sign_out')} />}
      <ul class="portal-list">
        {sessions.map((session) => (
          <li key={session.id} class="portal-item">
            <p class="portal-item-text">
              <strong>{session.name}</strong>
              <span>
                {session.startUrl} · {session.region}
              </span>
            </p>
            {signedIn.includes(session.id) ? (
              <>
                <Button size="small" variant="primary" onClick={() => onChoose(session.id)}>
                  {translate('portal_pick_roles')}
                  <span class="visually-hidden"> {session.name}</span>
                </Button>
                <Button size="small" onClick={() => void signOut(session)}>
                  {translate('portal_sign_out')}
                  <span class="visually-hidden"> {session.name}</span>
                </Button>
              </>
            ) : (
              <Button size="small" onClick={() => onSignIn(session)}>
                {translate('portal_sign_in')}
                <span class="visually-hidden"> {session.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
