import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '../../../../src/environments/environment';
import { advise } from '../../../../src/hints/advice/advise';
import { environmentFacts } from '../../../../src/hints/collect/environment-facts';
import { nextKnownHosts, noteHosts } from '../../../../src/hints/collect/former-hosts';
import { findManagedHost } from '../../../../src/hints/collect/managed-host';
import { type Evidence, NO_EVIDENCE } from '../../../../src/hints/evidence';
import { environmentOf, givenEnvironments, HOST } from '../../given';

const ENVIRONMENT = environmentOf({ seenAt: 0 });
const NEW_HOST = 'new.c3.airflow.eu-west-1.on.aws';

const find = (url: string) => findManagedHost(new URL(url));

beforeEach(() => givenEnvironments(ENVIRONMENT));

describe('findManagedHost', () => {
  it('knows the web server of an environment', async () => {
    expect(await find(`https://${HOST}/x`)).toEqual({
      role: 'web-server',
      environment: ENVIRONMENT,
      isFormer: false,
    });
  });

  it('knows the host that an environment had before: a stale bookmark', async () => {
    await noteHosts([ENVIRONMENT]);
    const made = { ...ENVIRONMENT, host: NEW_HOST };
    await givenEnvironments(made);
    await noteHosts([made]);
    expect(await find(`https://${HOST}/home`)).toEqual({
      role: 'web-server',
      environment: made,
      isFormer: true,
    });
    expect(await find(`https://${NEW_HOST}/home`)).toMatchObject({ isFormer: false });
  });

  it('knows the environment that the AWS console is about', async () => {
    const console = 'https://eu-west-1.console.aws.amazon.com/mwaa/home?region=eu-west-1';
    expect(await find(`${console}#environments/orders/sso`)).toMatchObject({
      role: 'aws-console',
      environment: ENVIRONMENT,
    });
    expect(await find(`${console}#environments/others/sso`)).toMatchObject({ environment: null });
  });

  it.each([
    'https://example.com/',
    `https://${HOST}.example.com/`,
    'https://eu-west-1.console.aws.amazon.com/s3/home',
    'https://eu-west-1.console.aws.amazon.com.example.com/mwaa/home',
  ])('leaves %s alone', async (url) => expect(await find(url)).toBeNull());
});

describe('nextKnownHosts', () => {
  it('forgets the hosts of environments that left the list, and changes nothing in vain', () => {
    const known = { [HOST]: ENVIRONMENT.id, 'gone.example.com': 'gone' };
    const next = nextKnownHosts(known, [ENVIRONMENT]);
    expect(next).toEqual({ [HOST]: ENVIRONMENT.id });
    expect(nextKnownHosts(next, [ENVIRONMENT])).toBe(next);
  });
});

describe('environmentFacts', () => {
  const NOW = 3_600_000;
  const factsOf = (change: Partial<Environment>) =>
    environmentFacts(
      { role: 'web-server', environment: { ...ENVIRONMENT, ...change }, isFormer: false },
      NOW,
    );

  it('tells a state that AWS told lately, and no older one', () => {
    const statusAt = (seenAt: number | null) => factsOf({ status: 'UPDATING', seenAt })?.status;
    expect([statusAt(3_000_000), statusAt(1), statusAt(null)]).toEqual(['UPDATING', null, null]);
  });

  it('tells how long ago the environment was updated, by which causes are ranked', () => {
    expect(factsOf({ lastUpdatedAt: null })?.lastUpdateAgeMs).toBeNull();
    const environment = factsOf({ lastUpdatedAt: 600_000 });
    expect(environment?.lastUpdateAgeMs).toBe(3_000_000);
    const failing: Evidence = { ...NO_EVIDENCE, status: 500, environment };
    expect(advise('airflow-crash', failing).causes[0]).toBe('requirements-broken');
    expect(advise('airflow-crash', { ...failing, environment: factsOf({}) }).causes[0]).not.toBe(
      'requirements-broken',
    );
  });

  it('of an environment that was stored before updates were kept are those of one without', async () => {
    const { lastUpdatedAt: _, ...stored } = ENVIRONMENT;
    await givenEnvironments(stored as Environment);
    const managed = await findManagedHost(new URL(`https://${HOST}/`));
    expect(managed && environmentFacts(managed, NOW)).toMatchObject({ lastUpdateAgeMs: null });
  });
});
