import type { Environment } from '../environments/environment';
import { translate } from '../i18n/translate';
import type { Profile } from '../profiles/profile';
import { ProfileCard } from '../profiles/ui/profile-card';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { PlusIcon } from '../ui/icons/plus-icon';
import { Section } from '../ui/section';

interface Props {
  profiles: readonly Profile[];
  environments: readonly Environment[];
}

/** The profiles: who they are, how long they last, fresh credentials in place. */
export function ProfilesSection({ profiles, environments }: Props) {
  return (
    <Section
      title={translate('options_profiles')}
      description={translate('options_profiles_description')}
      actions={
        <ButtonLink href="../welcome/welcome.html" icon={<PlusIcon />}>
          {translate('options_add_profile')}
        </ButtonLink>
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
                environments={environments.filter(({ profileId }) => profileId === profile.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
