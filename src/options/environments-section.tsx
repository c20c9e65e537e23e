import { useState } from 'preact/hooks';
import type { EnvironmentChoices } from '../environments/choices';
import type { Environment } from '../environments/environment';
import {
  type RemovedEnvironment,
  removeEnvironment,
  restoreEnvironment,
} from '../environments/remove-environment';
import { EnvironmentEditor } from '../environments/ui/environment-editor';
import { translate } from '../i18n/translate';
import type { Profile } from '../profiles/profile';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { AirlockIcon } from '../ui/icons/airlock-icon';
import { PlusIcon } from '../ui/icons/plus-icon';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { EnvironmentsTable } from './environments-table';
import { accessHash, editorHash } from './route';

interface Props {
  environments: readonly Environment[];
  choices: Readonly<Record<string, EnvironmentChoices>>;
  profiles: readonly Profile[];
  /** The one that is edited; null for the list. */
  environmentId: string | null;
}

/** The list of environments, or the editor of one. */
export function EnvironmentsSection({ environments, choices, profiles, environmentId }: Props) {
  const [removed, setRemoved] = useState<RemovedEnvironment | null>(null);
  const edited = environments.find(({ id }) => id === environmentId);

  async function remove(id: string): Promise<void> {
    location.hash = '#environments';
    setRemoved(await removeEnvironment(id));
  }

  async function undo(): Promise<void> {
    if (removed !== null) await restoreEnvironment(removed);
    setRemoved(null);
  }

  if (edited !== undefined) {
    return (
      <EnvironmentEditor
        key={edited.id}
        environment={edited}
        choices={choices[edited.id]}
        profiles={profiles}
        listHref="#environments"
        accessHref={accessHash(edited.id)}
        doctorHref={`../doctor/doctor.html${editorHash(edited.id)}`}
        onRemove={() => void remove(edited.id)}
      />
    );
  }
  return (
    <Section
      title={translate('options_environments')}
      description={translate('options_environments_description')}
      actions={
        <ButtonLink href="../welcome/welcome.html" icon={<PlusIcon />}>
          {translate('options_add_environments')}
        </ButtonLink>
      }
    >
      {removed !== null && (
        <Notice
          isAnnounced
          title={translate('options_removed', removed.environment.name)}
          actions={
            <Button size="small" onClick={() => void undo()}>
              {translate('options_undo')}
            </Button>
          }
        >
          {translate('options_removed_note')}
        </Notice>
      )}
      {environmentId !== null && removed === null && (
        <Notice isAnnounced>{translate('options_environment_unknown')}</Notice>
      )}
      {environments.length === 0 ? (
        <EmptyState title={translate('options_environments_empty_title')} icon={<AirlockIcon size={32} />}>
          {translate('options_environments_empty_text')}
        </EmptyState>
      ) : (
        <EnvironmentsTable environments={environments} choices={choices} />
      )}
    </Section>
  );
}
