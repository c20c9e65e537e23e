import { regionChoiceFault } from '../../../environments/ui/region-choice';
import { RegionPicker } from '../../../environments/ui/region-picker';
import { RegionsDisclosure } from '../../../environments/ui/regions-disclosure';
import { useChosenRegions } from '../../../environments/ui/use-chosen-regions';
import { translate } from '../../../i18n/translate';
import { useStored } from '../../../ui/use-stored';
import { profilesItem } from '../../profile';
import { ConnectForm } from '../connect-form';
import type { ProfileFormProps } from './profile-form';

interface Props extends ProfileFormProps {
  /** As `PasteBox` takes it. */
  keptWhere?: string;
  /** As `ConnectForm` takes it. */
  remembersKeys?: boolean;
}

/** Credentials and regions in one form, so that one click asks for all API hosts in one prompt. */
export function PasteForm({ onAdded, keptWhere, remembersKeys = false }: Props) {
  const profiles = useStored(profilesItem);
  const [regions, chooseRegions] = useChosenRegions();
  if (profiles === undefined || regions === undefined) return null;
  const fault = regionChoiceFault(regions);
  return (
    <ConnectForm
      profiles={profiles}
      {...(keptWhere === undefined ? {} : { keptWhere })}
      remembersKeys={remembersKeys}
      regions={fault === null ? regions : []}
      onConnected={(profileId) => onAdded([profileId])}
    >
      <RegionsDisclosure summary={translate('welcome_regions')} regions={regions} isOpened={fault !== null}>
        <RegionPicker regions={regions} onRegions={chooseRegions} />
      </RegionsDisclosure>
    </ConnectForm>
  );
}
