import { browserScript, renderPage } from '../airflow/page';
import { htmlAnswer, jsonAnswer } from '../answers';
import { identityIn } from '../aws/identity';
import type { WebLoginTokens } from '../aws/web-login-tokens';
import type { Switches } from '../switches';
import type { SimulatorRequest, SimulatorResponse, VirtualHost } from '../virtual-host';
import { environmentArn, findPrincipal, type World } from '../world';

const consoleScript = browserScript('aws-console', import.meta.url);
const consoleHost = /^([a-z0-9-]+)\.console\.(?:aws\.amazon\.com|amazonaws\.cn)$/;

export interface AwsConsoleOrder {
  world: World;
  switches: Switches;
  tokens: WebLoginTokens;
}

/** The AWS console, as far as it lets a signed-in user into Airflow: `…/mwaa/home?region=R#environments/NAME/sso`. */
export function createAwsConsole(order: AwsConsoleOrder): VirtualHost {
  return {
    name: 'AWS console',
    hostPatterns: ['*.console.aws.amazon.com', '*.console.amazonaws.cn'],
    serves: (host) => consoleHost.test(host),
    operationOf: () => 'console',
    refuse: (_request, { status, message }) =>
      htmlAnswer(status, renderPage({ title: message, main: `<h1>${status}</h1>` })),
    answer: (request) => {
      if (request.path === '/mwaa/sso' && request.method === 'POST') return answerSso(order, request);
      if (request.path === '/mwaa/home') return htmlAnswer(200, renderConsolePage(order.switches));
      return htmlAnswer(404, renderPage({ title: '404', main: '<h1>404</h1>' }));
    },
  };
}

/** What the console does behind its page: a web login token with the user's own rights, and the sign-in URL with it. */
async function answerSso(
  { world, tokens }: AwsConsoleOrder,
  request: SimulatorRequest,
): Promise<SimulatorResponse> {
  const region = consoleHost.exec(request.host)?.[1];
  const name = new URLSearchParams(request.body.toString()).get('name');
  const principal = findPrincipal(world, world.consolePrincipal);
  const environment = world.environments.find(
    (candidate) =>
      candidate.name === name && candidate.region === region && candidate.accountId === principal.accountId,
  );
  const identity = environment && identityIn(environment, principal);
  const isDenied = principal.denied.some(({ operation }) => operation === 'CreateWebLoginToken');
  if (!identity || isDenied || environment.webServerHost === null)
    return jsonAnswer(403, { message: 'Forbidden' });
  const token = await tokens.mint(environmentArn(world, environment), identity);
  return jsonAnswer(200, {
    url: `https://${environment.webServerHost}/aws_mwaa/aws-console-sso?login=true#${token}`,
  });
}

function renderConsolePage(switches: Switches): string {
  if (switches.consoleSession === 'signed-out') {
    return renderPage({
      title: 'Amazon Web Services Sign-In',
      main: '<h1 data-testid="console-sign-in">Sign in</h1>',
    });
  }
  return renderPage({
    title: 'Managed Apache Airflow',
    main: '<h1 id="state">Opening Airflow…</h1>',
    script: consoleScript,
  });
}
