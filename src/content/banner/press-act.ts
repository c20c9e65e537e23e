import type { Say } from '../../hints/advice/admin-message';
import type { BannerAct } from '../../hints/banner-act';
import type { MessageKey } from '../../i18n/message-key';
import { askWorker } from '../ask-worker';

/** Has the worker do what a button stands for, and says on it and in `status` how that goes. */
export async function pressAct(
  pressed: HTMLButtonElement,
  status: HTMLElement,
  act: BannerAct,
  say: Say,
): Promise<void> {
  const label = pressed.textContent;
  pressed.setAttribute('aria-disabled', 'true');
  pressed.textContent = say('banner_working');
  status.textContent = '';
  const answer = await askWorker('page.act', { act });
  if (answer?.ok && act !== 'edit-route' && act !== 'clear-site-data') return;
  pressed.removeAttribute('aria-disabled');
  pressed.textContent = label;
  if (answer === null) status.textContent = say('banner_gone');
  else if (!answer.ok) {
    const title = `failure_${answer.error.code.replaceAll('-', '_')}_title`;
    status.textContent = say('banner_failed', say(title as MessageKey));
  }
}
