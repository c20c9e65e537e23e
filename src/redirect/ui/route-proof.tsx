import { formatDateTime } from '../../i18n/format-date-time';
import { translate } from '../../i18n/translate';
import { CheckIcon } from '../../ui/icons/check-icon';
import { WarningIcon } from '../../ui/icons/warning-icon';
import type { TargetProof } from '../route';
import { underscored } from '../underscored';
import '../../ui/tone.css';

/** Why the target of a route may be given tokens, or that it may not yet. */
export function RouteProof({ proof }: { proof: TargetProof }) {
  const isProven = proof.kind !== 'none';
  return (
    <p class={`route-proof tone-${isProven ? 'good' : 'notice'}`}>
      {isProven ? <CheckIcon size={14} /> : <WarningIcon size={14} />}
      <span>
        {proof.kind === 'none'
          ? translate('route_proof_none')
          : translate(`route_proof_${underscored(proof.kind)}`, formatDateTime(proof.at, Date.now()))}
      </span>
    </p>
  );
}
