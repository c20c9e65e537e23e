import { setAlarm, setAlarmUnlessSooner } from '../browser/alarms';
import type { RequestObservation } from '../browser/requests';
import { findTabOf } from '../browser/tabs';
import { environmentsItem } from '../environments/environment';
import { DECISION_LIFETIME_MS } from './decide-route';
import { decideRoute } from './decide-routes';
import { findEnvironmentOfUrl } from './find-environment';
import { formatTarget } from './route';
import { routesItem } from './routes';

/** The alarm at which automatic routes are checked again, and pauses end. */
export const CHECK_ROUTES_ALARM = 'check-routes';

/**
 * Checks the automatic routes of environments that a tab shows, and sets the alarm for the next time: after
 * 60 s while there is such a tab, else when the next pause ends, else not at all.
 */
export async function checkRoutes(now: number): Promise<void> {
  const [environments, routes] = await Promise.all([environmentsItem.read(), routesItem.read()]);
  let isAnyShown = false;
  for (const environment of environments) {
    const route = routes[environment.id];
    if (route?.mode !== 'automatic' || route.target === null || environment.host === null) continue;
    const shown = (await findTabOf(environment.host)) ?? (await findTabOf(formatTarget(route.target)));
    if (shown === null) continue;
    isAnyShown = true;
    await decideRoute(environment, now);
  }
  const pauses = Object.values(routes).flatMap(({ pausedUntil }) =>
    pausedUntil !== null && pausedUntil > now ? [pausedUntil - now] : [],
  );
  const delays = [...pauses, ...(isAnyShown ? [DECISION_LIFETIME_MS] : [])];
  if (delays.length > 0) await setAlarm(CHECK_ROUTES_ALARM, Math.min(...delays));
}

/** Sees to it that an automatic route is checked again once a tab shows its environment. */
export async function watchShownRoute({ phase, isPage, url }: RequestObservation): Promise<void> {
  if (phase !== 'completed' || !isPage) return;
  const environment = await findEnvironmentOfUrl(new URL(url));
  if (environment === null) return;
  const { [environment.id]: route } = await routesItem.read();
  if (route?.mode === 'automatic') await setAlarmUnlessSooner(CHECK_ROUTES_ALARM, DECISION_LIFETIME_MS);
}
