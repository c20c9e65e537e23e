import { useId } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { ProfileCommand } from '../../profiles/ui/profile-command';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';
import { brokenSentence, readingName, readingSentence } from './import-messages';
import type { PreviewedProfile } from './use-import-choice';

const TONES: Readonly<Record<PreviewedProfile['importability'], Tone>> = {
  own: 'good',
  paste: 'notice',
  none: 'unknown',
};

interface Props {
  profile: PreviewedProfile;
  /** Whether a profile of this name is here already. */
  isReplaced: boolean;
  onChosen: (isChosen: boolean) => void;
}

/** One profile: what it is, what it can do here, and whether it is wanted. */
export function ImportRow({ profile, isReplaced, onChosen }: Props) {
  const { name, reading, importability, neededBy, isChosen } = profile;
  const id = useId();
  return (
    <li class="import-row">
      <input
        id={id}
        type="checkbox"
        checked={isChosen}
        disabled={importability === 'none' || neededBy.length > 0}
        aria-describedby={`${id}-what`}
        onChange={({ currentTarget }) => onChosen(currentTarget.checked)}
      />
      <div class="import-row-text">
        <p class="import-row-name">
          <label for={id}>{name}</label>
          <Tag tone={reading.kind === 'broken' ? 'bad' : TONES[importability]}>
            {readingName(reading.kind)}
          </Tag>
        </p>
        <p class="import-row-what" id={`${id}-what`}>
          {reading.kind === 'broken' ? brokenSentence(reading) : readingSentence(reading)}
        </p>
        {neededBy.length > 0 && (
          <p class="field-hint">{translate('aws_config_needed_by', neededBy.join(', '))}</p>
        )}
        {isReplaced && isChosen && <p class="field-hint">{translate('aws_config_replaces')}</p>}
        {importability === 'paste' && (
          <details class="import-row-command">
            <summary>
              {translate('aws_config_command')}
              <span class="visually-hidden"> {name}</span>
            </summary>
            <ProfileCommand profileName={name} />
          </details>
        )}
      </div>
    </li>
  );
}
