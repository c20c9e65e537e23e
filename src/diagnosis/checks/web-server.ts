import { matchPattern } from '../../hosts/match-pattern';
import { missingPatterns } from '../../hosts/missing-patterns';
import type { ProbeFinding } from '../../redirect/probe-finding';
import { addressTextKey, probeText } from '../../redirect/probe-text';
import { formatTarget, type RouteTarget } from '../../redirect/route';
import type { Check, CheckContext } from '../check';
import { editorRemedy } from '../editor-remedy';
import { type Fact, type Finding, found, type Outcome, say } from '../finding';

/** What answers where the browser is led to. */
export const webServerCheck: Check = {
  id: 'web-server',
  title: 'check_web_server',
  needs: [],
  async run(context) {
    const target = targetOf(context);
    if (target === null) return found('skipped', say('check_route_no_host'));
    const facts: Fact[] = [{ label: 'failure_fact_host', value: formatTarget(target) }];
    const patterns = missingPatterns(context.granted, [matchPattern(target.host)]);
    if (patterns.length > 0) {
      return found('skipped', say('check_web_server_no_access'), {
        facts,
        remedies: [{ does: 'grant', patterns }],
      });
    }
    const answer = await context.ask.whatAnswers(target);
    if (!answer.ok) return found('bad', say('check_web_server_failed'), { facts, failure: answer.error });
    return read(answer.value, context, facts);
  },
};

/** Where the browser is led to: the target of a route that redirects, or else the web server itself. */
function targetOf({ environment: { host }, route, standing }: CheckContext): RouteTarget | null {
  if (standing.kind === 'redirected' && route !== undefined) return route.target;
  return host === null ? null : { host, port: null };
}

function read(finding: ProbeFinding, context: CheckContext, facts: readonly Fact[]): Finding {
  const { environment, standing } = context;
  const { sentence, remedy, substitutions } = probeText(finding);
  const outcome = outcomeOf(finding, environment.signInMethod === 'entry-url');
  const isBehindVpn =
    outcome === 'bad' && environment.accessMode === 'PRIVATE_ONLY' && standing.kind !== 'redirected';
  return found(outcome, say(sentence, ...substitutions), {
    facts,
    advice: [
      ...(isBehindVpn ? [say('check_web_server_private')] : []),
      ...(outcome === 'good' ? [] : [say(remedy, ...substitutions)]),
      ...(finding.ip === null ? [] : [say(addressTextKey(finding.addressClass), finding.ip)]),
    ],
    remedies: outcome === 'good' ? [] : [editorRemedy(environment)],
  });
}

/**
 * A 401 or 403 is no proof of a fault: whether the health page of Amazon MWAA answers to somebody who is not signed
 * in is not documented.
 */
function outcomeOf(finding: ProbeFinding, isEntryUrl: boolean): Outcome {
  switch (finding.kind) {
    case 'airflow':
      return 'good';
    case 'identity-provider':
      return isEntryUrl ? 'good' : 'warning';
    case 'forbidden':
    case 'not-airflow':
      return 'warning';
    case 'load-balancer':
      return finding.status >= 500 ? 'bad' : 'warning';
    default:
      return 'bad';
  }
}
