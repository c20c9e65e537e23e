import type { WebServerEntry } from '../hosts/access-list';
import { GrantButton } from '../hosts/ui/grant-button';
import { translate } from '../i18n/translate';
import { Button } from '../ui/button';
import { StatusPill } from '../ui/status-pill';

interface RowProps {
  entry: WebServerEntry;
  names: string;
  isFocused: boolean;
  onRelease: () => void;
}

/** One web server: what is behind it, and the button that gives or takes access. */
export function WebServerRow({ entry, names, isFocused, onRelease }: RowProps) {
  return (
    <li class={isFocused ? 'access-row access-row-focused' : 'access-row'}>
      <div class="access-names">
        <strong>{names}</strong>
        <code>{entry.host}</code>
      </div>
      {entry.isGranted ? (
        <div class="access-granted">
          <StatusPill tone="good">{translate('hosts_granted')}</StatusPill>
          <Button size="small" onClick={onRelease} disabled={!entry.isGrantedAlone}>
            {translate('access_release')}
            <span class="visually-hidden"> {names}</span>
          </Button>
        </div>
      ) : (
        <GrantButton
          patterns={[entry.pattern]}
          label={translate('hosts_grant')}
          subject={names}
          variant={isFocused ? 'primary' : 'secondary'}
          isFocused={isFocused}
        />
      )}
    </li>
  );
}
