import { startPopup } from './start-popup';
import '../ui/foundation.css';
import './popup.css';

void startPopup(document.body);
