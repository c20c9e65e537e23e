import { useState } from 'preact/hooks';
import { partitionOfRegion } from '../airflow/partition';
import { requestHostAccess } from '../browser/host-access';
import { regionChoiceFault } from '../environments/ui/region-choice';
import { RegionPicker } from '../environments/ui/region-picker';
import { RegionsDisclosure } from '../environments/ui/regions-disclosure';
import { apiPatterns } from '../hosts/api-patterns';
import { translate } from '../i18n/translate';
import type { Profile } from '../profiles/profile';
import { Button } from '../ui/button';
import { RefreshIcon } from '../ui/icons/refresh-icon';
import { Notice } from '../ui/notice';

interface Props {
  profiles: readonly Profile[];
  regions: readonly string[];
  onRegions: (regions: string[]) => void;
  onSearch: (profileIds: readonly string[], regions: readonly string[]) => void;
}

/** Searches again, in these regions or in others, with every profile that can be valid there. */
export function SearchAgain({ profiles, regions, onRegions, onSearch }: Props) {
  const [isDenied, setDenied] = useState(false);
  const isUnsearchable = regionChoiceFault(regions) !== null;
  const fitting = profiles.filter(({ partition }) =>
    regions.every((region) => partitionOfRegion(region) === partition),
  );
  const isOfNoProfile = !isUnsearchable && fitting.length === 0;

  function search(): void {
    // First of all: Chrome wants the user's gesture for its prompt.
    requestHostAccess(apiPatterns(regions)).then(
      (isGranted) => {
        setDenied(!isGranted);
        if (isGranted)
          onSearch(
            fitting.map(({ id }) => id),
            regions,
          );
      },
      () => setDenied(true),
    );
  }

  return (
    <RegionsDisclosure
      summary={translate('welcome_search_again')}
      regions={regions}
      isOpened={isUnsearchable || isOfNoProfile || isDenied}
    >
      <RegionPicker regions={regions} onRegions={onRegions} />
      {isOfNoProfile && <Notice isAnnounced>{translate('welcome_partition_mismatch')}</Notice>}
      {isDenied && (
        <Notice isAnnounced title={translate('hosts_denied')}>
          {translate('hosts_denied_api')}
        </Notice>
      )}
      <div class="regions-search">
        <Button icon={<RefreshIcon />} disabled={isUnsearchable || isOfNoProfile} onClick={search}>
          {translate('welcome_search')}
        </Button>
      </div>
    </RegionsDisclosure>
  );
}
