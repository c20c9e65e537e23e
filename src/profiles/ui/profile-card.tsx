import { useEffect, useRef, useState } from 'preact/hooks';
import { REGIONS } from '../../airflow/region';
import type { Environment } from '../../environments/environment';
import { translate } from '../../i18n/translate';
import { Notice } from '../../ui/notice';
import { useStoredPart } from '../../ui/use-stored';
import { RememberKey } from '../../vault/ui/remember-key';
import { credentialsItem } from '../credentials';
import type { Profile } from '../profile';
import { profileFailuresItem } from '../profile-failures';
import { ProfileCardActions, type ProfileCardMode } from './profile-card-actions';
import { ProfileCheckOutcome } from './profile-check-outcome';
import { ProfileIdentity } from './profile-identity';
import { ProfileLastFailure } from './profile-last-failure';
import { ProfileRemoval } from './profile-removal';
import { ProfileSettings } from './profile-settings';
import { RenewForm } from './renew-form';
import { useProfileCheck } from './use-profile-check';
import './profile-card.css';

interface Props {
  profile: Profile;
  profiles: readonly Profile[];
  /** The environments that are opened with it. */
  environments: readonly Pick<Environment, 'region' | 'account'>[];
  /** Whether the user came for this one. */
  isWanted?: boolean;
}

/** A profile: who it is, how it does, and all that can be done with it. */
export function ProfileCard({ profile, profiles, environments, isWanted = false }: Props) {
  const [mode, setMode] = useState<ProfileCardMode>('idle');
  const card = useRef<HTMLElement>(null);
  const region = homeRegion(profile, environments);
  const check = useProfileCheck(profile, profiles, region);
  // Only whether there are any: the credentials themselves do not stay here.
  const isHeld = useStoredPart(credentialsItem, (all) => all[profile.id] !== undefined);
  const lastFailure = useStoredPart(profileFailuresItem, (all) => all[profile.id] ?? null);
  const elsewhere = environments.find(({ account }) => isOtherAccount(account, profile));
  const isPasted = profile.source.kind === 'pasted';

  useEffect(() => {
    if (isWanted) card.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);

  return (
    <article
      ref={card}
      class={`profile-card profile-colour-${profile.colour ?? 'none'}`}
      {...(isWanted ? { 'aria-current': true } : {})}
    >
      <div class="profile-card-header">
        <ProfileIdentity profile={profile} isHeld={isHeld !== false} />
        <ProfileCardActions
          profile={profile}
          mode={mode}
          onMode={setMode}
          checking={check.state.kind === 'busy' ? check.state.check : null}
          onCheck={check.start}
        />
      </div>
      {isHeld === false && isPasted && lastFailure == null && (
        <Notice>{translate('profile_not_held')}</Notice>
      )}
      {isHeld === true && isPasted && profile.isLongLived && mode === 'idle' && (
        <RememberKey profile={profile} />
      )}
      {elsewhere !== undefined && <Notice>{translate('profile_other_account', elsewhere.account)}</Notice>}
      {lastFailure != null && check.state.kind !== 'failed' && mode !== 'renewing' && (
        <ProfileLastFailure
          {...lastFailure}
          profile={profile}
          region={region}
          isOpen={isWanted}
          onAnswered={() => check.repeat('profile.identify')}
        />
      )}
      <ProfileCheckOutcome
        state={check.state}
        profile={profile}
        region={region}
        onAnswered={check.repeat}
        onStart={check.start}
        onDismiss={check.reset}
      />
      {mode === 'renewing' && (
        <RenewForm profile={profile} region={region} onRenewed={() => setMode('idle')} />
      )}
      {mode === 'changing' && (
        <ProfileSettings
          profile={profile}
          otherNames={profiles.filter((other) => other !== profile).map(({ name }) => name)}
        />
      )}
      {mode === 'removing' && (
        <ProfileRemoval profile={profile} count={environments.length} onKeep={() => setMode('idle')} />
      )}
    </article>
  );
}

/** Whether AWS said that the credentials are of another account than this one. */
function isOtherAccount(account: string, { identity }: Profile): boolean {
  return identity !== null && account !== '' && account !== identity.account;
}

/** Where to ask who credentials are: where the environments of the profile are, else in its partition. */
function homeRegion({ partition }: Profile, [first]: Props['environments']): string {
  const inPartition = REGIONS.find((region) => region.partition === partition);
  return first?.region ?? inPartition?.code ?? 'us-east-1';
}
