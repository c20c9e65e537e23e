import fc from 'fast-check';
import { expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { provesTarget } from '../../../src/redirect/probe-finding';
import { HEALTH_PATHS } from '../../../src/redirect/probe-observation';
import { addressTextKey, probeText } from '../../../src/redirect/probe-text';
import { readProbe } from '../../../src/redirect/read-probe';
import { anyText } from '../airflow/arbitraries';
import { albPage, HEALTH } from './probe-observations';

it('never throws, and has words for every finding', () => {
  const anyObservation = fc.record({
    host: fc.domain(),
    webServerHost: fc.option(fc.domain()),
    path: fc.constantFrom(...HEALTH_PATHS),
    outcome: fc.constantFrom('answered', 'failed', 'timed-out'),
    status: fc.option(fc.constantFrom(200, 302, 401, 403, 404, 500, 502, 503, 504)),
    serverHeader: fc.option(fc.constantFrom('awselb/2.0', 'nginx', '')),
    contentType: fc.option(fc.string()),
    bodyStart: fc.oneof(anyText, fc.json(), fc.constant(HEALTH), fc.constant(albPage('502 Bad Gateway'))),
    redirectedTo: fc.option(fc.oneof(anyText, fc.webUrl())),
    error: fc.option(
      fc.constantFrom('net::ERR_FAILED', 'net::ERR_CERT_INVALID', 'net::ERR_NAME_NOT_RESOLVED'),
    ),
    ip: fc.option(fc.oneof(fc.ipV4(), fc.ipV6(), fc.constant(''))),
  });
  fc.assert(
    fc.property(anyObservation, (observation) => {
      const finding = readProbe(observation);
      const { sentence, remedy } = probeText(finding);
      expect(english[sentence].message).toBeTruthy();
      expect(english[remedy].message).toBeTruthy();
      expect(english[addressTextKey(finding.addressClass)].message).toContain('$IP$');
      const proof = provesTarget(finding);
      expect(proof === null || finding.kind === proof).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  [502, 'probe_load_balancer_502_sentence'],
  [503, 'probe_load_balancer_503_sentence'],
  [504, 'probe_load_balancer_504_sentence'],
  [403, 'probe_load_balancer_other_sentence'],
])('explains a load balancer with %i', (status, sentence) => {
  expect(probeText({ kind: 'load-balancer', status })).toMatchObject({
    sentence,
    substitutions: [String(status)],
  });
});

it('fills in what its sentences name', () => {
  expect(probeText({ kind: 'airflow', major: 3 })).toEqual({
    sentence: 'probe_airflow_3_sentence',
    remedy: 'probe_airflow_3_remedy',
    substitutions: [],
  });
  expect(probeText({ kind: 'airflow', major: null }).sentence).toBe('probe_airflow_sentence');
  expect(probeText({ kind: 'identity-provider', host: 'idp.example' }).substitutions).toEqual([
    'idp.example',
  ]);
  expect(probeText({ kind: 'not-https', error: 'E' })).toMatchObject({
    sentence: 'probe_not_https_sentence',
    substitutions: ['E'],
  });
  expect(probeText({ kind: 'timed-out', error: null }).substitutions).toEqual(['']);
});
