import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import type { ProfileFormProps } from '../../profiles/ui/add-profile/profile-form';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { useStored, useStoredPart } from '../../ui/use-stored';
import type { PortalMethod } from '../portal-sign-in/portal-sign-in';
import { addSsoSession, type SsoSession, ssoSessionsItem } from '../sso-session';
import { ssoTokensItem } from '../sso-tokens';
import { KnownPortals } from './known-portals';
import { PortalFields } from './portal-fields';
import { PortalSignInProgress } from './portal-sign-in-progress';
import { RolePicker } from './role-picker';
import { usePortalSignIn, useShownSignIn } from './use-portal-sign-in';
import './identity-center-form.css';

/** Signs in at an access portal, and makes profiles of the roles that the user picks there. */
export function IdentityCenterForm({ onAdded }: ProfileFormProps) {
  const sessions = useStored(ssoSessionsItem);
  const signedIn = useStoredPart(ssoTokensItem, Object.keys);
  const shown = useShownSignIn();
  const { start, refusal, cancel } = usePortalSignIn(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  if (sessions === undefined || signedIn === undefined || shown === undefined) return null;

  // After a reload, what is under way is shown again.
  const isUnderWay = shown !== null && shown.step !== 'done' && shown.step !== 'failed';
  const sessionId = chosenId ?? (isUnderWay ? shown.sessionId : null);
  const session = sessions.find(({ id }) => id === sessionId) ?? null;

  function signIn({ id, region }: SsoSession, method: PortalMethod): void {
    start(region, method, async () => id);
    setChosenId(id);
  }

  function signInAtNew(portal: Omit<SsoSession, 'id'>, method: PortalMethod): void {
    start(portal.region, method, async () => {
      const id = await addSsoSession(portal);
      setChosenId(id);
      return id;
    });
  }

  const back = (
    <Button size="small" variant="quiet" onClick={() => setChosenId(null)}>
      {translate('portal_other')}
    </Button>
  );
  if (session !== null && signedIn.includes(session.id)) {
    return (
      <div class="portal-form">
        <RolePicker session={session} onAdded={onAdded} onSignIn={() => signIn(session, 'browser')} />
        {back}
      </div>
    );
  }
  const isShown = session !== null && shown?.sessionId === session.id && shown.step !== 'done';
  return (
    <div class="portal-form">
      {refusal !== null && <FailureCard failure={refusal} />}
      {isShown && refusal === null && (
        <PortalSignInProgress
          signIn={shown}
          onStart={(method) => signIn(session, method)}
          onCancel={cancel}
        />
      )}
      {isShown && isUnderWay ? null : (
        <>
          <KnownPortals
            sessions={sessions}
            signedIn={signedIn}
            onChoose={setChosenId}
            onSignIn={(known) => signIn(known, 'browser')}
          />
          <PortalFields onSignIn={signInAtNew} />
        </>
      )}
    </div>
  );
}
