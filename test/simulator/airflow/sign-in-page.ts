import { htmlAnswer, redirectAnswer, scriptLiteral } from '../answers';
import type { Identity } from '../aws/web-login-tokens';
import type { SimulatorResponse } from '../virtual-host';
import { environmentArn } from '../world';
import { consoleUrl, renderForbiddenPage } from './airflow-pages';
import { browserScript, renderPage } from './page';
import type { WebServerCall } from './web-server';

const signInScript = browserScript('sign-in-page', import.meta.url);

/**
 * The page that reads the token from the fragment and posts it to `…/login`. Its real script is not public;
 * that it works this way is documented: https://docs.aws.amazon.com/mwaa/latest/userguide/call-mwaa-apis-web.html
 */
export function renderSignInPage(
  { world, environment, switches }: WebServerCall,
  loginPath: string,
  homePath: string,
): string {
  const settings = {
    loginPath,
    homePath,
    post: switches.loginPost,
    afterRefusal: switches.ssoPageAfterRefusal,
  };
  return renderPage({
    title: 'Airflow',
    main: `<h1 id="state">Signing in…</h1><p id="way-out" hidden><a class="button" href="${consoleUrl(world, environment)}">Sign in with AWS Management Console SSO</a></p>`,
    script: signInScript,
    settings,
  });
}

/** Takes the token in and starts a session. `sessionCookie` makes the cookie of this Airflow version. */
export async function answerLogin(
  call: WebServerCall,
  homePath: string,
  sessionCookie: (identity: Identity) => string,
): Promise<SimulatorResponse> {
  const { world, environment, request, switches, tokens } = call;
  const token = new URLSearchParams(request.body.toString()).get('token') ?? '';
  const identity = await tokens.redeem(environmentArn(world, environment), token);
  if (!identity) {
    const staysOnPage = switches.ssoPageAfterRefusal === 'stays';
    const body = staysOnPage ? renderSignInPage(call, request.path, homePath) : renderForbiddenPage();
    return htmlAnswer(403, body);
  }
  const headers = { 'set-cookie': sessionCookie(identity) };
  if (switches.loginSuccess === '302') return redirectAnswer(302, homePath, headers);
  const script = `location.replace(${scriptLiteral(homePath)})`;
  return htmlAnswer(200, renderPage({ title: 'Airflow', main: '<h1>Signed in</h1>', script }), headers);
}
