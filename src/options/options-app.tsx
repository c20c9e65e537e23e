import { choicesItem } from '../environments/choices';
import { environmentsItem } from '../environments/environment';
import { useGrantedPatterns } from '../hosts/ui/use-granted-patterns';
import { translate } from '../i18n/translate';
import { profilesItem } from '../profiles/profile';
import { SkeletonRows } from '../ui/skeleton-rows';
import { useStored } from '../ui/use-stored';
import { AccessSection } from './access-section';
import { EnvironmentsSection } from './environments-section';
import { HintsSection } from './hints-section';
import { OptionsNav } from './options-nav';
import { PreferencesSection } from './preferences-section';
import { PrivacySection } from './privacy-section';
import { ProfilesSection } from './profiles-section';
import { useRoute } from './use-route';

/** The options page: a section at a time, by the hash of the address. */
export function OptionsApp() {
  const route = useRoute();
  return (
    <div class="options">
      <OptionsNav section={route.section} />
      <main class="options-main">
        <OptionsContent />
        <footer class="options-footer">{translate('not_affiliated')}</footer>
      </main>
    </div>
  );
}

function OptionsContent() {
  const { section, environmentId, profileId } = useRoute();
  const environments = useStored(environmentsItem);
  const choices = useStored(choicesItem);
  const profiles = useStored(profilesItem);
  const granted = useGrantedPatterns();
  if (
    environments === undefined ||
    choices === undefined ||
    profiles === undefined ||
    granted === undefined
  ) {
    return <SkeletonRows count={6} label={translate('ui_loading')} />;
  }
  switch (section) {
    case 'environments':
      return <EnvironmentsSection {...{ environments, choices, profiles, environmentId }} />;
    case 'access':
      return <AccessSection {...{ environments, choices, granted, environmentId }} />;
    case 'profiles':
      return <ProfilesSection {...{ profiles, environments, profileId }} />;
    case 'hints':
      return <HintsSection environments={environments} granted={granted} />;
    case 'preferences':
      return <PreferencesSection />;
    case 'privacy':
      return <PrivacySection granted={granted} />;
  }
}
