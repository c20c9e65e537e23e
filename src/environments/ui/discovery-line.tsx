import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { failureFacts } from '../../ui/failure-facts';
import { failureText } from '../../ui/failure-text';
import { StatusPill } from '../../ui/status-pill';
import type { Tone } from '../../ui/tone';
import type { DiscoveryLine } from '../discovery-progress';
import { regionPlace } from './region-place';

interface Props {
  line: DiscoveryLine;
}

/** How far discovery is in one region; a failure can be opened for its reason and remedy. */
export function DiscoveryLineView({ line }: Props) {
  return (
    <li class={`discovery-line discovery-line-${line.state}`}>
      <span class="discovery-line-region">
        <code>{line.region}</code>
        <span class="discovery-line-place truncated">{regionPlace(line.region)}</span>
      </span>
      <StatusPill tone={toneOf(line)}>{stateText(line)}</StatusPill>
      {line.failure !== null && <LineFailure line={line} />}
    </li>
  );
}

function LineFailure({ line: { failure, state } }: { line: DiscoveryLine }) {
  if (failure === null) return null;
  const { title, sentence, remedy } = failureText(failure.code);
  return (
    <details class="discovery-line-failure">
      <summary>{state === 'failed' ? title : translate('discovery_some_not_described', title)}</summary>
      <p>{sentence}</p>
      <p>{remedy}</p>
      {failureFacts(failure).map(({ label, value }) => (
        <p class="discovery-line-detail" key={label}>
          {translate(label)} <code>{value}</code>
        </p>
      ))}
      {failure.detail !== '' && (
        <p class="discovery-line-detail">
          <code>{failure.detail}</code>
        </p>
      )}
    </details>
  );
}

function toneOf({ state, listed, failure }: DiscoveryLine): Tone {
  if (state === 'failed') return 'bad';
  if (state === 'listing' || state === 'describing') return 'busy';
  if (state !== 'done') return 'unknown';
  if (failure !== null) return 'notice';
  return listed > 0 ? 'good' : 'unknown';
}

function stateText({ state, listed, described }: DiscoveryLine): string {
  switch (state) {
    case 'waiting':
      return translate('discovery_waiting');
    case 'listing':
      return translate('discovery_listing');
    case 'describing':
      return translate('discovery_describing', String(described), String(listed));
    case 'done':
      return listed === 0 ? translate('discovery_no_environments') : translateCount('environments', listed);
    case 'failed':
      return translate('discovery_failed');
    case 'cancelled':
      return translate('discovery_cancelled');
  }
}
