import { renderPage } from '../airflow/page';
import { escapeHtml, htmlAnswer, redirectAnswer } from '../answers';
import type { SimulatorRequest, SimulatorResponse, VirtualHost } from '../virtual-host';
import type { PortalSessions } from './portal-sessions';

const consentHost = /^device\.sso\.[a-z0-9-]+\.amazonaws\.com$/;

/** Where a user allows or denies what a client asked for: after `/authorize`, and for a device code. */
export function createConsentPage(sessions: PortalSessions): VirtualHost {
  return {
    name: 'IAM Identity Center consent',
    hostPatterns: ['device.sso.*.amazonaws.com'],
    serves: (host) => consentHost.test(host),
    operationOf: () => 'portal-consent',
    refuse: (_request, { status, message }) => page(status, `<h1>${escapeHtml(message)}</h1>`),
    answer: (request) => {
      const decision = request.query.get('decision');
      if (decision === null) return ask(request);
      return request.path === '/authorize'
        ? decideCode(sessions, request, decision)
        : decideDevice(sessions, request, decision);
    },
  };
}

function ask({ path, rawQuery, query }: SimulatorRequest): SimulatorResponse {
  const code = query.get('user_code');
  const link = (decision: string, label: string) =>
    `<a id="${decision}" href="${escapeHtml(`${path}?${rawQuery}&decision=${decision}`)}">${label}</a>`;
  return page(
    200,
    `<h1>Allow access to your data?</h1>${code === null ? '' : `<p id="user-code">${escapeHtml(code)}</p>`}
<p>${link('allow', 'Allow access')} ${link('deny', 'Deny access')}</p>`,
  );
}

function decideCode(sessions: PortalSessions, { query }: SimulatorRequest, decision: string) {
  const code = query.get('code') ?? '';
  const pending = sessions.pending.get(code);
  if (pending === undefined) return page(404, '<h1>Unknown</h1>');
  const isAllowed = decision === 'allow';
  pending.decision = isAllowed ? 'allowed' : 'denied';
  const answer = new URLSearchParams({
    ...(isAllowed ? { code } : { error: 'access_denied' }),
    state: query.get('state') ?? '',
  });
  return redirectAnswer(302, `${query.get('redirect_uri')}?${answer}`);
}

function decideDevice(sessions: PortalSessions, { query }: SimulatorRequest, decision: string) {
  const userCode = query.get('user_code');
  const pending = [...sessions.pending.values()].find((one) => one.userCode === userCode);
  if (pending === undefined) return page(404, '<h1>Unknown code</h1>');
  pending.decision = decision === 'allow' ? 'allowed' : 'denied';
  return page(200, '<h1 id="decided">You can close this window</h1>');
}

function page(status: number, main: string): SimulatorResponse {
  return htmlAnswer(status, renderPage({ title: 'AWS access portal', main }));
}
