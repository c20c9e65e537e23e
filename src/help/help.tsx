import { startHelp } from './start-help';
import '../ui/base.css';
import './help.css';

void startHelp(document.body);
