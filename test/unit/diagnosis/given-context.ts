import type { CheckContext, Questions } from '../../../src/diagnosis/check';
import type { Finding } from '../../../src/diagnosis/finding';
import { failure } from '../../../src/failures/failure';
import type { FailureCode } from '../../../src/failures/failure-codes';
import type { Route } from '../../../src/redirect/route';
import { ACCOUNT, environmentOf, PROFILE } from '../given';

export const ARN = `arn:aws:sts::${ACCOUNT}:assumed-role/Data/alice`;

export const ROUTE: Route = {
  mode: 'redirect',
  target: { host: 'alb.example.com', port: null },
  proof: { kind: 'airflow', at: 1 },
  ruleId: 1,
  pausedUntil: null,
  hasUntrustedCertificate: false,
};

/** A failed answer to a question. */
export function failed(code: FailureCode): { ok: false; error: ReturnType<typeof failure> } {
  return { ok: false, error: failure(code, 'as told by AWS') };
}

/** Everything in order: every host granted, a direct route, and good answers. */
export function contextOf(
  change: Partial<CheckContext> = {},
  answers: Partial<Questions> = {},
): CheckContext {
  const environment = change.environment ?? environmentOf();
  return {
    environment,
    profile: PROFILE,
    profilePatterns: [],
    granted: ['https://*/*'],
    route: undefined,
    standing: { kind: 'off' },
    ask: {
      whoAmI: async () => ({ ok: true, value: { account: ACCOUNT, arn: ARN, userId: 'AROA:alice' } }),
      describe: async () => ({ ok: true, value: environment }),
      mayISignIn: async () => ({
        ok: true,
        value: { iamIdentity: 'assumed-role/Data', airflowIdentity: null },
      }),
      whatAnswers: async () => ({
        ok: true,
        value: { kind: 'airflow', major: 2, ip: '10.0.0.7', addressClass: 'private' },
      }),
      clockOffset: async () => 0,
      ...answers,
    },
    ...change,
  };
}

/** The values of the facts of a finding. */
export function valuesOf({ facts }: Finding): string[] {
  return facts.map(({ value }) => value);
}
