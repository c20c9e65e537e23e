import { renderPage } from '../airflow/page';
import { escapeHtml, htmlAnswer, redirectAnswer, scriptLiteral } from '../answers';
import type { SimulatorRequest, SimulatorResponse, VirtualHost } from '../virtual-host';

/** Where a link to Airflow may stand: a chat with every kind of link to `to`, and a shortener that redirects to it. */
export const CHAT_HOST = 'chat.example.org';
export const SHORTENER_HOST = 'short.example.org';

/** Sites that have nothing to do with Airflow, but for the links on them. */
export function createOtherSites(): VirtualHost {
  return {
    name: 'other sites',
    hostPatterns: ['*.example.org'],
    serves: (host) => host === CHAT_HOST || host === SHORTENER_HOST,
    operationOf: () => 'other-site',
    refuse: (_request, { status, message }) => htmlAnswer(status, `<h1>${escapeHtml(message)}</h1>`),
    answer: (request) => {
      const to = request.query.get('to') ?? '';
      return request.host === SHORTENER_HOST ? redirectAnswer(302, to) : renderChat(to, request);
    },
  };
}

function renderChat(to: string, { host }: SimulatorRequest): SimulatorResponse {
  const href = escapeHtml(to);
  const short = escapeHtml(`https://${SHORTENER_HOST}/?to=${encodeURIComponent(to)}`);
  const main = `<h1>${escapeHtml(host)}</h1>
<p><a id="link" href="${href}">link</a> <a id="new-tab" target="_blank" rel="noopener" href="${href}">new tab</a>
<a id="short" href="${short}">short link</a> <button id="window">window</button></p>
<form method="post" action="${href}"><input name="note" value="paid &amp; done"><button id="post">post</button></form>`;
  const script = `document.getElementById('window').onclick = () => window.open(${scriptLiteral(to)});`;
  return htmlAnswer(200, renderPage({ title: 'Chat', main, script }));
}
