import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { OpenIcon } from '../../ui/icons/open-icon';
import { openOriginalAddress, pauseRoute, resumeRoute } from './change-route';
import type { RouteStanding } from './route-standing';

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
  const isRedirected = standing.kind === 'redirected';
  if (standing.kind === 'broken') return edit === undefined ? null : <div class="route-actions">{edit}</div>;

  function openOriginal(ownHost: string): void {
    setIsFailed(false);
    openOriginalAddress(environmentId, ownHost, Date.now()).catch(() => setIsFailed(true));
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
        {host !== null && (
          <Button size="small" icon={<OpenIcon />} onClick={() => openOriginal(host)}>
            {translate('route_open_original')}
          </Button>
        )}
        {edit}
      </div>
      {isRedirected && <p class="field-hint">{translate('route_open_original_hint')}</p>}
      <p class="route-denied" role="status">
        {isFailed && translate('route_open_failed')}
      </p>
    </>
  );
}
