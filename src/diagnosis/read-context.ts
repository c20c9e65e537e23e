import type { Environment } from '../environments/environment';
import { profilesItem } from '../profiles/profile';
import { profilePatterns } from '../profiles/profile-patterns';
import { redirectReportItem } from '../redirect/redirect-report';
import { routeDecisionsItem } from '../redirect/route-decisions';
import { routeStanding } from '../redirect/route-standing';
import { routesItem } from '../redirect/routes';
import type { CheckContext } from './check';

/** What is stored about an environment and bears on the checks. `now` is in ms since the epoch. */
export async function readContext(
  environment: Environment,
  granted: readonly string[],
  now: number,
): Promise<Omit<CheckContext, 'ask'>> {
  const { id, host, profileId } = environment;
  const [profiles, routes, decisions, report] = await Promise.all([
    profilesItem.read(),
    routesItem.read(),
    routeDecisionsItem.read(),
    redirectReportItem.read(),
  ]);
  const profile = profiles.find((candidate) => candidate.id === profileId) ?? null;
  const route = routes[id];
  const reported = report.inert.find(({ environmentId }) => environmentId === id)?.reason;
  return {
    environment,
    profile,
    profilePatterns: profile === null ? [] : profilePatterns(profile, profiles),
    granted,
    route,
    standing: routeStanding({ host, route, decision: decisions[id], reported, granted }, now),
  };
}
