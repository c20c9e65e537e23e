import { matchPattern } from '../../hosts/match-pattern';
import { missingPatterns } from '../../hosts/missing-patterns';
import type { ProbeFinding } from '../../redirect/probe-finding';
import { addressTextKey, probeText } from '../../redirect/probe-text';
import { formatTarget, type RouteTarget } from '../../redirect/route';
import type { Check, CheckContext } from '../check';
import { editorRemedy } from '../editor-remedy';
import { type Fact, type Finding, found, type Outcome, type Sentence, say } from '../finding';

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
  const { environment } = context;
  const { sentence, substitutions } = probeText(finding);
  const outcome = outcomeOf(finding, environment.signInMethod === 'entry-url');
  return found(outcome, say(sentence, ...substitutions), {
    facts,
    advice: [
      ...(outcome === 'good' ? [] : adviceOn(finding, context)),
      ...(finding.ip === null ? [] : [say(addressTextKey(finding.addressClass), finding.ip)]),
    ],
    remedies: outcome === 'good' ? [] : [editorRemedy(environment)],
  });
}

/** What a test of a route advises is about its target: it fits the web server itself only where a load balancer answered. */
function adviceOn(finding: ProbeFinding, { environment, standing }: CheckContext): Sentence[] {
  const isOfLoadBalancer = finding.kind === 'load-balancer' || finding.kind === 'identity-provider';
  if (standing.kind === 'redirected' || isOfLoadBalancer) {
    const { remedy, substitutions } = probeText(finding);
    return [say(remedy, ...substitutions)];
  }
  if (finding.kind === 'forbidden') return [];
  const isPrivate = environment.accessMode === 'PRIVATE_ONLY';
  return [say(isPrivate ? 'check_web_server_private' : 'check_web_server_public')];
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
