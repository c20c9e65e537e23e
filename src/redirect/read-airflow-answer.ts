import { isSignedOutPage } from '../airflow/sign-in-path';
import { classifyWebServerHost } from '../airflow/web-server-host';
import { type HealthPath, isHtml, type ProbeObservation } from './probe-observation';

/** The major version of the Airflow that answered; null where only its version is not certain. */
export interface AirflowAnswer {
  readonly major: 2 | 3 | null;
}

/**
 * Whether an answer to a health page can only be Airflow's; null where it can be another's.
 *
 * Both versions give their health without a sign-in, Airflow 2 at `/health`, Airflow 3 at
 * `/api/v2/monitor/health`; at `/health` Airflow 3 says that it moved (https://github.com/apache/airflow,
 * `airflow-core/src/airflow/api_fastapi/core_api/app.py`). What stands before Airflow in Amazon MWAA may ask
 * for a sign-in first, with a redirection or an error in Airflow's form.
 */
export function readAirflowAnswer(observation: ProbeObservation, redirect: URL | null): AirflowAnswer | null {
  if (redirect !== null) return readRedirect(observation, redirect);
  const { path, status, bodyStart } = observation;
  const told = readHealth(path, bodyStart) ?? readRefusal(path, status, bodyStart);
  return told ?? (isHtml(observation) ? readPage(bodyStart) : null);
}

function readRedirect({ host, webServerHost }: ProbeObservation, redirect: URL): AirflowAnswer | null {
  if (/^\/(?:pluginsv2\/)?aws_mwaa(?:\/|$)/.test(redirect.pathname)) return { major: null };
  const { family } = classifyWebServerHost(redirect.hostname);
  const isWebServer = redirect.hostname === webServerHost || family === 'classic' || family === 'dual-stack';
  const isSignIn = isSignedOutPage(redirect) || redirect.pathname.startsWith('/api/v2/auth/login');
  if (isSignIn && (isWebServer || (redirect.hostname === host && redirect.searchParams.has('next'))))
    return { major: redirect.pathname.startsWith('/login') ? 2 : 3 };
  return isWebServer && redirect.hostname !== host ? { major: null } : null;
}

function readHealth(path: HealthPath, body: string): AirflowAnswer | null {
  const health = readObject(body);
  if (isObject(health?.['metadatabase']) && isObject(health['scheduler'])) {
    return { major: path === '/health' ? 2 : 3 };
  }
  const error = health?.['error'];
  return typeof error === 'string' && error.includes('Moved in Airflow 3') ? { major: 3 } : null;
}

function readRefusal(path: HealthPath, status: number | null, body: string): AirflowAnswer | null {
  if (status !== 401 && status !== 403) return null;
  const refusal = readObject(body);
  if (refusal?.['message'] === 'Access is Denied') return { major: null };
  const detail = refusal?.['detail'];
  const isApi = path === '/api/v2/monitor/health';
  return isApi && (detail === 'Forbidden' || detail === 'Not authenticated') ? { major: 3 } : null;
}

/** The titles of Airflow's pages; that of the single-page app of Airflow 3 is told by its root element. */
function readPage(body: string): AirflowAnswer | null {
  const title = /<title>([^<]*)<\/title>/i.exec(body)?.[1]?.trim() ?? '';
  if (/^Airflow 40[45]$/.test(title) || / - Airflow$/.test(title)) return { major: 2 };
  if (title !== 'Airflow') return null;
  return { major: /<base\s/i.test(body) && /id="root"/.test(body) ? 3 : null };
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
