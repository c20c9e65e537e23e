import { matchPattern } from '../../hosts/match-pattern';
import { GrantButton } from '../../hosts/ui/grant-button';
import type { MessageKey } from '../../i18n/message-key';
import { translate } from '../../i18n/translate';
import { CheckIcon } from '../../ui/icons/check-icon';
import { WarningIcon } from '../../ui/icons/warning-icon';
import type { RouteTarget } from '../route';
import { missingForRoute } from '../route-standing';
import '../../ui/tone.css';

interface Props {
  host: string;
  target: RouteTarget;
  granted: readonly string[];
}

/** Whether both hosts of a route have access, and the button that asks for what is missing in one prompt. */
export function RouteAccess({ host, target, granted }: Props) {
  const missing = missingForRoute(host, target.host, granted);
  const isMissing = (name: string): boolean => missing.includes(matchPattern(name));
  return (
    <div class="route-access">
      <p class="route-subtitle">{translate('route_access')}</p>
      <ul>
        <HostAccess name={host} text="route_access_source" isMissing={isMissing(host)} />
        <HostAccess name={target.host} text="route_access_target" isMissing={isMissing(target.host)} />
      </ul>
      {missing.length > 0 && (
        <GrantButton
          patterns={missing}
          label={translate(missing.length === 1 ? 'route_grant_one' : 'route_grant_both')}
        />
      )}
    </div>
  );
}

function HostAccess({ name, text, isMissing }: { name: string; text: MessageKey; isMissing: boolean }) {
  return (
    <li class={isMissing ? 'tone-notice' : 'tone-good'}>
      {isMissing ? <WarningIcon size={14} /> : <CheckIcon size={14} />}
      <span>
        {translate(text, name)}{' '}
        <span class="route-access-state">
          ({translate(isMissing ? 'route_access_missing' : 'route_access_given')})
        </span>
      </span>
    </li>
  );
}
