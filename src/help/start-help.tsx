import { render } from 'preact';
import { ownTabId } from '../browser/own-tab';
import { choicesItem } from '../environments/choices';
import { environmentsItem } from '../environments/environment';
import { listEnvironments } from '../environments/listed-environment';
import { tabHintsItem } from '../hints/tab-hints';
import { locale } from '../i18n/locale';
import { translate } from '../i18n/translate';
import { HelpPage } from './help-page';
import { readTabId } from './read-tab-id';

/** Shows the advice for the tab that the address names, in `root`. */
export async function startHelp(root: HTMLElement): Promise<void> {
  document.documentElement.lang = locale();
  document.title = translate('help_page_title');
  const tabId = readTabId(location.hash);
  const [hints, environments, choices, ownId] = await Promise.all([
    tabHintsItem.read(),
    environmentsItem.read(),
    choicesItem.read(),
    ownTabId(),
  ]);
  const first = tabId === null ? undefined : hints[tabId];
  const isInPlace = tabId === ownId;
  const environmentOf = (id: string | null) =>
    listEnvironments(
      environments.filter((environment) => environment.id === id),
      choices,
    )[0] ?? null;

  render(<HelpPage first={first ?? null} isInPlace={isInPlace} environmentOf={environmentOf} />, root);
}
