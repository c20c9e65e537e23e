import { checkBlock } from './check-block';
import { chooseIniSections } from './choose-ini-sections';
import { type CleanText, cleanLines } from './clean-lines';
import { type RefusedPaste, refusePaste } from './paste-refusals';
import type { PastedBlock } from './pasted-block';
import type { PastedCredentials, PasteReading } from './pasted-credentials';
import { readIniForm } from './read-ini-form';
import { readJsonForm } from './read-json-form';
import { readShellForm } from './read-shell-form';
import { recogniseCliError } from './recognise-cli-error';
import { recogniseForm } from './recognise-form';

export { maskKeyId } from './mask-key-id';
export type { PastedCredentials, PasteReading } from './pasted-credentials';

const MAX_LENGTH = 64 * 1024;

/**
 * Reads credentials pasted in any form that people have at hand: every format of
 * `aws configure export-credentials` (https://docs.aws.amazon.com/cli/latest/reference/configure/export-credentials.html),
 * the JSON of `aws sts` and of the container endpoint, the lines that the portal of IAM Identity Center offers,
 * and `~/.aws/credentials`. Never throws; takes time linear in the length. Whether credentials have expired is
 * for the caller, who has a clock.
 */
export function readPastedCredentials(text: string): PasteReading {
  if (text.length > MAX_LENGTH) return refusePaste('too-long');
  if (text.trim() === '') return { kind: 'empty' };
  const clean = cleanLines(text);
  const blocks = recogniseCliError(clean.lines) ?? readBlocks(clean);
  if (isRefusal(blocks)) return blocks;

  const candidates: PastedCredentials[] = [];
  for (const block of blocks) {
    const checked = checkBlock(block);
    if (isRefusal(checked)) return checked;
    candidates.push({ ...checked, profileName: checked.profileName ?? clean.commandProfile });
  }
  return { kind: 'understood', candidates };
}

function readBlocks({ lines, commandLine }: CleanText): readonly PastedBlock[] | RefusedPaste {
  switch (recogniseForm(lines)) {
    case 'json':
      return asList(readJsonForm(lines));
    case 'shell':
      return asList(readShellForm(lines));
    case 'ini': {
      const sections = readIniForm(lines);
      return isRefusal(sections) ? sections : chooseIniSections(sections);
    }
    case null:
      return commandLine !== null && lines.every((line) => line === '')
        ? refusePaste('command-not-output', commandLine)
        : refusePaste('not-recognised');
  }
}

function asList(block: PastedBlock | RefusedPaste): readonly PastedBlock[] | RefusedPaste {
  return isRefusal(block) ? block : [block];
}

function isRefusal(value: object): value is RefusedPaste {
  return 'kind' in value && value.kind === 'refused';
}
