import { translate } from '../../i18n/translate';
import { CodeBlock } from '../../ui/code-block';
import { bastionCommands } from '../bastion-commands';
import { bastionCommandKey } from '../route-text-key';
import { underscored } from '../underscored';

/** The commands that reach one private web server host through a bastion. */
export function BastionCommands({ host, region }: { host: string; region: string }) {
  return (
    <div class="bastion-panel">
      <p>{translate('bastion_commands_text')}</p>
      {bastionCommands(host, region).map(({ id, text }) => (
        <div class="bastion-command" key={id}>
          <CodeBlock label={translate(`bastion_name_${underscored(id)}`)} text={text} />
          <p class="field-hint">{translate(bastionCommandKey(id))}</p>
        </div>
      ))}
    </div>
  );
}
