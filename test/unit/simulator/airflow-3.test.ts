import { describe, expect, it } from 'vitest';
import { useSimulator } from './use-simulator';
import { webServerOf } from './web-server-client';

const simulator = useSimulator();
/** 3.0 wants the token as a bearer; 3.2 takes the cookie. */
const old = () => webServerOf(simulator.current, 'sales-dev');
const recent = () => webServerOf(simulator.current, 'ml-features');
const page = '/aws_mwaa/aws-console-sso?login=true';

describe('the single-page app', () => {
  it.each(['/', '/dags/orders', '/auth/nonsense', '/anything'])('answers %s with 200', async (path) => {
    const { status, text } = await recent().get(path);
    expect(status).toBe(200);
    expect(text).toContain('<div id="root"></div>');
  });

  it('answers no POST', async () => {
    expect(await recent().send('/anything', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  it('learns from the API who is there', async () => {
    expect(await recent().get('/ui/config')).toMatchObject({
      status: 401,
      text: '{"detail":"Not authenticated"}',
    });
    const cookie = await recent().signIn();
    expect(await recent().get('/ui/config', { cookie })).toMatchObject({ status: 200 });
    expect(JSON.parse((await recent().get('/ui/auth/me', { cookie })).text).username).toBe(
      'assumed-role/AirflowAdmin',
    );
  });

  it('of 3.0 takes its token out of the cookie and sends it as a bearer', async () => {
    const { headers } = await old().login(await old().mint());
    expect(headers['set-cookie']?.[0]).toMatch(/^_token=[\w.-]+; Secure; SameSite=Lax; Path=\/$/);
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect(await old().get('/ui/config', { cookie })).toMatchObject({ status: 401 });
    const authorization = `Bearer ${cookie.slice('_token='.length)}`;
    expect(await old().get('/ui/config', { authorization })).toMatchObject({ status: 200 });
  });

  it('of 3.1 and later has a cookie that scripts cannot read', async () => {
    const { headers } = await recent().login(await recent().mint());
    expect(headers['set-cookie']?.[0]).toContain('; HttpOnly;');
  });
});

describe('a session', () => {
  it('is told apart as expired and as forged', async () => {
    const cookie = await recent().signIn();
    expect(await recent().get('/ui/config', { cookie: `${cookie}x` })).toMatchObject({
      status: 403,
      text: '{"detail":"Invalid JWT token"}',
    });
    simulator.current.clock.advance(12 * 3_600_000);
    expect(await recent().get('/ui/config', { cookie })).toMatchObject({
      status: 401,
      text: '{"detail":"Token Expired"}',
    });
  });

  it('ends with a logout', async () => {
    const cookie = await recent().signIn();
    expect((await recent().get('/api/v2/auth/logout', { cookie })).headers.location).toBe('/auth/login/');
    expect(await recent().get('/ui/config', { cookie })).toMatchObject({ status: 401 });
  });
});

describe('the paths of the sign-in', () => {
  it.each(['', '/pluginsv2'])('work with the prefix "%s"', async (prefix) => {
    expect((await recent().get(`${prefix}${page}`)).text).toContain(`"loginPath":"${prefix}/aws_mwaa/login"`);
    expect(await recent().login(await recent().mint(), prefix)).toMatchObject({
      status: 302,
      headers: { location: '/' },
    });
  });

  it('may lack the legacy one, with a 404', async () => {
    simulator.current.switches.legacyPathOnAirflow3 = 'absent-404';
    expect(await recent().get(page)).toMatchObject({ status: 404 });
    expect(await recent().login(await recent().mint())).toMatchObject({ status: 404 });
  });

  it('may lack the legacy one, with the app and 200', async () => {
    simulator.current.switches.legacyPathOnAirflow3 = 'spa-200';
    const { status, text } = await recent().get(page);
    expect([status, text.includes('id="root"')]).toEqual([200, true]);
    expect(await recent().login(await recent().mint())).toMatchObject({ status: 405 });
  });

  it('may lack the new one, with a 404 by Flask', async () => {
    simulator.current.switches.pluginsPathOnAirflow3 = 'absent';
    const { status, text } = await recent().get(`/pluginsv2${page}`);
    expect([status, text.includes('<title>Airflow 404</title>')]).toEqual([404, true]);
    expect(await recent().login(await recent().mint(), '/pluginsv2')).toMatchObject({ status: 404 });
  });

  it('lead those who are not signed in to /auth/login/', async () => {
    const next = encodeURIComponent(`https://${recent().host}/dags/orders`);
    const { status, headers } = await recent().get(`/api/v2/auth/login?next=${next}`);
    expect([status, headers.location]).toEqual([307, `https://${recent().host}/auth/login/`]);
    expect((await recent().get('/auth/login/')).text).toContain('Sign in with AWS Management Console SSO');
  });

  it('refuse to come back to another host', async () => {
    const next = encodeURIComponent('https://elsewhere.test/');
    expect(await recent().get(`/api/v2/auth/login?next=${next}`)).toMatchObject({
      status: 400,
      text: '{"detail":"Invalid or unsafe next URL"}',
    });
  });
});

describe('what tells Airflow 3 from 2', () => {
  it('is the health path', async () => {
    const moved = await recent().get('/health');
    expect([moved.status, JSON.parse(moved.text).error]).toEqual([
      404,
      expect.stringContaining('Moved in Airflow 3'),
    ]);
    const { status, text } = await recent().get('/api/v2/monitor/health');
    expect([status, JSON.parse(text).dag_processor.status]).toEqual([200, 'healthy']);
    expect((await recent().get('/api/v1/dags')).text).toContain('/api/v1 has been removed in Airflow 3');
  });

  it('is the version', async () => {
    expect(JSON.parse((await old().get('/api/v2/version')).text).version).toBe('3.0.6');
  });

  it.each([
    ['redirect-302', 302],
    ['forbidden-403', 403],
  ] as const)('may be closed to strangers: %s', async (position, status) => {
    simulator.current.switches.health = position;
    expect(await recent().get('/api/v2/monitor/health')).toMatchObject({ status });
    const cookie = await recent().signIn();
    expect(await recent().get('/api/v2/monitor/health', { cookie })).toMatchObject({ status: 200 });
  });
});
