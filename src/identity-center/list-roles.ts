import { listPortalAccounts, type PortalAccount } from '../aws/list-portal-accounts';
import { listPortalRoles } from '../aws/list-portal-roles';
import { runLimited } from '../environments/run-limited';
import { endSession, hasEnded, readAccessToken } from './read-access-token';
import { readSsoSession } from './sso-session';

/** A role that the user may take, in an account. */
export interface PortalRole extends PortalAccount {
  readonly roleName: string;
}

/** How far the listing is. */
export interface RolesListed {
  readonly roles: readonly PortalRole[];
  /** Accounts whose roles are known, of those known so far. */
  readonly accountsDone: number;
  readonly accounts: number;
}

/** So many accounts are asked about at once. The portal allows few questions a second; its answer to more is waited out. */
const AT_ONCE = 4;

/**
 * Lists every role in every account of whoever signed in, telling what is there as it comes, in the order of the
 * accounts' names.
 * @throws FailureError
 */
export async function listRoles(
  sessionId: string,
  onListed: (listed: RolesListed) => void,
  signal: AbortSignal,
): Promise<void> {
  const session = await readSsoSession(sessionId);
  const accessToken = await readAccessToken(session, Date.now());
  const context = { region: session.region, accessToken, signal };
  try {
    const accounts: PortalAccount[] = [];
    for await (const page of listPortalAccounts(context)) accounts.push(...page);
    accounts.sort((a, b) => a.accountName.localeCompare(b.accountName));
    const known = new Map<string, readonly PortalRole[]>();
    const tell = (): void => {
      const roles = accounts.flatMap(({ accountId }) => known.get(accountId) ?? []);
      onListed({ roles, accountsDone: known.size, accounts: accounts.length });
    };
    tell();
    await runAll(accounts, signal, async (account) => {
      const names = await listPortalRoles(context, account.accountId);
      const roles = names.sort().map((roleName) => ({ ...account, roleName }));
      known.set(account.accountId, roles);
      tell();
    });
  } catch (thrown) {
    if (hasEnded(thrown)) return endSession(session, thrown.failure.detail);
    throw thrown;
  }
}

/** Does all of it with bounded concurrency; the first failure ends the rest. */
async function runAll<Item>(
  items: readonly Item[],
  signal: AbortSignal,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  await runLimited(
    items.map((item) => async () => {
      if (failures.length === 0 && !signal.aborted) await work(item).catch((thrown) => failures.push(thrown));
    }),
    AT_ONCE,
  );
  if (failures.length > 0) throw failures[0];
}
