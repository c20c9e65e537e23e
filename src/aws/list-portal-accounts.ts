import * as v from 'valibot';
import { callPortal, type PortalCall } from './portal-call';

/** An account that the user may enter. */
export interface PortalAccount {
  readonly accountId: string;
  readonly accountName: string;
}

const answerSchema = v.object({
  accountList: v.array(v.object({ accountId: v.string(), accountName: v.optional(v.string(), '') })),
  nextToken: v.nullish(v.string()),
});

/**
 * The accounts of whoever signed in, a page at a time.
 * https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_ListAccounts.html
 * @throws FailureError
 */
export async function* listPortalAccounts(
  context: Pick<PortalCall, 'region' | 'accessToken' | 'signal'>,
): AsyncGenerator<readonly PortalAccount[], void, undefined> {
  let nextToken: string | null | undefined;
  do {
    const query = new URLSearchParams({ max_result: '100', ...(nextToken ? { next_token: nextToken } : {}) });
    const call = { ...context, path: `/assignment/accounts?${query}`, action: 'sso:ListAccounts' };
    const { value } = await callPortal(call, answerSchema);
    yield value.accountList;
    nextToken = value.nextToken;
  } while (nextToken);
}
