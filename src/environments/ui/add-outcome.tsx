import { translate } from '../../i18n/translate';
import { FailureCard } from '../../ui/failure-card';
import { Notice } from '../../ui/notice';
import type { AddingState } from './use-adding';

/** Why an environment was not added; nothing while there is nothing to say. */
export function AddOutcome({ state }: { state: AddingState }) {
  if (state.kind === 'failed') return <FailureCard failure={state.failure} />;
  if (state.kind !== 'denied') return null;
  return (
    <Notice isAnnounced title={translate('hosts_denied')}>
      {translate('hosts_denied_api')}
    </Notice>
  );
}
