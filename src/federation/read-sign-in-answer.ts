import { fail } from '../failures/failure-error';
import type { SignInPlan } from './plan-sign-in';
import { wordsOf } from './trade-tokens';

/**
 * Reads the code from where a provider led back to.
 * https://openid.net/specs/openid-connect-core-1_0.html#AuthResponse
 * @throws FailureError `federation-refused` for the provider's no, and for an answer to another sign-in
 */
export function readSignInAnswer(answeredUrl: string, { state }: Pick<SignInPlan, 'state'>): string {
  const { searchParams } = new URL(answeredUrl);
  const { host } = new URL(answeredUrl);
  if (searchParams.get('state') !== state)
    return fail('federation-refused', 'the answer is to another sign-in: its state differs', { host });
  const answer = wordsOf(Object.fromEntries(searchParams));
  const code = searchParams.get('code');
  if (code !== null && !searchParams.has('error')) return code;
  return fail('federation-refused', 'no code in the answer', { answer });
}
