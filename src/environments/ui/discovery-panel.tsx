import { useId } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { send } from '../../messages/send';
import type { Profile } from '../../profiles/profile';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { type Discovery, discoveryItem } from '../discovery-progress';
import { DiscoveryLines } from './discovery-lines';
import { discoveryTotals, endDiscovery } from './discovery-totals';
import './discovery-panel.css';

interface Props {
  discovery: Discovery;
  profiles: readonly Profile[];
}

/** A running or ended discovery: totals, a way to end it, and a line per region and profile. */
export function DiscoveryPanel({ discovery, profiles }: Props) {
  const labelId = useId();
  const totals = discoveryTotals(discovery);
  const regions = new Set(discovery.lines.map(({ region }) => region)).size;
  const isRunning = discovery.finishedAt === null;
  const profileName = (id: string): string => profiles.find((profile) => profile.id === id)?.name ?? '';
  return (
    <div class="discovery">
      <div class="discovery-header">
        <p class="discovery-title" id={labelId} role="status">
          {isRunning
            ? translateCount('discovery_running', regions)
            : translateCount(
                'discovery_found',
                totals.described,
                translateCount('regions_searched', regions),
              )}
        </p>
        {isRunning && (
          <Button size="small" onClick={() => void cancel()}>
            {translate('discovery_cancel')}
          </Button>
        )}
      </div>
      <progress aria-labelledby={labelId} max={totals.lines} value={totals.settled} />
      <p class="discovery-counts">
        {translate(
          'discovery_counts',
          String(totals.settled),
          String(totals.lines),
          String(totals.described),
        )}
        {totals.failed > 0 && <strong> {translateCount('discovery_failures', totals.failed)}</strong>}
      </p>
      <DiscoveryLines lines={discovery.lines} profileName={profileName} />
      {!isRunning && totals.described === 0 && totals.failed < totals.lines && (
        <Notice title={translate('discovery_empty_title')}>{translate('discovery_empty_sentence')}</Notice>
      )}
    </div>
  );
}

async function cancel(): Promise<void> {
  await send('discovery.cancel', {});
  // A worker that was stopped meanwhile has no discovery left to end.
  await discoveryItem.update((current) => current && endDiscovery(current, Date.now()));
}
