import { timingSafeEqual } from 'node:crypto';
import type { SimulatorRequest } from '../virtual-host';
import { accountOf, type Principal, type World } from '../world';
import { AwsError } from './aws-error';
import {
  type Authorization,
  canonicalRequest,
  parseAuthorization,
  signatureOf,
  stringToSign,
} from './canonical-request';
import { checkTimestamp } from './check-timestamp';
import type { SignatureDialect } from './signature-dialect';

export interface SignatureOrder {
  request: SimulatorRequest;
  world: World;
  /** Region of the host; null takes any. */
  region: string | null;
  dialect: SignatureDialect;
  /** Milliseconds since the epoch. */
  now: number;
}

export interface SignedBy {
  principal: Principal;
  region: string;
}

/**
 * Finds out who signed a request, by computing the signature again.
 * @throws AwsError worded as the service does, for whatever is wrong with signature or credentials
 */
export function verifySignature(order: SignatureOrder): SignedBy {
  const { request, world, dialect } = order;
  const authorization = authorizationOf(request, dialect);
  const principal = world.principals.find(
    (candidate) => candidate.credentials.accessKeyId === authorization.accessKeyId,
  );
  if (!principal) throw invalidToken(dialect);
  checkScope(order, authorization);
  checkSessionToken(order, principal, authorization.region);
  const timestamp = request.headers['x-amz-date'] ?? '';
  checkTimestamp({ timestamp, authorization, dialect, now: order.now });
  checkSignature(order, authorization, principal, timestamp);
  return { principal, region: authorization.region };
}

function authorizationOf({ headers }: SimulatorRequest, dialect: SignatureDialect): Authorization {
  const header = headers['authorization'];
  if (header === undefined) {
    throw new AwsError(
      403,
      dialect.missing,
      dialect.service === 'airflow'
        ? 'Missing Authentication Token'
        : 'Request is missing Authentication Token',
    );
  }
  const authorization = parseAuthorization(header);
  if (!authorization) {
    throw new AwsError(
      dialect.service === 'airflow' ? 403 : 400,
      dialect.incomplete,
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter.",
    );
  }
  for (const name of ['host', 'x-amz-date']) {
    if (!authorization.signedHeaders.includes(name)) {
      throw new AwsError(
        403,
        dialect.mismatch,
        `'${name}' must be a 'SignedHeader' in the AWS Authorization.`,
      );
    }
  }
  return authorization;
}

function checkScope({ region, dialect }: SignatureOrder, authorization: Authorization): void {
  if (region !== null && authorization.region !== region) {
    throw new AwsError(
      403,
      dialect.mismatch,
      `Credential should be scoped to a valid region, not '${authorization.region}'. `,
    );
  }
  if (authorization.service !== dialect.service) {
    throw new AwsError(
      403,
      dialect.mismatch,
      `Credential should be scoped to correct service: '${dialect.service}'. `,
    );
  }
}

function checkSessionToken(
  { request, world, dialect, now }: SignatureOrder,
  principal: Principal,
  region: string,
): void {
  const { sessionToken, expiresAt } = principal.credentials;
  const account = accountOf(world, principal.accountId);
  const isForeignPartition = region.startsWith('cn-') !== (account.partition === 'aws-cn');
  const isRightToken = request.headers['x-amz-security-token'] === sessionToken;
  if (!isRightToken || isForeignPartition || account.regionsOff.includes(region)) throw invalidToken(dialect);
  if (expiresAt !== undefined && expiresAt <= now) {
    throw new AwsError(403, dialect.expiredToken, 'The security token included in the request is expired');
  }
}

function checkSignature(
  { request, dialect }: SignatureOrder,
  authorization: Authorization,
  principal: Principal,
  timestamp: string,
): void {
  const canonical = canonicalRequest(request, authorization.signedHeaders);
  const text = stringToSign(canonical, authorization, timestamp);
  const expected = signatureOf(text, principal.credentials.secretAccessKey, authorization);
  if (timingSafeEqual(Buffer.from(expected), Buffer.from(authorization.signature))) return;
  const quote = dialect.quotesCanonicalRequest
    ? `\n\nThe Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'${text}'\n`
    : '';
  throw new AwsError(
    403,
    dialect.mismatch,
    `The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.${quote}`,
  );
}

function invalidToken(dialect: SignatureDialect): AwsError {
  return new AwsError(403, dialect.unknownKey, 'The security token included in the request is invalid.');
}
