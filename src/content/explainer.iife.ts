import { createExplainer } from './explain-page';
import { sharedWorld } from './shared-world';

// The worker runs this script for every news of a page: the second time it only looks again.
sharedWorld.airlockExplainer ??= createExplainer(document);
void sharedWorld.airlockExplainer.refresh();
