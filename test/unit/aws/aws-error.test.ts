import { describe, expect, it } from 'vitest';
import { awsFailure, classifyAwsError } from '../../../src/aws/aws-error';
import { failure } from '../../../src/failures/failure';
import { FailureError } from '../../../src/failures/failure-error';
import { CREDENTIALS } from '../given';

describe('classifyAwsError', () => {
  it.each([
    ['ExpiredToken', 403, 'credentials-expired'],
    ['ExpiredTokenException', 403, 'credentials-expired'],
    ['TokenRefreshRequired', 400, 'credentials-expired'],
    ['UnrecognizedClientException', 403, 'credentials-invalid'],
    ['InvalidClientTokenId', 403, 'credentials-invalid'],
    ['InvalidAccessKeyId', 403, 'credentials-invalid'],
    ['InvalidToken', 400, 'credentials-invalid'],
    ['IncompleteSignature', 400, 'credentials-invalid'],
    ['IncompleteSignatureException', 403, 'credentials-invalid'],
    ['MissingAuthenticationToken', 403, 'credentials-invalid'],
    ['MissingAuthenticationTokenException', 403, 'credentials-invalid'],
    ['AuthFailure', 401, 'credentials-invalid'],
    ['RequestExpired', 400, 'clock-skew'],
    ['RequestTimeTooSkewed', 403, 'clock-skew'],
    ['RequestInTheFuture', 403, 'clock-skew'],
    ['AccessDenied', 403, 'access-denied'],
    ['AccessDeniedException', 403, 'access-denied'],
    ['ForbiddenException', 403, 'access-denied'],
    ['UnauthorizedOperation', 403, 'access-denied'],
    ['OptInRequired', 403, 'region-unavailable'],
    ['ResourceNotFoundException', 404, 'environment-not-found'],
    ['ValidationException', 400, 'invalid-input'],
    ['ValidationError', 400, 'invalid-input'],
    ['ThrottlingException', 400, 'throttled'],
    ['Throttling', 400, 'throttled'],
    ['TooManyRequestsException', 429, 'throttled'],
    ['RequestLimitExceeded', 503, 'throttled'],
    ['SlowDown', 503, 'throttled'],
    ['UnknownError', 429, 'throttled'],
    ['InternalServerException', 500, 'service-error'],
    ['UnknownError', 502, 'service-error'],
    ['ServiceUnavailable', 503, 'service-error'],
    ['UnknownError', 403, 'unexpected-answer'],
    ['NobodyKnowsException', 400, 'unexpected-answer'],
  ])('%s with HTTP %i is %s', (name, status, code) => {
    expect(classifyAwsError({ name, status, message: '' })).toBe(code);
  });

  describe.each(['InvalidSignatureException', 'SignatureDoesNotMatch'])('%s', (name) => {
    it.each([
      ['Signature expired: 20261122T120000Z is now earlier than 20261122T121500Z', 'clock-skew'],
      ['Signature not yet current: 20261122T130000Z is still later than 20261122T120500Z', 'clock-skew'],
      [
        'The request signature we calculated does not match the signature you provided.',
        'credentials-invalid',
      ],
      ['', 'credentials-invalid'],
    ])('"%s" is %s', (message, code) => {
      expect(classifyAwsError({ name, status: 403, message })).toBe(code);
    });
  });
});

describe('awsFailure', () => {
  const facts = { region: 'eu-west-1', action: 'airflow:GetEnvironment' };

  function named(name: string, message: string, httpStatusCode?: number): Error {
    const metadata = httpStatusCode === undefined ? {} : { $metadata: { httpStatusCode } };
    return Object.assign(new Error(message), { name, ...metadata });
  }

  it('reads an error of the client with its status and the facts of the call', () => {
    expect(awsFailure(named('AccessDeniedException', 'not authorized', 403), facts)).toEqual({
      code: 'access-denied',
      detail: 'AccessDeniedException: not authorized (HTTP 403)',
      facts,
    });
  });

  it.each([
    ['TimeoutError', 'timed-out'],
    ['AbortError', 'timed-out'],
  ])('%s is %s', (name, code) => {
    expect(awsFailure(named(name, 'x'), facts).code).toBe(code);
    expect(awsFailure(new DOMException('x', name), facts).code).toBe(code);
  });

  it('tells no network from an answer that cannot be read', () => {
    expect(awsFailure(new TypeError('Failed to fetch'), facts).code).toBe('no-network');
    expect(awsFailure(new TypeError('Expected non-null body'), facts).code).toBe('unexpected-answer');
    expect(awsFailure(new SyntaxError('Unexpected token < in JSON'), facts).code).toBe('unexpected-answer');
  });

  it('keeps a failure, and its own facts before those of the call', () => {
    const own = failure('throttled', 'slow', { region: 'us-east-1', extra: 'x' });
    expect(awsFailure(new FailureError(own), facts)).toEqual({
      code: 'throttled',
      detail: 'slow',
      facts: { action: 'airflow:GetEnvironment', region: 'us-east-1', extra: 'x' },
    });
  });

  it.each([['a text'], [42], [null], [undefined], [{ toString: () => 'text' }]])(
    '%s is internal',
    (thrown) => {
      expect(awsFailure(thrown, facts)).toMatchObject({ code: 'internal', facts });
    },
  );

  it('redacts what AWS quotes of the request', () => {
    const quoted = `The Canonical String for this request should have been
'POST\n/\n\nhost:env.airflow\nx-amz-security-token:${CREDENTIALS.sessionToken}\n\nhost;x-amz-security-token'`;
    const { detail } = awsFailure(named('InvalidSignatureException', quoted, 403), facts);
    expect(detail).not.toContain('planted');
    expect(detail).toContain('The Canonical String');
  });
});
