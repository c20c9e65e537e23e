import { useState } from 'preact/hooks';
import { discoveryItem } from '../environments/discovery-progress';
import { DiscoveryPanel } from '../environments/ui/discovery-panel';
import { SearchAdded } from '../environments/ui/search-added';
import { useChosenRegions } from '../environments/ui/use-chosen-regions';
import { useDiscovery } from '../environments/ui/use-discovery';
import { useSearchAdded } from '../environments/ui/use-search-added';
import { translate } from '../i18n/translate';
import type { Profile } from '../profiles/profile';
import { ProfileWayForm } from '../profiles/ui/add-profile/profile-way-form';
import { PROFILE_WAYS } from '../profiles/ui/add-profile/profile-ways';
import { WayChooser } from '../profiles/ui/add-profile/way-chooser';
import { FailureCard } from '../ui/failure-card';
import { Section } from '../ui/section';
import { useStored } from '../ui/use-stored';

interface Props {
  profiles: readonly Profile[];
  /** Whether the ways are in sight. */
  isOpen: boolean;
  onDone: () => void;
}

/** Every way to add profiles, and the search for the environments of those that were added. */
export function AddProfileSection({ profiles, isOpen, onDone }: Props) {
  const [wayId, setWayId] = useState(PROFILE_WAYS[0]?.id ?? '');
  const [isSearched, setSearched] = useState(false);
  const [regions = []] = useChosenRegions();
  const discovery = useStored(discoveryItem);
  const searching = useDiscovery();
  const added = useSearchAdded(regions, (profileIds, inRegions) => {
    setSearched(true);
    searching.start(profileIds, inRegions);
  });

  return (
    <>
      {isOpen && (
        <Section title={translate('options_add_profile')}>
          <WayChooser legend="options_add_profile" ways={PROFILE_WAYS} chosen={wayId} onChoose={setWayId} />
          <ProfileWayForm
            wayId={wayId}
            onAdded={(profileIds) => {
              onDone();
              added.add(profileIds);
            }}
          />
        </Section>
      )}
      {added.waiting.length > 0 && regions.length > 0 && (
        <SearchAdded count={added.waiting.length} regions={regions} onSearch={added.search} />
      )}
      {searching.failure !== null && <FailureCard failure={searching.failure} />}
      {isSearched && discovery != null && (
        <Section title={translate('welcome_discover_title')}>
          <DiscoveryPanel discovery={discovery} profiles={profiles} />
        </Section>
      )}
    </>
  );
}
