import type { MessageKey } from '../i18n/message-key';
import type { Check, CheckId } from './check';
import type { Finding, Outcome, Sentence } from './finding';

type Say = (key: MessageKey, ...substitutions: string[]) => string;

const MARKS: Record<Outcome, string> = {
  good: '[ok]',
  warning: '[warning]',
  bad: '[failed]',
  skipped: '[skipped]',
};

/**
 * The findings as a text for a colleague or a ticket. It names hosts, account and identity, and holds no secret and
 * no token: findings have none.
 */
export function diagnosisReport(
  heading: string,
  checks: readonly Check[],
  findings: Readonly<Partial<Record<CheckId, Finding>>>,
  say: Say,
): string {
  const tell = ({ key, substitutions }: Sentence): string => say(key, ...substitutions);
  const parts = checks.flatMap(({ id, title }) => {
    const finding = findings[id];
    if (finding === undefined) return [];
    const { outcome, sentence, advice, facts, failure } = finding;
    const lines = [
      `${MARKS[outcome]} ${say(title)}: ${tell(sentence)}`,
      ...facts.map(({ label, value }) => `    ${say(label)}: ${value}`),
      ...(failure === null ? [] : [`    ${failure.code} ${failure.detail}`.trimEnd()]),
      ...advice.map((one) => `    ${tell(one)}`),
    ];
    return [lines.join('\n')];
  });
  return `${[heading, ...parts].join('\n\n')}\n`;
}
