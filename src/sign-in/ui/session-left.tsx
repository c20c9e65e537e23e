import { useComputed } from '@preact/signals';
import { formatDuration } from '../../i18n/format-duration';
import { now } from '../../ui/now';
import { remainingSessionTime, type WebSession } from '../web-sessions';

/** How long a web session still lasts, in words; it counts down. */
export function SessionLeft({ session }: { session: WebSession }) {
  // Computed text changes once a minute; the tick of each second draws nothing.
  const text = useComputed(() => formatDuration(remainingSessionTime(session, now.value)));
  return <>{text}</>;
}
