import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { StatusPill } from '../../ui/status-pill';
import type { Tone } from '../../ui/tone';
import type { DiscoveryLine } from '../discovery-progress';
import { DiscoveryLineView } from './discovery-line';
import { discoveryTotals } from './discovery-totals';

interface Props {
  lines: readonly DiscoveryLine[];
  profileName: (profileId: string) => string;
}

/** A line per region; with several profiles, those of each are folded under its name. */
export function DiscoveryLines({ lines, profileName }: Props) {
  const byProfile = new Map<string, DiscoveryLine[]>();
  for (const line of lines) {
    const ofProfile = byProfile.get(line.profileId);
    if (ofProfile === undefined) byProfile.set(line.profileId, [line]);
    else ofProfile.push(line);
  }
  if (byProfile.size < 2) return <Lines lines={lines} />;
  return (
    <ul class="discovery-profiles">
      {[...byProfile].map(([profileId, ofProfile]) => (
        <li key={profileId}>
          <LinesOfProfile name={profileName(profileId)} lines={ofProfile} />
        </li>
      ))}
    </ul>
  );
}

function LinesOfProfile({ name, lines }: { name: string; lines: readonly DiscoveryLine[] }) {
  const [isOpen, setOpen] = useState(false);
  const totals = discoveryTotals({ lines });
  return (
    <details class="discovery-profile" onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>
        <span class="discovery-profile-name">
          <strong>{name}</strong>
          <span>{translate('discovery_profile_regions', String(totals.settled), String(totals.lines))}</span>
          <span>{translateCount('environments', totals.described)}</span>
        </span>
        <StatusPill tone={toneOf(totals)}>{stateOf(totals)}</StatusPill>
      </summary>
      {/* Hundreds of lines are drawn only where they are looked at. */}
      {isOpen && <Lines lines={lines} />}
    </details>
  );
}

function Lines({ lines }: { lines: readonly DiscoveryLine[] }) {
  return (
    <ul class="discovery-lines">
      {lines.map((line) => (
        <DiscoveryLineView key={`${line.profileId} ${line.region}`} line={line} />
      ))}
    </ul>
  );
}

type Totals = ReturnType<typeof discoveryTotals>;

function toneOf({ lines, settled, failed, described, cancelled }: Totals): Tone {
  if (failed > 0) return 'bad';
  if (settled < lines) return 'busy';
  return described > 0 && cancelled === 0 ? 'good' : 'unknown';
}

function stateOf({ lines, settled, failed, cancelled }: Totals): string {
  if (failed > 0) return translateCount('discovery_failures', failed);
  if (settled < lines) return translate('discovery_under_way');
  return translate(cancelled > 0 ? 'discovery_cancelled' : 'discovery_profile_done');
}
