import { useEffect, useState } from 'preact/hooks';
import { readShortcuts, type Shortcut } from '../browser/commands';
import { translate } from '../i18n/translate';
import { ButtonLink } from '../ui/button-link';
import { PinPicture } from './pin-picture';
import { Step } from './step';
import './done-step.css';

const NAMES = {
  _execute_action: 'shortcut_open_popup',
  'open-last-environment': 'command_open_last',
} as const satisfies Record<string, string>;

/** Step 3: where Airlock is from now on. */
export function DoneStep({ isReached }: { isReached: boolean }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);

  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);

  return (
    <Step
      number={3}
      title={translate('welcome_done_title')}
      description={translate('welcome_done_description')}
      state={isReached ? 'current' : 'later'}
    >
      <div class="done">
        <div class="done-pin">
          <PinPicture />
          <p>{translate('welcome_pin')}</p>
        </div>
        <dl class="shortcuts">
          {Object.entries(NAMES).map(([command, name]) => (
            <div key={command}>
              <dt>{translate(name)}</dt>
              <dd>
                <Keys keys={shortcuts.find((shortcut) => shortcut.command === command)?.keys ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
        <p class="field-hint">{translate('welcome_shortcuts_hint')}</p>
        <div>
          <ButtonLink href="../options/options.html">{translate('welcome_options')}</ButtonLink>
        </div>
      </div>
    </Step>
  );
}

function Keys({ keys }: { keys: string }) {
  if (keys === '') return <span class="shortcut-none">{translate('shortcut_none')}</span>;
  return <kbd>{keys}</kbd>;
}
