import { REGIONS } from '../../airflow/region';
import type { MessageKey } from '../../i18n/message-key';
import { translate } from '../../i18n/translate';

/** Where the data centres of a region stand, in the user's language; empty for a region not known. */
export function regionPlace(code: string): string {
  const region = REGIONS.find((known) => known.code === code);
  if (region === undefined) return '';
  // A test holds every known region to have its message.
  return translate(`region_${code.replaceAll('-', '_')}` as MessageKey) || region.place;
}
