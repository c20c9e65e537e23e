import { useState } from 'preact/hooks';
import type { Environment } from '../environments/environment';
import { translate } from '../i18n/translate';
import type { Profile } from '../profiles/profile';
import { ProfileWayForm } from '../profiles/ui/add-profile/profile-way-form';
import { WayChooser } from '../profiles/ui/add-profile/way-chooser';
import { ProfileIdentity } from '../profiles/ui/profile-identity';
import { Button } from '../ui/button';
import { PlusIcon } from '../ui/icons/plus-icon';
import { ConsoleConnect } from './console-connect';
import { Step } from './step';
import { CONSOLE_WAY, WAYS } from './ways';
import type { WelcomeDraft } from './welcome-draft';

interface Props {
  draft: WelcomeDraft;
  onDraft: (change: Partial<WelcomeDraft>) => void;
  profiles: readonly Profile[];
  environments: readonly Environment[];
  /** Profiles were added; their environments are wanted. */
  onAdded: (profileIds: readonly string[]) => void;
}

/** Step 1: how to get in. Once connected it folds to who is connected. */
export function ConnectStep({ draft, onDraft, profiles, environments, onAdded }: Props) {
  const byConsole = environments.filter(({ signInMethod }) => signInMethod === 'console');
  const isDone = profiles.length > 0 || byConsole.length > 0;
  // A profile is kept before AWS says who it is: the form stays until then, to tell how that went.
  const [isAdding, setAdding] = useState(!isDone);
  const isOpen = !isDone || isAdding || draft.method === CONSOLE_WAY.id;

  return (
    <Step
      number={1}
      title={translate('welcome_connect_title')}
      description={translate('welcome_connect_description')}
      state={isDone ? 'done' : 'current'}
    >
      {profiles.length > 0 && (
        <ul class="connected">
          {profiles.map((profile) => (
            <li key={profile.id}>
              <ProfileIdentity profile={profile} />
            </li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <>
          <WayChooser
            legend="welcome_method_legend"
            ways={WAYS}
            chosen={draft.method}
            onChoose={(method) => onDraft({ method })}
          />
          {draft.method !== CONSOLE_WAY.id ? (
            <ProfileWayForm
              wayId={draft.method}
              onAdded={(profileIds) => {
                setAdding(false);
                onAdded(profileIds);
              }}
            />
          ) : (
            <ConsoleConnect
              draft={draft.console}
              onDraft={(change) => onDraft({ console: { ...draft.console, ...change } })}
              environments={byConsole}
            />
          )}
        </>
      ) : (
        <div>
          <Button size="small" icon={<PlusIcon />} onClick={() => setAdding(true)}>
            {translate('welcome_connect_more')}
          </Button>
        </div>
      )}
    </Step>
  );
}
