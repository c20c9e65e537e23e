import { extensionPageUrl } from '../../browser/extension-pages';
import type { ButtonVariant } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { CopyButton } from '../../ui/copy-button';
import { OpenIcon } from '../../ui/icons/open-icon';
import { hintPagePath } from '../hint-page-path';
import { sayHint } from '../say-hint';
import type { ToolRemedy } from './group-remedies';

interface Props {
  tool: ToolRemedy;
  environmentId: string | null;
  variant: ButtonVariant;
}

/** A text to copy, or a page to open in a tab of its own. */
export function HintTool({ tool, environmentId, variant }: Props) {
  const label = sayHint(tool.label);
  if (tool.does === 'copy') return <CopyButton text={tool.text} label={label} variant={variant} />;
  return (
    <ButtonLink
      href={
        tool.does === 'open-url' ? tool.url : extensionPageUrl(hintPagePath(tool.page, environmentId ?? ''))
      }
      variant={variant}
      size="small"
      icon={<OpenIcon />}
      isNewTab
    >
      {label}
    </ButtonLink>
  );
}
