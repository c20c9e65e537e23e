import { translate } from '../../i18n/translate';
import type { Profile } from '../profile';
import { TimeLeft } from './time-left';
import './profile-identity.css';

/** A profile: its name, who AWS says it is, its key and how long it lasts. No secret. */
export function ProfileIdentity({ profile }: { profile: Profile }) {
  const { name, identity, maskedKeyId, expiresAt, isLongLived } = profile;
  return (
    <div class="profile-identity">
      <p class="profile-name">
        <strong>{name}</strong>
        {identity !== null && <span>{translate('profile_account', identity.account)}</span>}
      </p>
      <p class="profile-arn">{identity === null ? translate('profile_not_identified') : identity.arn}</p>
      <p class="profile-key">
        <code>{maskedKeyId}</code>
        <TimeLeft expiresAt={expiresAt} isLongLived={isLongLived} />
      </p>
    </div>
  );
}
