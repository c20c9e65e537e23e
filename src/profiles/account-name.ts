import type { Profile } from './profile';

/** What people call the account of a profile: as the user said, or as its source knows it; empty where nobody did. */
export function accountNameOf({ accountName, source }: Profile): string {
  if (accountName !== undefined && accountName !== '') return accountName;
  return 'accountName' in source && typeof source.accountName === 'string' ? source.accountName : '';
}
