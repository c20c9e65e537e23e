/**
 * Whether a host answers a request in time, whatever it answers. Needs no host access: the answer is not read.
 * Redirect rules, which are for pages only, do not touch it. Never rejects.
 */
export async function reachesHost(host: string, limitMs: number): Promise<boolean> {
  try {
    await fetch(`https://${host}/health`, {
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(limitMs),
    });
    return true;
  } catch {
    return false;
  }
}
