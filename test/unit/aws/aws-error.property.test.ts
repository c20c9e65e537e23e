import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awsFailure } from '../../../src/aws/aws-error';
import { FAILURE_CODES } from '../../../src/failures/failure-codes';
import { asFailure } from '../../../src/failures/failure-error';
import { CREDENTIALS, tokenThatEnds } from '../given';

const { accessKeyId, secretAccessKey, sessionToken } = CREDENTIALS;
const webToken = tokenThatEnds(1_795_000_000_000);

/** Secrets as they turn up in the messages of errors. */
const leaks = fc.constantFrom(
  { text: `Credential=${accessKeyId}/20261122/eu-west-1/airflow/aws4_request`, secret: accessKeyId },
  { text: `x-amz-security-token:${sessionToken}`, secret: sessionToken ?? '' },
  { text: `secretAccessKey: "${secretAccessKey}"`, secret: secretAccessKey },
  { text: `{"SessionToken":"${sessionToken}"}`, secret: sessionToken ?? '' },
  { text: `at https://h.example.com/aws_mwaa/aws-console-sso?login=true#${webToken}`, secret: webToken },
  { text: `token=${webToken}`, secret: webToken },
  { text: webToken, secret: webToken },
);
const words = fc.constantFrom('', 'Error: ', 'the request\n', 'Unexpected token < ', '(HTTP 403) ');
const names = fc.constantFrom(
  'Error',
  'TypeError',
  'SyntaxError',
  'AbortError',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'AccessDeniedException',
);

/** Values that have no text. */
const monsters = fc.constantFrom<unknown>(Object.create(null), Symbol('nothing'), {
  toString() {
    throw new Error('no text');
  },
});

describe.each([
  ['awsFailure', (thrown: unknown) => awsFailure(thrown, { region: 'eu-west-1' })],
  ['asFailure', asFailure],
] as const)('%s', (_, read) => {
  it('reads whatever is thrown, and never throws itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), monsters), (thrown) => {
        const { code, detail } = read(thrown);
        expect(FAILURE_CODES).toContain(code);
        expect(typeof detail).toBe('string');
      }),
    );
  });

  it('repeats no secret', () => {
    fc.assert(
      fc.property(
        leaks,
        words,
        words,
        names,
        fc.boolean(),
        ({ text, secret }, before, after, name, isError) => {
          const message = `${before}${text} ${after}`;
          const thrown = isError ? Object.assign(new Error(message), { name }) : message;
          expect(JSON.stringify(read(thrown))).not.toContain(secret);
        },
      ),
    );
  });
});
