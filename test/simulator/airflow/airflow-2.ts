import { escapeHtml, htmlAnswer, jsonAnswer, redirectAnswer } from '../answers';
import { decodeLeniently } from '../decode-leniently';
import type { SimulatorResponse } from '../virtual-host';
import { renderFlaskErrorPage, renderForbiddenPage, renderLoginPage } from './airflow-pages';
import { healthAnswer } from './health-answer';
import { renderPage } from './page';
import { readCookie, sessionCookie } from './session-cookie';
import { answerLogin, renderSignInPage } from './sign-in-page';
import type { WebServerCall } from './web-server';
import type { SessionFinding, WebSession } from './web-sessions';

const loginPath = '/aws_mwaa/login';
const homePath = '/home';

/** First parts of the paths that Airflow 2 has a page for. */
const knownPages = [
  'home',
  'dags',
  'users',
  'roles',
  'variable',
  'connection',
  'pool',
  'log',
  'dagrun',
  'taskinstance',
  'datasets',
  'cluster_activity',
  'configuration',
  'rendered-templates',
];

/** The web server of Airflow 2 on MWAA. */
export async function answerAirflow2(call: WebServerCall): Promise<SimulatorResponse> {
  const answered = await route(call);
  const headers = { 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store', server: 'gunicorn' };
  return { ...answered, headers: { ...headers, ...answered.headers } };
}

function route(call: WebServerCall): Promise<SimulatorResponse> | SimulatorResponse {
  const { request, environment, clock, world, switches, sessions } = call;
  const { path, method, host } = request;
  const found = sessions.find(host, readCookie(request.headers['cookie'], 'session'));
  if (path === '/aws_mwaa/aws-console-sso')
    return htmlAnswer(200, renderSignInPage(call, loginPath, homePath));
  if (path === loginPath) return answerLoginPath(call);
  if (path === '/health' || path === '/api/v1/health') {
    if (found.state === 'alive' || switches.health === 'anonymous')
      return healthAnswer(environment.airflowVersion, clock.now());
    return switches.health === 'redirect-302' ? toLogin(call) : htmlAnswer(403, renderForbiddenPage());
  }
  if (path.startsWith('/api/v1/')) return answerApi(call, found);
  if (path === '/' && method === 'GET') return redirectAnswer(302, homePath);
  if (path === '/login/' || path === '/login') {
    return found.state === 'alive'
      ? redirectAnswer(302, homePath)
      : htmlAnswer(200, renderLoginPage(world, environment));
  }
  if (path === '/logout' || path === '/logout/') {
    if (found.state === 'alive') sessions.end(found.session.id);
    return redirectAnswer(302, '/login/');
  }
  if (!knownPages.includes(path.split('/')[1] ?? '')) return htmlAnswer(404, renderFlaskErrorPage(404));
  return found.state === 'alive' ? htmlAnswer(200, renderSignedInPage(call, found.session)) : toLogin(call);
}

function answerLoginPath(call: WebServerCall): Promise<SimulatorResponse> | SimulatorResponse {
  const { request, switches, sessions, environment } = call;
  if (request.method === 'POST') {
    return answerLogin(call, homePath, (identity) =>
      sessionCookie({
        name: 'session',
        value: sessions.start(environment.webServerHost ?? '', identity).id,
        sameSite: switches.cookieSameSite,
        isHttpOnly: true,
      }),
    );
  }
  const wasRefused = request.query.has('refused');
  return wasRefused ? htmlAnswer(403, renderForbiddenPage()) : htmlAnswer(405, renderFlaskErrorPage(405));
}

function answerApi({ request, environment }: WebServerCall, found: SessionFinding): SimulatorResponse {
  const problem = (status: number, title: string) =>
    jsonAnswer(
      status,
      { detail: null, status, title, type: 'about:blank' },
      { 'content-type': 'application/problem+json' },
    );
  if (found.state !== 'alive') return problem(401, 'Unauthorized');
  if (request.path === '/api/v1/version')
    return jsonAnswer(200, { version: environment.airflowVersion, git_version: null });
  return problem(404, 'Not Found');
}

function toLogin({ request }: WebServerCall): SimulatorResponse {
  const query = request.rawQuery && `?${request.rawQuery}`;
  const next = `https://${request.authority}${request.path}${query}`;
  return redirectAnswer(302, `/login/?next=${encodeURIComponent(next)}`);
}

function renderSignedInPage({ request, environment, clock }: WebServerCall, session: WebSession): string {
  const [, section, dag] = request.path.split('/');
  const isDagPage = section === 'dags' && dag !== undefined && dag !== '';
  const path = request.path + (request.rawQuery && `?${request.rawQuery}`);
  const dags = ['daily_orders', 'hourly_events', 'monthly_report'];
  const rows = dags.map(
    (name) => `<tr><td><a href="/dags/${name}/grid">${name}</a></td><td>@daily</td><td>success</td></tr>`,
  );
  return renderPage({
    title: isDagPage ? `${decodeLeniently(dag)} - Grid - Airflow` : 'DAGs - Airflow',
    head: '<meta name="is_scheduler_running" content="True">',
    aside: `<a href="/home">DAGs</a><span class="who" data-testid="signed-in-as">${escapeHtml(session.airflowIdentity)}</span><a href="/logout/">Log out</a>`,
    main: `<h1>${isDagPage ? escapeHtml(decodeLeniently(dag)) : 'DAGs'}</h1>
<p class="who">${escapeHtml(environment.name)}, Airflow <span data-testid="airflow-version">${escapeHtml(environment.airflowVersion)}</span>, <code data-testid="path">${escapeHtml(path)}</code>, signed in as ${escapeHtml(session.iamIdentity)} at <time>${new Date(clock.now()).toISOString()}</time></p>
<table><thead><tr><th>DAG</th><th>Schedule</th><th>Last run</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  });
}
