import { describe, expect, it } from 'vitest';
import { useSimulator } from './use-simulator';
import { webServerOf } from './web-server-client';

const simulator = useSimulator();
const server = () => webServerOf(simulator.current, 'sales-prod');

describe('somebody who has not signed in', () => {
  it('goes from / to /home to the sign-in page, which knows the way to the console', async () => {
    expect((await server().get('/')).headers.location).toBe('/home');
    const { status, headers } = await server().get('/home?status=all');
    expect(status).toBe(302);
    expect(headers.location).toBe(
      `/login/?next=${encodeURIComponent(`https://${server().host}/home?status=all`)}`,
    );
    const page = await server().get(headers.location ?? '');
    expect(page.text).toContain('Sign in with AWS Management Console SSO');
    expect(page.text).toContain(
      'us-east-1.console.aws.amazon.com/mwaa/home?region=us-east-1#environments/sales-prod/sso',
    );
  });

  it('gets 401 from the REST API', async () => {
    const { status, headers } = await server().get('/api/v1/dags');
    expect([status, headers['content-type']]).toEqual([401, 'application/problem+json']);
  });

  it('sees the health as the switch says', async () => {
    const { status, text } = await server().get('/health');
    expect([status, JSON.parse(text).scheduler.status]).toEqual([200, 'healthy']);
    simulator.current.switches.health = 'redirect-302';
    expect(await server().get('/health')).toMatchObject({ status: 302 });
    simulator.current.switches.health = 'forbidden-403';
    expect(await server().get('/health')).toMatchObject({ status: 403 });
  });
});

describe('a session', () => {
  it('starts with a login and shows who is in, and where', async () => {
    const cookie = await server().signIn();
    const { status, text } = await server().get('/dags/orders/grid?tab=code', { cookie });
    expect(status).toBe(200);
    expect(text).toContain('<title>orders - Grid - Airflow</title>');
    expect(text).toContain('data-testid="signed-in-as">assumed-role/AirflowAdmin<');
    expect(text).toContain('data-testid="path">/dags/orders/grid?tab=code<');
    expect(await server().get('/login/', { cookie })).toMatchObject({
      status: 302,
      headers: { location: '/home' },
    });
  });

  it('has a host-only, secure, HttpOnly cookie with the SameSite of the switch', async () => {
    for (const sameSite of ['Lax', 'Strict', 'None'] as const) {
      simulator.current.switches.cookieSameSite = sameSite;
      const { headers } = await server().login(await server().mint());
      expect(headers['set-cookie']?.[0]).toMatch(
        new RegExp(`^session=[0-9a-f-]{36}; Secure; HttpOnly; SameSite=${sameSite}; Path=/$`),
      );
    }
  });

  it('lasts twelve hours', async () => {
    const cookie = await server().signIn();
    simulator.current.clock.advance(12 * 3_600_000 - 60_000);
    expect(await server().get('/home', { cookie })).toMatchObject({ status: 200 });
    simulator.current.clock.advance(61_000);
    expect(await server().get('/home', { cookie })).toMatchObject({ status: 302 });
  });

  it('ends with a logout, or when the test says so', async () => {
    const first = await server().signIn();
    await server().get('/logout/', { cookie: first });
    expect(await server().get('/home', { cookie: first })).toMatchObject({ status: 302 });
    const second = await server().signIn();
    simulator.current.sessions.endAll(server().host);
    expect(await server().get('/home', { cookie: second })).toMatchObject({ status: 302 });
  });

  it('is no session on another host', async () => {
    const cookie = await server().signIn();
    const other = webServerOf(simulator.current, 'legacy-etl');
    expect(await other.get('/home', { cookie })).toMatchObject({ status: 302 });
  });
});

describe('the sign-in page', () => {
  it('is told by the switches how to post and what to do when refused', async () => {
    simulator.current.switches.loginPost = 'fetch';
    simulator.current.switches.ssoPageAfterRefusal = 'stays';
    const { status, text } = await server().get('/aws_mwaa/aws-console-sso?login=true');
    expect(status).toBe(200);
    const settings = JSON.parse(/id="settings">(.*?)<\/script>/.exec(text)?.[1] ?? '');
    expect(settings).toEqual({
      loginPath: '/aws_mwaa/login',
      homePath: '/home',
      post: 'fetch',
      afterRefusal: 'stays',
    });
  });

  it('is left with 302, or with a page that goes on by itself', async () => {
    expect(await server().login(await server().mint())).toMatchObject({
      status: 302,
      headers: { location: '/home' },
    });
    simulator.current.switches.loginSuccess = '200';
    const { status, text, headers } = await server().login(await server().mint());
    expect(status).toBe(200);
    expect(text).toContain('location.replace("/home")');
    expect(headers['set-cookie']).toHaveLength(1);
  });

  it('shows a page with 403, or stays, after a refusal', async () => {
    expect((await server().login('bad')).text).toContain('<h1>Forbidden</h1>');
    simulator.current.switches.ssoPageAfterRefusal = 'stays';
    const { status, text } = await server().login('bad');
    expect([status, text.includes('id="way-out"')]).toEqual([403, true]);
  });
});

describe('other paths', () => {
  it.each(['/pluginsv2/aws_mwaa/aws-console-sso', '/api/v2/version', '/nonsense'])(
    '%s is a 404 by Airflow',
    async (path) => {
      const { status, text } = await server().get(path);
      expect(status).toBe(404);
      expect(text).toContain('<title>Airflow 404</title>');
    },
  );

  it('carry the headers by which Airflow 2 is known', async () => {
    const { headers } = await server().get('/login/');
    expect(headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' });
  });

  it('show nothing of the query as markup', async () => {
    const cookie = await server().signIn();
    const { text } = await server().get('/home?q=<script>alert(1)</script>', { cookie });
    expect(text).not.toContain('<script>alert(1)');
  });
});
