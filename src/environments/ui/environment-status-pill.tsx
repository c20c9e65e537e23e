import { isUsable, statusTone } from '../../airflow/environment-status';
import { StatusPill } from '../../ui/status-pill';
import { statusWord } from './status-word';

interface Props {
  /** As AWS gives it; null where AWS was never asked. */
  status: string | null;
  /** Leaves out the word where the environment is ready, for dense lists. */
  isTerse?: boolean;
}

/** The status of an environment, in colour and words. */
export function EnvironmentStatusPill({ status, isTerse = false }: Props) {
  const word = statusWord(status);
  const isHidden = isTerse && status !== null && isUsable(status) && statusTone(status) === 'good';
  return (
    <StatusPill tone={status === null ? 'unknown' : statusTone(status)}>
      <span class={isHidden ? 'visually-hidden' : ''}>{word}</span>
    </StatusPill>
  );
}
