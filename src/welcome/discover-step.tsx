import type { EnvironmentChoices } from '../environments/choices';
import type { Discovery } from '../environments/discovery-progress';
import type { Environment } from '../environments/environment';
import { AddEnvironmentTabs } from '../environments/ui/add-environment-tabs';
import { DiscoveryFound } from '../environments/ui/discovery-found';
import { DiscoveryPanel } from '../environments/ui/discovery-panel';
import { regionChoiceFault } from '../environments/ui/region-choice';
import { SearchAdded } from '../environments/ui/search-added';
import type { Searching } from '../environments/ui/use-discovery';
import type { useSearchAdded } from '../environments/ui/use-search-added';
import { WebServersAccess } from '../hosts/ui/web-servers-access';
import { webServerPatterns } from '../hosts/web-server-patterns';
import { translate } from '../i18n/translate';
import type { Profile } from '../profiles/profile';
import { FailureCard } from '../ui/failure-card';
import { SearchAgain } from './search-again';
import { Step } from './step';

interface Props {
  profiles: readonly Profile[];
  environments: readonly Environment[];
  choices: Readonly<Record<string, EnvironmentChoices>>;
  discovery: Discovery | null;
  regions: readonly string[];
  onRegions: (regions: string[]) => void;
  granted: readonly string[];
  searching: Searching;
  added: ReturnType<typeof useSearchAdded>;
}

/** Step 2: the environments appear, their web servers get access, and what is missing is added by hand. */
export function DiscoverStep(props: Props) {
  const { profiles, environments, choices, discovery, regions, onRegions, granted, searching, added } = props;
  const isPossible = profiles.length > 0 || environments.length > 0;
  const isDone = environments.length > 0 && discovery?.finishedAt !== null;
  return (
    <Step
      number={2}
      title={translate('welcome_discover_title')}
      description={translate('welcome_discover_description')}
      state={isPossible ? (isDone ? 'done' : 'current') : 'later'}
    >
      {added.waiting.length > 0 && regionChoiceFault(regions) === null && (
        <SearchAdded count={added.waiting.length} regions={regions} onSearch={added.search} />
      )}
      {searching.failure !== null && <FailureCard failure={searching.failure} />}
      {discovery !== null && <DiscoveryPanel discovery={discovery} profiles={profiles} />}
      {profiles.length > 0 && (
        <SearchAgain profiles={profiles} regions={regions} onRegions={onRegions} onSearch={searching.start} />
      )}
      {environments.length > 0 && (
        <>
          <h3>{translate('welcome_found_title')}</h3>
          <WebServersAccess wanted={webServerPatterns(environments)} granted={granted} />
          <DiscoveryFound environments={environments} choices={choices} granted={granted} />
        </>
      )}
      <details class="by-hand">
        <summary>{translate('welcome_by_hand')}</summary>
        <AddEnvironmentTabs profiles={profiles} onAdded={() => undefined} />
      </details>
    </Step>
  );
}
