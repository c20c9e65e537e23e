import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import type { Profile } from '../../profiles/profile';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { leftOutSentence } from './import-messages';
import { ImportRow } from './import-row';
import type { ImportChoice } from './use-import-choice';
import './import-preview.css';

/** Every profile of the files, with what it can do here, to choose from. */
export function ImportPreview({ choice, known }: { choice: ImportChoice; known: readonly Profile[] }) {
  const { profiles, graph, chosen } = choice;
  return (
    <>
      {profiles.length > 0 && (
        <fieldset class="import-preview">
          <legend>{translateCount('aws_config_found', profiles.length, String(chosen.length))}</legend>
          {profiles.length > 1 && (
            <div class="import-preview-actions">
              <Button size="small" variant="quiet" onClick={() => choice.chooseAll(true)}>
                {translate('aws_config_choose_all')}
              </Button>
              <Button size="small" variant="quiet" onClick={() => choice.chooseAll(false)}>
                {translate('aws_config_choose_none')}
              </Button>
            </div>
          )}
          <ul class="import-rows">
            {profiles.map((profile) => (
              <ImportRow
                key={profile.name}
                profile={profile}
                isReplaced={known.some(({ name }) => name === profile.name)}
                onChosen={(isChosen) => choice.choose(profile.name, isChosen)}
              />
            ))}
          </ul>
        </fieldset>
      )}
      {graph.leftOut.length > 0 && (
        <Notice title={translateCount('aws_config_left_out', graph.leftOut.length)}>
          <ul>
            {graph.leftOut.map(({ reason, line, header, fileName }) => (
              <li key={`${fileName}:${line}`}>{leftOutSentence(reason, line, header)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
