import { useState } from 'preact/hooks';
import type { Environment } from '../environments/environment';
import { translate } from '../i18n/translate';
import type { Profile } from '../profiles/profile';
import { ProfileCard } from '../profiles/ui/profile-card';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PlusIcon } from '../ui/icons/plus-icon';
import { Section } from '../ui/section';
import { VaultSection } from '../vault/ui/vault-section';
import { AddProfileSection } from './add-profile-section';

interface Props {
  profiles: readonly Profile[];
  environments: readonly Environment[];
  /** The one that the user came for; null for none of them. */
  profileId: string | null;
}

/** The profiles: who they are, how long they last, what can be done with each, and the ways to more of them. */
export function ProfilesSection({ profiles, environments, profileId }: Props) {
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <Section
        title={translate('options_profiles')}
        description={translate('options_profiles_description')}
        actions={
          <Button icon={<PlusIcon />} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            {translate('options_add_profile')}
          </Button>
        }
      >
        {profiles.length === 0 ? (
          <EmptyState title={translate('options_profiles_empty_title')}>
            {translate('options_profiles_empty_text')}
          </EmptyState>
        ) : (
          <ul class="profile-list">
            {profiles.map((profile) => (
              <li key={profile.id}>
                <ProfileCard
                  profile={profile}
                  profiles={profiles}
                  environments={environments.filter((environment) => environment.profileId === profile.id)}
                  isWanted={profile.id === profileId}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <VaultSection />
      <AddProfileSection profiles={profiles} isOpen={isAdding} onDone={() => setAdding(false)} />
    </>
  );
}
