import { startPopup } from './start-popup';
import '../ui/base.css';
import './popup.css';

void startPopup(document.body);
