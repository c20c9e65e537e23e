import { translate } from '../../i18n/translate';
import { Field } from '../../ui/field';
import { now } from '../../ui/now';
import { PasteReadingView } from './paste-reading-view';
import { judgePaste, type PasteVerdict } from './paste-verdict';
import type { PasteBoxState } from './use-paste-box';
import './paste-box.css';

interface Props {
  state: PasteBoxState;
  /** Fewer lines, and no word on where they are kept: where room is short. */
  isCompact?: boolean;
  /** Where they are kept, where that is not in memory only. */
  keptWhere?: string;
}

/**
 * The one box for credentials in any form, with what was understood of them beneath. The element has no name
 * and takes no part in spell checking or autofill, so that Chrome writes its text nowhere.
 */
export function PasteBox({ state, isCompact = false, keptWhere = translate('paste_kept_where') }: Props) {
  return (
    <div class={isCompact ? 'paste-box paste-box-compact' : 'paste-box'}>
      <Field label={translate('paste_label')} {...(isCompact ? {} : { hint: keptWhere })}>
        {(control) => (
          <textarea
            {...control}
            ref={state.box}
            class="control control-mono"
            rows={isCompact ? 2 : 6}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            wrap="off"
            placeholder={translate('paste_placeholder')}
            onInput={state.read}
          />
        )}
      </Field>
      <div class="paste-reading" aria-live="polite">
        <PasteReadingView state={state} />
      </div>
    </div>
  );
}

/** The verdict on the box at this moment; it changes as credentials end. */
export function pasteVerdict({ summary, picked, hasConsent }: PasteBoxState): PasteVerdict {
  return judgePaste(summary, picked, hasConsent, now.value);
}
