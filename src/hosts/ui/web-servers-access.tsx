import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { Notice } from '../../ui/notice';
import { missingPatterns } from '../missing-patterns';
import { GrantButton } from './grant-button';
import { HostAccessReasons } from './host-access-reasons';

interface Props {
  /** Match patterns of all web servers in the list. */
  wanted: readonly string[];
  granted: readonly string[];
}

/** One button that asks for access to every web server in the list, with the reason beside it. */
export function WebServersAccess({ wanted, granted }: Props) {
  const missing = missingPatterns(granted, wanted);
  if (wanted.length === 0) return null;
  if (missing.length === 0) {
    return <Notice tone="good">{translateCount('hosts_all_granted', wanted.length)}</Notice>;
  }
  return (
    <Notice
      tone="busy"
      title={translate('hosts_web_servers_title')}
      actions={
        <GrantButton
          variant="primary"
          patterns={missing}
          label={translateCount('hosts_grant_web_servers', missing.length)}
        />
      }
    >
      <p>{translate('hosts_web_servers_reason')}</p>
      <HostAccessReasons />
    </Notice>
  );
}
