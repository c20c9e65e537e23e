import { useComputed } from '@preact/signals';
import { formatDateTime } from '../../i18n/format-date-time';
import { translate } from '../../i18n/translate';
import { now } from '../../ui/now';
import type { StoredDecision } from '../route-decisions';
import { formatAgo } from './format-ago';

/** Until when a route is paused. */
export function RoutePauseEnd({ until }: { until: number }) {
  return <span>{translate('route_state_paused_until', formatDateTime(until, now.value))}</span>;
}

/** Why an automatic route goes the way it goes. */
export function RouteWhy({ decision }: { decision: StoredDecision | undefined }) {
  if (decision === undefined) return <>{translate('route_state_will_decide')}</>;
  if (decision.isOverridden) return <>{translate('route_state_overridden')}</>;
  return <Probed decision={decision} />;
}

function Probed({ decision: { way, decidedAt } }: { decision: StoredDecision }) {
  const text = useComputed(() =>
    translate(
      way === 'direct' ? 'route_state_answered' : 'route_state_silent',
      formatAgo(decidedAt, now.value),
    ),
  );
  return <>{text}</>;
}
