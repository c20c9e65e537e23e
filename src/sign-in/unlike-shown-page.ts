import { readTabUrl, type TabPlace } from '../browser/tabs';

/**
 * The sign-in URL, written so that the tab will load it. A tab that shows a failed sign-in page is at the same
 * address but for the token in the fragment, and for another fragment alone Chrome loads nothing. A trailing `&`
 * makes it another address, and says nothing to a web server.
 */
export async function unlikeShownPage(signInUrl: string, place: TabPlace): Promise<string> {
  if (place.kind !== 'existing-tab') return signInUrl;
  const shown = await readTabUrl(place.tabId);
  const [address = signInUrl, token = ''] = signInUrl.split('#', 2);
  return shown?.split('#', 1)[0] === address ? `${address}&#${token}` : signInUrl;
}
