import type { FailureCode } from '../failures/failure-codes';
import type { MessageKey } from '../i18n/message-key';
import { translate } from '../i18n/translate';

/** The parts of what is said about a failure. */
export type FailurePart = 'title' | 'sentence' | 'remedy';

type WithUnderscores<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${WithUnderscores<Tail>}`
  : Text;
type FailureKey = `failure_${WithUnderscores<FailureCode>}_${FailurePart}`;

/** The key of one part of what is said about a code. The type holds: a code without its strings fails the build. */
export function failureKey(code: FailureCode, part: FailurePart): MessageKey {
  const key: string = `failure_${code.replaceAll('-', '_')}_${part}`;
  return key as FailureKey satisfies MessageKey;
}

/** What is said about a failure in the user's language. */
export function failureText(code: FailureCode): Record<FailurePart, string> {
  return {
    title: translate(failureKey(code, 'title')),
    sentence: translate(failureKey(code, 'sentence')),
    remedy: translate(failureKey(code, 'remedy')),
  };
}
