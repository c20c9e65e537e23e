import type { Profile } from './profile';

/**
 * What people call the account of a profile: as the user said, as its source knows it, or else the alias that it has
 * in IAM; empty where it is called nothing.
 */
export function accountNameOf({ accountName, source, identity }: Profile): string {
  const names = [accountName, 'accountName' in source ? source.accountName : '', identity?.alias];
  return names.find((name) => typeof name === 'string' && name !== '') ?? '';
}
