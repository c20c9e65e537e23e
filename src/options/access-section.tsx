import { useState } from 'preact/hooks';
import { releaseHostAccess } from '../browser/host-access';
import type { EnvironmentChoices } from '../environments/choices';
import type { Environment } from '../environments/environment';
import { regionPlace } from '../environments/ui/region-place';
import { listHostAccess } from '../hosts/access-list';
import { hostOfPattern } from '../hosts/match-pattern';
import { WebServersAccess } from '../hosts/ui/web-servers-access';
import { webServerPatterns } from '../hosts/web-server-patterns';
import { translate } from '../i18n/translate';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { ReleaseList } from './release-list';
import { WebServerRow } from './web-server-row';

interface Props {
  environments: readonly Environment[];
  choices: Readonly<Record<string, EnvironmentChoices>>;
  granted: readonly string[];
  /** The environment whose grant button takes the focus. */
  environmentId: string | null;
}

/** Which hosts Airlock may reach, what for, and how to give and take it. */
export function AccessSection({ environments, choices, granted, environmentId }: Props) {
  const [isWider, setWider] = useState(false);
  const { webServers, api, other } = listHostAccess(granted, environments);
  const nameOf = (id: string): string =>
    choices[id]?.label || environments.find((environment) => environment.id === id)?.name || id;

  const rows = webServers
    .map((entry) => ({ entry, names: entry.environmentIds.map(nameOf).join(', ') }))
    .sort((a, b) => a.names.localeCompare(b.names));

  async function release(patterns: readonly string[]): Promise<void> {
    setWider(!(await releaseHostAccess(patterns).catch(() => false)));
  }

  return (
    <>
      <Section title={translate('access_web_servers')} description={translate('access_web_servers_text')}>
        {isWider && (
          <Notice isAnnounced title={translate('access_wider_title')}>
            {translate('access_wider_text')}
          </Notice>
        )}
        {webServers.length === 0 ? (
          <EmptyState title={translate('access_empty_title')}>{translate('access_empty_text')}</EmptyState>
        ) : (
          <>
            <WebServersAccess wanted={webServerPatterns(environments)} granted={granted} />
            <ul class="access-list">
              {rows.map(({ entry, names }) => (
                <WebServerRow
                  key={entry.host}
                  entry={entry}
                  names={names}
                  isFocused={environmentId !== null && entry.environmentIds.includes(environmentId)}
                  onRelease={() => void release([entry.pattern])}
                />
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={translate('access_api')} description={translate('access_api_text')}>
        <ReleaseList
          entries={api.map(({ region, patterns }) => ({
            name: (
              <>
                <span>
                  {regionPlace(region)} <code>{region}</code>
                </span>
                <code>{patterns.map(hostOfPattern).join(', ')}</code>
              </>
            ),
            patterns,
          }))}
          onRelease={(patterns) => void release(patterns)}
        />
      </Section>
      {other.length > 0 && (
        <Section title={translate('access_other')} description={translate('access_other_text')}>
          <ReleaseList
            entries={other.map((pattern) => ({ name: <code>{pattern}</code>, patterns: [pattern] }))}
            onRelease={(patterns) => void release(patterns)}
          />
        </Section>
      )}
    </>
  );
}
