import { FakeEvent } from './fake-event';
import { hasAnyHostAccess, isAccessible, matchesPattern } from './fake-permissions';

/** What Chrome tells about a request. */
export interface RequestDetails {
  requestId: string;
  tabId: number;
  frameType: 'outermost_frame' | 'sub_frame';
  type: 'main_frame' | 'sub_frame' | 'xmlhttprequest' | 'image';
  method: string;
  url: string;
  documentLifecycle?: string;
  documentId?: string;
  statusCode?: number;
  redirectUrl?: string;
  error?: string;
  ip?: string;
  responseHeaders?: { name: string; value?: string }[];
}

interface Filter {
  urls: string[];
  /** Every type where it is left out. */
  types?: string[];
}

type Listener = (details: RequestDetails) => unknown;

/** Filters that were first used while the extension had no host access at all: Chrome never serves them. */
const deafFilters = new Set<string>();

function requestEvent() {
  const event = new FakeEvent<[RequestDetails]>();
  return {
    ...event,
    addListener(call: Listener, filter: Filter): void {
      if (!hasAnyHostAccess()) deafFilters.add(JSON.stringify(filter));
      event.addListener(call, filter);
    },
    async trigger(details: RequestDetails): Promise<void> {
      if (isAccessible(details.url))
        await event.triggerWhere(([filter]) => isServed(filter, details), details);
    },
  };
}

function isServed(filter: unknown, { url, type }: RequestDetails): boolean {
  const { urls, types } = filter as Filter;
  if (deafFilters.has(JSON.stringify(filter))) return false;
  return (types?.includes(type) ?? true) && urls.some((pattern) => matchesPattern(pattern, url));
}

/** `webRequest` as far as Airlock listens to it, with Chrome's rules for filters and host access. */
export const fakeWebRequest = {
  onBeforeRequest: requestEvent(),
  onHeadersReceived: requestEvent(),
  onResponseStarted: requestEvent(),
  onBeforeRedirect: requestEvent(),
  onCompleted: requestEvent(),
  onErrorOccurred: requestEvent(),

  resetState(): void {
    deafFilters.clear();
    const { resetState: _, ...events } = fakeWebRequest;
    for (const event of Object.values(events)) event.removeAllListeners();
  },
};
