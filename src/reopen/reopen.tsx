import { startReopen } from './start-reopen';
import '../ui/base.css';
import './reopen.css';

void startReopen(document.body);
