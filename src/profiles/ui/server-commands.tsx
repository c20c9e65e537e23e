import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { CodeBlock } from '../../ui/code-block';
import { Tabs } from '../../ui/tabs';

const TOOLS = [
  // https://github.com/99designs/aws-vault/blob/master/USAGE.md
  {
    id: 'aws-vault',
    label: 'aws-vault',
    command: 'aws-vault exec PROFILE --ecs-server\nenv | grep AWS_CONTAINER',
    hint: 'server_hint_aws_vault',
  },
  // https://synfinatic.github.io/aws-sso-cli/latest/ecs-server
  {
    id: 'aws-sso',
    label: 'aws-sso-cli',
    command: 'aws-sso ecs server\naws-sso ecs load --profile PROFILE',
    hint: 'server_hint_aws_sso',
  },
] as const;

type ToolId = (typeof TOOLS)[number]['id'];

/** How to start a server and to see its address and token, for the tools that have one. */
export function ServerCommands() {
  const [toolId, select] = useState<ToolId>('aws-vault');
  const tool = TOOLS.find(({ id }) => id === toolId) ?? TOOLS[0];
  return (
    <Tabs label={translate('server_tools')} tabs={TOOLS} selected={toolId} onSelect={select}>
      <CodeBlock text={tool.command} label={translate('server_command_label')} />
      <p class="field-hint">{translate(tool.hint)}</p>
    </Tabs>
  );
}
