import { translate } from '../../i18n/translate';
import { ButtonLink } from '../../ui/button-link';
import { OpenIcon } from '../../ui/icons/open-icon';
import { Notice } from '../../ui/notice';
import { namesEnvironment, signOutUrl } from '../entry-url';
import { entryUrlAnswerKey } from '../route-text-key';

interface Props {
  template: string;
  /** The template, filled in. */
  url: string;
  environmentName: string;
}

const ANSWERS = [400, 403, 500] as const;

/** What a valid entry URL opens, how to sign out there, and what its errors mean. */
export function EntryUrlReading({ template, url, environmentName }: Props) {
  const signOut = signOutUrl(template);
  return (
    <>
      <div class="route-preview">
        <p class="route-subtitle">{translate('route_entry_preview')}</p>
        <code>{url}</code>
        <p class="field-hint">{translate('route_entry_no_token')}</p>
      </div>
      {!namesEnvironment(template, environmentName) && <Notice>{translate('route_entry_names_none')}</Notice>}
      {signOut !== null && (
        <div class="route-sign-out">
          <ButtonLink href={signOut} size="small" icon={<OpenIcon />} isNewTab>
            {translate('route_entry_sign_out')}
          </ButtonLink>
          <p class="field-hint">{translate('route_entry_sign_out_note')}</p>
        </div>
      )}
      <details class="route-more">
        <summary>{translate('route_entry_answers')}</summary>
        <dl class="route-answers">
          {ANSWERS.map((status) => {
            const key = entryUrlAnswerKey(status);
            return key === null ? null : (
              <div key={status}>
                <dt>{status}</dt>
                <dd>{translate(key)}</dd>
              </div>
            );
          })}
        </dl>
      </details>
    </>
  );
}
