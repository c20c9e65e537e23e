import type { PageReport } from '../page-report';

/**
 * Whether a report says anything that could be a problem. Nothing is sent from a healthy page, so that reading
 * Airflow does not keep waking the worker.
 */
export function isWorthReporting(report: PageReport): boolean {
  const { status, alerts, airflow3Alerts, links, consoleEnvironment } = report;
  return (
    status >= 400 ||
    alerts.length > 0 ||
    airflow3Alerts.length > 0 ||
    links.length > 0 ||
    consoleEnvironment !== null
  );
}
