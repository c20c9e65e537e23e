import type { MessageKey } from '../../i18n/message-key';
import { translate } from '../../i18n/translate';
import type { PasteRefusal } from '../paste/paste-refusals';
import type { PastedForm } from '../paste/pasted-credentials';
import type { PasteSummary } from './paste-summary';

type WithUnderscores<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${WithUnderscores<Tail>}`
  : Text;

/** The key of the name of a form. The type holds: a form without its string fails the build. */
export function formKey(form: PastedForm): MessageKey {
  const key: string = `paste_form_${form.replaceAll('-', '_')}`;
  return key as `paste_form_${WithUnderscores<PastedForm>}` satisfies MessageKey;
}

/** Why the text is refused, with the line where there is one. */
export function refusalSentence({
  reason,
  line,
  detail,
}: Extract<PasteSummary, { kind: 'refused' }>): string {
  const key: string = `paste_refused_${reason.replaceAll('-', '_')}`;
  const typedKey = key as `paste_refused_${WithUnderscores<PasteRefusal>}` satisfies MessageKey;
  return translate(typedKey, line === null ? '' : String(line), detail ?? '');
}
