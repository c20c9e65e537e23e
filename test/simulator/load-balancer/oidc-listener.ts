import { readCookie } from '../airflow/session-cookie';
import type { WebServerOrder } from '../airflow/web-server';
import { htmlAnswer, redirectAnswer } from '../answers';
import { identityIn } from '../aws/identity';
import type { SimulatorRequest, SimulatorResponse } from '../virtual-host';
import { type Environment, environmentArn, findPrincipal } from '../world';
import { IDENTITY_PROVIDER_HOST } from './identity-provider';

const ENTRY_PATH = '/aws_mwaa/aws-console-sso';
const COOKIE = 'AWSELBAuthSessionCookie-0';

/** Paths that the load balancer answers by itself, whoever asks. */
export function isOwnPath({ path }: SimulatorRequest): boolean {
  return path === '/oauth2/idpresponse';
}

/**
 * The part of a listener that signs in by itself, in the manner of https://github.com/aws-samples/alb-sso-mwaa:
 * an identity provider first, then a function that makes the sign-in URL, with `mwaa_env` and `rbac_role`.
 * Null for what goes on to the web server.
 */
export async function answerAuthentication(
  order: WebServerOrder,
  request: SimulatorRequest,
  environment: Environment,
): Promise<SimulatorResponse | null> {
  const { path, query, headers, authority } = request;
  if (path === ENTRY_PATH && query.get('login') === 'true') return null;
  if (path === '/oauth2/idpresponse') {
    const cookie = `${COOKIE}=ada; Secure; HttpOnly; Path=/`;
    return redirectAnswer(302, query.get('state') ?? `https://${authority}/`, { 'set-cookie': cookie });
  }
  if (path === '/logout') {
    const cookie = `${COOKIE}=; Secure; Path=/; Max-Age=0`;
    return htmlAnswer(200, '<!doctype html><title>Signed out</title><h1>Signed out</h1>', {
      'set-cookie': cookie,
    });
  }
  if (readCookie(headers['cookie'], COOKIE) !== 'ada') return toIdentityProvider(request);
  return path === ENTRY_PATH ? makeSignInUrl(order, request, environment) : null;
}

function toIdentityProvider({ authority, path, rawQuery }: SimulatorRequest): SimulatorResponse {
  const wanted = `https://${authority}${path}${rawQuery && `?${rawQuery}`}`;
  const query = new URLSearchParams({
    client_id: 'airflow',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `https://${authority}/oauth2/idpresponse`,
    state: wanted,
  });
  return redirectAnswer(302, `https://${IDENTITY_PROVIDER_HOST}/oauth2/authorize?${query}`);
}

/** 400 for an environment that it does not know, 403 for a role that the user has not. */
async function makeSignInUrl(
  { world, tokens }: WebServerOrder,
  { query, authority }: SimulatorRequest,
  environment: Environment,
): Promise<SimulatorResponse> {
  if (query.get('mwaa_env') !== environment.name) return refusal(400, 'Unknown environment');
  const identity = identityIn(environment, findPrincipal(world, world.consolePrincipal));
  if (identity === null || identity.role !== query.get('rbac_role')) return refusal(403, 'Role not allowed');
  const token = await tokens.mint(environmentArn(world, environment), identity);
  return redirectAnswer(302, `https://${authority}${ENTRY_PATH}?login=true#${token}`);
}

function refusal(status: number, sentence: string): SimulatorResponse {
  return htmlAnswer(status, `<!doctype html><title>${status}</title><h1>${sentence}</h1>`, {
    server: 'awselb/2.0',
  });
}
