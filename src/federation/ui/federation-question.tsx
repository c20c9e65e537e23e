import { useEffect, useState } from 'preact/hooks';
import { openExtensionPage } from '../../browser/extension-pages';
import { ownTabId } from '../../browser/own-tab';
import { translate } from '../../i18n/translate';
import type { QuestionProps } from '../../profiles/ui/question';
import { Button } from '../../ui/button';
import { federationSessionsItem } from '../federation-sessions';

/**
 * Asks for a sign-in at the OpenID provider, on a page of its own: a popup would be gone with the first click into
 * the window of the sign-in. That page goes on with the openings that wait, so that only a page has to be told.
 */
export function FederationQuestion({ profile, onAnswered }: QuestionProps) {
  const [isPage, setPage] = useState(false);
  const { source } = profile;

  useEffect(() => void ownTabId().then((tabId) => setPage(tabId !== null)), []);

  useEffect(() => {
    if (!isPage) return;
    return federationSessionsItem.watch((sessions) => {
      if (profile.id in sessions) onAnswered();
    });
  }, [isPage]);

  if (!('provider' in source)) return null;
  return (
    <Button
      size="small"
      variant="primary"
      onClick={() => void openExtensionPage(`src/options/options.html#sign-in=${profile.id}`)}
    >
      {translate('federation_sign_in', new URL(source.provider.issuer).host)}
    </Button>
  );
}
