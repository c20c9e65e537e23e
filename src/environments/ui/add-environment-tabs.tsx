import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import type { Profile } from '../../profiles/profile';
import { Tabs } from '../../ui/tabs';
import { AddByNameForm } from './add-by-name-form';
import { AddByUrlForm } from './add-by-url-form';
import { AddConsoleForm } from './add-console-form';
import { EMPTY_CONSOLE_DRAFT } from './console-draft';

interface Props {
  profiles: readonly Profile[];
  onAdded: (environmentId: string) => void;
}

type Way = 'url' | 'name' | 'console';

/** The ways to add one environment by hand; by name only where there are credentials to ask with. */
export function AddEnvironmentTabs({ profiles, onAdded }: Props) {
  const [way, setWay] = useState<Way>('url');
  const [draft, setDraft] = useState(EMPTY_CONSOLE_DRAFT);
  const tabs = [
    { id: 'url' as const, label: translate('add_tab_url') },
    ...(profiles.length > 0 ? [{ id: 'name' as const, label: translate('add_tab_name') }] : []),
    { id: 'console' as const, label: translate('add_tab_console') },
  ];
  return (
    <Tabs label={translate('add_tabs')} tabs={tabs} selected={way} onSelect={setWay}>
      {way === 'url' && <AddByUrlForm profiles={profiles} onAdded={onAdded} />}
      {way === 'name' && <AddByNameForm profiles={profiles} onAdded={onAdded} />}
      {way === 'console' && (
        <AddConsoleForm
          draft={draft}
          onDraft={(change) => setDraft({ ...draft, ...change })}
          onAdded={(id) => {
            setDraft(EMPTY_CONSOLE_DRAFT);
            onAdded(id);
          }}
        />
      )}
    </Tabs>
  );
}
