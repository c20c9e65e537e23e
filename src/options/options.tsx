import { render } from 'preact';
import { locale } from '../i18n/locale';
import { translate } from '../i18n/translate';
import { lateComponent } from '../ui/late-component';
import '../ui/base.css';
import { OptionsApp } from './options-app';
import './options.css';

/** What the popup leads to for a sign-in at an OpenID provider: this page, with nothing else on it. */
const FederatedPage = lateComponent(
  async () => (await import('../federation/ui/federated-page')).FederatedPage,
);

document.documentElement.lang = locale();
document.title = translate('options_page_title');

const root = document.getElementById('app');
const profileId = new URLSearchParams(location.hash.slice(1)).get('sign-in');
if (root !== null)
  render(profileId === null ? <OptionsApp /> : <FederatedPage profileId={profileId} />, root);
