import { translate } from '../../i18n/translate';
import { ButtonLink } from '../../ui/button-link';
import { OpenIcon } from '../../ui/icons/open-icon';
import type { ShownSignIn } from './use-portal-sign-in';

interface Props {
  confirmation: NonNullable<ShownSignIn['confirmation']>;
}

/** The code of a sign-in, and the page that shows the same one: a page that shows another is somebody else's. */
export function CodeToConfirm({ confirmation: { userCode, url } }: Props) {
  return (
    <div class="portal-code">
      <p>{translate('portal_code_compare')}</p>
      <p class="portal-code-text">
        <span class="visually-hidden">{translate('portal_code')} </span>
        {userCode}
      </p>
      <ButtonLink href={url} variant="primary" icon={<OpenIcon />} isNewTab>
        {translate('portal_code_open')}
      </ButtonLink>
    </div>
  );
}
