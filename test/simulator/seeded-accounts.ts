/** Account ids of the seeded world. */
export const seededAccounts = {
  platform: '111122223333',
  analytics: '444455556666',
  china: '777788889999',
} as const;
