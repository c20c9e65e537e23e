import { REGIONS } from '../../airflow/region';

/** Parts of the world under which regions are shown; `region_area_<area with _>` names them. */
export const REGION_AREAS = [
  'north-america',
  'south-america',
  'europe',
  'asia-pacific',
  'middle-east-and-africa',
  'china',
] as const;

export type RegionArea = (typeof REGION_AREAS)[number];

const AREA_BY_PREFIX: Record<string, RegionArea> = {
  us: 'north-america',
  ca: 'north-america',
  mx: 'north-america',
  sa: 'south-america',
  eu: 'europe',
  ap: 'asia-pacific',
  me: 'middle-east-and-africa',
  il: 'middle-east-and-africa',
  af: 'middle-east-and-africa',
  cn: 'china',
};

/** The codes of all regions of Amazon MWAA by area; every region is in exactly one. */
export function regionsByArea(): { area: RegionArea; codes: string[] }[] {
  return REGION_AREAS.map((area) => ({
    area,
    codes: REGIONS.filter(({ code }) => areaOf(code) === area).map(({ code }) => code),
  })).filter(({ codes }) => codes.length > 0);
}

function areaOf(code: string): RegionArea {
  // A prefix that AWS opens later is better shown in the widest area than not at all.
  return AREA_BY_PREFIX[code.slice(0, 2)] ?? 'asia-pacific';
}
