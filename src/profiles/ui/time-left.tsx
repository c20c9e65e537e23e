import { formatDateTime } from '../../i18n/format-date-time';
import { formatDuration } from '../../i18n/format-duration';
import { translate } from '../../i18n/translate';
import { now } from '../../ui/now';

interface Props {
  /** ms since the epoch; null where it is not known. */
  expiresAt: number | null;
  isLongLived: boolean;
}

/** How long credentials still last, and until when; it counts down. */
export function TimeLeft({ expiresAt, isLongLived }: Props) {
  if (expiresAt === null) return <>{translate(isLongLived ? 'profile_never_ends' : 'profile_end_unknown')}</>;
  const time = formatDateTime(expiresAt, now.value);
  const text =
    expiresAt <= now.value
      ? translate('profile_ended', time)
      : translate('profile_time_left', formatDuration(expiresAt - now.value), time);
  return <time dateTime={new Date(expiresAt).toISOString()}>{text}</time>;
}
