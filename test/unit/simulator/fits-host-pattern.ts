/** Whether a host fits a pattern in which `*` stands for any run of characters, as in Chromium's host rules. */
export function fitsHostPattern(host: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(host);
}
