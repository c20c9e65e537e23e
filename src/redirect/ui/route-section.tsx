import { choicesItem, type EnvironmentChoices, NO_CHOICES } from '../../environments/choices';
import { type Environment, environmentsItem } from '../../environments/environment';
import { environmentTitle } from '../../environments/environment-title';
import { GrantButton } from '../../hosts/ui/grant-button';
import { useGrantedPatterns } from '../../hosts/ui/use-granted-patterns';
import { translate } from '../../i18n/translate';
import { Section } from '../../ui/section';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { useStored } from '../../ui/use-stored';
import type { Route } from '../route';
import { neighboursOf } from '../routed-environment';
import { routesItem } from '../routes';
import { BastionKit } from './bastion-kit';
import { privateHosts } from './private-hosts';
import { RouteEditor } from './route-editor';
import { RouteState } from './route-state';
import { RouteTest } from './route-test';
import { useRouteDraft } from './use-route-draft';
import './route.css';

/** The part of the environment editor about the way to the web server. */
export function RouteSection({ environment }: { environment: Environment }) {
  const routes = useStored(routesItem);
  const environments = useStored(environmentsItem);
  const choices = useStored(choicesItem);
  const granted = useGrantedPatterns();
  return (
    <Section title={translate('route_title')} description={translate('route_description')} id="route">
      {routes === undefined ||
      environments === undefined ||
      choices === undefined ||
      granted === undefined ? (
        <SkeletonRows count={3} label={translate('ui_loading')} />
      ) : (
        <LoadedRoute {...{ environment, routes, environments, choices, granted }} />
      )}
    </Section>
  );
}

interface LoadedProps {
  environment: Environment;
  routes: Readonly<Record<string, Route>>;
  environments: readonly Environment[];
  choices: Readonly<Record<string, EnvironmentChoices>>;
  granted: readonly string[];
}

function LoadedRoute({ environment, routes, environments, choices, granted }: LoadedProps) {
  const saved = routes[environment.id];
  const form = useRouteDraft(environment, saved, neighboursOf(environment.id, environments, routes));

  function titleOf(id: string): string {
    const other = environments.find((each) => each.id === id);
    return other === undefined ? id : environmentTitle(other, choices[id] ?? NO_CHOICES);
  }

  return (
    <div class="route">
      <RouteState
        environment={environment}
        mend={(patterns) => (
          <GrantButton patterns={patterns} label={translate('hosts_grant')} size="small" variant="primary" />
        )}
      />
      <RouteEditor environment={environment} form={form} titleOf={titleOf} granted={granted} />
      {form.draft.mode !== 'direct' && (
        <RouteTest environment={environment} form={form} saved={saved} granted={granted} />
      )}
      {environment.host !== null && environment.accessMode !== 'PUBLIC_ONLY' && (
        <BastionKit
          host={environment.host}
          region={environment.region}
          hosts={privateHosts(environments, routes, environment.host)}
        />
      )}
    </div>
  );
}
