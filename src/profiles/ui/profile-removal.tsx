import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { forgetProfile } from '../forget-profile';
import type { Profile } from '../profile';

interface Props {
  profile: Profile;
  /** How many environments are opened with it. */
  count: number;
  onKeep: () => void;
}

/** Asks before a profile is removed, with what becomes of its environments. */
export function ProfileRemoval({ profile, count, onKeep }: Props) {
  return (
    <Notice
      tone="bad"
      isAnnounced
      title={translate('profile_remove_question', profile.name)}
      actions={
        <>
          <Button size="small" onClick={onKeep}>
            {translate('ui_cancel')}
          </Button>
          <Button size="small" variant="danger" onClick={() => void forgetProfile(profile.id)}>
            {translate('profile_remove')}
          </Button>
        </>
      }
    >
      {translateCount('profile_remove_consequence', count)}
    </Notice>
  );
}
