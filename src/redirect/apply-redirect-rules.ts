import { readDynamicRules, updateDynamicRules } from '../browser/redirect-rules';
import { environmentsItem } from '../environments/environment';
import { diffRules, type RuleDiff } from './diff-rules';
import { planRedirectRules, type RedirectInput } from './plan-redirect-rules';
import { type RedirectReport, redirectReportItem } from './redirect-report';
import { routeDecisionsItem } from './route-decisions';
import { routesItem } from './routes';

/**
 * Brings the redirect rules in line with the routes. Idempotent, and never two at a time, in whichever context;
 * what came of it is kept for the popup and the options page.
 */
export function reconcileRedirectRules(): Promise<void> {
  return navigator.locks.request('redirect-rules', async () => {
    const inputs = await readInputs();
    const plan = planRedirectRules(inputs, Date.now());
    const rejectedIds = await applyDiff(diffRules(await readDynamicRules(), plan.rules));
    const rejected = inputs.filter(({ route }) => rejectedIds.has(route.ruleId));
    const inert: RedirectReport['inert'] = [
      ...plan.inert,
      ...rejected.map(({ environmentId }) => ({ environmentId, reason: 'rejected' as const })),
    ];
    await redirectReportItem.update(() => ({ inert }));
  });
}

async function readInputs(): Promise<RedirectInput[]> {
  const routes = await routesItem.read();
  // Most users have none, and environments may be thousands.
  if (Object.keys(routes).length === 0) return [];
  const [environments, decisions] = await Promise.all([environmentsItem.read(), routeDecisionsItem.read()]);
  return environments.flatMap(({ id, host }) => {
    const route = routes[id];
    if (route === undefined) return [];
    return [{ environmentId: id, host, route, decision: decisions[id]?.way ?? null }];
  });
}

/** Applies a difference at once; where Chrome rejects it, rule by rule. Returns the ids of the rejected rules. */
async function applyDiff({ addRules, removeRuleIds }: RuleDiff): Promise<Set<number>> {
  const rejected = new Set<number>();
  if (addRules.length === 0 && removeRuleIds.length === 0) return rejected;
  try {
    await updateDynamicRules({ addRules, removeRuleIds });
  } catch {
    await updateDynamicRules({ addRules: [], removeRuleIds });
    for (const rule of addRules) {
      await updateDynamicRules({ addRules: [rule], removeRuleIds: [] }).catch(() => rejected.add(rule.id));
    }
  }
  return rejected;
}
