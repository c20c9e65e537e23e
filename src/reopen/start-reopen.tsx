import { render } from 'preact';
import { ownTabId } from '../browser/own-tab';
import { choicesItem } from '../environments/choices';
import { environmentsItem } from '../environments/environment';
import { listEnvironments } from '../environments/listed-environment';
import { locale } from '../i18n/locale';
import { translate } from '../i18n/translate';
import { lateComponent } from '../ui/late-component';
import { ReopenPage } from './reopen-page';

const SignedInPage = lateComponent(
  async () => (await import('../identity-center/ui/signed-in-page')).SignedInPage,
);

/** Shows the page in `root`: the end of a sign-in at an access portal, or the environment that the address names. */
export async function startReopen(root: HTMLElement): Promise<void> {
  document.documentElement.lang = locale();
  if (location.hash === '#signed-in') {
    document.title = translate('signed_in_page_title');
    render(<SignedInPage />, root);
    return;
  }
  document.title = translate('reopen_page_title');
  const environmentId = new URLSearchParams(location.hash.slice(1)).get('environment') ?? '';
  const [environments, choices, tabId] = await Promise.all([
    environmentsItem.read(),
    choicesItem.read(),
    ownTabId(),
  ]);
  const found = environments.filter(({ id }) => id === environmentId);
  const [listed = null] = listEnvironments(found, choices);
  render(<ReopenPage environmentId={environmentId} listed={listed} tabId={tabId} />, root);
}
