import { describe, expect, it } from 'vitest';
import { directRoute, routesItem } from '../../../src/redirect/routes';
import { findSignedInWay } from '../../../src/sign-in/find-signed-in-way';
import { forgetSession, rememberSession } from '../../../src/sign-in/remember';
import { remainingSessionTime, webSessionsItem } from '../../../src/sign-in/web-sessions';
import { environmentOf, givenSession, HOST, openingOf } from '../given';

const HOUR = 3_600_000;
const ENVIRONMENT = environmentOf();
const SIGNED_IN = openingOf({ authority: HOST });
const { environmentId } = SIGNED_IN;

describe('a web session', () => {
  it('lasts 12 h', async () => {
    await rememberSession(SIGNED_IN, '/aws_mwaa', HOUR);
    expect(await findSignedInWay(ENVIRONMENT, 13 * HOUR - 1)).toMatchObject({ authority: HOST });
    expect(await findSignedInWay(ENVIRONMENT, 13 * HOUR)).toBeNull();
    expect(await findSignedInWay(environmentOf({ id: 'another' }), HOUR)).toBeNull();
  });

  it('counts for the host that began it alone, wherever the route leads later', async () => {
    const target = { host: 'balancer.example.com', port: 8443 };
    await givenSession(ENVIRONMENT, HOUR);
    await routesItem.update(() => ({
      [environmentId]: { ...directRoute(1), target, mode: 'redirect', proof: { kind: 'confirmed', at: 0 } },
    }));
    expect(await findSignedInWay(ENVIRONMENT, HOUR)).toBeNull();
    await givenSession(ENVIRONMENT, HOUR, 'balancer.example.com:8443');
    expect(await findSignedInWay(ENVIRONMENT, HOUR)).toMatchObject({ isRedirected: true });
  });

  it('has no negative rest', () => {
    const session = { signedInAt: 0, authority: HOST, iamIdentity: null, airflowIdentity: null };
    expect(remainingSessionTime(session, 11 * HOUR)).toBe(HOUR);
    expect(remainingSessionTime(session, 100 * HOUR)).toBe(0);
  });

  it('is forgotten alone', async () => {
    await rememberSession(SIGNED_IN, '/aws_mwaa', HOUR);
    await rememberSession({ ...SIGNED_IN, environmentId: 'other' }, '/aws_mwaa', HOUR);
    await forgetSession(environmentId);
    await forgetSession('never known');
    expect(Object.keys(await webSessionsItem.read())).toEqual(['other']);
  });
});
