import { useEffect, useRef, useState } from 'preact/hooks';
import { openExtensionPage } from '../../browser/extension-pages';
import { hasHostAccess } from '../../browser/host-access';
import { ownTabId } from '../../browser/own-tab';
import { translate } from '../../i18n/translate';
import { profilePage } from '../../profiles/ui/profile-page';
import type { QuestionProps } from '../../profiles/ui/question';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { useStored } from '../../ui/use-stored';
import { portalPatterns } from '../portal-patterns';
import { isLoopbackGiven } from '../portal-sign-in/loopback-given';
import { ssoSessionsItem } from '../sso-session';
import { PortalSignInProgress } from './portal-sign-in-progress';
import { usePortalSignIn, useShownSignIn } from './use-portal-sign-in';
import './session-ended-question.css';

/**
 * Asks the user to sign in at the access portal of a profile. The worker goes on with the opening by itself: the
 * portal's tab closes a popup.
 */
export function SessionEndedQuestion({ profile, onAnswered }: QuestionProps) {
  const { source } = profile;
  const sessions = useStored(ssoSessionsItem);
  const shown = useShownSignIn();
  const { start, refusal, cancel } = usePortalSignIn(true);
  const isHere = useSignInHere(source.kind === 'identity-center' ? source.region : null);
  const button = useRef<HTMLDivElement>(null);
  const session =
    source.kind === 'identity-center' ? sessions?.find(({ id }) => id === source.sessionId) : undefined;
  const isShown = shown?.sessionId === session?.id && shown !== null && shown !== undefined;
  const isUnderWay = isShown && shown.step !== 'done' && shown.step !== 'failed';

  useEffect(() => button.current?.querySelector('button')?.focus({ preventScroll: true }), [session?.id]);
  // Signed in meanwhile, perhaps for something else: what failed can go on.
  useEffect(() => {
    if (isShown && shown.step === 'done' && !shown.continuesOpening) onAnswered();
  }, [shown?.step]);

  if (session === undefined || isHere === null) return null;
  if (!isHere) {
    return (
      <div class="session-ended" ref={button}>
        <p>{translate('session_ended_no_access')}</p>
        <Button
          size="small"
          variant="primary"
          onClick={() => void openExtensionPage(profilePage(profile.id))}
        >
          {translate('sign_in_give_access')}
        </Button>
      </div>
    );
  }
  const signIn = (method: 'browser' | 'code' = 'browser') =>
    start(session.region, method, async () => session.id);
  return (
    <div class="session-ended" ref={button}>
      {refusal !== null && <FailureCard failure={refusal} />}
      {isUnderWay || (isShown && shown.step === 'failed' && refusal === null) ? (
        <PortalSignInProgress signIn={shown} onStart={signIn} onCancel={cancel} />
      ) : (
        <>
          <p>{translate('session_ended_text')}</p>
          <Button size="small" variant="primary" onClick={() => signIn()}>
            {translate('session_ended_sign_in', session.name)}
          </Button>
        </>
      )}
    </div>
  );
}

/** Whether the sign-in can begin on this page; null until it is known. */
function useSignInHere(region: string | null): boolean | null {
  const [isHere, setHere] = useState<boolean | null>(null);
  useEffect(() => {
    if (region !== null) void canSignInHere(region).then(setHere);
  }, [region]);
  return isHere;
}

/** A full page may ask for host access. A popup may not: Chrome's prompt would close it. */
async function canSignInHere(region: string): Promise<boolean> {
  if ((await ownTabId()) !== null) return true;
  return (await hasHostAccess(portalPatterns(region))) && (await isLoopbackGiven());
}
