import { describe, expect, it } from 'vitest';
import { forgetSession, rememberSession } from '../../../src/sign-in/remember';
import { hasLiveSession, remainingSessionTime, webSessionsItem } from '../../../src/sign-in/web-sessions';
import { openingOf } from '../given';

const HOUR = 3_600_000;
const { environmentId } = openingOf();

describe('a web session', () => {
  it('lasts 12 h', async () => {
    await rememberSession(openingOf(), '/aws_mwaa', HOUR);
    expect(await hasLiveSession(environmentId, 13 * HOUR - 1)).toBe(true);
    expect(await hasLiveSession(environmentId, 13 * HOUR)).toBe(false);
    expect(await hasLiveSession('another', HOUR)).toBe(false);
  });

  it('has no negative rest', () => {
    const session = { signedInAt: 0, iamIdentity: null, airflowIdentity: null };
    expect(remainingSessionTime(session, 11 * HOUR)).toBe(HOUR);
    expect(remainingSessionTime(session, 100 * HOUR)).toBe(0);
  });

  it('is forgotten alone', async () => {
    await rememberSession(openingOf(), '/aws_mwaa', HOUR);
    await rememberSession(openingOf({ environmentId: 'other' }), '/aws_mwaa', HOUR);
    await forgetSession(environmentId);
    await forgetSession('never known');
    expect(Object.keys(await webSessionsItem.read())).toEqual(['other']);
  });
});
