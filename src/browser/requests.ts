import { browser } from './extension-api';

/** What the browser tells about one request of a tab. `url` holds the fragment: never log or store it as it is. */
export interface RequestObservation {
  /** `answered`: response headers are there, and the page is not. */
  phase: 'started' | 'answered' | 'redirected' | 'completed' | 'failed';
  /** The same for all redirects of one request. */
  requestId: string;
  tabId: number;
  /** Whether this is the page of the tab, and not a request of its script. */
  isPage: boolean;
  method: string;
  url: string;
  /** HTTP status; 0 where there was no answer. */
  status: number;
  /** Where a redirect leads. */
  redirectUrl: string | null;
  /** Chrome's error, e.g. `net::ERR_NAME_NOT_RESOLVED`. */
  error: string | null;
  /** The headers of the answer, once it is complete; empty before. */
  headers: readonly ResponseHeader[];
}

/** A header as the browser lists it. One whose value is no text has none. */
interface ResponseHeader {
  readonly name: string;
  readonly value?: string | undefined;
}

type Observer = (observation: RequestObservation) => void;

/** The requests by which a sign-in page trades its token; other script requests are not looked at. */
const SIGN_IN_POSTS = ['https://*/aws_mwaa/login*', 'https://*/pluginsv2/aws_mwaa/login*'];

interface Details {
  requestId: string;
  tabId: number;
  frameType?: string;
  type: string;
  method: string;
  url: string;
  documentLifecycle?: string;
  documentId?: string;
  statusCode?: number;
  redirectUrl?: string;
  error?: string;
  responseHeaders?: ResponseHeader[];
}

let stopObserving: () => void = () => undefined;
let generation = 0;

/**
 * Observes the pages of tabs and the sign-in requests, on the hosts that the user gave access to; Chrome tells
 * of no others. Call it synchronously while the worker starts.
 *
 * Call it again whenever access to a host was granted: a listener that was added while the extension had no
 * host access at all stays deaf, also after the grant, unless it is added with another filter.
 */
export function observeRequests(observer: Observer): void {
  stopObserving();
  generation += 1;
  // A host that cannot exist makes the filter another one each time.
  const everyPage = ['https://*/*', `https://generation-${generation}.invalid/*`];
  const stops = [
    ...observe({ urls: everyPage, types: ['main_frame'] }, observer),
    ...observe({ urls: [...SIGN_IN_POSTS, ...everyPage.slice(1)], types: ['xmlhttprequest'] }, observer),
  ];
  stopObserving = () => {
    for (const stop of stops) stop();
  };
}

function observe(
  filter: { urls: string[]; types: ('main_frame' | 'xmlhttprequest')[] },
  observer: Observer,
): (() => void)[] {
  const { onBeforeRequest, onHeadersReceived, onBeforeRedirect, onCompleted, onErrorOccurred } =
    browser.webRequest;
  return [
    listen(onBeforeRequest, 'started'),
    listen(onHeadersReceived, 'answered'),
    listen(onBeforeRedirect, 'redirected'),
    listen(withHeaders(onCompleted), 'completed'),
    listen(onErrorOccurred, 'failed'),
  ];

  function listen(event: RequestEvent, phase: RequestObservation['phase']): () => void {
    const listener = (details: Details): undefined => {
      if (isOfVisiblePage(details) && !isPrefetch(details)) observer(toObservation(phase, details));
    };
    event.addListener(listener, filter);
    return () => event.removeListener(listener);
  }
}

function withHeaders(event: typeof browser.webRequest.onCompleted): RequestEvent {
  return {
    addListener: (listener, filter) => event.addListener(listener, filter, ['responseHeaders']),
    removeListener: (listener) => event.removeListener(listener),
  };
}

interface RequestEvent {
  addListener(
    listener: (details: Details) => undefined,
    filter: { urls: string[]; types: ('main_frame' | 'xmlhttprequest')[] },
  ): void;
  removeListener(listener: (details: Details) => undefined): void;
}

/**
 * Whether the request is of the page of a tab, not of a frame in it. The frame's id would not tell: a script that
 * asks at once may be heard before Chrome has noted that its page has replaced the one before, and until then
 * the page has an id other than 0.
 * https://source.chromium.org/chromium/chromium/src/+/main:extensions/browser/extension_api_frame_id_map.cc
 */
function isOfVisiblePage({ tabId, frameType, documentLifecycle }: Details): boolean {
  return tabId >= 0 && frameType === 'outermost_frame' && documentLifecycle !== 'prerender';
}

/**
 * Whether the page of the tab asks for another one ahead, by its speculation rules. Chrome calls that a main frame of
 * the tab, in the name of the document that asks; a page that is gone to has no document before it is there.
 * https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
function isPrefetch({ type, documentId }: Details): boolean {
  return type === 'main_frame' && documentId !== undefined;
}

function toObservation(phase: RequestObservation['phase'], details: Details): RequestObservation {
  const { requestId, tabId, method, url, type } = details;
  return {
    phase,
    requestId,
    tabId,
    isPage: type === 'main_frame',
    method,
    url,
    status: details.statusCode ?? 0,
    redirectUrl: details.redirectUrl ?? null,
    error: details.error ?? null,
    headers: details.responseHeaders ?? [],
  };
}
