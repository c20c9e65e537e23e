import { apiPatterns } from '../../hosts/api-patterns';
import { hostOfPattern, matchPattern } from '../../hosts/match-pattern';
import { missingPatterns } from '../../hosts/missing-patterns';
import { webServerPatterns } from '../../hosts/web-server-patterns';
import type { Check } from '../check';
import { type Fact, found, say } from '../finding';

/** Whether the user gave access to the hosts that this environment needs. Without that of AWS nothing can be asked. */
export const accessCheck: Check = {
  id: 'access',
  title: 'check_access',
  needs: [],
  async run({ environment, profilePatterns, granted, route }) {
    const isByToken = environment.signInMethod === 'token';
    const ofApi = isByToken ? [...apiPatterns([environment.region]), ...profilePatterns] : [];
    const target = route === undefined || route.mode === 'direct' ? null : route.target;
    const ofWeb = [
      ...webServerPatterns([environment]),
      ...(target === null ? [] : [matchPattern(target.host)]),
    ];
    const missingApi = missingPatterns(granted, ofApi);
    const patterns = [...missingApi, ...missingPatterns(granted, ofWeb)];
    if (patterns.length === 0) return found('good', say('check_access_good'));
    const facts = patterns.map(lackOf);
    const remedies = [{ does: 'grant', patterns }] as const;
    return missingApi.length > 0
      ? found('bad', say('check_access_api'), { facts, remedies })
      : found('warning', say('check_access_web_server'), { facts, remedies });
  },
};

function lackOf(pattern: string): Fact {
  return { label: 'failure_fact_host', value: hostOfPattern(pattern) ?? pattern };
}
