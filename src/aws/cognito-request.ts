import { cognitoHost } from '../airflow/api-hosts';
import { redactText } from '../airflow/redact';
import { FailureError, fail } from '../failures/failure-error';
import { awsFailure, classifyAwsError } from './aws-error';
import { limitedFetch } from './limited-fetch';

interface CognitoAnswer {
  readonly body: Record<string, unknown>;
  /** The service's clock, in ms since the epoch; NaN where it was not told. */
  readonly date: number;
}

/**
 * Calls Cognito identity pools: JSON, not signed.
 * @throws FailureError
 */
export async function callCognito(action: string, request: object, region: string): Promise<CognitoAnswer> {
  const facts = { action: `cognito-identity:${action}`, region };
  try {
    const { status, headers, text } = await limitedFetch(`https://${cognitoHost(region)}/`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityService.${action}`,
      },
      body: JSON.stringify(request),
    });
    if (status >= 500 && !text.startsWith('{')) return fail('service-error', `HTTP ${status}`);
    const body = JSON.parse(text) as Record<string, unknown>;
    if (status < 300) return { body, date: Date.parse(headers.get('date') ?? '') };
    return refuse(String(body['__type'] ?? ''), String(body['message'] ?? ''), status);
  } catch (thrown) {
    throw new FailureError(awsFailure(thrown, facts));
  }
}

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html */
function refuse(type: string, message: string, status: number): never {
  const name = type.split('#').at(-1) ?? '';
  const detail = redactText(`${name}: ${message} (HTTP ${status})`);
  if (name === 'NotAuthorizedException')
    return fail(/expired/i.test(message) ? 'credentials-expired' : 'federation-refused', detail);
  // The pool, and not an environment.
  if (name === 'ResourceNotFoundException' || name === 'InvalidParameterException')
    return fail('invalid-input', detail);
  return fail(classifyAwsError({ name, message, status }), detail);
}
