import { matchPattern } from '../../hosts/match-pattern';
import { missingPatterns } from '../../hosts/missing-patterns';
import { GrantButton } from '../../hosts/ui/grant-button';
import { translate } from '../../i18n/translate';
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
  return (
    <ul class="found" aria-label={translate('found_label')}>
      {byName(environments, choices).map((environment) => (
        <li class="found-row" key={environment.id}>
          <div class="found-name">
            <strong>{choices[environment.id]?.label || environment.name}</strong>
            <EnvironmentFacts environment={environment} />
          </div>
          <div class="found-status">
            <EnvironmentStatusPill status={environment.status} />
          </div>
          <div class="found-access">
            <WebServerAccess environment={environment} granted={granted} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function byName(environments: Props['environments'], choices: Props['choices']): Environment[] {
  const shownName = ({ id, name }: Environment): string => choices[id]?.label || name;
  return [...environments].sort((a, b) => shownName(a).localeCompare(shownName(b)));
}

function WebServerAccess({ environment, granted }: { environment: Environment; granted: readonly string[] }) {
  if (environment.host === null) return null;
  const missing = missingPatterns(granted, [matchPattern(environment.host)]);
  if (missing.length === 0) {
    return (
      <span class="found-granted">
        <CheckIcon /> {translate('hosts_granted')}
      </span>
    );
  }
  return (
    <GrantButton
      patterns={missing}
      label={translate('hosts_grant')}
      subject={environment.name}
      size="small"
    />
  );
}
