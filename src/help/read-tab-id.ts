/** The tab that the help page is about, from the hash of its address (`#tab=17`); null where it names none. */
export function readTabId(hash: string): number | null {
  const text = new URLSearchParams(hash.replace(/^#/, '')).get('tab') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
