import type { SignInPath } from '../airflow/sign-in-path';

/** What the browser told about the tab of an opening. Lives for the moment only; holds no token. */
export type SignInEvent =
  /** The sign-in page began to trade the token: from now on it is the web server that takes its time. */
  | { kind: 'sign-in-begun' }
  /** The web server answered the request that trades the token for a session. */
  | {
      kind: 'sign-in-answered';
      status: number;
      path: SignInPath;
      /** `HOST`, or `HOST:PORT`, that answered. */
      authority: string;
      redirectPath: string | null;
    }
  /** The sign-in page itself answered; it reads the token from the fragment and posts it by script. */
  | { kind: 'sign-in-page-answered'; status: number; path: SignInPath }
  /** Airflow's page for visitors without a session was reached. */
  | { kind: 'signed-out-page-reached' }
  /** Any other page of the host answered. `paths` are those of the navigation's redirects, first to last. */
  | { kind: 'page-answered'; status: number; paths: readonly string[] }
  /** The navigation failed below HTTP, with Chrome's error. */
  | { kind: 'page-failed'; error: string }
  /** The private endpoint does not answer, and the route has changed to the load balancer. */
  | { kind: 'host-silent' }
  /** No sign-in was seen within the limit after the sign-in page had answered. */
  | { kind: 'sign-in-overdue' }
  | { kind: 'tab-closed' };
