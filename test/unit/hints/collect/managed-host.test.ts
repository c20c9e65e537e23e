import { beforeEach, describe, expect, it } from 'vitest';
import { environmentFacts } from '../../../../src/hints/collect/environment-facts';
import { nextKnownHosts, noteHosts } from '../../../../src/hints/collect/former-hosts';
import { findManagedHost } from '../../../../src/hints/collect/managed-host';
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
  const facts = (seenAt: number | null) =>
    environmentFacts(
      { role: 'web-server', environment: { ...ENVIRONMENT, status: 'UPDATING', seenAt }, isFormer: false },
      3_600_000,
    );

  it('tells a state that AWS told lately, and no older one', () => {
    expect([facts(3_000_000)?.status, facts(1)?.status, facts(null)?.status]).toEqual([
      'UPDATING',
      null,
      null,
    ]);
  });
});
