import { AwsError } from './aws-error';
import type { Authorization } from './canonical-request';
import type { SignatureDialect } from './signature-dialect';

export interface TimestampOrder {
  /** The `x-amz-date` header. */
  timestamp: string;
  authorization: Authorization;
  dialect: SignatureDialect;
  /** Milliseconds since the epoch. */
  now: number;
}

/** @throws AwsError when the request was not signed about now */
export function checkTimestamp({ timestamp, authorization, dialect, now }: TimestampOrder): void {
  const at = Date.parse(timestamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(at)) {
    throw new AwsError(
      403,
      dialect.incomplete,
      `Date must be in ISO-8601 'basic format'. Got '${timestamp}'.`,
    );
  }
  const window = dialect.skewInMinutes * 60_000;
  const clock = basicFormat(now);
  if (at < now - window) {
    throw new AwsError(
      403,
      dialect.skew,
      `Signature expired: ${timestamp} is now earlier than ${basicFormat(now - window)} (${clock} - ${dialect.skewInMinutes} min.)`,
    );
  }
  if (at > now + window) {
    throw new AwsError(
      403,
      dialect.skew,
      `Signature not yet current: ${timestamp} is still later than ${basicFormat(now + window)} (${clock} + ${dialect.skewInMinutes} min.)`,
    );
  }
  if (!timestamp.startsWith(authorization.date)) {
    throw new AwsError(
      403,
      dialect.mismatch,
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${authorization.date}' != '${timestamp.slice(0, 8)}', from '${timestamp}'.`,
    );
  }
}

/** `20261122T154900Z` */
function basicFormat(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}
