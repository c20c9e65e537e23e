import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { send } from '../../messages/send';
import { Button } from '../../ui/button';
import { now } from '../../ui/now';
import { Select } from '../../ui/select';
import { isFresh } from '../decide-route';
import { overrideDecision, type StoredDecision } from '../route-decisions';
import { RouteWhy } from './route-why';

interface Props {
  environmentId: string;
  decision: StoredDecision | undefined;
}

/** What an automatic route decided and why, and the choice of another way. */
export function RouteDecision({ environmentId, decision }: Props) {
  const [isChecking, setIsChecking] = useState(false);
  const chosen = decision?.isOverridden === true ? decision.way : 'automatic';
  const isDue = decision === undefined || (!decision.isOverridden && !isFresh(decision, now.value));

  async function check(): Promise<void> {
    setIsChecking(true);
    await send('route.decide', { environmentId });
    setIsChecking(false);
  }

  return (
    <div class="route-decision">
      <p class="route-why">
        <span>
          <RouteWhy key={decision?.decidedAt} decision={decision} />
        </span>
        {(isDue || isChecking) && (
          <Button size="small" variant="quiet" isBusy={isChecking} onClick={() => void check()}>
            {translate('route_check_now')}
          </Button>
        )}
      </p>
      <Select
        label={translate('route_decide')}
        value={chosen}
        options={[
          { value: 'automatic', label: translate('route_decide_automatic') },
          { value: 'direct', label: translate('route_decide_direct') },
          { value: 'redirect', label: translate('route_decide_redirect') },
        ]}
        onValue={(way) => void overrideDecision(environmentId, way === 'automatic' ? null : way, Date.now())}
      />
    </div>
  );
}
