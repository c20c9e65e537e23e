import type { PageReport } from '../page-report';
import { mayBeFailing } from './may-be-failing';

/**
 * Whether a report says anything that could be a problem. Nothing is sent from a healthy page, so that reading
 * Airflow does not keep waking the worker. What only the headers of its answer tell, the worker sees by itself.
 */
export function isWorthReporting(report: PageReport): boolean {
  const { status, alerts, airflow3Alerts, links, consoleEnvironment } = report;
  return (
    mayBeFailing(status) ||
    alerts.length > 0 ||
    airflow3Alerts.length > 0 ||
    links.length > 0 ||
    consoleEnvironment !== null
  );
}
