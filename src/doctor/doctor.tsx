import { startDoctor } from './start-doctor';
import '../ui/base.css';

void startDoctor(document.body);
