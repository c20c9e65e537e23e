import { messageOnPage } from '../../browser/page-api';
import type { Reaction } from '../../hints/acts/react-to-problem';
import type { Say } from '../../hints/advice/admin-message';
import type { Hint } from '../../hints/hint';
import { askWorker } from '../ask-worker';
import { button, element } from './element';
import { remedyControl, sayText } from './remedy-controls';
import { showOnTop } from './top-layer';

/** So many causes and buttons are seen at once, and steps that come so early; the others are behind one press. */
const CAUSES_SHOWN = 2;
const STEPS_AMONG_FIRST = 2;
const CONTROLS_SHOWN = 4;

const say: Say = (key, ...substitutions) => messageOnPage(key, substitutions);

/**
 * Shows a hint on top of its page. `onClosed` is called once the user has closed it. Returns what takes it away.
 */
export function showBanner(
  document: Document,
  hint: Hint,
  environmentName: string | null,
  { offersAlways }: Reaction,
  onClosed: () => void,
): () => void {
  const status = element('div', { class: 'status', role: 'status' });
  const always = element('input', { type: 'checkbox' });
  const context = { hint, status, isAlways: () => offersAlways && always.checked, say };
  const close = (act: 'dismiss' | 'mute') => () => {
    void askWorker('page.act', { act });
    onClosed();
  };

  const causes = hint.causes.map((cause) => element('li', {}, sayText(cause, say)));
  const controls = hint.remedies.flatMap((remedy) => {
    const control = remedyControl(remedy, context);
    if (control === null) return [];
    const isSignIn = remedy.does === 'act' && remedy.act === 'sign-in-again';
    return isSignIn && offersAlways ? [control, tickOf(always)] : [control];
  });
  const shown = CONTROLS_SHOWN + (offersAlways ? 1 : 0);
  const early = stepsOf(hint.remedies.slice(0, STEPS_AMONG_FIRST));
  const late = stepsOf(hint.remedies.slice(STEPS_AMONG_FIRST));

  const content = element(
    'section',
    { class: 'frame', 'aria-label': say('banner_label') },
    headOf(hint, environmentName, close('dismiss')),
    ...listOf(causes.slice(0, CAUSES_SHOWN)),
    ...early,
    element('div', { class: 'controls' }, ...controls.slice(0, shown)),
    status,
    moreOf(causes.slice(CAUSES_SHOWN), late, controls.slice(shown), close('mute')),
  );
  content.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') close('dismiss')();
  });
  const remove = showOnTop(document, content);
  announce(content, sayText(hint.title, say));
  return remove;
}

function headOf(hint: Hint, environmentName: string | null, onClose: () => void): HTMLElement {
  const evidence = hint.evidence.map((part) => sayText(part, say)).join(', ');
  const small = ['Airlock', environmentName, evidence].filter(Boolean).join(' · ');
  return element(
    'div',
    { class: 'head' },
    element(
      'div',
      { class: 'words' },
      element('h2', {}, sayText(hint.title, say)),
      element('p', { class: 'evidence' }, small),
    ),
    button({ class: 'close', 'aria-label': say('banner_close') }, '×', onClose),
  );
}

function listOf(causes: readonly HTMLElement[]): HTMLElement[] {
  if (causes.length === 0) return [];
  return [element('h3', {}, say('banner_causes')), element('ol', {}, ...causes)];
}

function stepsOf(remedies: Hint['remedies']): HTMLElement[] {
  return remedies
    .filter(({ does }) => does === 'tell')
    .map(({ label }) => element('p', { class: 'step' }, sayText(label, say)));
}

function tickOf(box: HTMLInputElement): HTMLElement {
  return element('label', { class: 'always' }, box, say('banner_always'));
}

function moreOf(
  causes: readonly HTMLElement[],
  steps: readonly HTMLElement[],
  controls: readonly HTMLElement[],
  mute: () => void,
): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, say('banner_more')),
    ...(causes.length > 0 ? [element('ol', { start: String(CAUSES_SHOWN + 1) }, ...causes)] : []),
    ...steps,
    element('div', { class: 'controls' }, ...controls, button({ class: 'quiet' }, say('banner_mute'), mute)),
  );
}

/** Politely: a live region is read when its text changes, not when it comes. */
function announce(content: HTMLElement, title: string): void {
  const region = element('p', { class: 'unseen', role: 'status' });
  content.append(region);
  requestAnimationFrame(() => region.append(`Airlock: ${title}`));
}
