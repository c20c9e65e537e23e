import type { Environment } from '../../environments/environment';
import type { MessageKey } from '../../i18n/message-key';
import { translate } from '../../i18n/translate';
import { failureFacts } from '../../ui/failure-facts';
import { failureText } from '../../ui/failure-text';
import { StatusPill } from '../../ui/status-pill';
import type { Tone } from '../../ui/tone';
import type { Check } from '../check';
import type { Fact, Finding, Outcome, Sentence } from '../finding';
import { CheckRemedies } from './check-remedies';
import './check-row.css';

interface Props {
  check: Check;
  /** Undefined while the check runs. */
  finding: Finding | undefined;
  environment: Environment;
}

/** One check: its title, how it ended, what was found and what to do. */
export function CheckRow({ check, finding, environment }: Props) {
  return (
    <li class="check">
      <header class="check-header">
        <h2 class="check-title">{translate(check.title)}</h2>
        <StatusPill tone={finding === undefined ? 'busy' : TONES[finding.outcome]}>
          {translate(finding === undefined ? 'check_outcome_running' : OUTCOME_KEYS[finding.outcome])}
        </StatusPill>
      </header>
      {finding !== undefined && <Found finding={finding} environment={environment} />}
    </li>
  );
}

function Found({ finding, environment }: { finding: Finding; environment: Environment }) {
  const { sentence, failure, advice, remedies, outcome } = finding;
  const text = failure === null ? null : failureText(failure.code);
  const reason = text === null ? [] : [`${text.title}. ${text.remedy}`];
  return (
    <>
      <p class={outcome === 'skipped' ? 'check-skipped' : ''}>{say(sentence)}</p>
      {[...reason, ...advice.map(say)].map((line) => (
        <p key={line} class="check-advice">
          {line}
        </p>
      ))}
      <CheckFacts facts={factsOf(finding)} />
      <CheckRemedies remedies={remedies} environment={environment} />
    </>
  );
}

function CheckFacts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="check-facts">
      {facts.map(({ label, value }) => (
        <div key={`${label} ${value}`}>
          <dt>{translate(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the check saw, and what its failure names beside it. */
function factsOf({ facts, failure }: Finding): Fact[] {
  const named = failure === null ? [] : failureFacts(failure);
  const seen = new Set(facts.map(({ value }) => value));
  return [...facts, ...named.filter(({ value }) => !seen.has(value))];
}

function say({ key, substitutions }: Sentence): string {
  return translate(key, ...substitutions);
}

const TONES: Record<Outcome, Tone> = { good: 'good', warning: 'notice', bad: 'bad', skipped: 'unknown' };

const OUTCOME_KEYS: Record<Outcome, MessageKey> = {
  good: 'check_outcome_good',
  warning: 'check_outcome_warning',
  bad: 'check_outcome_bad',
  skipped: 'check_outcome_skipped',
};
