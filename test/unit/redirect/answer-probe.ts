import { answerFetch, type SeenRequest } from '../fake-fetch';
import { fakeWebRequest, type RequestDetails } from '../fake-web-request';

/** What a target does when the worker asks it: it answers, redirects, or fails with an error of Chrome. */
export type ProbeAnswer =
  | { status: number; headers?: Record<string, string>; body?: string }
  | { error: string };

const IP = '10.0.1.2';

/** Stands in for a network that also tells `webRequest`, as Chrome does. Returns the requests, as they come. */
export function answerProbe(answer: (url: URL) => ProbeAnswer): SeenRequest[] {
  return answerFetch(async ({ url }) => {
    const answered = answer(url);
    const details = detailsOf(url);
    if ('error' in answered) {
      await fakeWebRequest.onErrorOccurred.trigger({ ...details, error: answered.error });
      throw new TypeError('Failed to fetch');
    }
    const { status, headers = {}, body = '' } = answered;
    const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
    await fakeWebRequest.onHeadersReceived.trigger({ ...details, statusCode: status, responseHeaders });
    const isRedirect = status >= 300 && status < 400;
    const end = isRedirect ? fakeWebRequest.onBeforeRedirect : fakeWebRequest.onResponseStarted;
    await end.trigger({ ...details, statusCode: status, ip: IP });
    const response = new Response(isRedirect ? null : body, { status, headers });
    // With `redirect: 'manual'` the page gets to know nothing of the answer.
    return isRedirect ? Object.defineProperty(response, 'type', { value: 'opaqueredirect' }) : response;
  });
}

function detailsOf({ href: url }: URL): RequestDetails {
  return {
    requestId: 'probe',
    tabId: -1,
    frameType: 'outermost_frame',
    type: 'xmlhttprequest',
    method: 'GET',
    url,
  };
}
