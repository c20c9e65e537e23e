import { RegionPicker } from '../environments/ui/region-picker';
import { useChosenRegions } from '../environments/ui/use-chosen-regions';
import { translate } from '../i18n/translate';
import { type Preferences, preferencesItem } from '../settings/preferences';
import { Checkbox } from '../ui/checkbox';
import { Section } from '../ui/section';
import { SkeletonRows } from '../ui/skeleton-rows';
import { useStored } from '../ui/use-stored';

/** What is set for the extension as a whole. */
export function PreferencesSection() {
  const preferences = useStored(preferencesItem);
  const [regions, chooseRegions] = useChosenRegions();
  if (preferences === undefined || regions === undefined) {
    return <SkeletonRows count={4} label={translate('ui_loading')} />;
  }
  return (
    <>
      <Section title={translate('preferences_opening')}>
        <Checkbox
          label={translate('preferences_reuses_tab')}
          hint={translate('preferences_reuses_tab_hint')}
          isChecked={preferences.reusesOpenTab}
          onChecked={(reusesOpenTab) => change({ reusesOpenTab })}
        />
        <Checkbox
          label={translate('preferences_mints_ahead')}
          hint={translate('preferences_mints_ahead_hint')}
          isChecked={preferences.mintsAhead}
          onChecked={(mintsAhead) => change({ mintsAhead })}
        />
      </Section>
      <Section title={translate('preferences_regions')} description={translate('preferences_regions_hint')}>
        <RegionPicker regions={regions} onRegions={chooseRegions} />
      </Section>
    </>
  );
}

function change(changes: Partial<Preferences>): void {
  void preferencesItem.update((preferences) => ({ ...preferences, ...changes }));
}
