import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { Notice } from '../../ui/notice';
import type { ConnectingState } from './use-connecting';

interface Props {
  state: ConnectingState;
}

/** Why a profile is not connected, or not for sure; nothing while there is nothing to say. */
export function ConnectingOutcome({ state }: Props) {
  if (state.kind === 'failed') return <FailureCard failure={state.failure} />;
  if (state.kind === 'unsure') {
    const { failure, goOn } = state;
    return (
      <FailureCard
        failure={failure}
        actions={
          <Button size="small" onClick={goOn}>
            {translate('connect_continue')}
          </Button>
        }
      >
        <p>{translate('connect_unsure')}</p>
      </FailureCard>
    );
  }
  if (state.kind !== 'denied') return null;
  return (
    <Notice isAnnounced title={translate('hosts_denied')}>
      {translate('connect_denied')}
    </Notice>
  );
}
