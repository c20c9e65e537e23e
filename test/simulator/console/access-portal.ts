import { browserScript, renderPage } from '../airflow/page';
import { htmlAnswer } from '../answers';
import type { VirtualHost } from '../virtual-host';

const portalScript = browserScript('access-portal', import.meta.url);
const portalHost = /^[a-z0-9-]+\.(?:awsapps\.com|awsapps\.cn)$/;

/** The start page of IAM Identity Center, as far as its console links go: it leads on to their `destination`. */
export function createAccessPortal(): VirtualHost {
  return {
    name: 'AWS access portal',
    hostPatterns: ['*.awsapps.com', '*.awsapps.cn'],
    serves: (host) => portalHost.test(host),
    operationOf: () => 'access-portal',
    refuse: (_request, { status, message }) =>
      htmlAnswer(status, renderPage({ title: message, main: `<h1>${status}</h1>` })),
    answer: () =>
      htmlAnswer(
        200,
        renderPage({
          title: 'AWS access portal',
          main: '<h1 id="state">Accounts</h1>',
          script: portalScript,
        }),
      ),
  };
}
