import { formatDateTime } from '../../i18n/format-date-time';
import { translate } from '../../i18n/translate';
import { StatusPill } from '../../ui/status-pill';
import type { TargetProof } from '../route';
import { underscored } from '../underscored';

/** Why the target of a route may be given tokens, or that it may not yet. */
export function RouteProof({ proof }: { proof: TargetProof }) {
  return (
    <p>
      {proof.kind === 'none' ? (
        <StatusPill tone="notice">{translate('route_proof_none')}</StatusPill>
      ) : (
        <StatusPill tone="good">
          {translate(`route_proof_${underscored(proof.kind)}`, formatDateTime(proof.at, Date.now()))}
        </StatusPill>
      )}
    </p>
  );
}
