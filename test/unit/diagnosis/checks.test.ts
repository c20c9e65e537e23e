import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/diagnosis/check';
import { CHECKS } from '../../../src/diagnosis/check-list';
import { accessCheck } from '../../../src/diagnosis/checks/access';
import { clockCheck } from '../../../src/diagnosis/checks/clock';
import { credentialsCheck } from '../../../src/diagnosis/checks/credentials';
import { permissionCheck } from '../../../src/diagnosis/checks/permission';
import { routeCheck } from '../../../src/diagnosis/checks/route';
import { stateCheck } from '../../../src/diagnosis/checks/state';
import { webServerCheck } from '../../../src/diagnosis/checks/web-server';
import type { Outcome } from '../../../src/diagnosis/finding';
import type { ProbeAnswer } from '../../../src/redirect/probe-finding';
import type { RouteStanding } from '../../../src/redirect/route-standing';
import { environmentOf, HOST, REGION } from '../given';
import { ARN, contextOf, failed, ROUTE, valuesOf } from './given-context';

it('every check needs only checks before it, and each id is there once', () => {
  const ids = CHECKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [index, { needs }] of CHECKS.entries()) {
    for (const needed of needs) expect(ids.slice(0, index)).toContain(needed);
  }
});

it.each(CHECKS)('$id: all is well', async (check: Check) => {
  expect((await check.run(contextOf())).outcome).toBe('good');
});

describe('host access', () => {
  const apiHosts = [`api.airflow.${REGION}`, `env.airflow.${REGION}`, `sts.${REGION}`].map(
    (name) => `${name}.amazonaws.com`,
  );

  it('is bad without that of AWS, and asks for all that is missing at once', async () => {
    const finding = await accessCheck.run(contextOf({ granted: [] }));
    expect(finding.outcome).toBe('bad');
    expect(valuesOf(finding)).toEqual([...apiHosts, HOST]);
    expect(finding.remedies).toEqual([
      { does: 'grant', patterns: [...apiHosts, HOST].map((host) => `https://${host}/*`) },
    ]);
  });

  it('is a warning without that of the web server, or of the target of a route', async () => {
    const granted = apiHosts.map((host) => `https://${host}/*`);
    const direct = await accessCheck.run(contextOf({ granted }));
    expect(direct.outcome).toBe('warning');
    expect(valuesOf(direct)).toEqual([HOST]);
    const redirected = await accessCheck.run(contextOf({ granted, route: ROUTE }));
    expect(valuesOf(redirected)).toEqual([HOST, 'alb.example.com']);
  });

  it('names the host of a source as it was granted', async () => {
    const pattern = 'http://127.0.0.1/*';
    const finding = await accessCheck.run(
      contextOf({ profilePatterns: [pattern], granted: ['https://*/*'] }),
    );
    expect(finding.outcome).toBe('bad');
    expect(valuesOf(finding)).toEqual([pattern]);
  });

  it('needs nothing of AWS for the console method', async () => {
    const environment = environmentOf({ signInMethod: 'console' });
    const finding = await accessCheck.run(contextOf({ environment, granted: [`https://${HOST}/*`] }));
    expect(finding.outcome).toBe('good');
  });
});

describe('credentials', () => {
  it('tells who they are', async () => {
    expect(valuesOf(await credentialsCheck.run(contextOf()))).toEqual(['data', ARN]);
  });

  it('are bad where they are of another account', async () => {
    const environment = environmentOf({ account: '999988887777' });
    const finding = await credentialsCheck.run(contextOf({ environment }));
    expect(finding).toMatchObject({
      outcome: 'bad',
      sentence: { key: 'check_credentials_account', substitutions: ['123456789012', '999988887777'] },
    });
  });

  it('are bad where AWS refuses them, with the reason and the way to renew them', async () => {
    const finding = await credentialsCheck.run(
      contextOf({}, { whoAmI: async () => failed('credentials-expired') }),
    );
    expect(finding).toMatchObject({
      outcome: 'bad',
      failure: { code: 'credentials-expired' },
      remedies: [{ does: 'open-page', path: 'src/options/options.html#profile=profile-1' }],
    });
  });

  it('are bad where the profile is gone', async () => {
    const finding = await credentialsCheck.run(contextOf({ profile: null }));
    expect(finding).toMatchObject({ outcome: 'bad', failure: { code: 'credentials-missing' } });
  });

  it('are not asked for where none are used', async () => {
    const environment = environmentOf({ signInMethod: 'console', profileId: null });
    const context = contextOf({ environment, profile: null });
    expect((await credentialsCheck.run(context)).outcome).toBe('skipped');
    expect((await clockCheck.run(context)).outcome).toBe('skipped');
  });
});

describe('clock', () => {
  it.each([
    [7 * 60_000, 'check_clock_behind', '7'],
    [-90 * 60_000, 'check_clock_ahead', '90'],
  ])('tells an offset of %i ms', async (offset, key, minutes) => {
    const finding = await clockCheck.run(contextOf({}, { clockOffset: async () => offset }));
    expect(finding).toMatchObject({ outcome: 'warning', sentence: { key, substitutions: [minutes] } });
  });

  it('is told although the credentials were refused for it', async () => {
    let offset = 0;
    const whoAmI = async () => {
      offset = 10 * 60_000;
      return failed('clock-skew');
    };
    const finding = await clockCheck.run(contextOf({}, { whoAmI, clockOffset: async () => offset }));
    expect(finding.outcome).toBe('warning');
  });
});

describe('state', () => {
  it.each<[string | null, Outcome, string]>([
    ['AVAILABLE', 'good', 'check_state_good'],
    ['UPDATE_FAILED', 'warning', 'check_state_update_failed'],
    ['UPDATING', 'warning', 'check_state_busy'],
    ['PENDING', 'bad', 'check_state_waiting'],
    ['CREATE_FAILED', 'bad', 'check_state_bad'],
    ['SHINY_NEW', 'warning', 'check_state_unknown'],
    [null, 'warning', 'check_state_unknown'],
  ])('%s is %s', async (status, outcome, key) => {
    const environment = environmentOf({ status, lastUpdateErrorCode: 'INCORRECT_CONFIGURATION' });
    const finding = await stateCheck.run(contextOf({ environment }));
    expect(finding).toMatchObject({ outcome, sentence: { key } });
    expect(valuesOf(finding)).toContain('INCORRECT_CONFIGURATION');
    expect(finding.remedies).toHaveLength(outcome === 'good' ? 0 : 1);
  });

  it('is what AWS says now, not what was known', async () => {
    const describe = async () => ({ ok: true, value: environmentOf({ status: 'UPDATING' }) }) as const;
    expect((await stateCheck.run(contextOf({}, { describe }))).outcome).toBe('warning');
  });

  it('keeps nobody from opening who may not ask for it', async () => {
    const of = (code: 'access-denied' | 'environment-not-found') =>
      stateCheck.run(contextOf({}, { describe: async () => failed(code) }));
    expect(await of('access-denied')).toMatchObject({
      outcome: 'warning',
      failure: { code: 'access-denied' },
    });
    expect(await of('environment-not-found')).toMatchObject({ outcome: 'bad' });
  });
});

describe('permission', () => {
  it('shows the policy where IAM denies it, and only there', async () => {
    const of = (code: 'access-denied' | 'throttled') =>
      permissionCheck.run(contextOf({}, { mayISignIn: async () => failed(code) }));
    expect(await of('access-denied')).toMatchObject({ outcome: 'bad', remedies: [{ does: 'show-policy' }] });
    expect(await of('throttled')).toMatchObject({ outcome: 'bad', remedies: [] });
  });

  it('tells for whom the token was, as far as AWS does', async () => {
    expect(valuesOf(await permissionCheck.run(contextOf()))).toEqual(['assumed-role/Data']);
  });
});

describe('route', () => {
  it.each<[RouteStanding, Outcome, string]>([
    [{ kind: 'redirected' }, 'good', 'check_route_redirected'],
    [{ kind: 'undecided' }, 'good', 'check_route_undecided'],
    [{ kind: 'direct' }, 'good', 'check_route_direct'],
    [{ kind: 'paused', until: 5 }, 'warning', 'route_inert_paused'],
    [{ kind: 'broken', reason: 'unproven' }, 'bad', 'route_inert_unproven'],
    [{ kind: 'broken', reason: 'no-access' }, 'bad', 'route_inert_no_access'],
  ])('%o is %s', async (standing, outcome, key) => {
    const finding = await routeCheck.run(contextOf({ route: ROUTE, standing }));
    expect(finding).toMatchObject({ outcome, sentence: { key } });
    expect(valuesOf(finding)).toEqual([HOST, 'alb.example.com']);
  });

  it('asks for the access that it lacks', async () => {
    const standing = { kind: 'broken', reason: 'no-access' } as const;
    const finding = await routeCheck.run(contextOf({ route: ROUTE, standing, granted: [] }));
    expect(finding.remedies).toEqual([
      { does: 'grant', patterns: [`https://${HOST}/*`, 'https://alb.example.com/*'] },
    ]);
  });

  it('says that a private endpoint wants a way into its VPC', async () => {
    const environment = environmentOf({ accessMode: 'PRIVATE_ONLY' });
    expect((await routeCheck.run(contextOf({ environment }))).sentence.key).toBe('check_route_private');
  });

  it('is not asked for where the host is not known', async () => {
    const context = contextOf({ environment: environmentOf({ host: null }) });
    expect((await routeCheck.run(context)).outcome).toBe('skipped');
    expect((await webServerCheck.run(context)).outcome).toBe('skipped');
  });
});

describe('web server', () => {
  const answering = (answer: ProbeAnswer, change: Parameters<typeof contextOf>[0] = {}) =>
    webServerCheck.run(
      contextOf(change, {
        whatAnswers: async () => ({ ok: true, value: { ...answer, ip: null, addressClass: 'unknown' } }),
      }),
    );

  it.each<[ProbeAnswer, Outcome]>([
    [{ kind: 'airflow', major: 3 }, 'good'],
    [{ kind: 'identity-provider', host: 'login.example.com' }, 'warning'],
    [{ kind: 'forbidden', status: 403 }, 'warning'],
    [{ kind: 'not-airflow', status: 200 }, 'warning'],
    [{ kind: 'load-balancer', status: 403 }, 'warning'],
    [{ kind: 'load-balancer', status: 503 }, 'bad'],
    [{ kind: 'unresolved', error: 'net::ERR_NAME_NOT_RESOLVED' }, 'bad'],
    [{ kind: 'timed-out', error: null }, 'bad'],
    [{ kind: 'certificate', error: 'net::ERR_CERT_DATE_INVALID' }, 'bad'],
  ])('%o is %s', async (answer, outcome) => {
    expect((await answering(answer)).outcome).toBe(outcome);
  });

  it('that signs in by itself is right for an entry URL', async () => {
    const environment = environmentOf({ signInMethod: 'entry-url' });
    const answer = { kind: 'identity-provider', host: 'login.example.com' } as const;
    expect((await answering(answer, { environment })).outcome).toBe('good');
  });

  it('is the target where the route redirects, and else the host itself', async () => {
    const asked: string[] = [];
    const whatAnswers = async ({ host }: { host: string }) => {
      asked.push(host);
      return failed('internal');
    };
    await webServerCheck.run(contextOf({}, { whatAnswers }));
    await webServerCheck.run(contextOf({ route: ROUTE, standing: { kind: 'direct' } }, { whatAnswers }));
    await webServerCheck.run(contextOf({ route: ROUTE, standing: { kind: 'redirected' } }, { whatAnswers }));
    expect(asked).toEqual([HOST, HOST, 'alb.example.com']);
  });

  it('names the VPN first where a private endpoint is out of reach', async () => {
    const answer = { kind: 'unresolved', error: 'net::ERR_NAME_NOT_RESOLVED' } as const;
    const environment = environmentOf({ accessMode: 'PRIVATE_ONLY' });
    const [first] = (await answering(answer, { environment })).advice;
    expect(first?.key).toBe('check_web_server_private');
    const [ofPublic] = (await answering(answer)).advice;
    expect(ofPublic?.key).toBe('check_web_server_public');
    const redirected = { route: ROUTE, standing: { kind: 'redirected' } } as const;
    const [ofTarget] = (await answering(answer, redirected)).advice;
    expect(ofTarget?.key).toBe('probe_unresolved_remedy');
  });

  it('is not asked without access, and asks for it', async () => {
    const finding = await webServerCheck.run(contextOf({ granted: [] }));
    expect(finding).toMatchObject({
      outcome: 'skipped',
      remedies: [{ does: 'grant', patterns: [`https://${HOST}/*`] }],
    });
  });
});
