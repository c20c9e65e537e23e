import fc from 'fast-check';
import { expect, it } from 'vitest';
import { consoleEnvironmentUrl, consoleSignInUrl } from '../../../src/airflow/console-url';
import { isEnvironmentName } from '../../../src/airflow/environment-name';
import { readIdentityCenterStartUrl } from '../../../src/airflow/identity-center';
import { landingUrl } from '../../../src/airflow/landing-page';
import { readPastedAirflowUrl } from '../../../src/airflow/pasted-url';
import { isWrittenLikeRegion } from '../../../src/airflow/region';
import { buildSignInUrl } from '../../../src/airflow/sign-in-url';
import { readWebServerHost } from '../../../src/airflow/web-server-host';
import { anyAccount, anyAwsHost, anyJwt, anyName, anyRegion, anyText } from './arbitraries';

const anyIdentityCenter = fc.option(
  fc.record({
    startUrl: fc.constantFrom(
      'https://example.awsapps.com/start',
      'https://ssoins-1.portal.eu-west-1.app.aws',
    ),
    accountId: anyAccount,
    roleName: anyName.map((name) => name.slice(0, 64)),
  }),
);

it('reads every link of the console that we write', () => {
  fc.assert(
    fc.property(anyRegion, anyName, anyIdentityCenter, ({ code: region }, name, identityCenter) => {
      const expected = { kind: 'console', region, name };
      expect(readPastedAirflowUrl(consoleEnvironmentUrl(region, name))).toEqual(expected);
      expect(readPastedAirflowUrl(consoleSignInUrl({ region, name, identityCenter }))).toEqual(expected);
    }),
  );
});

it('reads the host of every sign-in URL and forgets its token', () => {
  const anyPath = fc.constantFrom('/aws_mwaa' as const, '/pluginsv2/aws_mwaa' as const);
  fc.assert(
    fc.property(anyAwsHost, anyPath, anyJwt, ({ host, expected }, path, token) => {
      expect(readPastedAirflowUrl(buildSignInUrl(host, path, token))).toEqual({
        kind: 'web-server',
        host,
        region: expected.region,
        family: expected.family,
        isPrivateEndpoint: expected.isPrivateEndpoint,
        landingPage: null,
      });
    }),
  );
});

it('reads any text into parts that can be used, or into nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const pasted = readPastedAirflowUrl(text);
      if (pasted?.kind === 'console') {
        expect(isWrittenLikeRegion(pasted.region) && isEnvironmentName(pasted.name)).toBe(true);
      } else if (pasted !== null) {
        expect(readWebServerHost(pasted.host)).toBe(pasted.host);
        expect(landingUrl(pasted.host, pasted.landingPage ?? '/')).toContain(`https://${pasted.host}/`);
      }
    }),
    { numRuns: 1000 },
  );
});

it('reads any text as a start URL in its final form, or as none', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const startUrl = readIdentityCenterStartUrl(`https://example.awsapps.com/start${text}`);
      expect(startUrl === null || startUrl === readIdentityCenterStartUrl(startUrl)).toBe(true);
      expect(readIdentityCenterStartUrl(text)).toSatisfy(
        (read) => read === null || /^https:/.test(String(read)),
      );
    }),
  );
});
