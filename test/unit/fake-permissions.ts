import { FakeEvent } from './fake-event';

interface Permissions {
  origins?: string[];
  permissions?: string[];
}

const granted = new Set<string>();
const onAdded = new FakeEvent<[Permissions]>();
const onRemoved = new FakeEvent<[Permissions]>();
let isGivenOnRequest = true;

/** Host access that a test grants and takes away; patterns are compared by their text. */
export const fakePermissions = {
  onAdded,
  onRemoved,

  async contains({ origins = [] }: Permissions): Promise<boolean> {
    return origins.every((origin) => granted.has(origin));
  },

  async getAll(): Promise<Permissions> {
    return { origins: [...granted], permissions: [] };
  },

  async request({ origins = [] }: Permissions): Promise<boolean> {
    if (isGivenOnRequest) await grantHostAccess(...origins);
    return isGivenOnRequest;
  },

  async remove({ origins = [] }: Permissions): Promise<boolean> {
    const gone = origins.filter((origin) => granted.delete(origin));
    if (gone.length > 0) await onRemoved.trigger({ origins: gone });
    return origins.every((origin) => !granted.has(origin));
  },

  resetState(): void {
    granted.clear();
    isGivenOnRequest = true;
    onAdded.removeAllListeners();
    onRemoved.removeAllListeners();
  },
};

/** Grants access to match patterns, as the user does. */
export async function grantHostAccess(...patterns: string[]): Promise<void> {
  const added = patterns.filter((pattern) => !granted.has(pattern));
  for (const pattern of added) granted.add(pattern);
  if (added.length > 0) await onAdded.trigger({ origins: added });
}

/** Lets the user refuse every request for host access from now on, in this test. */
export function refuseHostAccess(): void {
  isGivenOnRequest = false;
}

/** Whether any host access is granted. */
export function hasAnyHostAccess(): boolean {
  return granted.size > 0;
}

/** Whether a granted pattern covers the URL. */
export function isAccessible(url: string): boolean {
  return [...granted].some((pattern) => matchesPattern(pattern, url));
}

/** Whether a URL matches a match pattern without a port. Port and fragment of the URL play no part. */
export function matchesPattern(pattern: string, url: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, search } = new URL(url);
  return new RegExp(`^${escaped}$`).test(`${protocol}//${hostname}${pathname}${search}`);
}
