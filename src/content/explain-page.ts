import { messageOnPage } from '../browser/page-api';
import type { Say } from '../hints/advice/admin-message';
import { presentHint } from '../hints/present-hint';
import { askWorker } from './ask-worker';
import { showBanner } from './banner/show-banner';
import { showWord } from './banner/show-word';
import type { Explainer } from './shared-world';

const say: Say = (key, ...substitutions) => messageOnPage(key, substitutions);

/** Explains what was seen on this page, by a banner, and keeps one banner at most. */
export function createExplainer(document: Document): Explainer {
  let remove: () => void = () => undefined;
  let shown = '';
  let timesLeft = 0;

  function close(): void {
    remove();
    remove = () => undefined;
    shown = '';
  }

  async function refresh(): Promise<void> {
    const before = timesLeft;
    const answer = await askWorker('page.explain', {});
    if (!answer?.ok) return close();
    const { seen, hasSignedIn } = answer.value;
    if (hasSignedIn) remove = showWord(document, say('banner_signed_in_by_itself'), say);
    if (seen === null) return;
    const hint = presentHint(seen, say);
    const reaction = await askWorker('page.recognise', { id: seen.id, problem: hint?.problem ?? null });
    if (hint === null || !reaction?.ok || reaction.value.does === 'stay-silent') return close();
    if (reaction.value.does === 'tell-of-sign-in') {
      close();
      remove = showWord(document, say('banner_signing_in_by_itself'), say);
      return;
    }
    // The app went to another page while the worker was asked: that one has no such problem.
    if (timesLeft !== before) return;
    // The same news again must not take the focus from a button.
    const { seenAt: _, ...told } = hint;
    const next = JSON.stringify([told, reaction.value]);
    if (next === shown) return;
    close();
    shown = next;
    remove = showBanner(document, hint, seen.place?.name ?? null, reaction.value, close);
  }

  return {
    refresh,
    close() {
      timesLeft += 1;
      close();
    },
  };
}
