import { useEffect, useState } from 'preact/hooks';
import { type WelcomeDraft, welcomeDraftItem } from './welcome-draft';

/**
 * What stands in the page, and how to change it; undefined until it was read. What is shown is what was typed
 * last, at once: the store follows.
 */
export function useWelcomeDraft(): [WelcomeDraft | undefined, (change: Partial<WelcomeDraft>) => void] {
  const [draft, setDraft] = useState<WelcomeDraft>();

  useEffect(() => {
    void welcomeDraftItem.read().then(setDraft);
  }, []);

  function change(changes: Partial<WelcomeDraft>): void {
    if (draft === undefined) return;
    const next = { ...draft, ...changes };
    setDraft(next);
    void welcomeDraftItem.update(() => next);
  }

  return [draft, change];
}
