import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { replacePastedCredentials } from '../add-pasted-profile';
import type { Profile } from '../profile';
import './connect-form.css';
import { ConnectingOutcome } from './connecting-outcome';
import { ExportCommands } from './export-commands';
import { PasteBox, pasteVerdict } from './paste-box';
import { useConnecting } from './use-connecting';
import { usePasteBox } from './use-paste-box';

interface Props {
  profile: Profile;
  /** Where to ask who the new credentials are. */
  region: string;
  onRenewed: () => void;
}

/** Fresh credentials for a profile that is there; its name and environments stay. */
export function RenewForm({ profile, region, onRenewed }: Props) {
  const box = usePasteBox();
  const connecting = useConnecting();
  const verdict = pasteVerdict(box);

  function submit(event: Event): void {
    event.preventDefault();
    if (verdict.kind !== 'ready') return;
    connecting.connect({
      regions: [region],
      take: box.take,
      keep: async (pasted, asked) => {
        await replacePastedCredentials(profile.id, pasted, asked);
        return profile.id;
      },
      onConnected: onRenewed,
    });
  }

  const isBusy = connecting.state.kind === 'asking-access' || connecting.state.kind === 'identifying';
  return (
    <form class="connect-form" noValidate autocomplete="off" onSubmit={submit}>
      <PasteBox state={box} />
      <ExportCommands />
      <ConnectingOutcome state={connecting.state} />
      <div class="connect-submit">
        <Button
          type="submit"
          variant="primary"
          isBusy={isBusy}
          disabled={!isBusy && verdict.kind !== 'ready'}
        >
          {translate('profile_renew')}
        </Button>
      </div>
    </form>
  );
}
