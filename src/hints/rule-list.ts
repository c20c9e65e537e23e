import { AIRFLOW_2_500 } from './rules/airflow-2-500';
import { AIRFLOW_2_ACCESS_DENIED } from './rules/airflow-2-access-denied';
import { AIRFLOW_2_API_401 } from './rules/airflow-2-api-401';
import { AIRFLOW_2_API_403 } from './rules/airflow-2-api-403';
import { AIRFLOW_2_NOT_FOUND } from './rules/airflow-2-not-found';
import { AIRFLOW_2_SCHEDULER } from './rules/airflow-2-scheduler';
import { AIRFLOW_2_TRIGGERER } from './rules/airflow-2-triggerer';
import { AIRFLOW_3_5XX } from './rules/airflow-3-5xx';
import { AIRFLOW_3_401 } from './rules/airflow-3-401';
import { AIRFLOW_3_401_DOCUMENT } from './rules/airflow-3-401-document';
import { AIRFLOW_3_403 } from './rules/airflow-3-403';
import { AIRFLOW_3_403_DOCUMENT } from './rules/airflow-3-403-document';
import { AIRFLOW_3_500_DOCUMENT } from './rules/airflow-3-500-document';
import { AIRFLOW_3_INVALID_TOKEN } from './rules/airflow-3-invalid-token';
import { AIRFLOW_3_MOVED } from './rules/airflow-3-moved';
import { AIRFLOW_3_UNSAFE_NEXT } from './rules/airflow-3-unsafe-next';
import { AIRFLOW_NO_ROLES } from './rules/airflow-no-roles';
import { API_GATEWAY_403 } from './rules/api-gateway-403';
import { CLOUDFRONT } from './rules/cloudfront';
import { CSRF_400 } from './rules/csrf-400';
import { EMPTY_ERROR_PAGE } from './rules/empty-error-page';
import { FLASK_403 } from './rules/flask-403';
import { FLASK_500 } from './rules/flask-500';
import { GUNICORN_400 } from './rules/gunicorn-400';
import { GUNICORN_500 } from './rules/gunicorn-500';
import { LOAD_BALANCER_400 } from './rules/load-balancer-400';
import { LOAD_BALANCER_401 } from './rules/load-balancer-401';
import { LOAD_BALANCER_403 } from './rules/load-balancer-403';
import { LOAD_BALANCER_463 } from './rules/load-balancer-463';
import { LOAD_BALANCER_500 } from './rules/load-balancer-500';
import { LOAD_BALANCER_502 } from './rules/load-balancer-502';
import { LOAD_BALANCER_503 } from './rules/load-balancer-503';
import { LOAD_BALANCER_504 } from './rules/load-balancer-504';
import { LOAD_BALANCER_561 } from './rules/load-balancer-561';
import { NETWORK_RULES } from './rules/network-errors';
import { NGINX } from './rules/nginx';
import { OOPS_AT_SIGN_IN } from './rules/oops-at-sign-in';
import { OOPS_IN_CONSOLE } from './rules/oops-in-console';
import type { Rule } from './rules/rule';
import { SERVER_ERROR } from './rules/server-error';
import { SIGN_IN_ELSEWHERE } from './rules/sign-in-elsewhere';
import { SIGN_IN_FORBIDDEN } from './rules/sign-in-forbidden';
import { SIGN_IN_STUCK } from './rules/sign-in-stuck';
import { SIGN_IN_TOKEN_EXPIRED } from './rules/sign-in-token-expired';
import { SIGNED_OUT_PAGE } from './rules/signed-out-page';
import { SIGNED_OUT_ROUTE } from './rules/signed-out-route';
import { STALE_SESSION_500 } from './rules/stale-session-500';
import { WAF_CHALLENGE } from './rules/waf-challenge';

/** Every rule, the most specific first: the first that matches counts. */
export const RULES: readonly Rule[] = [
  ...NETWORK_RULES,
  // Answers that Airflow signs by their form.
  AIRFLOW_2_500,
  STALE_SESSION_500,
  AIRFLOW_NO_ROLES,
  CSRF_400,
  AIRFLOW_2_NOT_FOUND,
  AIRFLOW_2_API_401,
  AIRFLOW_2_API_403,
  AIRFLOW_3_INVALID_TOKEN,
  AIRFLOW_3_401_DOCUMENT,
  AIRFLOW_3_403_DOCUMENT,
  AIRFLOW_3_500_DOCUMENT,
  AIRFLOW_3_UNSAFE_NEXT,
  AIRFLOW_3_MOVED,
  GUNICORN_400,
  GUNICORN_500,
  FLASK_500,
  // What stands in front of Airflow, known by its headers or its own form.
  WAF_CHALLENGE,
  CLOUDFRONT,
  NGINX,
  API_GATEWAY_403,
  LOAD_BALANCER_400,
  LOAD_BALANCER_401,
  LOAD_BALANCER_403,
  LOAD_BALANCER_463,
  LOAD_BALANCER_500,
  LOAD_BALANCER_502,
  LOAD_BALANCER_503,
  LOAD_BALANCER_504,
  LOAD_BALANCER_561,
  // The sign-in, known by its path alone.
  OOPS_IN_CONSOLE,
  OOPS_AT_SIGN_IN,
  SIGN_IN_TOKEN_EXPIRED,
  SIGN_IN_ELSEWHERE,
  SIGN_IN_FORBIDDEN,
  FLASK_403,
  // Pages that are answered with 200, and still say that something is wrong.
  SIGNED_OUT_PAGE,
  SIGNED_OUT_ROUTE,
  AIRFLOW_2_ACCESS_DENIED,
  AIRFLOW_2_SCHEDULER,
  AIRFLOW_2_TRIGGERER,
  AIRFLOW_3_5XX,
  AIRFLOW_3_403,
  AIRFLOW_3_401,
  SIGN_IN_STUCK,
  // What is left: an error that nobody signed.
  SERVER_ERROR,
  EMPTY_ERROR_PAGE,
];
