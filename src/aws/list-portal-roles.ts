import * as v from 'valibot';
import { callPortal, type PortalCall } from './portal-call';

const answerSchema = v.object({
  roleList: v.array(v.object({ roleName: v.string() })),
  nextToken: v.nullish(v.string()),
});

/**
 * The names of the roles that whoever signed in has in one account.
 * https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_ListAccountRoles.html
 * @throws FailureError
 */
export async function listPortalRoles(
  context: Pick<PortalCall, 'region' | 'accessToken' | 'signal'>,
  accountId: string,
): Promise<string[]> {
  const roles: string[] = [];
  let nextToken: string | null | undefined;
  do {
    const query = new URLSearchParams({
      max_result: '100',
      account_id: accountId,
      ...(nextToken ? { next_token: nextToken } : {}),
    });
    const path = `/assignment/roles?${query}`;
    const call = { ...context, path, action: 'sso:ListAccountRoles', facts: { account: accountId } };
    const { value } = await callPortal(call, answerSchema);
    roles.push(...value.roleList.map(({ roleName }) => roleName));
    nextToken = value.nextToken;
  } while (nextToken);
  return roles;
}
