import { REGIONS } from '../../airflow/region';
import { translate } from '../../i18n/translate';
import { Select } from '../../ui/select';
import { regionPlace } from './region-place';

interface Props {
  label: string;
  /** Empty until one is chosen. */
  region: string;
  onRegion: (region: string) => void;
  hint?: string;
  error?: string | null;
}

/** One region among all. */
export function RegionSelect({ label, region, onRegion, hint, error }: Props) {
  const known = REGIONS.map(({ code }) => code);
  // A region newer than this version can come from a pasted URL.
  const codes = region === '' || known.includes(region) ? known : [region, ...known];
  const options = [
    { value: '', label: translate('region_choose') },
    ...codes.map((code) => ({ value: code, label: [code, regionPlace(code)].filter(Boolean).join(' · ') })),
  ];
  return (
    <Select
      label={label}
      value={region}
      options={options}
      onValue={onRegion}
      error={error ?? null}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
