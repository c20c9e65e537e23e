import { beforeEach, expect, it } from 'vitest';
import { matchPattern } from '../../../src/hosts/match-pattern';
import { resolveCredentials } from '../../../src/profiles/resolve-credentials';
import { stsError } from '../aws-answers';
import { answerFetch } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';
import { givenProfile, REGION } from '../given';
import { sessionAnswer } from './sources/session-answer';

const MINUTE = 60_000;
const END = Date.UTC(2026, 10, 22, 12);
const LATER_END = END + 60 * MINUTE;

beforeEach(async () => {
  await grantHostAccess(matchPattern(`sts.${REGION}.amazonaws.com`));
  await givenProfile({ id: 'base', name: 'base' }, { sessionToken: null });
});

/** A role whose credentials are in memory and end at `END`. */
async function givenHeldRole(id: string): Promise<void> {
  const source = {
    kind: 'assume-role',
    sourceProfileId: 'base',
    roleArn: 'arn:aws:iam::123456789012:role/Data',
    region: REGION,
    sessionName: 'airlock',
    durationSeconds: null,
    externalId: null,
    sourceIdentity: null,
    mfaSerial: null,
  } as const;
  await givenProfile({ id, name: id, source }, { expiresAt: END });
}

it('comes between 6 and 5 minutes before the end, for each profile at a time of its own', async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `role-${index}-${index * 7919}`);
  for (const id of ids) await givenHeldRole(id);
  answerFetch(() => sessionAnswer(LATER_END));
  const endsAt = (now: number) =>
    Promise.all(ids.map(async (id) => (await resolveCredentials(id, now)).expiresAt));

  expect(new Set(await endsAt(END - 6 * MINUTE - 1))).toEqual(new Set([END]));
  expect(new Set(await endsAt(END - 5.5 * MINUTE))).toEqual(new Set([END, LATER_END]));
  expect(new Set(await endsAt(END - 5 * MINUTE))).toEqual(new Set([LATER_END]));
});

it('is one, though ten ask at once after the computer slept past the end', async () => {
  await givenHeldRole('role');
  const seen = answerFetch(() => sessionAnswer(LATER_END));
  const asked = Array.from({ length: 10 }, () => resolveCredentials('role', END + MINUTE));
  expect(new Set((await Promise.all(asked)).map(({ expiresAt }) => expiresAt))).toEqual(new Set([LATER_END]));
  expect(seen).toHaveLength(1);
});

it('that fails leaves what is in memory in use until its end', async () => {
  await givenHeldRole('role');
  answerFetch(() => stsError(403, 'AccessDenied', 'not authorized to perform: sts:AssumeRole'));
  expect(await resolveCredentials('role', END - 3 * MINUTE)).toMatchObject({ expiresAt: END });
  await expect(resolveCredentials('role', END - 1_000)).rejects.toMatchObject({
    failure: { code: 'access-denied', facts: { profileId: 'role' } },
  });
});
