import { missingPatterns } from '../../hosts/missing-patterns';
import { GrantButton } from '../../hosts/ui/grant-button';
import { useGrantedPatterns } from '../../hosts/ui/use-granted-patterns';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { Notice } from '../../ui/notice';
import type { SignInState } from './use-sign-in';

interface Props {
  state: SignInState;
  /** Goes on once the missing host may be reached. */
  onProceed: () => void;
}

/** What stands in the way of a sign-in, where something does. */
export function SignInOutcome({ state, onProceed }: Props) {
  switch (state.kind) {
    case 'denied':
      return (
        <Notice isAnnounced title={translate('hosts_denied')}>
          {translate('federation_denied')}
        </Notice>
      );
    case 'closed':
      return <Notice isAnnounced title={translate('federation_closed')} />;
    case 'failed':
      return <FailureCard failure={state.failure} />;
    case 'host-missing':
      return <HostMissing patterns={state.patterns} onProceed={onProceed} />;
    case 'signing-in':
      return <p role="status">{translate('federation_window')}</p>;
    default:
      return null;
  }
}

function HostMissing({ patterns, onProceed }: { patterns: readonly string[]; onProceed: () => void }) {
  const granted = useGrantedPatterns() ?? [];
  const missing = missingPatterns(granted, patterns);
  const hosts = patterns.map((pattern) => new URL(pattern.replace('/*', '/')).host).join(', ');
  return (
    <Notice
      isAnnounced
      title={translate('federation_host_missing', hosts)}
      actions={
        missing.length > 0 ? (
          <GrantButton
            variant="primary"
            size="small"
            patterns={missing}
            label={translate('federation_host_grant')}
          />
        ) : (
          <Button variant="primary" size="small" onClick={onProceed}>
            {translate('federation_sign_in_go_on')}
          </Button>
        )
      }
    >
      {translate('federation_host_missing_text')}
    </Notice>
  );
}
