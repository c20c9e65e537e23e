import { renderPage } from '../airflow/page';
import { escapeHtml, htmlAnswer } from '../answers';
import type { SimulatorRequest, SimulatorResponse } from '../virtual-host';

export const IDENTITY_PROVIDER_HOST = 'login.identity.example.net';

export function isIdentityProvider(host: string): boolean {
  return host === IDENTITY_PROVIDER_HOST;
}

/** A page on which the user signs in by one click, which leads back to the load balancer with a code. */
export function answerIdentityProvider({ query }: SimulatorRequest): SimulatorResponse {
  const back = new URL(query.get('redirect_uri') ?? `https://${IDENTITY_PROVIDER_HOST}/`);
  back.searchParams.set('code', 'simulated');
  back.searchParams.set('state', query.get('state') ?? '');
  const link = `<a class="button" id="continue" href="${escapeHtml(back.href)}">Continue as Ada</a>`;
  return htmlAnswer(200, renderPage({ title: 'Sign in', main: `<h1>Company sign-in</h1><p>${link}</p>` }));
}
