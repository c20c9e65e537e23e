import { useEffect, useRef, useState } from 'preact/hooks';
import { openExtensionPage } from '../browser/extension-pages';
import type { ListedEnvironment } from '../environments/listed-environment';
import { StageTag } from '../environments/ui/stage-tag';
import { type Failure, failure } from '../failures/failure';
import type { Result } from '../failures/result';
import { translate } from '../i18n/translate';
import { send } from '../messages/send';
import { SignInFailureCard } from '../sign-in/ui/sign-in-failure-card';
import { Button } from '../ui/button';
import { CardPage } from '../ui/card-page';

interface Props {
  environmentId: string;
  /** Null where the environment is not in the list (any more). */
  listed: ListedEnvironment | null;
  /** The tab that shows this page, and is to show Airflow. */
  tabId: number | null;
}

/** Says that a sign-in link was used or is too old, and signs in again in the same tab. */
export function ReopenPage({ environmentId, listed, tabId }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<{ failure: Failure; at: number } | null>(
    listed === null ? { failure: failure('environment-unknown'), at: Date.now() } : null,
  );

  async function run(ask: () => Promise<Result<unknown>>): Promise<void> {
    setIsBusy(true);
    setFailed(null);
    const result = await ask();
    // On success the worker leads this tab away; until then the button stays busy.
    if (result.ok) return;
    setIsBusy(false);
    setFailed({ failure: result.error, at: Date.now() });
  }

  const target = { environmentId, disposition: 'current-tab', originTabId: tabId } as const;
  const signInAgain = () => void run(() => send('environment.open', { ...target, isAfresh: true }));
  const openThroughConsole = () => void run(() => send('environment.open-through-console', target));

  return (
    <CardPage>
      {listed !== null && (
        <p class="card-page-subject">
          <span>{listed.title}</span>
          <StageTag stage={listed.choices.stage} />
        </p>
      )}
      <h1>{translate('reopen_title')}</h1>
      <p class="card-page-text">{translate('reopen_text')}</p>
      {failed !== null && (
        <SignInFailureCard
          environmentId={environmentId}
          listed={listed}
          failure={failed.failure}
          at={failed.at}
          onPage={(path) => void openExtensionPage(path)}
          onConsole={openThroughConsole}
          {...(listed === null ? {} : { onRetry: signInAgain })}
        />
      )}
      {listed !== null && failed === null && (
        <WaysOn isBusy={isBusy} onSignIn={signInAgain} onConsole={openThroughConsole} />
      )}
    </CardPage>
  );
}

interface WaysOnProps {
  isBusy: boolean;
  onSignIn: () => void;
  onConsole: () => void;
}

function WaysOn({ isBusy, onSignIn, onConsole }: WaysOnProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.querySelector('button')?.focus(), []);
  return (
    <div class="card-page-actions reopen-actions" ref={element}>
      <Button variant="primary" isBusy={isBusy} onClick={onSignIn}>
        {translate('reopen_sign_in')}
      </Button>
      <Button onClick={onConsole}>{translate('sign_in_through_console')}</Button>
    </div>
  );
}
