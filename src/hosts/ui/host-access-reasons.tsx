import { translate } from '../../i18n/translate';
import { HOST_ACCESS_PARTS, type HostAccessPart } from '../host-access-parts';
import './host-access-reasons.css';

const KEYS = {
  'landing-page': 'host_access_part_landing_page',
  'other-path': 'host_access_part_other_path',
  redirect: 'host_access_part_redirect',
  hints: 'host_access_part_hints',
} as const satisfies Record<HostAccessPart, string>;

/** What works only with access to a web server: the reason beside the button that asks for it. */
export function HostAccessReasons() {
  return (
    <ul class="host-access-reasons">
      {HOST_ACCESS_PARTS.map((part) => (
        <li key={part}>{translate(KEYS[part])}</li>
      ))}
    </ul>
  );
}
