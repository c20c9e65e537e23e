import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { Notice } from '../../ui/notice';
import type { ConnectingState } from './use-connecting';

interface Props {
  state: ConnectingState;
  /** Goes on with credentials of which AWS could not be asked who they are. */
  onContinue: (profileId: string) => void;
}

/** Why a profile is not connected, or not for sure; nothing while there is nothing to say. */
export function ConnectingOutcome({ state, onContinue }: Props) {
  if (state.kind === 'failed') return <FailureCard failure={state.failure} />;
  if (state.kind === 'unsure') {
    const { failure, profileId } = state;
    return (
      <FailureCard
        failure={failure}
        actions={
          <Button size="small" onClick={() => onContinue(profileId)}>
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
