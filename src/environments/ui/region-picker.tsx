import { partitionOfRegion } from '../../airflow/partition';
import { DEFAULT_REGIONS } from '../../airflow/region';
import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import { REGION_AREAS, type RegionArea, regionsByArea } from './region-areas';
import { regionChoiceFault, regionsOfPartition, toggleRegion } from './region-choice';
import { regionPlace } from './region-place';
import './region-picker.css';

interface Props {
  regions: readonly string[];
  onRegions: (regions: string[]) => void;
}

const AREA_KEYS = {
  'north-america': 'region_area_north_america',
  'south-america': 'region_area_south_america',
  europe: 'region_area_europe',
  'asia-pacific': 'region_area_asia_pacific',
  'middle-east-and-africa': 'region_area_middle_east_and_africa',
  china: 'region_area_china',
} as const satisfies Record<RegionArea, string>;

/** The regions to look in, by part of the world. */
export function RegionPicker({ regions, onRegions }: Props) {
  return (
    <div class="region-picker">
      <div class="region-picker-bar">
        <p class="region-picker-count" role="status">
          {translateCount('regions_chosen', regions.length)}
        </p>
        <Button size="small" onClick={() => onRegions([...DEFAULT_REGIONS])}>
          {translate('regions_default')}
        </Button>
        <Button size="small" onClick={() => onRegions(regionsOfPartition('aws'))}>
          {translate('regions_all')}
        </Button>
        <Button size="small" onClick={() => onRegions([])}>
          {translate('regions_none')}
        </Button>
      </div>
      <RegionChoiceFault regions={regions} onRegions={onRegions} />
      <div class="region-areas">
        {regionsByArea().map(({ area, codes }) => (
          <fieldset class="region-area" key={area}>
            <legend>{translate(AREA_KEYS[area])}</legend>
            {area === REGION_AREAS.at(-1) && <p class="field-hint">{translate('regions_china_note')}</p>}
            <div class="region-grid">
              {codes.map((code) => (
                <Checkbox
                  key={code}
                  label={<RegionLabel code={code} />}
                  isChecked={regions.includes(code)}
                  onChecked={(isChecked) => onRegions(toggleRegion(regions, code, isChecked))}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </div>
  );
}

function RegionLabel({ code }: { code: string }) {
  return (
    <span class="region-label">
      {regionPlace(code)} <code>{code}</code>
    </span>
  );
}

function RegionChoiceFault({ regions, onRegions }: Props) {
  const fault = regionChoiceFault(regions);
  if (fault === null) return null;
  if (fault === 'none') return <Notice isAnnounced>{translate('regions_fault_none')}</Notice>;
  const only = (partition: 'aws' | 'aws-cn') => () =>
    onRegions(regions.filter((code) => partitionOfRegion(code) === partition));
  return (
    <Notice
      isAnnounced
      actions={
        <>
          <Button size="small" onClick={only('aws')}>
            {translate('regions_without_china')}
          </Button>
          <Button size="small" onClick={only('aws-cn')}>
            {translate('regions_only_china')}
          </Button>
        </>
      }
    >
      {translate('regions_fault_mixed')}
    </Notice>
  );
}
