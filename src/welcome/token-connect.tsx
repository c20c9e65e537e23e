import { regionChoiceFault } from '../environments/ui/region-choice';
import { RegionPicker } from '../environments/ui/region-picker';
import { translate } from '../i18n/translate';
import type { Profile } from '../profiles/profile';
import { ConnectForm } from '../profiles/ui/connect-form';
import { RegionsDisclosure } from './regions-disclosure';

interface Props {
  profiles: readonly Profile[];
  regions: readonly string[];
  onRegions: (regions: string[]) => void;
  onConnected: (profileId: string) => void;
}

/** Credentials and regions on one card, so that one click asks for all API hosts in one prompt. */
export function TokenConnect({ profiles, regions, onRegions, onConnected }: Props) {
  const fault = regionChoiceFault(regions);
  return (
    <ConnectForm profiles={profiles} regions={fault === null ? regions : []} onConnected={onConnected}>
      <RegionsDisclosure summary={translate('welcome_regions')} regions={regions} isOpened={fault !== null}>
        <RegionPicker regions={regions} onRegions={onRegions} />
      </RegionsDisclosure>
    </ConnectForm>
  );
}
