import type { MessageKey } from '../../i18n/message-key';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { EditIcon } from '../../ui/icons/edit-icon';
import { TrashIcon } from '../../ui/icons/trash-icon';
import type { Profile } from '../profile';
import type { ProfileCheck } from './use-profile-check';

/** What is unfolded in the card of a profile. */
export type ProfileCardMode = 'idle' | 'renewing' | 'changing' | 'removing';

interface Props {
  profile: Profile;
  mode: ProfileCardMode;
  onMode: (mode: ProfileCardMode) => void;
  /** What is going on; null where nothing is. */
  checking: ProfileCheck | null;
  onCheck: (check: ProfileCheck) => void;
}

/** The buttons of a profile. Pasted credentials are renewed by hand, all others by their source. */
export function ProfileCardActions({ profile, mode, onMode, checking, onCheck }: Props) {
  const isPasted = profile.source.kind === 'pasted';

  function toggle(other: ProfileCardMode): void {
    onMode(mode === other ? 'idle' : other);
  }

  function label(key: MessageKey) {
    return (
      <>
        {translate(key)}
        <span class="visually-hidden"> {profile.name}</span>
      </>
    );
  }

  return (
    <div class="profile-card-actions">
      <Button
        size="small"
        isBusy={checking === 'profile.identify'}
        onClick={() => onCheck('profile.identify')}
      >
        {label('profile_try')}
      </Button>
      {isPasted ? (
        <Button size="small" aria-expanded={mode === 'renewing'} onClick={() => toggle('renewing')}>
          {label('profile_paste_again')}
        </Button>
      ) : (
        <Button size="small" isBusy={checking === 'profile.renew'} onClick={() => onCheck('profile.renew')}>
          {label('profile_renew_now')}
        </Button>
      )}
      <Button
        size="small"
        variant="quiet"
        icon={<EditIcon />}
        aria-expanded={mode === 'changing'}
        onClick={() => toggle('changing')}
      >
        {label('profile_change')}
      </Button>
      <Button size="small" variant="quiet" icon={<TrashIcon />} onClick={() => onMode('removing')}>
        {label('profile_remove')}
      </Button>
    </div>
  );
}
