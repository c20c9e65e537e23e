import { render } from 'preact';
import { locale } from '../i18n/locale';
import { translate } from '../i18n/translate';
import '../ui/base.css';
import { WelcomeApp } from './welcome-app';
import './welcome.css';

document.documentElement.lang = locale();
document.title = translate('welcome_page_title');

const root = document.getElementById('app');
if (root !== null) render(<WelcomeApp />, root);
