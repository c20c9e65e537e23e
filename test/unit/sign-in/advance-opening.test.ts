import { describe, expect, it } from 'vitest';
import { advanceOpening } from '../../../src/sign-in/advance-opening';
import type { Opening } from '../../../src/sign-in/opening';
import type { SignInEvent } from '../../../src/sign-in/sign-in-event';
import { openingOf } from '../given';

const NOW = 1_000_000;

const signedIn = (change: Partial<Extract<SignInEvent, { kind: 'sign-in-answered' }>> = {}): SignInEvent => ({
  kind: 'sign-in-answered',
  status: 200,
  path: '/aws_mwaa',
  authority: 'airflow.example.com',
  redirectPath: null,
  ...change,
});
const signInPage = (status: number): SignInEvent => ({
  kind: 'sign-in-page-answered',
  status,
  path: '/aws_mwaa',
});
const page = (status: number, ...paths: string[]): SignInEvent => ({ kind: 'page-answered', status, paths });
const FAILED: SignInEvent = { kind: 'page-failed', error: 'net::ERR_NAME_NOT_RESOLVED' };
const CLOSED: SignInEvent = { kind: 'tab-closed' };
const OVERDUE: SignInEvent = { kind: 'sign-in-overdue' };
const SIGNED_OUT: SignInEvent = { kind: 'signed-out-page-reached' };
const BEGUN: SignInEvent = { kind: 'sign-in-begun' };

const EVERY_EVENT: readonly SignInEvent[] = [
  signedIn(),
  signedIn({ status: 404 }),
  signInPage(200),
  signInPage(403),
  page(200, '/home'),
  page(403, '/home'),
  FAILED,
  CLOSED,
  OVERDUE,
  SIGNED_OUT,
  BEGUN,
];

function kindsOf(opening: Opening, event: SignInEvent): [string, string[]] {
  const advance = advanceOpening(opening, event, NOW);
  return [advance.opening.step, advance.commands.map(({ kind }) => kind)];
}

describe('while the token is fetched', () => {
  const minting = openingOf({ step: 'minting', tabId: 7, pathsTried: ['/aws_mwaa', '/pluginsv2/aws_mwaa'] });

  it('a closed tab ends the opening: nobody wants another tab', () => {
    expect(kindsOf(minting, CLOSED)).toEqual(['done', []]);
  });

  it.each(EVERY_EVENT.filter((event) => event !== CLOSED))('$kind changes nothing', (event) => {
    expect(advanceOpening(minting, event, NOW)).toEqual({ opening: minting, commands: [] });
  });
});

describe('at the sign-in page', () => {
  const first = openingOf({ step: 'signing-in', tabId: 7, pathsTried: ['/aws_mwaa'] });
  const second = openingOf({ ...first, pathsTried: ['/aws_mwaa', '/pluginsv2/aws_mwaa'] });

  it('a page that answered is given time to trade the token', () => {
    expect(kindsOf(first, signInPage(200))).toEqual(['signing-in', ['await-sign-in']]);
  });

  it('a sign-in that began outdates the timer that waits for it', () => {
    const advance = advanceOpening(first, BEGUN, NOW);
    expect(advance.opening).toEqual({ ...first, step: 'trading', stepAt: NOW });
    const late = { kind: 'sign-in-page-answered', status: 200, path: '/aws_mwaa' } as const;
    expect(advanceOpening(advance.opening, late, NOW).commands).toEqual([]);
    expect(advance.commands).toEqual([]);
  });

  it('an accepted token is remembered, and the tab goes on to the landing page', () => {
    expect(kindsOf(first, signedIn())).toEqual(['landing', ['remember-session', 'go-to-landing-page']]);
    const [remember] = advanceOpening(first, signedIn({ path: '/pluginsv2/aws_mwaa' }), NOW).commands;
    expect(remember).toEqual({ kind: 'remember-session', path: '/pluginsv2/aws_mwaa' });
  });

  it('a redirect that goes to the landing page by itself is not disturbed', () => {
    const event = signedIn({ status: 302, redirectPath: '/home' });
    expect(kindsOf(first, event)).toEqual(['landing', ['remember-session', 'await-landing']]);
  });

  it('a redirect to another page is cut short', () => {
    const event = signedIn({ status: 302, redirectPath: '/dags/other/grid' });
    expect(kindsOf(first, event)).toEqual(['landing', ['remember-session', 'go-to-landing-page']]);
  });

  it.each([
    ['no such page', signInPage(404)],
    ['no such sign-in', signedIn({ status: 404 })],
    ['no sign-in in time', OVERDUE],
    ['the page for visitors without a session', SIGNED_OUT],
  ])('%s: the other path is tried once, with a fresh token', (_, event) => {
    expect(kindsOf(first, event)).toEqual(['minting', ['sign-in']]);
    expect(advanceOpening(first, event, NOW).opening.pathsTried).toEqual([
      '/aws_mwaa',
      '/pluginsv2/aws_mwaa',
    ]);
    const { opening, commands } = advanceOpening(second, event, NOW);
    expect(commands).toEqual([]);
    expect(opening.failure?.code).toBe('sign-in-not-seen');
    expect(opening.failure?.facts['paths']).toBe('/aws_mwaa, /pluginsv2/aws_mwaa');
  });

  it('the other path of the new one is the old one', () => {
    const opening = openingOf({ ...first, pathsTried: ['/pluginsv2/aws_mwaa'] });
    expect(advanceOpening(opening, OVERDUE, NOW).opening.pathsTried).toEqual([
      '/pluginsv2/aws_mwaa',
      '/aws_mwaa',
    ]);
  });

  it('keeps when the page answered: the time for the sign-in runs from then on', () => {
    expect(advanceOpening(first, signInPage(200), NOW).opening).toEqual({ ...first, signInPageAt: NOW });
  });

  it.each([signInPage(403), signInPage(500), signInPage(502), signedIn({ status: 503 })])(
    'no token was looked at: an error of the server, or of what is before it: $kind $status',
    (event) => {
      const { opening, commands } = advanceOpening(first, event, NOW);
      const answer = `HTTP ${'status' in event && event.status}`;
      expect(commands).toEqual([]);
      expect(opening).toMatchObject({
        step: 'failed',
        failure: { code: 'web-server-error', facts: { answer } },
      });
    },
  );

  it.each([signedIn({ status: 403 }), signedIn({ status: 500 })])(
    'a refusal fails with its status: $kind $status',
    (event) => {
      const { opening, commands } = advanceOpening(first, event, NOW);
      expect(commands).toEqual([]);
      expect(opening).toMatchObject({ step: 'failed', stepAt: NOW, failure: { code: 'sign-in-refused' } });
      expect(opening.failure?.facts['status']).toBe(String('status' in event && event.status));
    },
  );

  it('another page means nothing yet: the sign-in page may have led there', () => {
    expect(kindsOf(first, page(200, '/'))).toEqual(['signing-in', []]);
  });

  it('a network error tells its name', () => {
    const { opening } = advanceOpening(first, FAILED, NOW);
    expect(opening.failure).toEqual({
      code: 'web-server-unreachable',
      detail: 'net::ERR_NAME_NOT_RESOLVED',
      facts: { error: 'net::ERR_NAME_NOT_RESOLVED' },
    });
  });

  it('a closed tab ends it', () => {
    expect(kindsOf(first, CLOSED)).toEqual(['done', []]);
  });
});

describe('on the way to the landing page', () => {
  const landing = openingOf({ step: 'landing', tabId: 7, pathsTried: ['/aws_mwaa'], landingAttempts: 1 });

  it('arrives', () => {
    expect(kindsOf(landing, page(200, '/home'))).toEqual(['done', []]);
  });

  it('arrives also where the landing page led on, as "/" does in Airflow 2', () => {
    const opening = openingOf({ ...landing, landingPage: '/' });
    expect(kindsOf(opening, page(200, '/', '/home'))).toEqual(['done', []]);
  });

  it('arrives at a page with a fragment, which no request tells', () => {
    const opening = openingOf({ ...landing, landingPage: '/dags/d/graph?run=1#task' });
    expect(kindsOf(opening, page(200, '/dags/d/graph?run=1'))).toEqual(['done', []]);
  });

  it('a page that came in between sends the tab there again, twice in all', () => {
    const between = page(200, '/');
    const again = advanceOpening(landing, between, NOW);
    expect(again.commands).toEqual([{ kind: 'go-to-landing-page' }]);
    expect(kindsOf(again.opening, between)).toEqual(['done', []]);
  });

  it('a redirect of the sign-in itself, which the landing page cuts short, does not count', () => {
    const event = page(200, '/aws_mwaa/login', '/');
    expect(advanceOpening(landing, event, NOW)).toEqual({ opening: landing, commands: [] });
  });

  it('a session that was not kept is forgotten and told', () => {
    expect(kindsOf(landing, SIGNED_OUT)).toEqual(['failed', ['forget-session']]);
  });

  it('a network error is told, a closed tab is not', () => {
    expect(kindsOf(landing, FAILED)).toEqual(['failed', []]);
    expect(kindsOf(landing, CLOSED)).toEqual(['done', []]);
  });

  it.each([signInPage(200), signedIn(), OVERDUE, BEGUN])('$kind changes nothing', (event) => {
    expect(advanceOpening(landing, event, NOW)).toEqual({ opening: landing, commands: [] });
  });
});

describe('straight to the landing page', () => {
  const arriving = openingOf({ step: 'arriving', tabId: 7 });

  it.each([page(200, '/home'), page(404, '/home'), page(500, '/home'), CLOSED])(
    '$kind $status ends it',
    (event) => {
      expect(kindsOf(arriving, event)).toEqual(['done', []]);
    },
  );

  it.each([SIGNED_OUT, page(401, '/home'), page(403, '/home')])(
    '$kind $status signs in after all',
    (event) => {
      expect(kindsOf(arriving, event)).toEqual(['minting', ['forget-session', 'sign-in']]);
    },
  );

  it('a network error is told', () => {
    expect(kindsOf(arriving, FAILED)).toEqual(['failed', []]);
  });

  it.each([signInPage(200), signedIn(), OVERDUE, BEGUN])('$kind changes nothing', (event) => {
    expect(advanceOpening(arriving, event, NOW)).toEqual({ opening: arriving, commands: [] });
  });
});

describe('after the end', () => {
  const done = openingOf({ step: 'done', tabId: 7, stepAt: NOW - 15_000 });

  it('a single-page app that finds no session within 15 s signs in after all', () => {
    expect(kindsOf(done, SIGNED_OUT)).toEqual(['minting', ['forget-session', 'sign-in']]);
  });

  it.each([
    ['later', { stepAt: NOW - 15_001 }],
    ['after a sign-in of its own', { pathsTried: ['/aws_mwaa'] as Opening['pathsTried'] }],
    ['on a host that is not watched', { isWatched: false }],
  ])('but not %s', (_, change) => {
    const opening = openingOf({ ...done, ...change });
    expect(advanceOpening(opening, SIGNED_OUT, NOW)).toEqual({ opening, commands: [] });
  });

  const landed = openingOf({
    ...done,
    stepAt: NOW - 2_000,
    pathsTried: ['/aws_mwaa'],
    landingPage: '/dags',
    landingAttempts: 1,
  });

  it.each(['/', '/home'])(
    'a sign-in page that overtook the landing page with %s is led back, once',
    (start) => {
      const again = advanceOpening(landed, page(200, start), NOW);
      expect(again).toMatchObject({
        opening: { step: 'landing' },
        commands: [{ kind: 'go-to-landing-page' }],
      });
      const arrived = advanceOpening(again.opening, page(200, '/dags'), NOW).opening;
      expect(kindsOf(arrived, page(200, start))).toEqual(['done', []]);
    },
  );

  it.each([
    ['that the user chose', landed, page(200, '/dags/daily')],
    ['that the landing page led to', landed, page(200, '/dags', '/home')],
    ['that comes later', { ...landed, stepAt: NOW - 2_001 }, page(200, '/home')],
    ['of an opening that led nowhere', { ...landed, landingAttempts: 0 }, page(200, '/home')],
  ])('a page %s is left alone', (_, opening, event) => {
    expect(advanceOpening(opening, event, NOW)).toEqual({ opening, commands: [] });
  });

  it.each(EVERY_EVENT)('a failed opening stays failed: $kind', (event) => {
    const failed = openingOf({ step: 'failed', tabId: 7, stepAt: NOW });
    expect(advanceOpening(failed, event, NOW)).toEqual({ opening: failed, commands: [] });
  });

  it.each(EVERY_EVENT.filter((event) => event !== SIGNED_OUT))('$kind changes nothing', (event) => {
    expect(advanceOpening(done, event, NOW)).toEqual({ opening: done, commands: [] });
  });
});
