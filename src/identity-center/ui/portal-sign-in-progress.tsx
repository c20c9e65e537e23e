import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { Spinner } from '../../ui/spinner';
import type { PortalMethod } from '../portal-sign-in/portal-sign-in';
import { CodeToConfirm } from './code-to-confirm';
import type { ShownSignIn } from './use-portal-sign-in';
import './portal-sign-in-progress.css';

interface Props {
  signIn: ShownSignIn;
  /** Starts afresh; while the same sign-in is under way, it shows its tab again. */
  onStart: (method: PortalMethod) => void;
  onCancel: () => void;
}

/** How far a sign-in at a portal is, with what the user can do meanwhile and when it failed. */
export function PortalSignInProgress({ signIn, onStart, onCancel }: Props) {
  const { step, failure, method, confirmation, tabId } = signIn;
  const other: PortalMethod = method === 'browser' ? 'code' : 'browser';
  if (step === 'done') return null;
  if (step === 'failed' && failure !== null) {
    return (
      <FailureCard
        failure={failure}
        actions={
          <>
            <Button size="small" variant="primary" onClick={() => onStart(method)}>
              {translate('portal_sign_in_again')}
            </Button>
            <Button size="small" onClick={() => onStart(other)}>
              {translate(other === 'code' ? 'portal_use_code' : 'portal_use_browser')}
            </Button>
          </>
        }
      />
    );
  }
  return (
    <div class="portal-progress">
      {confirmation !== null && <CodeToConfirm confirmation={confirmation} />}
      <p class="portal-progress-text" role="status">
        <Spinner />
        {translate(progressText(signIn))}
      </p>
      <div class="portal-progress-actions">
        {step === 'waiting' && tabId !== null && (
          <Button size="small" onClick={() => onStart(method)}>
            {translate('portal_show_tab')}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={onCancel}>
          {translate('ui_cancel')}
        </Button>
      </div>
    </div>
  );
}

function progressText({ step, method }: ShownSignIn) {
  if (step === 'preparing') return 'portal_preparing';
  if (step === 'trading') return 'portal_trading';
  return method === 'code' ? 'portal_waiting_code' : 'portal_waiting_browser';
}
