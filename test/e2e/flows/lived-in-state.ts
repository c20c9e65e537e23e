import type { ExtensionUnderTest } from '../harness/launch-extension';

/** What extension storage holds, both areas. */
export interface StoredState {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
}

export async function readState(airlock: ExtensionUnderTest): Promise<StoredState> {
  const worker = await airlock.worker();
  return worker.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
  }));
}

/** Lays a state into storage, over what is there. */
export async function writeState(airlock: ExtensionUnderTest, state: StoredState): Promise<void> {
  const worker = await airlock.worker();
  await worker.evaluate(async ({ local, session }) => {
    await chrome.storage.local.set(local);
    await chrome.storage.session.set(session);
  }, state);
}

const ARN = 'arn:aws:airflow:us-east-1:111122223333:environment';
/** Where the session of that state was begun; the looks need no host that answers. */
const SIGNED_IN_AT = 'sales-prod.airflow.example.com';
/** The longest label that the options take. */
const LONG_LABEL = 'Quarterly revenue recognition and reconciliation for all subsidiaries (ML, EMEA)';

/** The state after some weeks of use: labels, stages, pins, a session that lasts, one environment opened. */
export function livedIn(state: StoredState, now: number): StoredState {
  const signedInAt = now - 3 * 3_600_000;
  return {
    local: {
      ...state.local,
      choices: {
        [`${ARN}/sales-prod`]: {
          label: '',
          stage: 'production',
          isPinned: true,
          landingPage: '/dags/sales/grid',
        },
        [`${ARN}/sales-staging`]: {
          label: 'Sales rehearsal',
          stage: 'staging',
          isPinned: false,
          landingPage: null,
        },
        [`${ARN}/ml-training`]: {
          label: LONG_LABEL,
          stage: 'development',
          isPinned: true,
          landingPage: null,
        },
      },
      'sign-in-history': {
        [`${ARN}/sales-dev`]: { signInPath: null, lastOpenedAt: now - 60_000 },
        [`${ARN}/sales-staging`]: { signInPath: null, lastOpenedAt: signedInAt },
      },
    },
    session: {
      ...state.session,
      'web-sessions': {
        [`${ARN}/sales-prod`]: {
          signedInAt,
          authority: SIGNED_IN_AT,
          iamIdentity: 'assumed-role/AirflowAdmin/alice',
          airflowIdentity: 'assumed-role/AirflowAdmin',
        },
      },
    },
  };
}

/** What the browser said in {@link failedOpening}. */
export const FAILED_ERROR = 'net::ERR_NAME_NOT_RESOLVED';

/** An opening of sales-prod that failed, as it rests in storage. */
export function failedOpening(code: string, now: number): Record<string, unknown> {
  return {
    id: `failed-${code}`,
    environmentId: `${ARN}/sales-prod`,
    requestedAt: now,
    disposition: 'new-tab',
    originTabId: null,
    landingPage: '/home',
    isAfresh: false,
    method: 'token',
    step: 'failed',
    stepAt: now,
    tabId: null,
    pathsTried: [],
    signInPageAt: null,
    authority: null,
    landingAttempts: 0,
    isWatched: true,
    iamIdentity: null,
    airflowIdentity: null,
    failure: {
      code,
      detail: `${code} for a test, HTTP 403, RequestId 5c1d7a90-0000-4000-8000-000000000000`,
      facts: {
        action: 'airflow:CreateWebLoginToken',
        region: 'us-east-1',
        account: '111122223333',
        host: 'env.airflow.us-east-1.amazonaws.com',
        error: FAILED_ERROR,
        instead: 'sales-dev, sales-staging, ml-features, ml-training, legacy-etl',
      },
    },
  };
}
