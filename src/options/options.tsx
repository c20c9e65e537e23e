import { render } from 'preact';
import { locale } from '../i18n/locale';
import { translate } from '../i18n/translate';
import '../ui/base.css';
import { OptionsApp } from './options-app';
import './options.css';

document.documentElement.lang = locale();
document.title = translate('options_page_title');

const root = document.getElementById('app');
if (root !== null) render(<OptionsApp />, root);
