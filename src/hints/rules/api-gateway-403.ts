import { jsonField } from './json-body';
import type { Rule } from './rule';

const MESSAGES: ReadonlySet<string> = new Set(['Forbidden', 'Missing Authentication Token']);

/** API Gateway answered, so that it stands in front of Airflow, or in its place. */
export const API_GATEWAY_403: Rule = {
  id: 'api-gateway-403',
  problem: 'api-gateway-error',
  grade: 'D',
  matches: (evidence) =>
    evidence.status === 403 &&
    evidence.headers['x-amzn-errortype'] !== undefined &&
    MESSAGES.has(jsonField(evidence, 'message')),
};
