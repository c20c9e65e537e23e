import { useState } from 'preact/hooks';
import { matchPattern } from '../../hosts/match-pattern';
import { coverageOf } from '../../hosts/missing-patterns';
import { GrantButton } from '../../hosts/ui/grant-button';
import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { Button } from '../../ui/button';
import { CheckIcon } from '../../ui/icons/check-icon';
import type { EnvironmentChoices } from '../choices';
import type { Environment } from '../environment';
import { EnvironmentFacts } from './environment-facts';
import { EnvironmentStatusPill } from './environment-status-pill';
import './discovery-found.css';

interface Props {
  environments: readonly Environment[];
  choices: Readonly<Record<string, EnvironmentChoices>>;
  granted: readonly string[];
}

/** The environments found so far, each with its own button for access to its web server. */
export function DiscoveryFound({ environments, choices, granted }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = byName(environments, choices).slice(0, isWhole ? undefined : MAX_SHOWN);
  const isGranted = coverageOf(granted);
  return (
    <>
      <ul class="found" aria-label={translate('found_label')}>
        {shown.map((environment) => (
          <li class="found-row" key={environment.id}>
            <div class="found-name">
              <strong>{choices[environment.id]?.label || environment.name}</strong>
              <EnvironmentFacts environment={environment} />
            </div>
            <div class="found-status">
              <EnvironmentStatusPill status={environment.status} />
            </div>
            <div class="found-access">
              <WebServerAccess environment={environment} isGranted={isGranted} />
            </div>
          </li>
        ))}
      </ul>
      {shown.length < environments.length && (
        <div>
          <Button size="small" onClick={() => setWhole(true)}>
            {translateCount('show_all', environments.length)}
          </Button>
        </div>
      )}
    </>
  );
}

/** Thousands of rows would take seconds to draw, with every one that is found. */
const MAX_SHOWN = 100;

const collator = new Intl.Collator();

function byName(environments: Props['environments'], choices: Props['choices']): Environment[] {
  const shownName = ({ id, name }: Environment): string => choices[id]?.label || name;
  return [...environments].sort((a, b) => collator.compare(shownName(a), shownName(b)));
}

interface AccessProps {
  environment: Environment;
  isGranted: (pattern: string) => boolean;
}

function WebServerAccess({ environment, isGranted }: AccessProps) {
  if (environment.host === null) return null;
  const pattern = matchPattern(environment.host);
  if (isGranted(pattern)) {
    return (
      <span class="found-granted">
        <CheckIcon /> {translate('hosts_granted')}
      </span>
    );
  }
  return (
    <GrantButton
      patterns={[pattern]}
      label={translate('hosts_grant')}
      subject={environment.name}
      size="small"
    />
  );
}
