import { useState } from 'preact/hooks';
import type { Environment } from '../environments/environment';
import { AddConsoleForm } from '../environments/ui/add-console-form';
import { EMPTY_CONSOLE_DRAFT } from '../environments/ui/console-draft';
import { EnvironmentFacts } from '../environments/ui/environment-facts';
import type { Failure } from '../failures/failure';
import { translate } from '../i18n/translate';
import { send } from '../messages/send';
import { Button } from '../ui/button';
import { FailureCard } from '../ui/failure-card';
import { OpenIcon } from '../ui/icons/open-icon';
import { Notice } from '../ui/notice';
import type { WelcomeDraft } from './welcome-draft';

interface Props {
  draft: WelcomeDraft['console'];
  onDraft: (change: Partial<WelcomeDraft['console']>) => void;
  /** The environments of the console method that are in the list. */
  environments: readonly Environment[];
}

/** The way without credentials: name and region are enough, and the first one can be opened right here. */
export function ConsoleConnect({ draft, onDraft, environments }: Props) {
  const [addedId, setAddedId] = useState<string | null>(null);
  const added = environments.find(({ id }) => id === addedId) ?? environments.at(-1);

  return (
    <>
      {added !== undefined && <AddedByConsole environment={added} />}
      <AddConsoleForm
        draft={draft}
        onDraft={onDraft}
        onAdded={(id) => {
          setAddedId(id);
          onDraft(EMPTY_CONSOLE_DRAFT);
        }}
      />
    </>
  );
}

function AddedByConsole({ environment }: { environment: Environment }) {
  const [failure, setFailure] = useState<Failure | null>(null);

  async function open(): Promise<void> {
    const reply = await send('environment.open', {
      environmentId: environment.id,
      disposition: 'new-tab',
      isAfresh: false,
      originTabId: null,
    });
    setFailure(reply.ok ? null : reply.error);
  }

  return (
    <>
      <Notice
        tone="good"
        isAnnounced
        title={translate('welcome_console_added', environment.name)}
        actions={
          <Button variant="primary" size="small" icon={<OpenIcon />} onClick={() => void open()}>
            {translate('welcome_open')}
          </Button>
        }
      >
        <EnvironmentFacts environment={environment} />
      </Notice>
      {failure !== null && <FailureCard failure={failure} onDismiss={() => setFailure(null)} />}
    </>
  );
}
