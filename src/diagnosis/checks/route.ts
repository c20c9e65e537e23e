import { formatTarget } from '../../redirect/route';
import { missingForRoute, type RouteStanding } from '../../redirect/route-standing';
import { brokenRouteKey } from '../../redirect/route-text-key';
import type { Check, CheckContext } from '../check';
import { editorRemedy } from '../editor-remedy';
import { type CheckRemedy, type Fact, type Finding, found, say } from '../finding';

/** Whether the route leads where the user wants it to. Asks nothing of the network. */
export const routeCheck: Check = {
  id: 'route',
  title: 'check_route',
  needs: [],
  async run(context) {
    const { environment, route, standing } = context;
    if (environment.host === null) return found('skipped', say('check_route_no_host'));
    const edit = editorRemedy(environment);
    const facts: Fact[] = [{ label: 'check_fact_web_server_host', value: environment.host }];
    const target = route?.target == null ? '' : formatTarget(route.target);
    if (standing.kind !== 'off' && target !== '') facts.push({ label: 'check_fact_target', value: target });
    switch (standing.kind) {
      case 'off':
      case 'direct':
        return found('good', say(isPrivate(context) ? 'check_route_private' : 'check_route_direct'), {
          facts,
        });
      case 'undecided':
        return found('good', say('check_route_undecided'), { facts });
      case 'redirected':
        return found('good', say('check_route_redirected'), { facts });
      case 'paused':
        return found('warning', say('route_inert_paused'), { facts, remedies: [edit] });
      case 'broken':
        return broken(context, standing, facts, edit);
    }
  },
};

function broken(
  { environment, route, granted }: CheckContext,
  { reason }: Extract<RouteStanding, { kind: 'broken' }>,
  facts: readonly Fact[],
  edit: CheckRemedy,
): Finding {
  const patterns = missingForRoute(environment.host, route?.target?.host ?? null, granted);
  const grant: CheckRemedy = { does: 'grant', patterns };
  return found('bad', say(brokenRouteKey(reason)), {
    facts,
    remedies: reason === 'no-access' && patterns.length > 0 ? [grant] : [edit],
  });
}

function isPrivate({ environment: { accessMode } }: CheckContext): boolean {
  return accessMode === 'PRIVATE_ONLY';
}
