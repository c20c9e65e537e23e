import { beforeEach, expect, it } from 'vitest';
import { listRoles, type RolesListed } from '../../../src/identity-center/list-roles';
import { ssoTokensItem } from '../../../src/identity-center/sso-tokens';
import { answerFetch, type SeenRequest } from '../fake-fetch';
import { givenPortal, givenTokens, json, portalError, SESSION } from './given-portal';

beforeEach(async () => {
  await givenPortal();
  await givenTokens();
});

/** A portal with so many accounts, on pages of two, each with two roles on two pages. */
function answerPortal(accounts: number) {
  let atOnce = 0;
  const most = { atOnce: 0 };
  const seen = answerFetch(async ({ url }: SeenRequest) => {
    const from = Number(url.searchParams.get('next_token') ?? 0);
    if (url.pathname === '/assignment/accounts') {
      const page = Array.from({ length: Math.min(2, accounts - from) }, (_, index) => ({
        accountId: String(100_000_000_000 + from + index),
        accountName: `team ${String.fromCharCode(122 - from - index)}`,
      }));
      const nextToken = from + 2 < accounts ? { nextToken: String(from + 2) } : { nextToken: null };
      return json({ accountList: page, ...nextToken });
    }
    atOnce += 1;
    most.atOnce = Math.max(most.atOnce, atOnce);
    await Promise.resolve();
    atOnce -= 1;
    return json(
      from === 0
        ? { roleList: [{ roleName: 'Viewer' }], nextToken: '1' }
        : { roleList: [{ roleName: 'Admin' }] },
    );
  });
  return { seen, most };
}

const list = async (signal = new AbortController().signal): Promise<RolesListed[]> => {
  const told: RolesListed[] = [];
  await listRoles(SESSION.id, (listed) => told.push(listed), signal);
  return told;
};

it('reads every page of accounts and roles, a few at once, and tells them as they come, in order', async () => {
  const { most } = answerPortal(11);
  const told = await list();
  expect(most.atOnce).toBeLessThanOrEqual(4);
  expect(told[0]).toEqual({ roles: [], accounts: 11, accountsDone: 0 });
  const last = told.at(-1);
  expect(last?.accountsDone).toBe(11);
  expect(last?.roles).toHaveLength(22);
  expect(last?.roles.slice(0, 3).map(({ accountName, roleName }) => `${accountName} ${roleName}`)).toEqual([
    'team p Admin',
    'team p Viewer',
    'team q Admin',
  ]);
});

it('says that the session was revoked, and drops it', async () => {
  answerFetch(() => portalError('UnauthorizedException', 401));
  await expect(list()).rejects.toMatchObject({ failure: { code: 'identity-session-ended' } });
  expect(await ssoTokensItem.read()).toEqual({});
});

it('ends with the first failure', async () => {
  const { seen } = answerPortal(2);
  answerFetch(({ url }) =>
    url.pathname === '/assignment/accounts'
      ? json({
          accountList: [
            { accountId: '1', accountName: 'a' },
            { accountId: '2', accountName: 'b' },
          ],
        })
      : portalError('ForbiddenException', 403),
  );
  await expect(list()).rejects.toMatchObject({ failure: { code: 'access-denied' } });
  expect(seen).toEqual([]);
});

it('asks nothing more once it is stopped', async () => {
  const stop = new AbortController();
  const { seen } = answerPortal(6);
  await listRoles(SESSION.id, () => stop.abort(), stop.signal);
  expect(seen.filter(({ url }) => url.pathname === '/assignment/roles')).toEqual([]);
});
