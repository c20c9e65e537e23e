import { htmlAnswer, jsonAnswer, redirectAnswer } from '../answers';
import type { SimulatorResponse } from '../virtual-host';
import { renderFlaskErrorPage, renderForbiddenPage, renderLoginPage } from './airflow-pages';
import { healthAnswer } from './health-answer';
import { readCookie, sessionCookie } from './session-cookie';
import { answerLogin, renderSignInPage } from './sign-in-page';
import { renderSinglePageApp } from './single-page-app';
import type { WebServerCall } from './web-server';
import type { SessionFinding } from './web-sessions';

const homePath = '/';

/** The API server of Airflow 3 on MWAA: a single-page app for every unknown path, and its API beneath. */
export async function answerAirflow3(call: WebServerCall): Promise<SimulatorResponse> {
  const answered = await route(call);
  return { ...answered, headers: { server: 'uvicorn', 'cache-control': 'no-store', ...answered.headers } };
}

function route(call: WebServerCall): Promise<SimulatorResponse> | SimulatorResponse {
  const { request, world, environment, clock, switches } = call;
  const { path, method } = request;
  const found = findSession(call);
  const isSignedIn = found.state === 'alive';

  if (path.startsWith('/pluginsv2/')) return answerPlugins(call);
  if (path.startsWith('/aws_mwaa/')) return answerLegacyPath(call);
  if (path === '/api/v2/monitor/health') {
    if (isSignedIn || switches.health === 'anonymous')
      return healthAnswer(environment.airflowVersion, clock.now());
    if (switches.health === 'redirect-302') return redirectAnswer(302, '/auth/login/');
    return jsonAnswer(403, { detail: 'Forbidden' });
  }
  if (path === '/api/v2/version')
    return jsonAnswer(200, { version: environment.airflowVersion, git_version: null });
  if (path === '/api/v2/auth/login') return answerAuthLogin(call);
  if (path === '/auth/login/' || path === '/auth/login') {
    return isSignedIn ? redirectAnswer(302, homePath) : htmlAnswer(200, renderLoginPage(world, environment));
  }
  if (path === '/api/v2/auth/logout') return answerLogout(call, found);
  if (path === '/health') {
    return jsonAnswer(404, {
      error: 'Moved in Airflow 3. Please change config to check `/api/v2/monitor/health`',
    });
  }
  if (path.startsWith('/api/v1/')) {
    return jsonAnswer(404, {
      error: '/api/v1 has been removed in Airflow 3, please use its upgraded version /api/v2 instead.',
    });
  }
  if (path.startsWith('/ui/') || path.startsWith('/api/v2/')) return answerUiApi(call, found);
  if (method !== 'GET' && method !== 'HEAD') return jsonAnswer(405, { detail: 'Method Not Allowed' });
  return singlePageApp(call);
}

/** Flask plugins are mounted here; a path that is not theirs gets Flask's 404, not the single-page app. */
function answerPlugins(call: WebServerCall): Promise<SimulatorResponse> | SimulatorResponse {
  const isPresent = call.switches.pluginsPathOnAirflow3 === 'present';
  return (
    (isPresent && answerSignIn(call, '/pluginsv2/aws_mwaa')) || htmlAnswer(404, renderFlaskErrorPage(404))
  );
}

function answerLegacyPath(call: WebServerCall): Promise<SimulatorResponse> | SimulatorResponse {
  const { switches, request } = call;
  if (switches.legacyPathOnAirflow3 === 'present') {
    const answered = answerSignIn(call, '/aws_mwaa');
    if (answered) return answered;
  }
  if (switches.legacyPathOnAirflow3 === 'absent-404') return jsonAnswer(404, { detail: 'Not Found' });
  return request.method === 'GET' ? singlePageApp(call) : jsonAnswer(405, { detail: 'Method Not Allowed' });
}

function answerSignIn(
  call: WebServerCall,
  prefix: string,
): Promise<SimulatorResponse> | SimulatorResponse | undefined {
  const { request, sessions, switches, environment } = call;
  if (request.path === `${prefix}/aws-console-sso`)
    return htmlAnswer(200, renderSignInPage(call, `${prefix}/login`, homePath));
  if (request.path !== `${prefix}/login`) return undefined;
  if (request.method === 'POST') {
    return answerLogin(call, homePath, (identity) =>
      sessionCookie({
        name: '_token',
        value: sessions.toJwt(sessions.start(environment.webServerHost ?? '', identity)),
        sameSite: switches.cookieSameSite,
        isHttpOnly: !movesTokenToStorage(call),
      }),
    );
  }
  return request.query.has('refused')
    ? htmlAnswer(403, renderForbiddenPage())
    : htmlAnswer(405, renderFlaskErrorPage(405));
}

/** `next` must point at this host, as Airflow itself demands. */
function answerAuthLogin({ request }: WebServerCall): SimulatorResponse {
  const next = request.query.get('next');
  const base = `https://${request.authority}`;
  const isSafe =
    next === null || (URL.canParse(next, base) && new URL(next, base).host === new URL(base).host);
  if (!isSafe) return jsonAnswer(400, { detail: 'Invalid or unsafe next URL' });
  return redirectAnswer(307, `${base}/auth/login/`);
}

function answerLogout({ sessions }: WebServerCall, found: SessionFinding): SimulatorResponse {
  if (found.state === 'alive') sessions.end(found.session.id);
  return redirectAnswer(307, '/auth/login/', { 'set-cookie': '_token=; Secure; Path=/; Max-Age=0' });
}

function answerUiApi({ request, environment }: WebServerCall, found: SessionFinding): SimulatorResponse {
  switch (found.state) {
    case 'none':
      return jsonAnswer(401, { detail: 'Not authenticated' });
    case 'expired':
      return jsonAnswer(401, { detail: 'Token Expired' });
    case 'forged':
      return jsonAnswer(403, { detail: 'Invalid JWT token' });
    case 'alive':
      if (request.path === '/ui/config') return jsonAnswer(200, { instance_name: 'Airflow', page_size: 50 });
      if (request.path === '/ui/auth/me') {
        const { airflowIdentity, iamIdentity } = found.session;
        return jsonAnswer(200, { id: iamIdentity, username: airflowIdentity, environment: environment.name });
      }
      return jsonAnswer(404, { detail: 'Not Found' });
  }
}

/** Airflow 3.0 wants the token as a bearer; since 3.1 the cookie counts too. */
function findSession(call: WebServerCall): SessionFinding {
  const { request, sessions } = call;
  const bearer = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  const cookie = movesTokenToStorage(call) ? undefined : readCookie(request.headers['cookie'], '_token');
  return sessions.findByJwt(request.host, bearer ?? cookie);
}

function singlePageApp(call: WebServerCall): SimulatorResponse {
  return htmlAnswer(
    200,
    renderSinglePageApp({
      movesTokenToStorage: movesTokenToStorage(call),
      version: call.environment.airflowVersion,
    }),
  );
}

/** The app of Airflow 3.0 moves the cookie `_token` into localStorage; since 3.1 it stays a cookie. */
function movesTokenToStorage({ environment }: WebServerCall): boolean {
  return environment.airflowVersion.startsWith('3.0.');
}
