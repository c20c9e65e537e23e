import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import type { RouteTarget } from '../route';
import { confirmTarget } from './change-route';

interface Props {
  environmentId: string;
  target: RouteTarget;
}

/** Has the user vouch for a host that no test could prove, by typing its name. */
export function ConfirmTarget({ environmentId, target }: Props) {
  const [typed, setTyped] = useState('');
  const [isRefused, setIsRefused] = useState(false);

  function confirm(): void {
    const isSame = typed.trim().toLowerCase() === target.host;
    setIsRefused(!isSame);
    if (isSame) void confirmTarget(environmentId, target, Date.now());
  }

  return (
    <details class="route-more">
      <summary>{translate('route_confirm_summary')}</summary>
      <form
        class="route-confirm"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <TextField
          label={translate('route_confirm_label', target.host)}
          hint={translate('route_confirm_text')}
          value={typed}
          onValue={(text) => {
            setTyped(text);
            setIsRefused(false);
          }}
          error={isRefused ? translate('route_confirm_error') : null}
          autocomplete="off"
          spellcheck={false}
          isMono
        />
        <div>
          <Button type="submit">{translate('route_confirm_button')}</Button>
        </div>
      </form>
    </details>
  );
}
