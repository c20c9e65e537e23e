import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { showInTab } from '../../browser/tabs';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { OpenIcon } from '../../ui/icons/open-icon';
import type { RouteStanding } from '../route-standing';
import { openOriginalAddress, pauseRoute, resumeRoute } from './change-route';

interface Props {
  environmentId: string;
  host: string | null;
  standing: RouteStanding;
  edit: ComponentChildren;
}

/** Pause and resume, the original address, and the way to the editor. */
export function RouteButtons({ environmentId, host, standing, edit }: Props) {
  const [isFailed, setIsFailed] = useState(false);
  const isPaused = standing.kind === 'paused';
  if (standing.kind === 'broken') return edit === undefined ? null : <div class="route-actions">{edit}</div>;

  function openOriginal(ownHost: string): void {
    setIsFailed(false);
    const opening = isPaused
      ? showInTab(`https://${ownHost}/`, { kind: 'new-tab', isActive: true })
      : openOriginalAddress(environmentId, ownHost, Date.now());
    opening.catch(() => setIsFailed(true));
  }

  return (
    <>
      <div class="route-actions">
        {isPaused ? (
          <Button size="small" variant="primary" onClick={() => void resumeRoute(environmentId)}>
            {translate('route_resume')}
          </Button>
        ) : (
          <Button size="small" onClick={() => void pauseRoute(environmentId, Date.now())}>
            {translate('route_pause')}
          </Button>
        )}
        {edit}
        {host !== null && (
          <Button size="small" variant="quiet" icon={<OpenIcon />} onClick={() => openOriginal(host)}>
            {translate('route_open_original')}
          </Button>
        )}
      </div>
      {!isPaused && <p class="field-hint">{translate('route_open_original_hint')}</p>}
      <p class="route-denied" role="status">
        {isFailed && translate('route_open_failed')}
      </p>
    </>
  );
}
