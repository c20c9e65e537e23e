import { describe, expect, it } from 'vitest';
import type { RequestObservation } from '../../../../src/browser/requests';
import { landingPageIn, nextTabPage } from '../../../../src/hints/collect/next-tab-page';
import type { TabPage } from '../../../../src/hints/collect/tab-pages';
import { HOST, tokenThatEnds } from '../../given';

const ENDS = Date.UTC(2026, 10, 22, 12);

function observation(path: string, change: Partial<RequestObservation> = {}): RequestObservation {
  return {
    phase: 'started',
    requestId: '1',
    tabId: 7,
    isPage: true,
    method: 'GET',
    url: `https://${HOST}${path}`,
    status: 0,
    redirectUrl: null,
    error: null,
    headers: [],
    ...change,
  };
}

function pageAfter(...observations: RequestObservation[]): TabPage {
  const page = observations.reduce<TabPage | null>(nextTabPage, null);
  if (page === null) throw new Error('No request was observed.');
  return page;
}

describe('nextTabPage', () => {
  it('keeps what was asked for, and follows where the redirects led', () => {
    const page = pageAfter(
      observation('/dags/a/grid?tab=graph#row'),
      observation('/dags/a/grid?tab=graph#row', { phase: 'redirected', status: 302 }),
      observation('/login/?next=%2Fdags%2Fa%2Fgrid'),
      observation('/login/?next=%2Fdags%2Fa%2Fgrid', {
        phase: 'completed',
        status: 200,
        headers: [{ name: 'Server', value: 'gunicorn' }],
      }),
    );
    expect(page).toMatchObject({
      host: HOST,
      path: '/login/',
      landingPage: '/dags/a/grid?tab=graph#row',
      status: 200,
      headers: { server: 'gunicorn' },
      redirectCount: 1,
    });
  });

  it('begins anew with another request', () => {
    const page = pageAfter(
      observation('/dags/a/grid', { phase: 'redirected' }),
      observation('/home', { requestId: '2' }),
    );
    expect(page).toMatchObject({ landingPage: '/home', redirectCount: 0, status: 0 });
  });

  it('knows how old the token is when a form trades it, and holds nothing of the token', () => {
    const page = pageAfter(
      observation(`/aws_mwaa/aws-console-sso?login=true#${tokenThatEnds(ENDS)}`),
      observation('/aws_mwaa/login', { requestId: '2', method: 'POST' }),
    );
    expect(page).toMatchObject({ tokenExpiresAt: ENDS, landingPage: null });
    expect(JSON.stringify(page)).not.toContain(tokenThatEnds(ENDS).slice(0, 20));
  });

  it('takes the token of one host for no other', () => {
    const page = pageAfter(
      observation(`/aws_mwaa/aws-console-sso#${tokenThatEnds(ENDS)}`),
      observation('/', { requestId: '2', url: 'https://other.example.com/aws_mwaa/login' }),
    );
    expect(page.tokenExpiresAt).toBeNull();
  });
});

describe('landingPageIn', () => {
  it.each([
    ['/home', '/home'],
    ['/dags/a?x=1#y', '/dags/a?x=1#y'],
    ['/login/?next=%2Fdags%2Fa%3Fx%3D1', '/dags/a?x=1'],
    [`/login/?next=${encodeURIComponent(`https://${HOST}/dags/a#row`)}`, '/dags/a#row'],
    [`/api/v2/auth/login?next=${encodeURIComponent('https://private.example.com/dags/a')}`, '/dags/a'],
    ['/login/', null],
    ['/login/?next=%2Flogin%2F', null],
    ['/login/?next=%2F%2Fevil.example.com%2Fdags', '/dags'],
    ['/aws_mwaa/aws-console-sso?login=true#planted.to.ken', null],
  ])('%s asks for %s', (path, expected) => {
    expect(landingPageIn(new URL(`https://${HOST}${path}`))).toBe(expected);
  });
});
