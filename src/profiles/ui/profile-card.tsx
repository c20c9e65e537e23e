import { useState } from 'preact/hooks';
import { REGIONS } from '../../airflow/region';
import type { Environment } from '../../environments/environment';
import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { Button } from '../../ui/button';
import { TrashIcon } from '../../ui/icons/trash-icon';
import { Notice } from '../../ui/notice';
import { useStoredPart } from '../../ui/use-stored';
import { credentialsItem } from '../credentials';
import { forgetProfile } from '../forget-profile';
import type { Profile } from '../profile';
import { ProfileIdentity } from './profile-identity';
import { RenewForm } from './renew-form';
import './profile-card.css';

interface Props {
  profile: Profile;
  /** The environments that are opened with it. */
  environments: readonly Pick<Environment, 'region' | 'account'>[];
}

/** A profile with what can be done with it: paste fresh credentials, or remove it. */
export function ProfileCard({ profile, environments }: Props) {
  const [mode, setMode] = useState<'idle' | 'renewing' | 'removing'>('idle');
  // Only whether there are any: the credentials themselves do not stay here.
  const isHeld = useStoredPart(credentialsItem, (all) => all[profile.id] !== undefined);
  const elsewhere = environments.find(({ account }) => isOtherAccount(account, profile));
  return (
    <article class="profile-card">
      <div class="profile-card-header">
        <ProfileIdentity profile={profile} />
        <div class="profile-card-actions">
          <Button
            size="small"
            aria-expanded={mode === 'renewing'}
            onClick={() => setMode(mode === 'renewing' ? 'idle' : 'renewing')}
          >
            {translate('profile_paste_again')}
            <span class="visually-hidden"> {profile.name}</span>
          </Button>
          <Button size="small" variant="quiet" icon={<TrashIcon />} onClick={() => setMode('removing')}>
            {translate('profile_remove')}
            <span class="visually-hidden"> {profile.name}</span>
          </Button>
        </div>
      </div>
      {isHeld === false && <Notice>{translate('profile_not_held')}</Notice>}
      {elsewhere !== undefined && <Notice>{translate('profile_other_account', elsewhere.account)}</Notice>}
      {mode === 'renewing' && (
        <RenewForm
          profile={profile}
          region={homeRegion(profile, environments)}
          onRenewed={() => setMode('idle')}
        />
      )}
      {mode === 'removing' && (
        <Notice
          tone="bad"
          isAnnounced
          title={translate('profile_remove_question', profile.name)}
          actions={
            <>
              <Button size="small" onClick={() => setMode('idle')}>
                {translate('ui_cancel')}
              </Button>
              <Button size="small" variant="danger" onClick={() => void forgetProfile(profile.id)}>
                {translate('profile_remove')}
              </Button>
            </>
          }
        >
          {translateCount('profile_remove_consequence', environments.length)}
        </Notice>
      )}
    </article>
  );
}

/** Whether AWS said that the credentials are of another account than this one. */
function isOtherAccount(account: string, { identity }: Profile): boolean {
  return identity !== null && account !== '' && account !== identity.account;
}

/** Where to ask who new credentials are: where the environments of the profile are, else in its partition. */
function homeRegion({ partition }: Profile, [first]: Props['environments']): string {
  const inPartition = REGIONS.find((region) => region.partition === partition);
  return first?.region ?? inPartition?.code ?? 'us-east-1';
}
