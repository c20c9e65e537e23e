import * as v from 'valibot';
import { identityOidcHost } from '../airflow/api-hosts';
import { FailureError } from '../failures/failure-error';
import { callIdentityCenter, identityCenterFailure } from './identity-center-call';
import type { RegisteredClient } from './register-client';

/** A sign-in that is confirmed on another page, or another device. */
export interface DeviceAuthorization {
  /** A secret: whoever has it gets the tokens. */
  readonly deviceCode: string;
  /** What the user compares. */
  readonly userCode: string;
  /** The page that asks for the confirmation, with the code filled in. */
  readonly verificationUrl: string;
  /** ms. */
  readonly lastsMs: number;
  /** The least time between two questions whether it was confirmed, in ms. */
  readonly intervalMs: number;
}

const answerSchema = v.object({
  deviceCode: v.string(),
  userCode: v.string(),
  verificationUriComplete: v.pipe(v.string(), v.startsWith('https://')),
  expiresIn: v.number(),
  interval: v.optional(v.number(), 5),
});

/**
 * Begins a sign-in by code.
 * https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_StartDeviceAuthorization.html
 * @throws FailureError
 */
export async function startDeviceAuthorization(
  region: string,
  startUrl: string,
  { clientId, clientSecret }: RegisteredClient,
): Promise<DeviceAuthorization> {
  const host = identityOidcHost(region);
  const body = { clientId, clientSecret, startUrl };
  const answer = await callIdentityCenter({ host, path: '/device_authorization', body }, answerSchema);
  const facts = { action: 'sso-oidc:StartDeviceAuthorization', region, host, startUrl };
  if (answer.ok) {
    const { deviceCode, userCode, verificationUriComplete, expiresIn, interval } = answer.value;
    return {
      deviceCode,
      userCode,
      verificationUrl: verificationUriComplete,
      lastsMs: expiresIn * 1000,
      intervalMs: interval * 1000,
    };
  }
  throw new FailureError(identityCenterFailure(answer.error, facts));
}
