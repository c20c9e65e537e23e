/**
 * How long Airflow keeps a user signed in, in milliseconds: 12 hours, counted from the sign-in.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/access-mwaa-apache-airflow-rest-api.html
 */
export const WEB_SESSION_LIFETIME_MS = 12 * 60 * 60 * 1000;
