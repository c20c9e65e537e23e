import type { ComponentChildren } from 'preact';
import type { Environment } from '../../environments/environment';
import { useGrantedPatterns } from '../../hosts/ui/use-granted-patterns';
import { translate } from '../../i18n/translate';
import { Notice } from '../../ui/notice';
import { now } from '../../ui/now';
import { StatusPill } from '../../ui/status-pill';
import type { Tone } from '../../ui/tone';
import { useStored } from '../../ui/use-stored';
import { redirectReportItem } from '../redirect-report';
import { formatTarget, type Route } from '../route';
import { routeDecisionsItem } from '../route-decisions';
import { missingForRoute, type RouteStanding, routeStanding } from '../route-standing';
import { brokenRouteKey } from '../route-text-key';
import { routesItem } from '../routes';
import { RouteButtons } from './route-buttons';
import { RouteDecision } from './route-decision';
import { RoutePauseEnd } from './route-why';
import './route-state.css';

interface Props {
  environment: Pick<Environment, 'id' | 'host'>;
  /** The button that asks for access to these match patterns, or leads to where that is asked. */
  mend: (patterns: readonly string[]) => ComponentChildren;
  /** The button that leads to the editor, where it is elsewhere. */
  edit?: ComponentChildren;
}

/** How the route of an environment stands, and what can be done about it; nothing for a direct one. */
export function RouteState({ environment: { id, host }, mend, edit }: Props) {
  const route = useStored(routesItem)?.[id];
  const decisions = useStored(routeDecisionsItem);
  const report = useStored(redirectReportItem);
  const granted = useGrantedPatterns();
  if (route === undefined || decisions === undefined || report === undefined || granted === undefined)
    return null;

  const decision = decisions[id];
  const reported = report.inert.find(({ environmentId }) => environmentId === id)?.reason;
  // Only a pause ends by itself; without one, nothing ticks.
  const time = route.pausedUntil === null ? 0 : now.value;
  const standing = routeStanding({ host, route, decision, reported, granted }, time);
  if (standing.kind === 'off') return null;
  const missing = missingForRoute(host, route.target?.host ?? null, granted);
  const isWorking = standing.kind !== 'broken';
  return (
    <section class="route-state" aria-label={translate('route_state_title')}>
      <div class="route-way">
        <StatusPill tone={TONES[standing.kind]}>{translate(`route_state_${standing.kind}`)}</StatusPill>
        {standing.kind === 'paused' && <RoutePauseEnd until={standing.until} />}
      </div>
      <Hosts host={host} route={route} />
      {standing.kind === 'broken' && (
        <Notice tone="bad" {...(standing.reason === 'no-access' ? { actions: mend(missing) } : {})}>
          {translate(brokenRouteKey(standing.reason))}
        </Notice>
      )}
      {isWorking && missing.length > 0 && (
        <Notice actions={mend(missing)}>{translate('route_target_no_access')}</Notice>
      )}
      {isWorking && standing.kind !== 'paused' && route.mode === 'automatic' && (
        <RouteDecision environmentId={id} decision={decision} />
      )}
      <RouteButtons environmentId={id} host={host} standing={standing} edit={edit} />
    </section>
  );
}

const TONES: Record<Exclude<RouteStanding['kind'], 'off'>, Tone> = {
  paused: 'waiting',
  broken: 'bad',
  redirected: 'good',
  direct: 'good',
  undecided: 'unknown',
};

function Hosts({ host, route: { target } }: { host: string | null; route: Route }) {
  if (host === null || target === null) return null;
  return (
    <dl class="route-hosts">
      <dt>{translate('route_state_from')}</dt>
      <dd>
        <code>{host}</code>
      </dd>
      <dt>{translate('route_state_to')}</dt>
      <dd>
        <code>{formatTarget(target)}</code>
      </dd>
    </dl>
  );
}
