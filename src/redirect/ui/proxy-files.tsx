import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { foxyProxySettings } from '../foxyproxy-settings';
import { pacFile } from '../pac-file';
import { zeroOmegaBackup } from '../zeroomega-backup';
import { saveFile } from './save-file';

const FILES = [
  { id: 'pac', make: pacFile },
  { id: 'foxyproxy', make: foxyProxySettings },
  { id: 'zeroomega', make: zeroOmegaBackup },
] as const;

/** The files that send just these hosts through the bastion, each with what importing it does. */
export function ProxyFiles({ hosts }: { hosts: readonly string[] }) {
  return (
    <div class="bastion-panel">
      <p>{translate('bastion_files_text')}</p>
      <ul class="bastion-hosts">
        {hosts.map((host) => (
          <li key={host}>
            <code>{host}</code>
          </li>
        ))}
      </ul>
      {FILES.map(({ id, make }) => {
        const file = make(hosts);
        return (
          <div class="bastion-file" key={id}>
            <p class="route-subtitle">{translate(`bastion_file_${id}`)}</p>
            <p>{translate(`bastion_file_${id}_text`)}</p>
            <Button size="small" onClick={() => saveFile(file)}>
              {translate('bastion_download', file.name)}
            </Button>
          </div>
        );
      })}
      <p class="field-hint">{translate('bastion_no_proxy_permission')}</p>
    </div>
  );
}
