import { hasHostAccess } from '../browser/host-access';
import { probeUrl } from '../browser/probe-request';
import { environmentsItem } from '../environments/environment';
import { fail } from '../failures/failure-error';
import { matchPattern } from '../hosts/match-pattern';
import { type ProbeFinding, provesTarget, tellsOfCertificate } from './probe-finding';
import { HEALTH_PATHS, PROBE_BODY_LIMIT } from './probe-observation';
import { bestFinding, readProbe } from './read-probe';
import { formatTarget, type RouteTarget } from './route';
import { changeTarget } from './routes';

/** How long the target of a route may take to answer a test, in ms. */
const TEST_LIMIT_MS = 10_000;

/**
 * Asks the health pages of a target and says what answered. Where that proves an Airflow or a load balancer,
 * and the target is the one of the environment's route, the route may carry tokens from now on.
 * @throws FailureError `host-access-missing`
 */
export async function testRoute(
  environmentId: string,
  target: RouteTarget,
  now: number,
): Promise<ProbeFinding> {
  if (!(await hasHostAccess([matchPattern(target.host)]))) {
    return fail('host-access-missing', '', { host: target.host });
  }
  const environments = await environmentsItem.read();
  const webServerHost = environments.find(({ id }) => id === environmentId)?.host ?? null;
  const findings: ProbeFinding[] = [];
  for (const path of HEALTH_PATHS) {
    const seen = await probeUrl(`https://${formatTarget(target)}${path}`, TEST_LIMIT_MS, PROBE_BODY_LIMIT);
    const finding = readProbe({
      ...seen,
      host: target.host,
      webServerHost,
      path,
      serverHeader: seen.headers['server'] ?? null,
      contentType: seen.headers['content-type'] ?? null,
      redirectedTo: seen.headers['location'] ?? null,
    });
    findings.push(finding);
    // An answer below HTTP, or one that is certain, will be no other for the second page.
    if (seen.outcome !== 'answered' || provesTarget(finding) !== null) break;
  }
  const best = bestFinding(findings) ?? fail('internal', 'no health page was asked');
  await keepProof(environmentId, target, best, now);
  return best;
}

async function keepProof(
  environmentId: string,
  target: RouteTarget,
  finding: ProbeFinding,
  now: number,
): Promise<void> {
  const kind = provesTarget(finding);
  await changeTarget(environmentId, target, {
    ...(tellsOfCertificate(finding) ? { hasUntrustedCertificate: finding.kind === 'certificate' } : {}),
    ...(kind === null || kind === 'none' ? {} : { proof: { kind, at: now } }),
  });
}
