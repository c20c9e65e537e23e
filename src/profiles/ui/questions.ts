import type { FailureCode } from '../../failures/failure-codes';
import { type LateComponent, lateComponent } from '../../ui/late-component';
import type { SourceKind } from '../source';
import type { QuestionProps } from './question';

/** A question that is asked in place of a failure, since the user alone has the answer. */
interface Question {
  readonly codes: readonly FailureCode[];
  /** The sources whose profiles can answer it; all of them where it is not said. */
  readonly sources?: readonly SourceKind[];
  /** Fetched when it is asked: no page pays for the questions of others. */
  readonly View: LateComponent<QuestionProps>;
}

const QUESTIONS: readonly Question[] = [
  {
    codes: ['credentials-missing', 'credentials-expired', 'credentials-invalid'],
    sources: ['pasted'],
    View: lateComponent(async () => (await import('./pasted-question')).PastedQuestion),
  },
  {
    codes: ['identity-session-ended'],
    View: lateComponent(
      async () => (await import('../../identity-center/ui/session-ended-question')).SessionEndedQuestion,
    ),
  },
  {
    codes: ['mfa-needed', 'mfa-refused'],
    View: lateComponent(async () => (await import('./mfa-question')).MfaQuestion),
  },
  {
    codes: ['server-token-needed', 'server-token-refused', 'server-unreachable', 'server-answer-unusable'],
    View: lateComponent(async () => (await import('./server-question')).ServerQuestion),
  },
  {
    codes: ['federation-session-ended', 'federation-refused'],
    View: lateComponent(
      async () => (await import('../../federation/ui/federation-question')).FederationQuestion,
    ),
  },
  {
    codes: ['vault-locked'],
    View: lateComponent(async () => (await import('../../vault/ui/vault-question')).VaultQuestion),
  },
];

/** The question that a failure of a profile with this source comes down to; null where it is told as it is. */
export function questionFor(code: FailureCode, source: SourceKind): LateComponent<QuestionProps> | null {
  const fits = ({ codes, sources }: Question): boolean =>
    codes.includes(code) && (sources === undefined || sources.includes(source));
  return QUESTIONS.find(fits)?.View ?? null;
}
