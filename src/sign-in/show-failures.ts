import { showBadge } from '../browser/action-badge';
import { translate } from '../i18n/translate';
import type { Opening } from './opening';

/** Shows on the toolbar icon that openings failed and were not dismissed; the popup tells why. */
export async function showFailures(openings: readonly Opening[]): Promise<void> {
  const hasFailed = openings.some(({ step }) => step === 'failed');
  await showBadge(hasFailed ? '!' : '', translate(hasFailed ? 'action_title_failed' : 'action_title'));
}
