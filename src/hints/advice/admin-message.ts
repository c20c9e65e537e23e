import type { AirflowRole } from '../../airflow/airflow-role';
import type { Partition } from '../../airflow/partition';
import { redactText } from '../../airflow/redact';
import { webLoginPolicy } from '../../airflow/web-login-policy';
import type { MessageKey } from '../../i18n/message-key';
import type { Advice } from './advise';
import { type CommandId, commandsText } from './commands';
import { causeKey } from './hint-text';

/** Which environment the message is about, and the role the user wants in it. */
export interface AdminMessagePlace {
  readonly partition: Partition;
  readonly region: string;
  /** 12 digits; empty where it is not known. */
  readonly account: string;
  readonly name: string;
  /** The web server host; null where it is not known. */
  readonly host: string | null;
  readonly role: AirflowRole;
}

/** Gives an interface string in the language of the message. */
export type Say = (key: MessageKey, ...substitutions: string[]) => string;

const MAX_CAUSES = 3;

/**
 * A message that a user can send to whoever looks after the environment: what happened, what was seen, the
 * likeliest causes, and the policy or commands that belong to them. It holds no secret.
 *
 * @throws RangeError when the host, region or name is not valid (see `commandsText`)
 */
export function adminMessage(advice: Advice, place: AdminMessagePlace, say: Say): string {
  const causes = advice.causes.slice(0, MAX_CAUSES);
  const seen = advice.evidenceLine.map(({ key, substitutions }) =>
    say(key, ...substitutions.map(redactText)),
  );
  const evidence = seen.join(', ');
  const paragraphs = [
    say('hint_admin_greeting'),
    [
      say('hint_admin_problem', say(advice.titleKey)),
      say('hint_admin_environment', place.name, place.region, place.account || '—', place.host ?? '—'),
      ...(evidence === '' ? [] : [say('hint_admin_evidence', evidence)]),
    ].join('\n'),
    [say('hint_admin_causes'), ...causes.map((cause, index) => `${index + 1}. ${say(causeKey(cause))}`)].join(
      '\n',
    ),
    ...policyPart(advice, place, say),
    ...commandsPart(advice, place, say),
    say('hint_admin_thanks'),
  ];
  return paragraphs.join('\n\n');
}

function policyPart(advice: Advice, place: AdminMessagePlace, say: Say): string[] {
  const isWanted = advice.remedies.some(({ kind }) => kind === 'copy-policy');
  return isWanted ? [`${say('hint_admin_policy', place.role)}\n\n${webLoginPolicy(place)}`] : [];
}

function commandsPart(advice: Advice, place: AdminMessagePlace, say: Say): string[] {
  const ids = new Set<CommandId>(
    advice.remedies.flatMap((remedy) => (remedy.kind === 'copy-commands' ? remedy.commands : [])),
  );
  return ids.size > 0 ? [`${say('hint_admin_commands')}\n\n${commandsText([...ids], place)}`] : [];
}
