import { jsonAnswer } from '../answers';
import type { Switches } from '../switches';
import type { SimulatorRequest, SimulatorResponse } from '../virtual-host';
import type { Principal } from '../world';
import { queryActionOf, wantsJson, xmlAnswer } from './query-protocol';
import type { SignatureDialect } from './signature-dialect';
import type { IssuedSession } from './sts-sessions';

export const stsNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/**
 * STS quotes no canonical request, and allows a clock to be off by 15 minutes
 * (message texts as in https://github.com/aws/aws-cli/issues/6676).
 */
export function stsDialect(switches: Switches): SignatureDialect {
  return {
    service: 'sts',
    missing: 'MissingAuthenticationToken',
    incomplete: 'IncompleteSignature',
    unknownKey: 'InvalidClientTokenId',
    mismatch: 'SignatureDoesNotMatch',
    expiredToken: 'ExpiredToken',
    skew: switches.stsSkewCode,
    skewInMinutes: 15,
    quotesCanonicalRequest: false,
  };
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export function answerGetCallerIdentity(
  request: SimulatorRequest,
  principal: Principal,
  requestId: string,
): SimulatorResponse {
  const { arn, userId, accountId } = principal;
  if (wantsJson(request)) {
    return jsonAnswer(200, {
      GetCallerIdentityResponse: {
        GetCallerIdentityResult: { Account: accountId, Arn: arn, UserId: userId },
        ResponseMetadata: { RequestId: requestId },
      },
    });
  }
  return xmlAnswer(
    200,
    `<GetCallerIdentityResponse xmlns="${stsNamespace}">
  <GetCallerIdentityResult>
    <Arn>${arn}</Arn>
    <UserId>${userId}</UserId>
    <Account>${accountId}</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata>
    <RequestId>${requestId}</RequestId>
  </ResponseMetadata>
</GetCallerIdentityResponse>
`,
  );
}

/** The answer of every action that gives credentials. */
export function answerSession(
  request: SimulatorRequest,
  { session, more }: IssuedSession,
  requestId: string,
): SimulatorResponse {
  const action = queryActionOf(request);
  const { accessKeyId, secretAccessKey, sessionToken = '', expiresAt = 0 } = session.credentials;
  const { Arn: arn, AssumedRoleId: roleId, ...others } = more;
  const user = arn
    ? `<AssumedRoleUser><AssumedRoleId>${roleId}</AssumedRoleId><Arn>${arn}</Arn></AssumedRoleUser>`
    : '';
  const rest = Object.entries(others).map(([name, value]) => `<${name}>${value}</${name}>`);
  return xmlAnswer(
    200,
    `<${action}Response xmlns="${stsNamespace}">
  <${action}Result>
    ${user}${rest.join('')}
    <Credentials>
      <AccessKeyId>${accessKeyId}</AccessKeyId>
      <SecretAccessKey>${secretAccessKey}</SecretAccessKey>
      <SessionToken>${sessionToken}</SessionToken>
      <Expiration>${new Date(expiresAt).toISOString().replace(/\.\d+Z/, 'Z')}</Expiration>
    </Credentials>
  </${action}Result>
  <ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>
</${action}Response>
`,
  );
}
