import { statusTone } from '../../airflow/environment-status';
import type { MessageKey } from '../../i18n/message-key';
import type { Evidence } from '../evidence';

/** One piece of the small print below a title: a string, and what it is filled in with. */
export interface EvidencePart {
  readonly key: MessageKey;
  readonly substitutions: readonly string[];
}

/** What was seen, in pieces to be joined by commas: "403 on /aws_mwaa/login, token 74 s old". */
export function evidenceLine(evidence: Evidence): readonly EvidencePart[] {
  const { status, path, host, networkError, apiFailures, tokenAgeMs, headers, environment } = evidence;
  const parts: EvidencePart[] = [];
  if (networkError !== null)
    parts.push({ key: 'hint_evidence_network', substitutions: [networkError, host] });
  else if (evidence.spaRoute !== null)
    parts.push({ key: 'hint_evidence_route', substitutions: [evidence.spaRoute] });
  else if (status > 0) parts.push({ key: 'hint_evidence_status', substitutions: [String(status), path] });
  const call = apiFailures[0];
  if (call) parts.push({ key: 'hint_evidence_call', substitutions: [String(call.status), call.pathPrefix] });
  if (tokenAgeMs !== null) {
    parts.push({ key: 'hint_evidence_token_age', substitutions: [String(Math.round(tokenAgeMs / 1000))] });
  }
  if (headers.server) parts.push({ key: 'hint_evidence_server', substitutions: [headers.server] });
  if (environment?.status != null && statusTone(environment.status) !== 'good') {
    parts.push({ key: 'hint_evidence_environment', substitutions: [environment.status] });
  }
  const requestId = headers['x-amz-cf-id'] ?? headers['x-amzn-requestid'];
  if (requestId) parts.push({ key: 'hint_evidence_request_id', substitutions: [requestId] });
  return parts;
}
