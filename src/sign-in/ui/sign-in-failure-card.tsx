import type { ListedEnvironment } from '../../environments/listed-environment';
import type { Failure } from '../../failures/failure';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { AccessDeniedHelp } from './access-denied-help';
import { failurePage } from './failure-page';

interface Props {
  environmentId: string;
  /** Null where the environment is no longer listed. */
  listed: ListedEnvironment | null;
  failure: Failure;
  /** When it failed, in ms since the epoch. */
  at: number;
  onPage: (path: string) => void;
  onRetry?: () => void;
  /** Offered for environments that are signed in to by token: the console needs no credentials here. */
  onConsole: () => void;
  onDismiss?: () => void;
}

/** Why an environment could not be opened, with every way out that there is. */
export function SignInFailureCard({
  environmentId,
  listed,
  failure,
  at,
  onPage,
  onRetry,
  onConsole,
  onDismiss,
}: Props) {
  const page = failurePage(failure.code, environmentId);
  const isByToken = listed?.environment.signInMethod === 'token';
  return (
    <FailureCard
      failure={failure}
      at={at}
      {...(listed === null ? {} : { subject: listed.title })}
      {...(onDismiss === undefined ? {} : { onDismiss })}
      actions={
        <>
          {page?.mends === true && (
            <Button size="small" variant="primary" onClick={() => onPage(page.path)}>
              {translate(page.label)}
            </Button>
          )}
          {onRetry !== undefined && (
            <Button size="small" variant={page?.mends === true ? 'secondary' : 'primary'} onClick={onRetry}>
              {translate('ui_retry')}
            </Button>
          )}
          {page?.mends === false && (
            <Button size="small" onClick={() => onPage(page.path)}>
              {translate(page.label)}
            </Button>
          )}
          {isByToken && (
            <Button size="small" onClick={onConsole}>
              {translate('sign_in_through_console')}
            </Button>
          )}
        </>
      }
    >
      {listed !== null && isSignInDenied(failure) && <AccessDeniedHelp environment={listed.environment} />}
    </FailureCard>
  );
}

/** Other actions (listing environments, say) are denied too, and the sign-in policy would not help there. */
function isSignInDenied({ code, facts }: Failure): boolean {
  return code === 'access-denied' && (facts['action'] ?? WEB_LOGIN) === WEB_LOGIN;
}

const WEB_LOGIN = 'airflow:CreateWebLoginToken';
