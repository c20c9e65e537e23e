import { choicesItem } from '../environments/choices';
import { discoveryItem } from '../environments/discovery-progress';
import { environmentsItem } from '../environments/environment';
import { useChosenRegions } from '../environments/ui/use-chosen-regions';
import { useDiscovery } from '../environments/ui/use-discovery';
import { useSearchAdded } from '../environments/ui/use-search-added';
import { useGrantedPatterns } from '../hosts/ui/use-granted-patterns';
import { translate } from '../i18n/translate';
import { profilesItem } from '../profiles/profile';
import { SkeletonRows } from '../ui/skeleton-rows';
import { useStored } from '../ui/use-stored';
import { ConnectStep } from './connect-step';
import { DiscoverStep } from './discover-step';
import { DoneStep } from './done-step';
import { useWelcomeDraft } from './use-welcome-draft';
import { WelcomeHeader } from './welcome-header';

/** The welcome page: connect, discover, done; a step appears as soon as it can be taken. */
export function WelcomeApp() {
  const profiles = useStored(profilesItem);
  const environments = useStored(environmentsItem);
  const choices = useStored(choicesItem);
  const discovery = useStored(discoveryItem);
  const [regions, chooseRegions] = useChosenRegions();
  const [draft, changeDraft] = useWelcomeDraft();
  const granted = useGrantedPatterns();
  const searching = useDiscovery();

  const added = useSearchAdded(regions ?? [], searching.start);

  const isLoading =
    profiles === undefined ||
    environments === undefined ||
    choices === undefined ||
    discovery === undefined ||
    regions === undefined ||
    draft === undefined ||
    granted === undefined;

  return (
    <main class="welcome">
      <WelcomeHeader />
      {isLoading ? (
        <SkeletonRows count={4} label={translate('ui_loading')} />
      ) : (
        <ol class="steps">
          <ConnectStep
            draft={draft}
            onDraft={changeDraft}
            profiles={profiles}
            environments={environments}
            onAdded={added.add}
          />
          <DiscoverStep
            profiles={profiles}
            environments={environments}
            choices={choices}
            discovery={discovery}
            regions={regions}
            onRegions={chooseRegions}
            granted={granted}
            searching={searching}
            added={added}
          />
          <DoneStep isReached={environments.length > 0} />
        </ol>
      )}
      <footer class="welcome-footer">{translate('not_affiliated')}</footer>
    </main>
  );
}
