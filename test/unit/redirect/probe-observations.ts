import type { ProbeObservation } from '../../../src/redirect/probe-observation';

export const PRIVATE = 'a-vpce.c1.airflow.eu-west-1.on.aws';
export const HEALTH =
  '{"metadatabase":{"status":"healthy"},"scheduler":{"status":null,"latest_scheduler_heartbeat":null}}';

export function answered(change: Partial<ProbeObservation>): ProbeObservation {
  return {
    host: 'alb.example.com',
    webServerHost: PRIVATE,
    path: '/api/v2/monitor/health',
    outcome: 'answered',
    status: 200,
    serverHeader: null,
    contentType: null,
    bodyStart: '',
    redirectedTo: null,
    error: null,
    ip: '10.0.1.2',
    ...change,
  };
}

export function failed(error: string | null): ProbeObservation {
  return answered({ outcome: 'failed', status: null, error, ip: null });
}

/** The page of an Application Load Balancer, as it is captured in the wild. */
export function albPage(title: string, body = '<body>'): string {
  return [
    '<html>',
    `<head><title>${title}</title></head>`,
    body,
    `<center><h1>${title}</h1></center>`,
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
}
