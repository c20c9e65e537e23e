import { describe, expect, it } from 'vitest';
import type { RequestObservation } from '../../../src/browser/requests';
import { readSignInEvent } from '../../../src/sign-in/read-sign-in-event';
import { HOST } from '../given';

function page(change: Partial<RequestObservation> & { path: string }): RequestObservation {
  const { path, ...rest } = change;
  return {
    phase: 'completed',
    requestId: '1',
    tabId: 7,
    isPage: true,
    method: 'GET',
    url: `https://${HOST}${path}`,
    status: 200,
    redirectUrl: null,
    error: null,
    headers: [],
    ...rest,
  };
}

function post(change: Partial<RequestObservation> & { path?: string }): RequestObservation {
  return page({ path: '/aws_mwaa/login', method: 'POST', isPage: false, ...change });
}

describe('the request that trades the token', () => {
  it('form post of Airflow 2: answered by its redirect, with where that leads', () => {
    const observation = post({
      phase: 'redirected',
      isPage: true,
      status: 302,
      redirectUrl: `https://${HOST}/home?a=1#b`,
    });
    expect(readSignInEvent(observation, [])).toEqual({
      kind: 'sign-in-answered',
      status: 302,
      path: '/aws_mwaa',
      authority: HOST,
      redirectPath: '/home?a=1#b',
    });
  });

  it('fetch post: answered by its status; the tab stays where it is', () => {
    const observation = post({ path: '/pluginsv2/aws_mwaa/login', status: 200 });
    expect(readSignInEvent(observation, [])).toEqual({
      kind: 'sign-in-answered',
      status: 200,
      path: '/pluginsv2/aws_mwaa',
      authority: HOST,
      redirectPath: null,
    });
  });

  it('fetch post with a redirect does not move the tab', () => {
    const observation = post({ phase: 'redirected', status: 302, redirectUrl: `https://${HOST}/home` });
    expect(readSignInEvent(observation, [])).toMatchObject({ status: 302, redirectPath: null });
  });

  it('a redirect to another host is no landing', () => {
    const redirectUrl = 'https://elsewhere.example.com/home';
    const observation = post({ phase: 'redirected', isPage: true, status: 302, redirectUrl });
    expect(readSignInEvent(observation, [])).toMatchObject({ status: 302, redirectPath: null });
  });

  it.each([307, 308])('%i makes the browser post the token again: the answer is still to come', (status) => {
    const redirectUrl = `https://${HOST}/pluginsv2/aws_mwaa/login`;
    expect(readSignInEvent(post({ phase: 'redirected', status, redirectUrl }), [])).toBeNull();
  });

  it.each([403, 404, 500])('%i is told', (status) => {
    expect(readSignInEvent(post({ status }), [])).toMatchObject({ kind: 'sign-in-answered', status });
  });

  it('begins', () => {
    expect(readSignInEvent(post({ phase: 'started', status: 0 }), [])).toEqual({ kind: 'sign-in-begun' });
  });

  it('another post of a script means nothing', () => {
    expect(readSignInEvent(post({ path: '/api/v2/dags' }), [])).toBeNull();
  });
});

describe('pages', () => {
  it.each([
    ['/aws_mwaa/aws-console-sso?login=true#token', '/aws_mwaa', 200],
    ['/pluginsv2/aws_mwaa/aws-console-sso?login=true#token', '/pluginsv2/aws_mwaa', 404],
  ])('the sign-in page %s', (path, signInPath, status) => {
    expect(readSignInEvent(page({ path, status }), [])).toEqual({
      kind: 'sign-in-page-answered',
      status,
      path: signInPath,
    });
  });

  it.each(['/login/?next=/home', '/login', '/auth/login/', '/auth/login?next=x'])(
    '%s is for visitors without a session',
    (path) => {
      expect(readSignInEvent(page({ path }), [])).toEqual({ kind: 'signed-out-page-reached' });
    },
  );

  it('Airflow 3 answers the old sign-in page with its single-page app, which then goes to /auth/login', () => {
    const app = page({ path: '/aws_mwaa/aws-console-sso?login=true#token', status: 200 });
    expect(readSignInEvent(app, [])).toMatchObject({ kind: 'sign-in-page-answered', status: 200 });
    const sent = page({ path: '/auth/login/?next=x', requestId: '2' });
    expect(readSignInEvent(sent, ['/api/v2/auth/login?next=x'])).toEqual({ kind: 'signed-out-page-reached' });
  });

  it('any other page, with the paths that led there and without its fragment', () => {
    expect(readSignInEvent(page({ path: '/home?x=1#y' }), ['/'])).toEqual({
      kind: 'page-answered',
      status: 200,
      paths: ['/', '/home?x=1'],
    });
  });

  it.each(['started', 'redirected'] as const)('a page that is %s means nothing yet', (phase) => {
    expect(readSignInEvent(page({ path: '/home', phase }), [])).toBeNull();
  });
});

describe('network errors', () => {
  const failed = (error: string | null) => page({ path: '/home', phase: 'failed', status: 0, error });

  it('are told by their name', () => {
    expect(readSignInEvent(failed('net::ERR_CONNECTION_REFUSED'), [])).toEqual({
      kind: 'page-failed',
      error: 'net::ERR_CONNECTION_REFUSED',
    });
  });

  it.each(['net::ERR_ABORTED', null])('%s is none', (error) => {
    expect(readSignInEvent(failed(error), [])).toBeNull();
  });
});
