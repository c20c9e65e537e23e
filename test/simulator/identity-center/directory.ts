import { addPrincipal } from '../add-to-world';
import { seededAccounts } from '../seeded-accounts';
import type { Principal, World } from '../world';

/** A role in an account that a user of the directory may take. */
export interface Assignment {
  readonly accountId: string;
  readonly accountName: string;
  readonly roleName: string;
}

/** IAM Identity Center of one organisation, and what about it tests may change while the simulator runs. */
export interface Directory {
  readonly startUrl: string;
  readonly region: string;
  /** Who signs in at the portal. */
  readonly userName: string;
  readonly assignments: Assignment[];
  /** So many entries are on a page of a list, however many are asked for. */
  pageSize: number;
  /** Seconds. */
  accessTokenLasts: number;
  credentialsLast: number;
  deviceCodeLasts: number;
  deviceInterval: number;
  /** Whether tokens come with one to renew them by. */
  hasRefreshTokens: boolean;
  /** The `state` that the portal sends back, in place of the right one. */
  wrongState: string | null;
}

/** The one of the seeded world: two accounts, with roles for both kinds of user. */
export function createSeededDirectory(): Directory {
  const { platform, analytics } = seededAccounts;
  return {
    startUrl: 'https://view.awsapps.com/start',
    region: 'eu-central-1',
    userName: 'alice@example.com',
    assignments: [
      { accountId: platform, accountName: 'platform', roleName: 'AirflowAdmin' },
      { accountId: platform, accountName: 'platform', roleName: 'AirflowViewer' },
      { accountId: analytics, accountName: 'analytics', roleName: 'Analyst' },
    ],
    pageSize: 1,
    accessTokenLasts: 3_600,
    credentialsLast: 3_600,
    deviceCodeLasts: 600,
    deviceInterval: 1,
    hasRefreshTokens: true,
    wrongState: null,
  };
}

let issued = 0;

/** A principal with fresh credentials for a role: the other parts of the simulated AWS know it from then on. */
export function issueCredentials(
  world: World,
  directory: Directory,
  { accountId, roleName }: Assignment,
  now: number,
): Principal {
  issued += 1;
  return addPrincipal(world, {
    name: `identity-center-${issued}`,
    accountId,
    // https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
    role: `AWSReservedSSO_${roleName}_0123456789abcdef`,
    session: directory.userName,
    expiresAt: now + directory.credentialsLast * 1000,
  });
}
