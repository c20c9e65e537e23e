/** The pages that tell an Airflow: of Airflow 3, and of Airflow 2 (where Airflow 3 says that it moved). */
export const HEALTH_PATHS = ['/api/v2/monitor/health', '/health'] as const;

export type HealthPath = (typeof HEALTH_PATHS)[number];

/** So much of a body, in characters, is enough to tell what answered. */
export const PROBE_BODY_LIMIT = 4096;

/** What was seen when one health page of a target was asked, as plain data. */
export interface ProbeObservation {
  /** The host that was asked. */
  readonly host: string;
  /** The web server host of the environment: redirections of Airflow 2 lead there. Null where not known. */
  readonly webServerHost: string | null;
  readonly path: HealthPath;
  readonly outcome: 'answered' | 'failed' | 'timed-out';
  /** The HTTP status; null without an answer. */
  readonly status: number | null;
  /** The response header `server`. */
  readonly serverHeader: string | null;
  readonly contentType: string | null;
  /** The beginning of the body, at most {@link PROBE_BODY_LIMIT} characters. */
  readonly bodyStart: string;
  /** Where it was redirected to, absolute or relative to the page asked. */
  readonly redirectedTo: string | null;
  /** The browser's error, such as `net::ERR_CONNECTION_REFUSED`. */
  readonly error: string | null;
  /** The IP address that answered; null where the browser names none. */
  readonly ip: string | null;
}

/** Whether the body may be a page; one without a content type may be. */
export function isHtml({ contentType }: Pick<ProbeObservation, 'contentType'>): boolean {
  return contentType === null || /\bhtml\b/i.test(contentType);
}
